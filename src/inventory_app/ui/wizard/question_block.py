"""One question on a page: what is asked, what helps to answer it, and its editor."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.labels import Heading, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import Column, Margins, Row
from inventory_app.ui.wizard.editors import make_editor
from inventory_app.ui.wizard.explanations import Explanations

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.ui.wizard.editor import Desk


class Rank(Enum):
    """How large a question stands: first on its page, or one of the others."""

    FIRST = "first"
    OTHER = "other"


class QuestionBlock(QWidget):
    """A question with its editor; a statement is only its words."""

    def __init__(self, desk: Desk, question: Question, rank: Rank, example_note: str) -> None:
        super().__init__()
        self.question = question
        self.editor = make_editor(desk, question)
        self._desk = desk
        self._column = Column(desk.theme)
        self.setLayout(self._column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.explanations = Explanations(
            desk.theme, question, example_note, is_short=rank is Rank.OTHER
        )
        if question.kind is QuestionKind.STATEMENT:
            self.explanations.setParent(self)
            self.explanations.links.setParent(self)
        elif rank is Rank.FIRST:
            self._head_large()
        else:
            self._head_small()
        self._column.addWidget(self.editor)
        self._remark = Words(desk.theme, tone=Tone.CAUTION, step=TextStep.NOTE)
        self._remark.setContentsMargins(0, 6, 0, 0)
        self._remark.hide()
        self._column.addWidget(self._remark)

    def offer(self, question: Question) -> None:
        """Offer the options of the same question as they stand now."""
        self.question = question
        self.editor.offer(question)

    def keep_away(self, pixels: int) -> None:
        """Keep this far (at 100 %) from what stands above; a hidden block takes its air with it."""
        self._column.set_margins(Margins(top=pixels))

    def say(self, remark: str) -> None:
        """Say something about the answer under its field, or nothing."""
        self._remark.set_words(remark)
        self._remark.setVisible(bool(remark))
        if remark:
            announce(self._remark, remark)

    @property
    def remark(self) -> str:
        """What is said under the field now."""
        return self._remark.words

    def _head_large(self) -> None:
        theme, question = self._desk.theme, self.question
        self._column.addWidget(Heading(theme, question.text))
        if question.hint:
            self._column.add_gap(10)
            self._column.addWidget(QuietLabel(theme, question.hint, TextStep.BODY))
        self._column.addWidget(self.explanations.links)
        self._column.addWidget(self.explanations)
        self._column.add_gap(4 if self.explanations.disclosures else 12)

    def _head_small(self) -> None:
        theme, question = self._desk.theme, self.question
        row = Row(theme, gap=16)
        label = Words(theme, question.text, is_strong=True)
        label.set_buddy(self.editor.field())
        row.addWidget(label, 1)
        row.addWidget(self.explanations.links)
        fixed = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self.explanations.links.setSizePolicy(fixed)
        self._column.addLayout(row)
        if question.hint:
            self._column.addWidget(QuietLabel(theme, question.hint))
            self._column.add_gap(8)
        self._column.addWidget(self.explanations)
