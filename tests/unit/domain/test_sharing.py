"""The share mark: one for each page, and only while its question is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import (
    Entry,
    EntryNumber,
    EntryState,
    GateAnswer,
    Section,
    gate_of,
)
from inventory_app.domain.flow import reachable_ids, split
from inventory_app.domain.forms import Form
from inventory_app.domain.sharing import (
    BULK_SECTIONS,
    NOBODY,
    ShareMark,
    ShareRule,
    share_question,
)
from tests.builders import START
from tests.unit.domain.samples import REPEATING_SECTIONS, answers_to, shipped

CASES = (
    st.sampled_from(REPEATING_SECTIONS)
    .map(shipped)
    .flatmap(lambda form: st.tuples(st.just(form), answers_to(form)))
)
SHARE = {section: share_question(shipped(section)) for section in REPEATING_SECTIONS}


def entry_with(
    section: Section, answers: dict[str, AnswerValue], gate: GateAnswer | None = None
) -> Entry:
    """Return an entry as the store hands it out."""
    form = shipped(section)
    return Entry(
        id=1,
        inventory_id=1,
        section=section,
        number=EntryNumber(form.prefix, 1),
        form_version=form.version,
        answers=split(form, answers).answers,
        gate=gate or gate_of(form, answers),
        state=EntryState.IN_PROGRESS,
        created_at=START,
        changed_at=START,
    )


@given(CASES)
def test_page_may_be_marked_exactly_while_its_question_is_shown(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    question = share_question(form)
    assert question is not None
    assert ShareRule(form).may_be_marked(answers) == (question.id in reachable_ids(form, answers))


def test_rule_asked_twice_answers_the_same() -> None:
    rule = ShareRule(shipped(Section.RESENTMENTS))
    for gate, is_open in (("own", True), ("parked", False), ("own", True)):
        assert rule.may_be_marked({"r_safety": gate}) is is_open


def test_form_without_the_question_has_no_mark_and_takes_none() -> None:
    rule = ShareRule(shipped(Section.START))
    assert not rule.may_be_marked({})
    assert rule.marks(entry_with(Section.START, {})) == frozenset()
    with pytest.raises(ValueError, match="does not ask"):
        rule.changes(frozenset({ShareMark.SPONSOR}))


def test_marks_are_read_and_written() -> None:
    rule = ShareRule(shipped(Section.RESENTMENTS))
    marks = frozenset({ShareMark.SPONSOR, ShareMark.OTHER})
    changes = rule.changes(marks)
    assert changes == {"r_share": ("sponsor", "other_listener")}
    assert rule.marks(entry_with(Section.RESENTMENTS, {"r_safety": "own", **changes})) == marks  # type: ignore[dict-item]
    assert rule.changes(frozenset()) == {"r_share": (NOBODY,)}


def test_nobody_yet_beside_a_name_means_nobody() -> None:
    rule = ShareRule(shipped(Section.RESENTMENTS))
    answers: dict[str, AnswerValue] = {"r_safety": "own", "r_share": ("sponsor", NOBODY)}
    assert rule.marks(entry_with(Section.RESENTMENTS, answers)) == frozenset()


@pytest.mark.parametrize("gate", ["harmed", "parked", "both", ""])
def test_page_whose_gate_is_not_open_has_no_mark(gate: str) -> None:
    rule = ShareRule(shipped(Section.RESENTMENTS))
    # As if the store had forgotten the rule: the mark is among the answers that may be read.
    leaked = entry_with(Section.RESENTMENTS, {"r_safety": "own", "r_share": ("sponsor",)})
    leaked.answers["r_safety"] = gate
    assert rule.marks(leaked) == frozenset()


def test_deleted_page_has_no_mark() -> None:
    entry = entry_with(Section.STRENGTHS, {"a_strength": "Patience", "a_share": ("sponsor",)})
    rule = ShareRule(shipped(Section.STRENGTHS))
    assert rule.marks(entry) == {ShareMark.SPONSOR}
    deleted = Entry(
        **{f: getattr(entry, f) for f in entry.__struct_fields__} | {"deleted_at": START}
    )
    assert rule.marks(deleted) == frozenset()


def test_only_everyday_sections_are_marked_all_at_once() -> None:
    opening: dict[Section, dict[str, AnswerValue]] = {
        Section.RESENTMENTS: {"r_safety": "own"},
        Section.FEARS: {"f_safety": "worry"},
        Section.RELATIONSHIPS: {"s_agreement": "all_free", "s_safety": "own"},
        Section.HARMS: {"h_safety": "own"},
        Section.SECRETS: {"x_safety": "own"},
        Section.STRENGTHS: {},
        Section.HARM_DONE_TO_ME: {},
    }
    together = {
        section
        for section, answers in opening.items()
        if ShareRule(shipped(section)).may_be_marked_with_others(entry_with(section, answers))
    }
    assert together == BULK_SECTIONS
    parked = entry_with(Section.RESENTMENTS, {"r_safety": "parked"})
    assert not ShareRule(shipped(Section.RESENTMENTS)).may_be_marked_with_others(parked)
