"""Who may hear or see a page: its one share mark, and where it may be set.

The mark is an answer like any other, so it exists only while its question is shown: a page that is
set aside, unanswered, a danger or come from harm has none and can be given none.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Final

from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.entries import Entry, Section, is_quiet
from inventory_app.domain.flow import reachable_ids
from inventory_app.domain.forms import Form, Question

SHARE_LIST: Final = "share_list"
NOBODY: Final = "nobody_yet"


@unique
class ShareMark(StrEnum):
    """Whom a page is marked for; a page without a mark is for nobody."""

    SPONSOR = "sponsor"
    THERAPIST = "therapist"
    OTHER = "other_listener"


NO_MARKS: Final[frozenset[ShareMark]] = frozenset()

BULK_SECTIONS: Final = frozenset(
    {Section.RESENTMENTS, Section.FEARS, Section.HARMS, Section.STRENGTHS}
)
"""Sections whose pages may be marked all at once; every other page only by itself."""


def share_question(form: Form) -> Question | None:
    """Return the question of a form that asks who may see the page, or None."""
    return next((q for q in form.questions() if q.list == SHARE_LIST), None)


class ShareRule:
    """Reads the share marks of one form's entries; how the form opens is worked out once."""

    def __init__(self, form: Form) -> None:
        """Take the form."""
        self._form = form
        self._question = share_question(form)
        tests = [page.shown_when for page in form.pages]
        tests += [question.shown_when for question in form.questions()]
        self._steering = tuple(sorted({test.question for test in tests if test}))
        self._is_open: dict[tuple[AnswerValue | None, ...], bool] = {}

    def may_be_marked(self, answers: Answers) -> bool:
        """Return whether a page with these answers has a share mark at all."""
        question = self._question
        if question is None:
            return False
        key = tuple(answers.get(each) for each in self._steering)
        if key not in self._is_open:
            self._is_open[key] = question.id in reachable_ids(self._form, answers)
        return self._is_open[key]

    def marks(self, entry: Entry) -> frozenset[ShareMark]:
        """Return whom an entry is marked for; *nobody yet* beside a name means nobody."""
        question = self._question
        value = entry.answers.get(question.id) if question else None
        if not isinstance(value, tuple) or NOBODY in value:
            return NO_MARKS
        if entry.deleted_at is not None or not self.may_be_marked(entry.answers):
            return NO_MARKS
        return frozenset(mark for mark in ShareMark if mark in value)

    def may_be_marked_with_others(self, entry: Entry) -> bool:
        """Return whether an entry may be marked together with the rest of its section."""
        is_open = entry.section in BULK_SECTIONS and not is_quiet(entry.section, entry.gate)
        return is_open and self.may_be_marked(entry.answers)

    def changes(self, marks: frozenset[ShareMark]) -> dict[str, AnswerValue | None]:
        """Return the change that marks an entry for these listeners.

        Raises ValueError for a form without the question.
        """
        if self._question is None:
            msg = "this form does not ask who may see the page"
            raise ValueError(msg)
        ticked = tuple(mark.value for mark in ShareMark if mark in marks)
        return {self._question.id: ticked or (NOBODY,)}
