"""Checks of the safety question: it stands where it must, and an own part only behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.content.faults import Fault
from inventory_app.domain.entries import GateAnswer
from inventory_app.domain.forms import Flag, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inventory_app.domain.forms import Condition, Form, Option, Page, Question

OWN_PART_LISTS: Final = frozenset({"shortcoming_list", "strength_list"})
"""Lists that look at a person's own part."""

_OPENING: Final = frozenset({GateAnswer.OWN.value, GateAnswer.WORRY.value})
_MOVING: Final = frozenset({GateAnswer.HARMED.value, GateAnswer.BOTH.value})
_ANSWERS: Final = frozenset(answer.value for answer in GateAnswer)


def gate_faults(form: Form) -> Iterator[Fault]:
    """Yield what is wrong with a form's safety question and with what stands around it."""
    gates = [question for question in form.questions() if question.kind is QuestionKind.SAFETY]
    if not gates:
        yield from _without_gate_faults(form)
        return
    for question in gates[1:]:
        yield Fault(f"question {question.id}", "a form has one safety question")
    yield from _own_faults(gates[0])
    yield from _place_faults(form, gates[0])
    yield from _harm_faults(form, gates[0])


def _without_gate_faults(form: Form) -> Iterator[Fault]:
    for question in form.questions():
        for option in question.options:
            if option.gate:
                yield Fault(
                    f"question {question.id}, option {option.id}",
                    "answers a safety question that is not there",
                )
    if form.harm_moves:
        yield Fault("harm_moves", "only a form with a safety question moves answers")


def _own_faults(gate: Question) -> Iterator[Fault]:
    place = f"question {gate.id}"
    if gate.flags != {Flag.FIXED}:
        yield Fault(place, "a safety question is fixed, and nothing else")
    if gate.example:
        yield Fault(place, "a safety question shows no example, so as not to steer")
    if gate.line or gate.list:
        yield Fault(place, "a safety question has words and answers of its own")
    for option in gate.options:
        if option.id not in _ANSWERS:
            yield Fault(f"{place}, option {option.id}", "is not an answer the program knows")
    if gate.option(GateAnswer.PARKED.value) is None:
        yield Fault(place, "a safety question can be set aside: 'parked'")


def _place_faults(form: Form, gate: Question) -> Iterator[Fault]:
    """Yield questions that stand before the gate or beside it and must not.

    Before it stand only a name, a few words and a check; long text and lists of an own part come
    after it.
    """
    is_before = True
    for page in form.pages:
        for question in page.questions:
            place = f"question {question.id}"
            is_before = is_before and question.id != gate.id
            if is_before and question.kind is QuestionKind.LONG_TEXT:
                yield Fault(place, "what happened is asked after the safety question")
            if question.list in OWN_PART_LISTS and not _is_behind(page, question, gate):
                yield Fault(place, "an own part is asked only behind the safety question")
            for option in question.options:
                if option.gate and not (is_before and _answers(question, option, gate)):
                    yield Fault(
                        f"{place}, option {option.id}",
                        "only a check before the safety question, not kept, gives its answer",
                    )


def _answers(question: Question, option: Option, gate: Question) -> bool:
    return not question.is_kept and gate.option(option.gate) is not None


def _is_behind(page: Page, question: Question, gate: Question) -> bool:
    return _opens(page.shown_when, gate) or _opens(question.shown_when, gate)


def _opens(condition: Condition | None, gate: Question) -> bool:
    if condition is None or condition.question != gate.id or not condition.any_of:
        return False
    return _OPENING.issuperset(condition.any_of)


def _harm_faults(form: Form, gate: Question) -> Iterator[Fault]:
    can_move = any(option.id in _MOVING for option in gate.options)
    if can_move and not form.harm_moves:
        yield Fault("harm_moves", "says nothing about what moves to a page of harm")
    for here in form.harm_moves:
        if form.question(here) is None:
            yield Fault(f"harm_moves, {here}", "there is no such question")
