"""Three recovery words typed back: what counts as the same word."""

from __future__ import annotations

import pytest

from inventory_app.services.doors import WORDS_ASKED, wrong_places

WORDS = ("abandon", "zoo", "letter", "above")


def test_three_words_are_asked_for() -> None:
    assert WORDS_ASKED == 3


@pytest.mark.parametrize("typed", ["letter", "LETTER", "  letter ", "Letter\n"])
def test_case_and_outer_spaces_do_not_matter(typed: str) -> None:
    assert wrong_places(WORDS, {3: typed}) == ()


@pytest.mark.parametrize("typed", ["", " ", "lette", "letters", "let ter", "zoo"])
def test_another_word_is_wrong(typed: str) -> None:
    assert wrong_places(WORDS, {3: typed}) == (3,)


def test_wrong_places_come_in_their_order() -> None:
    assert wrong_places(WORDS, {4: "x", 1: "abandon", 2: "y"}) == (2, 4)
