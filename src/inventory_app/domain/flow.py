"""The pure flow: which pages and questions of a form stand open for the answers given so far.

The one rule of the house lives here: *an answer is reachable only while its question is shown*. It
is the same for every question, so that no store, search, count or print has to know what an own
part is. A condition looks only at answers that are themselves reachable, so a shut gate shuts
everything behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from inventory_app.domain.answers import Answers, AnswerValue, is_empty
from inventory_app.domain.forms import Condition, Form, Option, Page, Question, own_words_id
from inventory_app.domain.records import PrivateRecord


class ShownPage(msgspec.Struct, frozen=True):
    """A page that stands open, with the questions shown on it.

    ``is_settled`` says that it only holds a check that was passed before and is not kept: it is not
    asked again unless the person opens it on purpose. Its questions carry only the options that are
    offered. ``closed`` are the questions whose answer stands on an option that is not.
    """

    page: Page
    questions: tuple[Question, ...]
    is_settled: bool = False
    closed: frozenset[str] = frozenset()


class Split(PrivateRecord, frozen=True):
    """A set of answers parted by the rule into what is reachable and what is out of sight."""

    answers: dict[str, AnswerValue]
    hidden: dict[str, AnswerValue]


def holds(
    condition: Condition | None, answers: Answers, settings: frozenset[str] = frozenset()
) -> bool:
    """Return whether a condition is met by these answers; no condition is always met."""
    if condition is None:
        return True
    if condition.setting:
        return condition.setting in settings
    value = answers.get(condition.question)
    if condition.any_of:
        return isinstance(value, str) and value in condition.any_of
    if condition.has:
        return isinstance(value, tuple) and any(one in value for one in condition.has)
    if condition.at_least is not None:
        is_truth = isinstance(value, bool)  # Python counts with it, a scale does not
        return isinstance(value, int) and not is_truth and value >= condition.at_least
    return not is_empty(value)


def shown_pages(
    form: Form, answers: Answers, settings: frozenset[str] = frozenset()
) -> tuple[ShownPage, ...]:
    """Return the pages that stand open for these answers, in the form's order."""
    return tuple(_walk(form, answers, settings))


def _walk(form: Form, answers: Answers, settings: frozenset[str]) -> Iterator[ShownPage]:
    visible: dict[str, AnswerValue] = {}
    for page in form.pages:
        if not holds(page.shown_when, visible, settings):
            continue
        shown: list[Question] = []
        closed: set[str] = set()
        for question in page.questions:
            if not holds(question.shown_when, visible, settings):
                continue
            shown.append(offered(question, visible, settings))
            if question.id not in answers:
                continue
            if _stands(shown[-1], question, answers[question.id]):
                visible[question.id] = answers[question.id]
            else:
                closed.add(question.id)
        if shown:
            yield ShownPage(page, tuple(shown), _is_settled(shown, answers), frozenset(closed))


def offered(
    question: Question, answers: Answers, settings: frozenset[str] = frozenset()
) -> Question:
    """Return the question with only the options whose needs these reachable answers meet."""
    if not any(option.needs for option in question.options):
        return question
    options = tuple(each for each in question.options if _is_offered(each, answers, settings))
    return msgspec.structs.replace(question, options=options)


def _is_offered(option: Option, answers: Answers, settings: frozenset[str]) -> bool:
    return all(holds(need, answers, settings) for need in option.needs)


def _stands(offering: Question, question: Question, value: AnswerValue) -> bool:
    """Return whether no option that was chosen or ticked is among those not offered."""
    if offering is question:
        return True
    chosen = value if isinstance(value, tuple) else (value,)
    return not any(
        option.id in chosen and offering.option(option.id) is None for option in question.options
    )


def _is_settled(questions: Iterable[Question], answers: Answers) -> bool:
    asked = [question for question in questions if question.takes_an_answer]
    return bool(asked) and all(
        not question.is_kept and _keeps(question, answers.get(question.id)) for question in asked
    )


def _keeps(question: Question, value: AnswerValue | None) -> bool:
    return isinstance(value, str) and any(option.keeps == value for option in question.options)


def reachable_ids(
    form: Form, answers: Answers, settings: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the ids under which an answer may be read while these answers stand."""
    ids: set[str] = set()
    for shown in shown_pages(form, answers, settings):
        for question in shown.questions:
            if not question.takes_an_answer or question.id in shown.closed:
                continue
            ids.add(question.id)
            if _own_words_are_open(question, answers.get(question.id)):
                ids.add(own_words_id(question.id))
    return frozenset(ids)


def _own_words_are_open(question: Question, value: AnswerValue | None) -> bool:
    chosen = value if isinstance(value, tuple) else (value,)
    return any(option.own_words and option.id in chosen for option in question.options)


def split(form: Form, answers: Answers, settings: frozenset[str] = frozenset()) -> Split:
    """Part answers into reachable and hidden, and drop what is not kept (or keep only its token).

    This is the only way answers are prepared for the file.
    """
    kept = kept_answers(form, answers)
    open_ids = reachable_ids(form, kept, settings)
    return Split(
        answers={key: value for key, value in kept.items() if key in open_ids},
        hidden={key: value for key, value in kept.items() if key not in open_ids},
    )


def kept_answers(form: Form, answers: Answers) -> dict[str, AnswerValue]:
    """Return the answers without those that are not kept; a passed check leaves only its token."""
    result = dict(answers)
    for question in form.questions():
        if question.is_kept or question.id not in result:
            continue
        token = _token(question, result.pop(question.id))
        if token:
            result[question.id] = token
    return result


def _token(question: Question, value: AnswerValue) -> str:
    for option in question.options:
        if value in (option.id, option.keeps) and option.keeps:
            return option.keeps
    return ""


def answered_pages(form: Form, answers: Answers) -> int:
    """Return on how many open pages something is answered.

    A count of what is there, never of what is missing.
    """
    return sum(
        any(not is_empty(answers.get(question.id)) for question in shown.questions)
        for shown in shown_pages(form, answers)
    )


class ColumnStep(msgspec.Struct, frozen=True):
    """One stop in column mode: a column (pass), an entry, and its page in that column."""

    column_pass: int
    entry_id: int
    page_id: str


def column_steps(
    form: Form, entries: Iterable[tuple[int, Answers]], first_pass: int = 1
) -> tuple[ColumnStep, ...]:
    """Return the stops down the columns for these entries, in their order, from a column on.

    An entry appears in a column only while its page there stands open: unsorted names are not in
    later columns.
    """
    pages = [
        (shown.page.column_pass, order, entry_id, shown.page.id)
        for order, (entry_id, answers) in enumerate(entries)
        for shown in shown_pages(form, answers)
        if shown.page.column_pass >= max(first_pass, 1) and not shown.is_settled
    ]
    return tuple(
        ColumnStep(column_pass, entry_id, page_id)
        for column_pass, _, entry_id, page_id in sorted(pages, key=lambda item: item[:2])
    )
