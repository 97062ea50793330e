"""What a page shows, worked out from where the person is; words only, no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.domain.entries import Section
from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.wizard.entry_line import first_sentence
from inventory_app.ui.wizard.page_help import PageHelp
from inventory_app.ui.wizard.page_view import Group, PageLook

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.services.writing import OpenPage
    from inventory_app.ui.wizard.pager import Pager
    from inventory_app.ui.wizard.said import Said


class Looks(QObject):
    """Works out the words of a page."""

    def __init__(self, pager: Pager, said: Said, left_held: frozenset[int]) -> None:
        """Take where the person is, the sentences, and the entries whose held words were left."""
        super().__init__()
        self._pager = pager
        self._said = said
        self._left_held = left_held
        self._page_help = PageHelp(said)

    def of_page(self, page: OpenPage, notices: tuple[str, ...]) -> PageLook:
        """Return the look of one page."""
        questions = page.all_questions
        begins_with_words = page.questions[0].kind is QuestionKind.STATEMENT
        heading = page.page_title if begins_with_words else ""
        group = Group(questions, _ids(page.questions), heading)
        is_gate = page.holds_the_gate
        return PageLook(
            where=self.where(page),
            groups=(group,),
            name=self._name(page),
            label=self._label(page),
            answer=self._answer(page),
            can_change=page.can_change_gate,
            notices=(*notices, *self._standing_notices(page)),
            help=self._said.gate_help() if is_gate else self._page_help.beside(page),
            example_note=self._said.line("words", "example_note"),
            has_held=self._has_held(page),
        )

    def of_all(self, pages: tuple[OpenPage, ...], notices: tuple[str, ...]) -> PageLook:
        """Return the look of all pages of an entry on one."""
        first = pages[0]
        last_is_gate = pages[-1].holds_the_gate
        of_cards = (line for page in pages for line in self._pager.notes.above(page))
        standing = (*self._standing_notices(pages[-1]), *of_cards)
        groups = tuple(
            Group(page.all_questions, _ids(page.questions), page.page_title) for page in pages
        )
        return PageLook(
            where=first.section_title,
            groups=groups,
            name=self._name(first),
            answer=self._answer(first),
            can_change=first.can_change_gate,
            notices=tuple(dict.fromkeys((*notices, *standing))),
            help=self._said.gate_help() if last_is_gate else ("", ""),
            example_note=self._said.line("words", "example_note"),
            has_held=self._has_held(first),
        )

    def of_changed_answer(self, page: OpenPage, question: Question) -> PageLook:
        """Return the look of the page that changes the answer of a harm entry."""
        parts = self.tr("{page}  ·  {section}")
        return PageLook(
            where=parts.format(page=self._said_before(), section=_small_first(page.section_title)),
            groups=(Group((question,), (question.id,)),),
            name=page.title,
            help=self._said.gate_help(),
        )

    def where(self, page: OpenPage) -> str:
        """Return where the page stands, in words."""
        section = _small_first(page.section_title)
        if page.holds_the_gate or self._pager.is_in_columns:
            return self.tr("{page}  ·  {section}").format(page=page.page_title, section=section)
        if page.position.count == 1:
            return page.section_title
        return self.tr("Question {number} of {count}  ·  {section}").format(
            number=page.position.number, count=page.position.count, section=section
        )

    def _has_held(self, page: OpenPage) -> bool:
        return page.entry.has_held and page.entry.id not in self._left_held

    def _said_before(self) -> str:
        return self.tr("Before you go on")

    def _name(self, page: OpenPage) -> str:
        """Return whose page it is, or of which habit; a form written once is nobody's."""
        form = self._pager.writing.form(page.entry.section)
        return page.title if form.repeats or page.entry.subject else ""

    def _label(self, page: OpenPage) -> str:
        """Return the label where two of one name follow each other and could be taken for one."""
        return page.label if page.holds_the_gate or self._pager.is_in_columns else ""

    def _answer(self, page: OpenPage) -> str:
        if page.gate_answer is None or page.holds_the_gate:
            return ""
        return first_sentence(page.gate_answer.label)

    def _standing_notices(self, page: OpenPage) -> tuple[str, ...]:
        """Return what is said on this page each time it is shown."""
        notices = [self._said.turn(turn) for turn in self._pager.turns()]
        notices += self._pager.notes.above(page)
        if page.holds_the_gate and page.was_under_18:
            notices.append(self._said.line("safety", "safety_under_18"))
        is_harm = page.entry.section is Section.HARM_DONE_TO_ME
        if is_harm and page.entry.linked and page.position.number == 1:
            notices.append(self._said.line("harm", "p_both_link"))
        return tuple(notices)


def _ids(questions: tuple[Question, ...]) -> tuple[str, ...]:
    return tuple(question.id for question in questions)


def _small_first(title: str) -> str:
    return title[:1].lower() + title[1:]


def first_question(page: OpenPage, pages: tuple[OpenPage, ...]) -> str:
    """Return the question to begin with on a page among all; "" for the very first page."""
    if page.stop.page_id == pages[0].stop.page_id:
        return ""
    return next((question.id for question in page.questions if question.takes_an_answer), "")
