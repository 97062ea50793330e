"""Every shipped form can be walked to its end, whatever is answered, and shuts with its gate."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inventory_app.content.gate_check import OWN_PART_LISTS
from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.flow import holds, reachable_ids, shown_pages, split
from inventory_app.domain.forms import Form, Question, QuestionKind

LIBRARY = Library(resources())
FORMS = sorted(LIBRARY.form_versions())
OPENING = {"own", "worry"}


def answer_to(question: Question, draw: st.DrawFn) -> AnswerValue | None:
    """Return an answer of the question's kind, or none: everything can be skipped."""
    ids = [option.id for option in question.options]
    kinds: dict[QuestionKind, st.SearchStrategy[AnswerValue]] = {
        QuestionKind.CHOICE: st.sampled_from(ids or [""]),
        QuestionKind.SAFETY: st.sampled_from(ids or [""]),
        QuestionKind.TICKS: st.lists(st.sampled_from(ids or [""]), unique=True).map(tuple),
        QuestionKind.SCALE: st.integers(0, 10),
        QuestionKind.YES_NO: st.booleans(),
    }
    return draw(st.none() | kinds.get(question.kind, st.text(max_size=8)))


@st.composite
def walked(draw: st.DrawFn, form: Form) -> tuple[dict[str, AnswerValue], list[str]]:
    """Answer a form page by page, as the pager does; return the answers and the pages seen."""
    answers: dict[str, AnswerValue] = {}
    seen: list[str] = []
    while True:
        ahead = [page for page in shown_pages(form, answers) if page.page.id not in seen]
        if not ahead:
            return answers, seen
        seen.append(ahead[0].page.id)
        for question in ahead[0].questions:
            answer = answer_to(question, draw) if question.takes_an_answer else None
            if answer is not None:
                answers[question.id] = answer


def has_needs(form: Form) -> bool:
    """Return whether some option of a form is offered only under a condition."""
    return any(option.needs for question in form.questions() for option in question.options)


@st.composite
def anything(draw: st.DrawFn, form: Form) -> dict[str, AnswerValue]:
    """Answer a form in no order at all, as an import or a changed mind may leave it."""
    drawn = {question.id: answer_to(question, draw) for question in form.questions()}
    return {key: value for key, value in drawn.items() if value is not None}


@pytest.mark.parametrize("form_id", FORMS)
@settings(max_examples=30)
@given(data=st.data())
def test_a_form_is_walked_to_its_end(form_id: str, data: st.DataObject) -> None:
    form = LIBRARY.form(form_id)
    order = [page.id for page in form.pages]

    answers, seen = data.draw(walked(form))

    assert seen == [page for page in order if page in seen]
    always = [page.id for page in form.pages if page.shown_when is None]
    assert set(always) <= set(seen)
    kept = split(form, answers)
    assert set(kept.answers) <= reachable_ids(form, kept.answers)


@pytest.mark.parametrize("form_id", [name for name in FORMS if LIBRARY.form(name).gate])
@settings(max_examples=30)
@given(data=st.data())
def test_an_own_part_is_reachable_only_behind_its_gate(form_id: str, data: st.DataObject) -> None:
    form = LIBRARY.form(form_id)
    gate = form.gate
    assert gate is not None
    own_part = {question.id for question in form.questions() if question.list in OWN_PART_LISTS}

    answers, _seen = data.draw(walked(form))
    reachable = reachable_ids(form, answers)

    if answers.get(gate.id) not in OPENING or gate.id not in reachable:
        assert not own_part & reachable


@pytest.mark.parametrize("form_id", [name for name in FORMS if LIBRARY.form(name).gate])
def test_a_skipped_gate_leaves_only_what_stands_before_it(form_id: str) -> None:
    form = LIBRARY.form(form_id)
    gate = form.gate
    assert gate is not None
    everything: dict[str, AnswerValue] = {
        question.id: "some words" for question in form.questions() if question.id != gate.id
    }

    reachable = reachable_ids(form, everything)

    behind = {question.id for question in form.questions()} - reachable - {gate.id}
    assert len(behind) > 4
    assert all(not question_id.endswith(("_part", "_owe", "_instead")) for question_id in reachable)


@pytest.mark.parametrize("form_id", [name for name in FORMS if has_needs(LIBRARY.form(name))])
@settings(max_examples=60)
@given(data=st.data())
def test_an_answer_is_reachable_only_while_its_option_is_offered(
    form_id: str, data: st.DataObject
) -> None:
    form = LIBRARY.form(form_id)
    answers = data.draw(anything(form))

    reachable = reachable_ids(form, answers)

    seen = {key: value for key, value in answers.items() if key in reachable}
    for question in form.questions():
        option = question.option(str(seen.get(question.id, "")))
        if option is not None:
            assert all(holds(need, seen) for need in option.needs)
