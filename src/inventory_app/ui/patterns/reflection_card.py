"""A card under a table: what the person wrote about a line, and the way to write more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import PlainLabel, QuietLabel
from inventory_app.ui.widgets.layouts import Column, Margins, Row

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_LABEL_WIDTH = 240


class Said(msgspec.Struct, frozen=True):
    """One question with what was written there."""

    question: str
    answer: str


class Reflection(msgspec.Struct, frozen=True):
    """What a card says: whose it is, a remark beside it, all its pages, and what was written."""

    name: str
    remark: str = ""
    pages: str = ""
    said: tuple[Said, ...] = ()


class ReflectionCard(Card):
    """Shows a reflection and offers to write about it."""

    write_asked = Signal()

    def __init__(self, theme: Theme, *, is_main: bool = False) -> None:
        """Begin empty; ``is_main`` makes its button the page's main one."""
        super().__init__(theme, Margins(20, 14, 20, 14))
        self._look = theme
        kind = ButtonKind.PRIMARY if is_main else ButtonKind.PLAIN
        self.write = Button(theme, self.tr("Write about this"), kind)
        self.write.clicked.connect(self.write_asked)
        self._reflection: Reflection | None = None
        self._inside: QWidget | None = None
        self._row = Row(theme, gap=20)
        self._row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stacked = Column(theme, gap=12)
        self.column.addLayout(self._row)
        self.column.addLayout(self._stacked)
        theme.changed.connect(self._lay_out)

    def show_reflection(self, reflection: Reflection) -> None:
        """Show another reflection."""
        if reflection == self._reflection:
            return
        self._reflection = reflection
        self.write.setAccessibleName(self.tr("Write about {name}").format(name=reflection.name))
        answers = ". ".join(f"{each.question} {each.answer}" for each in reflection.said)
        self.write.setAccessibleDescription(answers)
        self._lay_out()

    def _lay_out(self) -> None:
        if self._reflection is None:
            return
        if self._inside is not None:
            self._inside.hide()
            self._inside.setParent(None)
            self._inside.deleteLater()
        self._inside = self._made(self._reflection)
        self._row.removeWidget(self.write)
        self._stacked.removeWidget(self.write)
        if self._look.is_large:
            self._stacked.addWidget(self._inside)
            self._stacked.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._row.addWidget(self._inside, 1)
            self._row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignVCenter)
        self.updateGeometry()

    def _made(self, reflection: Reflection) -> QWidget:
        theme = self._look
        inside = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        inside.setSizePolicy(policy)
        column = Column(theme, gap=3)
        inside.setLayout(column)
        column.addWidget(PlainLabel(theme, reflection.name, is_strong=True))
        if reflection.remark:
            column.addWidget(QuietLabel(theme, reflection.remark))
        for line in _lines(theme, reflection.said):
            column.addWidget(line)
        if not reflection.said:
            column.addWidget(QuietLabel(theme, self.tr("Nothing written yet.")))
        if reflection.pages:
            pages = QuietLabel(theme, reflection.pages)
            column.addWidget(Disclosure(theme, self.tr("All its pages"), pages))
        return inside


def _lines(theme: Theme, said: Sequence[Said]) -> list[QWidget]:
    made: list[QWidget] = []
    for each in said:
        line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        layout = Column(theme) if theme.is_large else Row(theme, gap=16)
        question = QuietLabel(theme, each.question, TextStep.BODY)
        if not theme.is_large:
            question.setFixedWidth(theme.size(_LABEL_WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(question, 0, top)
        layout.addWidget(PlainLabel(theme, each.answer), 1, top)
        line.setLayout(layout)
        made.append(line)
    return made
