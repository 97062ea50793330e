"""Entries: numbers, what they are called, first words, where they stand, what is quiet."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import (
    SECTION_ORDER,
    TRADITIONAL_ORDER,
    Entry,
    EntryNumber,
    EntryState,
    GateAnswer,
    Section,
    gate_of,
    is_quiet,
    snippet_of,
    state_of,
    title_of,
)
from tests.unit.domain.samples import shipped

RESENTMENT = shipped(Section.RESENTMENTS)
HARM = shipped(Section.HARM_DONE_TO_ME)


def test_number_is_read_with_its_letter() -> None:
    numbers = [str(EntryNumber(*each)) for each in (("R", 12), ("P", 1234), ("", 0))]
    assert numbers == ["R-012", "P-1234", ""]
    assert EntryNumber("R", 2) < EntryNumber("R", 10)


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({"r_who": "  Pat,\n my old boss "}, "Pat, my old boss"),
        ({"r_who": "a\u202eb\u2066c"}, "abc"),
        ({"r_who": " \u202e "}, ""),
        ({}, ""),
        ({"r_who": "x " * 200}, ("x " * 60).strip()),
    ],
)
def test_title_is_the_name_in_one_line(answers: Answers, title: str) -> None:
    assert title_of(RESENTMENT, answers) == title


def test_title_of_a_page_without_a_label_is_the_person() -> None:
    assert title_of(HARM, {"p_who": "Q"}) == "Q"
    assert title_of(HARM, {"p_who": "Q", "p_label": "Winter"}) == "Winter"
    assert title_of(shipped(Section.RELATIONSHIPS_END), {"s_ideal": "Kind"}) == ""


@pytest.mark.parametrize(
    ("answers", "snippet"),
    [
        ({"r_who": "Pat", "r_label": "The job", "r_happened": "She\n gave it away"}, "She gave it"),
        ({"r_who": "Pat", "r_label": "The job"}, "The job"),
        ({"r_who": "Pat", "r_happened": "  "}, ""),
        ({"r_happened": "word " * 100}, "word word"),
        ({"r_happened": "w" * 500}, "w" * 60),
    ],
)
def test_snippet_is_the_first_words_told(answers: Answers, snippet: str) -> None:
    found = snippet_of(RESENTMENT, answers)
    assert found.startswith(snippet)
    assert bool(found) == bool(snippet)
    assert len(found) <= 60


def test_name_is_no_snippet() -> None:
    assert snippet_of(HARM, {"p_label": "Winter"}) == ""


@pytest.mark.parametrize(
    ("answers", "is_done", "state"),
    [
        ({}, False, EntryState.NOT_STARTED),
        ({"r_who": "Pat"}, False, EntryState.NOT_STARTED),
        ({"r_who": "Pat", "r_label": " "}, False, EntryState.NOT_STARTED),
        ({"r_who": "Pat", "r_label": "The job"}, False, EntryState.IN_PROGRESS),
        ({"r_who": "Pat"}, True, EntryState.DONE),
        ({"r_who": "Pat", "r_safety": "parked"}, True, EntryState.SET_ASIDE),
        ({"r_who": "Pat", "r_safety": "own"}, False, EntryState.IN_PROGRESS),
    ],
)
def test_state_is_what_was_written_or_said(
    answers: Answers, state: EntryState, *, is_done: bool
) -> None:
    assert state_of(RESENTMENT, answers, is_done=is_done) is state


def test_state_of_a_form_without_a_name() -> None:
    form = shipped(Section.RELATIONSHIPS_END)
    assert state_of(form, {}, is_done=False) is EntryState.NOT_STARTED
    assert state_of(form, {"s_ideal": "Kind"}, is_done=False) is EntryState.IN_PROGRESS


def test_gate_is_what_was_answered() -> None:
    assert gate_of(RESENTMENT, {"r_safety": "both"}) is GateAnswer.BOTH
    assert gate_of(RESENTMENT, {}) is None
    assert gate_of(RESENTMENT, {"r_safety": ""}) is None
    assert gate_of(HARM, {"r_safety": "own"}) is None


@pytest.mark.parametrize("gate", [GateAnswer.PARKED, GateAnswer.DANGER, GateAnswer.FROM_HARM])
def test_set_aside_danger_and_harm_are_quiet(gate: GateAnswer) -> None:
    assert is_quiet(Section.FEARS, gate)


def test_secrets_and_harm_done_to_me_are_always_quiet() -> None:
    assert is_quiet(Section.SECRETS, GateAnswer.OWN)
    assert is_quiet(Section.HARM_DONE_TO_ME, None)
    assert not is_quiet(Section.FEARS, GateAnswer.WORRY)
    assert not is_quiet(Section.RESENTMENTS, None)


def test_entry_knows_how_it_stands_and_quotes_nothing() -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    entry = Entry(
        id=7,
        inventory_id=1,
        section=Section.RESENTMENTS,
        number=EntryNumber("R", 1),
        form_version=1,
        answers={"r_who": "Pat"},
        gate=GateAnswer.PARKED,
        state=EntryState.SET_ASIDE,
        created_at=now,
        changed_at=now,
    )
    assert entry.is_set_aside
    assert entry.is_quiet
    assert repr(entry) == "<Entry 7>"


def test_older_order_holds_the_same_sections() -> None:
    assert set(SECTION_ORDER) == set(TRADITIONAL_ORDER)
    assert SECTION_ORDER[0] is Section.STRENGTHS
    assert TRADITIONAL_ORDER[0] is Section.RESENTMENTS
