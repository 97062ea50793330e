"""What a person types or pastes is kept whole, in a form every file can hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inventory_app.ui.widgets.typed_text import (
    LONGEST_PARAGRAPH,
    clean_line,
    clean_text,
    is_right_to_left,
    isolated,
)


def test_all_line_ends_become_one_kind() -> None:
    assert clean_text("a\r\nb\rc\u2029d\u2028e\nf").text == "a\nb\nc\nd\ne\nf"


def test_nul_is_refused_and_a_lone_surrogate_replaced() -> None:
    assert clean_text("a\0b").text == "ab"
    assert clean_text("a\ud800b").text == "a\ufffdb"


def test_surrogates_that_belong_together_become_their_character() -> None:
    assert clean_text("\ud83d\ude42").text == "\U0001f642"


def test_no_break_spaces_and_markup_stay_as_they_are() -> None:
    assert clean_text("10\u00a0% <b>&amp;</b>").text == "10\u00a0% <b>&amp;</b>"


def test_a_word_of_a_million_letters_is_parted_and_nothing_is_lost() -> None:
    cleaned = clean_text("x" * 1_000_000)
    lines = cleaned.text.split("\n")
    assert max(map(len, lines)) <= LONGEST_PARAGRAPH
    assert "".join(lines) == "x" * 1_000_000
    assert cleaned.line_ends_added == len(lines) - 1


def test_a_long_paragraph_is_parted_after_a_space() -> None:
    cleaned = clean_text("word " * 5_000)
    assert cleaned.line_ends_added == 1
    assert cleaned.text.replace("\n", "") == "word " * 5_000
    assert all(line.endswith(" ") for line in cleaned.text.split("\n"))


def test_a_paragraph_of_just_the_length_stays_whole() -> None:
    assert clean_text("x" * LONGEST_PARAGRAPH).line_ends_added == 0


@given(st.text(st.characters(codec=None), max_size=300))
def test_clean_text_can_be_written_and_is_clean_already(text: str) -> None:
    cleaned = clean_text(text, longest=40).text
    cleaned.encode("utf-8")
    assert clean_text(cleaned, longest=40).text == cleaned
    assert max(map(len, cleaned.split("\n"))) <= 40


def test_one_line_stays_one_line() -> None:
    assert clean_line("my\nbrother\r\nTheo") == "my brother Theo"


def test_a_name_cannot_turn_the_words_round_it() -> None:
    assert isolated("\u202eTheo") == "\u2068Theo\u2069"


def test_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("12 \u0623\u062e\u064a Theo")
    assert not is_right_to_left("Theo \u0623\u062e\u064a")
    assert not is_right_to_left("123")
