"""Checks of conditions: one plain test, on something asked before that can be answered so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.content.faults import Fault
from inventory_app.domain.forms import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inventory_app.domain.forms import Condition, Form, Question

_FITS: Final = {
    "is": (QuestionKind.CHOICE, QuestionKind.SAFETY),
    "has": (QuestionKind.TICKS,),
    "at_least": (QuestionKind.SCALE,),
}
"""Which kinds of question a test can look at; "answered" fits all that take an answer."""


def condition_faults(form: Form) -> Iterator[Fault]:
    """Yield what is wrong with the conditions of a form's pages, questions and options."""
    before: dict[str, Question] = {}
    for page in form.pages:
        yield from _faults(f"page {page.id}, shown_when", page.shown_when, before)
        for question in page.questions:
            place = f"question {question.id}"
            yield from _faults(f"{place}, shown_when", question.shown_when, before)
            yield from _need_faults(place, question, before)
            before[question.id] = question


def _need_faults(place: str, question: Question, before: dict[str, Question]) -> Iterator[Fault]:
    for option in question.options:
        where = f"{place}, option {option.id}, needs"
        for need in option.needs:
            yield from _faults(where, need, before)
        if option.needs and question.kind not in (QuestionKind.CHOICE, QuestionKind.TICKS):
            yield Fault(where, "only an option of a choice or of ticks needs something")


def tests_of(condition: Condition) -> tuple[str, ...]:
    """Return the names of the tests a condition uses; a sound one uses exactly one."""
    used = {
        "is": bool(condition.any_of),
        "has": bool(condition.has),
        "at_least": condition.at_least is not None,
        "answered": condition.answered,
        "setting": bool(condition.setting),
    }
    return tuple(name for name, is_used in used.items() if is_used)


def _faults(
    place: str, condition: Condition | None, before: dict[str, Question]
) -> Iterator[Fault]:
    if condition is None:
        return
    tests = tests_of(condition)
    if len(tests) != 1:
        yield Fault(place, f"needs exactly one test, has {len(tests)}")
    elif tests == ("setting",):
        if condition.question:
            yield Fault(place, "a test of a setting names no question")
    elif condition.question not in before:
        yield Fault(place, f"no question {condition.question!r} stands before it")
    else:
        yield from _fit_faults(place, tests[0], condition, before[condition.question])


def _fit_faults(place: str, test: str, condition: Condition, question: Question) -> Iterator[Fault]:
    if not question.takes_an_answer:
        yield Fault(place, f"question {question.id!r} takes no answer")
    if question.kind in _FITS.get(test, (question.kind,)):
        yield from _value_faults(place, condition, question)
    else:
        yield Fault(place, f"{test!r} does not fit a question of kind {question.kind.value}")


def _value_faults(place: str, condition: Condition, question: Question) -> Iterator[Fault]:
    wanted = [*condition.any_of, *condition.has]
    if condition.at_least is not None:
        wanted.append(str(condition.at_least))
    possible = {option.id for option in question.options}
    possible.update(option.keeps for option in question.options)
    for value in wanted:
        if value and value not in possible:
            yield Fault(place, f"question {question.id!r} has no answer {value!r}")
