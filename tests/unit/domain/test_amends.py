"""Amends cards: kinds and statuses stand only while they are safe, allowed and checked."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given

from inventory_app.domain.amends import (
    CONTACT,
    KIND,
    STATUS,
    Amend,
    CardStatus,
    beginning_with_living,
    card_gate,
)
from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.domain.flow import shown_pages, split
from inventory_app.domain.keeping import kept_entry
from tests.unit.domain.samples import answers_to, shipped

FORM = shipped(Section.AMENDS)
GATES = (None, "no", "both", "yes", "rather_not")
DANGERS = (None, "no", "yes", "not_sure")
ALLOWED = (None, "yes", "not_wanted", "not_allowed", "not_sure")
CHECKED_ONLY = {CardStatus.PLANNED, CardStatus.DONE}
OPEN: dict[str, AnswerValue] = {"am_who": "Lena", "am_gate": "no"}
SAFE: dict[str, AnswerValue] = {**OPEN, "am_danger": "no", "am_allowed": "yes"}


def offered(answers: Answers, question_id: str) -> list[str]:
    """Return the options offered of a question, in order; none while it is not shown."""
    return [
        option.id
        for shown in shown_pages(FORM, answers)
        for question in shown.questions
        if question.id == question_id
        for option in beginning_with_living(question, answers).options
    ]


def card(
    gate: str | None, danger: str | None, allowed: str | None, checked: str | None = None
) -> dict[str, AnswerValue]:
    """Return a card's answers, without those that are None."""
    answers = {
        "am_gate": gate,
        "am_danger": danger,
        "am_allowed": allowed,
        "am_checked_who": checked,
    }
    return {"am_who": "Lena", **{key: value for key, value in answers.items() if value}}


@pytest.mark.parametrize(("gate", "danger", "allowed"), list(product(GATES, DANGERS, ALLOWED)))
def test_contact_is_offered_and_kept_only_while_it_is_safe_and_allowed(
    gate: str | None, danger: str | None, allowed: str | None
) -> None:
    answers = card(gate, danger, allowed)
    may_reach = gate in ("no", "both") and danger == "no" and allowed == "yes"
    assert set(offered(answers, KIND)) == (set() if gate not in ("no", "both") else set(Amend)) - (
        set() if may_reach else set(CONTACT)
    )
    for kind in CONTACT:
        said: dict[str, AnswerValue] = {**answers, "am_type": kind.value, "am_say": "I am sorry"}
        readable = split(FORM, said).answers
        assert (KIND in readable) is may_reach
        assert ("am_say" in readable) is may_reach


@pytest.mark.parametrize(("gate", "checked"), list(product(GATES, (None, "Imre", "  "))))
def test_planned_and_done_open_after_somebody_checked_the_plan(
    gate: str | None, checked: str | None
) -> None:
    answers = card(gate, "no", "yes", checked)
    is_open, is_checked = gate in ("no", "both"), checked == "Imre"
    assert set(offered(answers, STATUS)) == (
        set() if not is_open else set(CardStatus) - (set() if is_checked else CHECKED_ONLY)
    )
    for status in CHECKED_ONLY:
        readable = split(FORM, {**answers, "am_status": status.value}).answers
        assert (STATUS in readable) is (is_open and is_checked)


@given(answers_to(FORM))
def test_whatever_was_answered_nothing_that_reaches_them_stands_unsafe(
    answers: dict[str, AnswerValue],
) -> None:
    readable = split(FORM, answers).answers
    if readable.get(KIND) in CONTACT or "am_say" in readable or "am_answer" in readable:
        assert readable["am_gate"] in ("no", "both")
        assert readable["am_danger"] == "no"
        assert readable["am_allowed"] == "yes"
    if readable.get(STATUS) in CHECKED_ONLY:
        assert str(readable["am_checked_who"]).strip()
    if readable.get("am_gate") not in ("no", "both"):
        assert readable.keys() <= {"am_who", "am_gate", "am_source"}


@pytest.mark.parametrize("allowed", ["not_allowed", "not_wanted"])
def test_plan_opens_with_living_where_contact_is_not_allowed_or_wanted(allowed: str) -> None:
    assert offered({**OPEN, "am_allowed": allowed}, KIND)[0] == Amend.LIVING


def test_elsewhere_the_kinds_keep_their_order() -> None:
    kinds = offered({**OPEN, "am_allowed": "not_sure"}, KIND)
    assert kinds == ["indirect", "living", "delayed", "not_safe"]
    question = FORM.question("am_status")
    assert question is not None
    assert beginning_with_living(question, {"am_allowed": "not_wanted"}) is question
    assert beginning_with_living(question, SAFE) is question


def test_words_to_them_go_out_of_sight_and_come_back() -> None:
    said: dict[str, AnswerValue] = {**SAFE, "am_type": "direct", "am_say": "I took your savings."}
    shut = split(FORM, {**said, "am_danger": "not_sure"})
    assert shut.hidden == {"am_type": "direct", "am_say": "I took your savings."}
    assert split(FORM, {**shut.hidden, **shut.answers, "am_danger": "no"}).answers == said


@pytest.mark.parametrize(
    ("answer", "gate", "state", "is_quiet"),
    [
        ("no", GateAnswer.OWN, EntryState.IN_PROGRESS, False),
        ("both", GateAnswer.BOTH, EntryState.IN_PROGRESS, False),
        ("yes", GateAnswer.HARMED, EntryState.IN_PROGRESS, True),
        ("rather_not", GateAnswer.PARKED, EntryState.SET_ASIDE, True),
        (None, None, EntryState.NOT_STARTED, True),
    ],
)
def test_card_is_quiet_until_its_own_question_opens_it(
    answer: str | None, gate: GateAnswer | None, state: EntryState, *, is_quiet: bool
) -> None:
    answers = card(answer, None, None)
    kept = kept_entry(FORM, answers, is_done=False)
    assert card_gate(answers) is gate
    assert (kept.gate, kept.state, kept.is_quiet) == (gate, state, is_quiet)
    assert kept.people == {"am_who": "Lena"}
    assert not kept.may_be_named


def test_answer_that_is_none_of_the_form_opens_nothing() -> None:
    assert card_gate({"am_gate": ("no",)}) is None
    assert card_gate({"am_gate": "maybe"}) is None
