"""Checks of one form as a whole: what the decoder alone cannot see.

They are cheap, so that they run whenever a form is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from inventory_app.content.conditions import condition_faults
from inventory_app.content.faults import Fault
from inventory_app.content.gate_check import gate_faults
from inventory_app.content.placeholders import word_faults
from inventory_app.domain.forms import Flag, Form, Option, Page, Question, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_PREFIX: Final = re.compile(r"[A-Z]")
_CHOOSING: Final = frozenset(
    {QuestionKind.CHOICE, QuestionKind.TICKS, QuestionKind.SCALE, QuestionKind.SAFETY}
)
_NAMING: Final = frozenset({QuestionKind.TEXT, QuestionKind.PERSON})


def form_faults(form: Form, form_id: str) -> Iterator[Fault]:
    """Yield everything that is wrong with a form whose lists are filled in."""
    yield from _head_faults(form, form_id)
    yield from _id_faults(form)
    for page in form.pages:
        yield from _page_faults(page)
    yield from _pass_faults(form)
    yield from _name_faults(form)
    yield from condition_faults(form)
    yield from gate_faults(form)


def _head_faults(form: Form, form_id: str) -> Iterator[Fault]:
    if form.id != form_id:
        yield Fault("id", f"must be {form_id!r}, as the file is called")
    if form.version < 1:
        yield Fault("version", "must be 1 or more")
    if not form.pages:
        yield Fault("pages", "a form needs a page")
    if form.prefix and not _PREFIX.fullmatch(form.prefix):
        yield Fault("prefix", "is one capital letter")
    # What is sorted by a safety question is spoken of by its number, on paper and in Step Five.
    if form.repeats and form.gate and not form.prefix:
        yield Fault("prefix", "a form that repeats behind a safety question needs a letter")
    if form.prefix and not form.repeats:
        yield Fault("prefix", "only a form that repeats has numbers")
    yield from word_faults("title", form.title)


def _id_faults(form: Form) -> Iterator[Fault]:
    seen: set[str] = set()
    for page in form.pages:
        yield from _id_fault(f"page {page.id}", page.id, seen)
    seen.clear()
    for question in form.questions():
        yield from _id_fault(f"question {question.id}", question.id, seen)


def _id_fault(place: str, found: str, seen: set[str]) -> Iterator[Fault]:
    if not _ID.fullmatch(found):
        yield Fault(place, "an id is small letters, numbers and underlines")
    if found in seen:
        yield Fault(place, "this id stands twice")
    seen.add(found)


def _page_faults(page: Page) -> Iterator[Fault]:
    if not page.questions:
        yield Fault(f"page {page.id}", "a page needs a question")
    yield from word_faults(f"page {page.id}, title", page.title)
    for question in page.questions:
        yield from _question_faults(question)


def _question_faults(question: Question) -> Iterator[Fault]:
    place = f"question {question.id}"
    if question.kind in _CHOOSING and not question.options:
        yield Fault(place, "needs options")
    if question.kind not in _CHOOSING and question.options:
        yield Fault(place, f"a question of kind {question.kind.value} has no options")
    if question.kind is QuestionKind.STATEMENT and question.flags:
        yield Fault(place, "a statement has no flags")
    for part in ("text", "hint", "why", "example"):
        yield from word_faults(f"{place}, {part}", getattr(question, part))
    # Lists are checked once, where they are read.
    if not question.list:
        yield from option_faults(place, question.options)
    yield from _keeps_faults(place, question)


def option_faults(place: str, options: Iterable[Option]) -> Iterator[Fault]:
    """Yield what is wrong with the options of one question or one list."""
    seen: set[str] = set()
    for option in options:
        where = f"{place}, option {option.id}"
        if option.id in seen:
            yield Fault(where, "this id stands twice")
        seen.add(option.id)
        yield from word_faults(f"{where}, label", option.label)
        yield from word_faults(f"{where}, note", option.note)


def _keeps_faults(place: str, question: Question) -> Iterator[Fault]:
    for option in question.options:
        where = f"{place}, option {option.id}"
        if option.keeps and question.is_kept:
            yield Fault(where, "only a question that is not kept keeps a token")
        if option.own_words and question.kind not in (QuestionKind.CHOICE, QuestionKind.TICKS):
            yield Fault(where, "only a choice or ticks open a line for an own word")


def _pass_faults(form: Form) -> Iterator[Fault]:
    last = 0
    for page in form.pages:
        if not page.column_pass:
            continue
        if page.column_pass != last + 1:
            yield Fault(f"page {page.id}, pass", f"the next column is {last + 1}")
        last = page.column_pass


def _name_faults(form: Form) -> Iterator[Fault]:
    naming = [question for question in form.questions() if Flag.NAME in question.flags]
    if form.repeats and not naming:
        yield Fault("pages", "a form that repeats needs a question that names the entry")
    for question in naming[1:]:
        yield Fault(f"question {question.id}", "only one question names the entry")
    for question in naming:
        if question.kind not in _NAMING or question.shown_when or Flag.NOT_KEPT in question.flags:
            yield Fault(
                f"question {question.id}",
                "a name is text or a person, always shown and kept",
            )
