"""Patterns: what is counted, how often, in which order; and what never is."""

from __future__ import annotations

import msgspec
import pytest

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.forms import Form, Page
from inventory_app.domain.patterns import (
    SHORTCOMINGS,
    TOUCHED,
    counted_fears,
    counted_ticks,
    is_counted,
    is_own_word,
)
from tests.builders import START
from tests.unit.domain.samples import form_of, shipped
from tests.unit.domain.test_sharing import entry_with

R, F = Section.RESENTMENTS, Section.FEARS


def page(entry_id: int, section: Section, gate: str, **answers: AnswerValue) -> tuple[Form, Entry]:
    """Return a form and an entry of it with this answer to the safety question."""
    form = shipped(section)
    assert form.gate is not None
    entry = entry_with(section, {form.gate.id: gate, **answers})
    return form, msgspec.structs.replace(entry, id=entry_id)


def table(pages: list[tuple[Form, Entry]], name: str = SHORTCOMINGS) -> list[tuple[str, int]]:
    """Return what was counted, with how often."""
    return [(line.id, line.times) for line in counted_ticks(pages, name)]


def test_shortcomings_are_counted_once_for_each_page_the_most_often_first() -> None:
    pages = [
        page(1, R, "own", r_part=("frightened", "proud")),
        page(2, F, "worry", f_part=("proud",)),
        page(3, Section.HARMS, "own", h_part=("dishonest", "frightened")),
    ]
    assert table(pages) == [("frightened", 2), ("proud", 2), ("dishonest", 1)]
    (first, *_) = counted_ticks(pages, SHORTCOMINGS)
    assert [entry.id for entry in first.entries] == [1, 3]
    assert first.option is not None
    assert first.option.strength == "courage"


def test_page_that_asks_twice_counts_once() -> None:
    shortcoming = shipped(R).question("r_part")
    assert shortcoming is not None
    again = msgspec.structs.replace(shortcoming, id="again")
    form = form_of(Page("one", "One", (shortcoming, again)))
    _, entry = page(1, R, "own", r_part=("proud",))
    entry.answers["again"] = ("proud",)
    assert table([(form, entry)]) == [("proud", 1)]


def test_what_was_touched_is_a_table_of_its_own() -> None:
    pages = [
        page(1, R, "own", r_touched=("pride", "money")),
        page(2, F, "worry", f_touched=("money",)),
    ]
    assert table(pages, TOUCHED) == [("money", 2), ("pride", 1)]


def test_own_words_are_lines_of_their_own_whatever_their_case() -> None:
    pages = [
        page(1, R, "own", r_part=("own_word",), **{"r_part.own": "Gossip"}),
        page(2, R, "own", r_part=("own_word",), **{"r_part.own": "gossip "}),
        page(3, R, "own", r_part=("own_word",)),
    ]
    assert table(pages) == [("own_word.gossip", 2), ("own_word", 1)]
    (first, second) = counted_ticks(pages, SHORTCOMINGS)
    assert (first.word, second.word) == ("Gossip", "")
    assert is_own_word(first.id)
    assert not is_own_word(second.id)


@pytest.mark.parametrize(
    ("section", "gate"),
    [(R, "harmed"), (R, "parked"), (R, "both"), (F, "danger"), (F, "from_harm"), (F, "parked")],
)
def test_page_that_is_not_about_the_own_side_never_counts(section: Section, gate: str) -> None:
    form, entry = page(1, section, gate)
    # As if the store had forgotten the rule: the ticks are among the answers that may be read.
    entry.answers.update({"r_part": ("proud",), "f_part": ("proud",), "f_fear": "Wolves"})
    assert not is_counted(entry)
    assert table([(form, entry)]) == []
    assert counted_fears([(form, entry)]) == ()


def test_secrets_harm_done_to_me_and_deleted_pages_never_count() -> None:
    secret = entry_with(Section.SECRETS, {"x_safety": "own"})
    harm = entry_with(Section.HARM_DONE_TO_ME, {"p_label": "A code"}, GateAnswer.OWN)
    _, open_page = page(1, R, "own", r_part=("proud",))
    deleted = msgspec.structs.replace(open_page, deleted_at=START)
    assert is_counted(open_page)
    assert [is_counted(each) for each in (secret, harm, deleted)] == [False, False, False]


def test_fears_are_counted_by_their_names() -> None:
    pages = [
        page(1, F, "worry", f_fear="Losing the flat"),
        page(2, F, "worry", f_fear="Being sent away"),
        page(3, F, "worry", f_fear="being sent  away"),
        page(4, F, "worry"),
        page(5, R, "own", r_who="Pat"),
    ]
    assert [(line.word, line.times) for line in counted_fears(pages)] == [
        ("Being sent away", 2),
        ("Losing the flat", 1),
    ]
