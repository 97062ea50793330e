"""What a form is: sections of pages of questions, as frozen records decoded from data files.

A form never holds an expression: a page or a question may have one plain condition that looks back.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum, unique

import msgspec


@unique
class QuestionKind(StrEnum):
    """The kinds of question a form may hold; each has one editor on screen."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    TICKS = "ticks"
    SCALE = "scale"
    DATE = "date"
    PERSON = "person"
    ENTRIES = "entries"
    YES_NO = "yes_no"
    STATEMENT = "statement"
    SAFETY = "safety"


TYPED_KINDS = frozenset({QuestionKind.TEXT, QuestionKind.LONG_TEXT, QuestionKind.PERSON})
"""Kinds whose answers are the person's own words."""


@unique
class Flag(StrEnum):
    """What is special about a question."""

    NAME = "name"
    """Names the entry; the only field that must be filled."""
    FIXED = "fixed"
    """Cannot be hidden or reworded."""
    NOT_KEPT = "not_kept"
    """Steers the next screen and is then dropped: absent from file, search, count and print."""
    MORE = "more"
    """Only in the long version."""
    SCREEN_ONLY = "screen_only"
    """Never printed."""


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"any_of": "is"}):
    """One plain test on an earlier answer or on a setting.

    Exactly one of the tests is used: ``any_of`` (written ``is = [...]``), ``has`` (one of these is
    ticked), ``at_least``, ``answered`` together with ``question``; or ``setting`` alone.
    """

    question: str = ""
    any_of: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    at_least: int | None = None
    answered: bool = False
    setting: str = ""


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer of a choice, of ticks or of the safety question.

    ``label`` may read "Word: meaning"; print uses the word alone. ``strength`` is the id of the
    strength on the other side of a shortcoming. ``keeps`` is what is stored of a question that is
    not kept, so that a page does not ask again; empty means nothing. ``own_words`` opens a line for
    the person's own word, kept under the id :func:`own_words_id` gives. ``gate`` is the answer that
    choosing it gives to the form's safety question. ``needs`` are plain tests that must all hold:
    while one does not, the option is not offered and an answer standing on it is out of sight.
    """

    id: str
    label: str
    note: str = ""
    group: int = 1
    strength: str = ""
    keeps: str = ""
    own_words: bool = False
    gate: str = ""
    needs: tuple[Condition, ...] = ()

    @property
    def short_label(self) -> str:
        """The label's first word or words, before the colon, for print and chips."""
        return self.label.partition(":")[0]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question, statement or safety question on a page.

    ``list`` names a shared list whose options the library puts into ``options``. ``line`` names a
    line that the wording pack supplies in place of ``text``.
    """

    id: str
    kind: QuestionKind
    text: str
    hint: str = ""
    why: str = ""
    example: str = ""
    list: str = ""
    line: str = ""
    options: tuple[Option, ...] = ()
    flags: frozenset[Flag] = frozenset()
    shown_when: Condition | None = None

    @property
    def takes_an_answer(self) -> bool:
        """Whether a person can answer it (a statement cannot be answered)."""
        return self.kind is not QuestionKind.STATEMENT

    @property
    def is_kept(self) -> bool:
        """Whether its answer is stored at all."""
        return Flag.NOT_KEPT not in self.flags

    def option(self, option_id: str) -> Option | None:
        """Return the option with this id, or None."""
        return next((option for option in self.options if option.id == option_id), None)


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"column_pass": "pass"}):
    """One screen of a form: one question or a small group that belongs together.

    ``column_pass`` (written ``pass``) is the column it belongs to in column mode; 0 means it has
    none.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    column_pass: int = 0
    shown_when: Condition | None = None


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole form. ``prefix`` is the letter of its entries' numbers.

    ``repeats`` says it makes many entries.

    ``harm_moves`` says which answers travel when an entry becomes *Harm done to me*: its question
    id here → there.
    """

    id: str
    version: int
    title: str
    pages: tuple[Page, ...]
    prefix: str = ""
    repeats: bool = False
    harm_moves: dict[str, str] = {}

    def questions(self) -> Iterator[Question]:
        """Yield every question in order."""
        for page in self.pages:
            yield from page.questions

    def question(self, question_id: str) -> Question | None:
        """Return the question with this id, or None."""
        return next((q for q in self.questions() if q.id == question_id), None)

    def page(self, page_id: str) -> Page | None:
        """Return the page with this id, or None."""
        return next((page for page in self.pages if page.id == page_id), None)

    @property
    def answer_ids(self) -> frozenset[str]:
        """Every id under which an answer of this form may be kept."""
        ids = [question.id for question in self.questions()]
        return frozenset([*ids, *map(own_words_id, ids)])

    @property
    def gate(self) -> Question | None:
        """The safety question that guards this form, or None."""
        return next((q for q in self.questions() if q.kind is QuestionKind.SAFETY), None)

    @property
    def name_question(self) -> Question | None:
        """The question that names an entry, or None."""
        return next((q for q in self.questions() if Flag.NAME in q.flags), None)

    @property
    def column_passes(self) -> tuple[int, ...]:
        """The numbers of the columns, in order."""
        return tuple(sorted({page.column_pass for page in self.pages if page.column_pass}))


def own_words_id(question_id: str) -> str:
    """Return the id under which the person's own word for a ticked option is kept."""
    return f"{question_id}.own"
