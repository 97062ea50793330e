"""Every expected error has its calm sentences, every way out its button."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from inventory_app.domain.errors import ExpectedError, FormError, WayOut, WhatHappened
from inventory_app.ui.messages import (
    button_for,
    sentence_before_opening,
    sentence_for,
    sentence_for_bug,
    sentence_for_no_example,
    sentence_of,
)

MOST_WORDS = 20
NEVER_SAID = re.compile(r"!|\b(please|sorry|oops|invalid|forbidden|error|failed)\b", re.IGNORECASE)


def all_said() -> list[str]:
    """Return everything this module can say."""
    of_world = [sentence_of(what) for what in WhatHappened]
    before = [sentence_before_opening(what) for what in WhatHappened]
    details = [
        sentence_of(WhatHappened.WORDS_UNKNOWN, ("3",)),
        sentence_of(WhatHappened.WORDS_UNKNOWN, ("3", "17")),
        sentence_of(WhatHappened.WORDS_WRONG_COUNT, ("23",)),
    ]
    return [*of_world, *before, *details, sentence_for_bug(), sentence_for_no_example()]


@pytest.mark.parametrize("said", all_said())
def test_what_is_said_is_short_and_calm(said: str) -> None:
    assert said
    assert not NEVER_SAID.search(said)
    for sentence in re.split(r"[.?:] *", said):
        assert len(sentence.split()) <= MOST_WORDS


def test_no_two_reasons_are_told_in_the_same_words() -> None:
    said = sorted(sentence_of(what) for what in WhatHappened)

    assert all(one != next_one for one, next_one in pairwise(said))


@pytest.mark.parametrize("way_out", WayOut)
def test_every_way_out_has_a_button(way_out: WayOut) -> None:
    assert 1 <= len(button_for(way_out).split()) <= 4


def test_buttons_differ() -> None:
    assert len({button_for(way_out) for way_out in WayOut}) == len(WayOut)


def test_the_place_of_an_unknown_word_is_named() -> None:
    assert "word 7" in sentence_of(WhatHappened.WORDS_UNKNOWN, ("7",))
    assert "words 7, 12" in sentence_of(WhatHappened.WORDS_UNKNOWN, ("7", "12"))


def test_the_number_of_words_found_is_named() -> None:
    assert "23" in sentence_of(WhatHappened.WORDS_WRONG_COUNT, ("23",))


def test_a_broken_form_is_told_with_file_place_and_reason() -> None:
    said = sentence_for(FormError("harms.toml", "page 2", "no such list"))

    assert said.endswith("(harms.toml: page 2: no such list)")


def test_before_a_notebook_is_open_nobody_hears_of_unsaved_words() -> None:
    for what in (WhatHappened.DISK_FULL, WhatHappened.CANNOT_WRITE):
        assert "not saved" in sentence_for(ExpectedError(what))
        assert "not saved" not in sentence_before_opening(what)
        assert "Nothing is lost" in sentence_before_opening(what)
