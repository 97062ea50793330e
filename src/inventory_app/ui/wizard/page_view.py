"""A page as it stands on screen: its head, its questions, what could not be saved, and its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.forms import Question, QuestionKind
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.entry_line import EntryLine
from inventory_app.ui.wizard.foot import Foot
from inventory_app.ui.wizard.gate_help import GATE_WIDTH, PAGE_WIDTH, BesideHelp
from inventory_app.ui.wizard.held_note import HeldNote
from inventory_app.ui.wizard.sheet import Sheet

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers
    from inventory_app.ui.wizard.editor import Desk


class Group(msgspec.Struct, frozen=True):
    """Questions that stand together: all of them, the ids of those shown, and a heading."""

    questions: tuple[Question, ...]
    shown: tuple[str, ...]
    heading: str = ""


class PageLook(msgspec.Struct, frozen=True):
    """What a page shows: where it stands, whose it is, what is said above it, and its questions.

    ``label`` says in a few words which event it is.
    ``help`` is the title and text of the help beside the safety question; empty on other pages.
    ``has_held`` offers to bring back words that were written before.
    """

    where: str
    groups: tuple[Group, ...]
    name: str = ""
    label: str = ""
    answer: str = ""
    can_change: bool = False
    notices: tuple[str, ...] = ()
    help: tuple[str, str] = ("", "")
    example_note: str = ""
    has_held: bool = False

    @property
    def widest(self) -> int:
        """How wide the page may become, in pixels at 100 %."""
        return GATE_WIDTH if self.help[0] else PAGE_WIDTH

    @property
    def is_alone(self) -> bool:
        """Whether one long answer has the page to itself."""
        shown = [
            question
            for group in self.groups
            for question in group.questions
            if question.id in group.shown
        ]
        return len(shown) == 1 and shown[0].kind is QuestionKind.LONG_TEXT


class PageView(QWidget):
    """One page on screen."""

    try_again_asked = Signal()
    bring_back_asked = Signal()
    erase_held_asked = Signal()
    leave_held_asked = Signal()

    def __init__(self, desk: Desk, look: PageLook) -> None:
        super().__init__()
        self._desk = desk
        self.line = EntryLine(desk.theme, look.where)
        name = (look.name, look.label)
        self.line.show_entry(name, look.answer, can_change=look.can_change)
        self.sheet = Sheet(desk, look.example_note)
        for group in look.groups:
            self.sheet.add_page(group.questions, group.heading)
        self.sheet.show_only(id_ for group in look.groups for id_ in group.shown)
        self.foot = Foot(desk.theme)
        self._problem = CautionBar(desk.theme, "")
        self._problem.add_action(self.tr("Try again")).clicked.connect(self.try_again_asked)
        self._problem.hide()
        self._air = QWidget()
        self._air.setFixedHeight(8)
        self._air.hide()
        self._lay_out(look)

    def show_answers(self, answers: Answers) -> None:
        """Show what stands in an entry's answers."""
        self.sheet.show_answers(answers)

    def show_problem(self, error: ExpectedError) -> None:
        """Say why the last words are not in the file; they stay on the screen."""
        self._problem.set_text(sentence_for(error))
        self._problem.show()
        self._air.show()
        self.foot.show_unsaved()

    def show_no_problem(self) -> None:
        """Take the bar away: everything is in the file."""
        self._problem.hide()
        self._air.hide()
        self.foot.show_nothing_unsaved()

    def _lay_out(self, look: PageLook) -> None:
        theme = self._desk.theme
        page = QWidget()
        column = Column(theme)
        page.setLayout(column)
        column.addWidget(self.line)
        if look.where and not (look.name or look.answer):
            column.add_gap(16)
        for notice in look.notices:
            column.addWidget(NotePanel(theme, notice))
            column.add_gap(12)
        if look.has_held:
            column.addWidget(self._held_note())
            column.add_gap(12)
        column.addWidget(self.sheet)
        column.add_gap(8)
        column.addWidget(self._problem)
        column.addWidget(self._air)
        column.addWidget(self.foot)
        title, text = look.help
        whole = Column(theme)
        whole.addWidget(BesideHelp(theme, page, title, text) if title else page)
        self.setLayout(whole)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for widget in (self, page):
            widget.setSizePolicy(policy)

    def _held_note(self) -> HeldNote:
        note = HeldNote(self._desk.theme)
        note.bring_back.clicked.connect(self.bring_back_asked)
        note.erase.clicked.connect(self.erase_held_asked)
        note.leave.clicked.connect(self.leave_held_asked)
        return note
