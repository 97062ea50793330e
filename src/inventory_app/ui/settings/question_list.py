"""Questions of a form under small headings, for pages that are no writing pages."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.forms import Question
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.editor import Desk
from inventory_app.ui.wizard.question_block import QuestionBlock, Rank


class QuestionList(QWidget):
    """Each question with its hint, its reason and its editor."""

    edited = Signal()
    """The person changed an answer."""
    continue_asked = Signal()

    def __init__(self, theme: Theme, questions: Iterable[Question], example_note: str) -> None:
        """Take the look, the questions, and the note above their examples."""
        super().__init__()
        desk = Desk(theme, lambda _: (), tuple)
        self._blocks: dict[str, QuestionBlock] = {}
        self._edited: set[str] = set()
        column = Column(theme)
        for question in questions:
            block = QuestionBlock(desk, question, Rank.OTHER, example_note)
            block.editor.edited.connect(lambda each=question.id: self._note_edit(each))
            block.editor.continue_asked.connect(self.continue_asked)
            if self._blocks:
                column.add_gap(8)
            column.addWidget(block)
            self._blocks[question.id] = block
        self.setLayout(column)

    def block(self, question_id: str) -> QuestionBlock:
        """Return the block of a question."""
        return self._blocks[question_id]

    def show_answers(self, answers: Answers) -> None:
        """Show these answers; nothing counts as edited afterwards."""
        self._edited.clear()
        for block in self._blocks.values():
            block.editor.show_answers(answers)

    def show_only(self, question_ids: Iterable[str]) -> None:
        """Show these questions and hide the others."""
        wanted = set(question_ids)
        for question_id, block in self._blocks.items():
            block.setVisible(question_id in wanted)

    def changes(self) -> dict[str, AnswerValue | None]:
        """Return what was edited, by question id."""
        changes: dict[str, AnswerValue | None] = {}
        for question_id in self._edited:
            changes.update(self._blocks[question_id].editor.changes())
        return changes

    def forget_edits(self) -> None:
        """Take everything as saved."""
        self._edited.clear()

    def _note_edit(self, question_id: str) -> None:
        self._edited.add(question_id)
        self.edited.emit()
