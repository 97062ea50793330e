"""The questions of one page, or of all pages of an entry, with what was edited on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from inventory_app.domain.forms import Flag, Question, QuestionKind
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.question_block import QuestionBlock, Rank

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers, AnswerValue
    from inventory_app.ui.wizard.editor import Desk


class Sheet(QWidget):
    """Questions one under another."""

    edited = Signal(str)
    """The person changed the answer of the question with this id."""
    continue_asked = Signal()

    def __init__(self, desk: Desk, example_note: str) -> None:
        super().__init__()
        self._desk = desk
        self._example_note = example_note
        self._blocks: dict[str, QuestionBlock] = {}
        self._edited: set[str] = set()
        self._last = ""
        self._more: dict[str, Disclosure] = {}
        self._column = Column(desk.theme)
        self.setLayout(self._column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_page(self, questions: Iterable[Question], heading: str = "") -> None:
        """Add a page's questions, under a heading where there is one."""
        all_questions = tuple(questions)
        is_first = not self._blocks
        if heading:
            if not is_first:
                self._column.add_gap(32)
            step = TextStep.TITLE if is_first else TextStep.LEAD
            self._column.addWidget(Heading(self._desk.theme, heading, step))
            self._column.add_gap(8)
        rank = Rank.FIRST if is_first and not heading else Rank.OTHER
        plain = [question for question in all_questions if Flag.MORE not in question.flags]
        self._add_blocks(plain, rank, self._column)
        more = [question for question in all_questions if Flag.MORE in question.flags]
        if more:
            self._add_more(more)

    def show_answers(self, answers: Answers) -> None:
        """Show what stands in an entry's answers; what was edited and is not saved stays."""
        for question_id, block in self._blocks.items():
            if question_id not in self._edited:
                block.editor.show_answers(answers)

    def carry(self, transient: Answers) -> None:
        """Show answers that are kept nowhere, on a page that was built anew."""
        for question_id, value in transient.items():
            block = self._blocks.get(question_id)
            if block:
                block.editor.set_value(value)

    def show_only(self, question_ids: Iterable[str]) -> tuple[str, ...]:
        """Show these questions and hide the others; return those that came into sight."""
        wanted = set(question_ids)
        appeared = []
        for question_id, block in self._blocks.items():
            was_hidden = block.isHidden()
            block.setVisible(question_id in wanted)
            if was_hidden and question_id in wanted:
                appeared.append(question_id)
        for question_id, disclosure in self._more.items():
            disclosure.setVisible(question_id in wanted)
        return tuple(appeared)

    def offer(self, questions: Iterable[Question], answers: Answers) -> None:
        """Offer the options these questions have now; an answer that is offered again is shown."""
        for question in questions:
            block = self._blocks.get(question.id)
            if block and block.question.options != question.options:
                block.offer(question)
                if question.id not in self._edited:
                    block.editor.show_answers(answers)

    def changes(self) -> dict[str, AnswerValue | None]:
        """Return what was edited and is to be kept, by question id."""
        changes: dict[str, AnswerValue | None] = {}
        for block in self._edited_blocks():
            if block.question.is_kept and block.question.kind is not QuestionKind.SAFETY:
                changes.update(block.editor.changes())
        return changes

    def transient(self) -> dict[str, AnswerValue]:
        """Return the answers on the sheet that are not kept."""
        values = {
            question_id: block.editor.value()
            for question_id, block in self._blocks.items()
            if not block.question.is_kept
        }
        return {key: value for key, value in values.items() if value is not None}

    def safety_choice(self) -> str | None:
        """Return the answer chosen to the safety question, None when there is none."""
        for block in self._blocks.values():
            if block.question.kind is QuestionKind.SAFETY:
                value = block.editor.value()
                return value if isinstance(value, str) else None
        return None

    @property
    def holds_the_gate(self) -> bool:
        """Tell whether the safety question is asked here."""
        return any(q.kind is QuestionKind.SAFETY for q in self.questions())

    def questions(self) -> tuple[Question, ...]:
        """Return the questions shown, in order."""
        shown = (block for block in self._blocks.values() if not block.isHidden())
        return tuple(block.question for block in shown)

    def forget_edits(self) -> None:
        """Take everything as saved."""
        self._edited.clear()

    def block(self, question_id: str) -> QuestionBlock | None:
        """Return the block of a question, or None."""
        return self._blocks.get(question_id)

    def blocks(self) -> tuple[QuestionBlock, ...]:
        """Return all blocks in order."""
        return tuple(self._blocks.values())

    def first_field(self) -> QWidget | None:
        """Return the field that takes the focus first, None where nothing is answered."""
        for block in self._blocks.values():
            if block.question.takes_an_answer and not block.isHidden():
                return block.editor.field()
        return None

    def focused(self) -> tuple[str, int]:
        """Return the question the person is at, or was at last, and the cursor in it."""
        self.note_focus(QApplication.focusWidget())
        block = self._blocks.get(self._last)
        return (self._last, block.editor.cursor_position()) if block else ("", 0)

    def note_focus(self, widget: QWidget | None) -> None:
        """Remember the question a widget belongs to as the last one the person was at."""
        for question_id, block in self._blocks.items():
            if widget is not None and block.editor.isAncestorOf(widget):
                self._last = question_id

    def focus_question(self, question_id: str, cursor: int) -> bool:
        """Put the focus into a question's field; return whether it is here and shown."""
        block = self._blocks.get(question_id)
        if block is None or block.isHidden() or not block.question.takes_an_answer:
            return False
        block.editor.field().setFocus()
        block.editor.set_cursor_position(cursor)
        return True

    def _edited_blocks(self) -> Iterator[QuestionBlock]:
        for question_id, block in self._blocks.items():
            if question_id in self._edited:
                yield block

    def _add_blocks(self, questions: list[Question], rank: Rank, column: Column) -> None:
        for index, question in enumerate(questions):
            block = self._make_block(question, rank if index == 0 else Rank.OTHER)
            if index:
                block.keep_away(self._gap_before(question, questions[index - 1]))
            column.addWidget(block)

    def _gap_before(self, question: Question, before: Question) -> int:
        is_talk = question.kind is QuestionKind.STATEMENT and before.kind is QuestionKind.STATEMENT
        if is_talk:
            return 10
        # The row of a label with its link is 40 high: that is the air between two questions.
        return 16 if question.kind is QuestionKind.STATEMENT else 4

    def _make_block(self, question: Question, rank: Rank) -> QuestionBlock:
        block = QuestionBlock(self._desk, question, rank, self._example_note)
        block.editor.edited.connect(lambda: self._note_edit(question.id))
        block.editor.continue_asked.connect(self.continue_asked)
        self._blocks[question.id] = block
        return block

    def _add_more(self, questions: list[Question]) -> None:
        inside = QWidget()
        column = Column(self._desk.theme)
        inside.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        inside.setSizePolicy(policy)
        self._add_blocks(questions, Rank.OTHER, column)
        self._column.add_gap(8)
        disclosure = Disclosure(self._desk.theme, self.tr("More questions"), inside)
        self._more |= {question.id: disclosure for question in questions}
        self._column.addWidget(disclosure)

    def _note_edit(self, question_id: str) -> None:
        self._edited.add(question_id)
        self._last = question_id
        self.edited.emit(question_id)
