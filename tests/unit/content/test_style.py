"""Shipped sentences are short, calm, and take any word a person chose."""

from __future__ import annotations

import pytest

from inventory_app.content.style import style_faults


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A short label is enough to sort the list.",
        "Ask your {sponsor} first. Bring a question for your {therapist}.",
        "{name} is already on your list.",
        'You can say: "I am about to. Talk to me."',
        "word " * 19 + "more.",
        "A name, a word · another name, another word · " * 4 + "the end",
    ],
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert list(style_faults("here", text)) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Well begun!", "has an exclamation mark"),
        ("Two  spaces.", "has white space that does not belong"),
        ("Ends with one. ", "has white space that does not belong"),
        ("Find a {sponsor} soon.", "has 'a' or 'an' before a word that changes"),
        ("An {addiction} is heavy.", "has 'a' or 'an' before a word that changes"),
        ("Please go on.", "says 'Please'"),
        ("This is invalid.", "says 'invalid'"),
        ("Wait. {higher_power} will hold it.", "begins a sentence with a word that changes"),
        ("Your {mood} counts.", "nothing fills in '{mood}'"),
        ("Your {sponsor counts.", "nothing fills in '{sponsor counts.'"),
        ("Your sponsor} counts.", "nothing fills in '}'"),
        ("word " * 20 + "more.", "has a sentence of 21 words; 20 is the most"),
    ],
)
def test_what_is_wrong_is_said(text: str, reason: str) -> None:
    assert [fault.reason for fault in style_faults("here", text)] == [reason]
