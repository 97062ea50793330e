"""A scale from 0 to 10: each number a button, both ends named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import CONTROL_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter, move_by_arrow
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import Column, FlowLayout, Row
from inventory_app.ui.widgets.paint import Box, Writing, draw_box, draw_text, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_EDGE = 44


class ScaleEnds(msgspec.Struct, frozen=True):
    """First and last number of a scale and the words for them."""

    first: int = 0
    last: int = 10
    first_word: str = ""
    last_word: str = ""

    def spoken(self, number: int) -> str:
        """Return what a screen reader says for a number."""
        word = {self.first: self.first_word, self.last: self.last_word}.get(number, "")
        return f"{number}, {word}" if word else str(number)


class ScaleNumber(QRadioButton):
    """One number of a scale."""

    def __init__(self, theme: Theme, number: int, spoken: str) -> None:
        super().__init__(str(number))
        self._theme = theme
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(_EDGE), self._theme.size(_EDGE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        if not move_by_arrow(event, self):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        box = Box(tokens.card, tokens.edge, 1, CONTROL_RADIUS)
        color = tokens.ink
        if self.isChecked():
            box, color = Box(tokens.selected, tokens.accent, 2, CONTROL_RADIUS), tokens.on_selected
        elif self.isDown() or self.underMouse():
            box = Box(tokens.hover_card, tokens.edge, 1, CONTROL_RADIUS)
        font = self._theme.font(TextStep.BODY, is_strong=self.isChecked(), has_even_figures=True)
        painter = start_painting(self)
        draw_box(painter, self.rect(), box)
        style = Writing(font, color, is_centered=True, wraps=False)
        draw_text(painter, self.rect(), self.text(), style)
        painter.end()

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self.updateGeometry()
        self.update()


class NumberScale(QWidget):
    """The numbers in a wrapping line with the words for both ends under it."""

    number_changed = Signal()

    def __init__(self, theme: Theme, ends: ScaleEnds, accessible_name: str = "") -> None:
        super().__init__()
        self._ends = ends
        self._numbers: dict[int, ScaleNumber] = {}
        holder = QWidget()
        flow = FlowLayout(theme, gap=6, line_gap=6)
        holder.setLayout(flow)
        for number in range(ends.first, ends.last + 1):
            button = ScaleNumber(theme, number, ends.spoken(number))
            button.clicked.connect(self._tell)
            self._numbers[number] = button
            flow.addWidget(button)
        column = Column(theme, gap=6)
        column.addWidget(holder)
        column.addLayout(self._words(theme))
        self.setLayout(column)
        self.set_accessible_name(accessible_name)
        self.setFocusProxy(self._numbers[ends.first])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_accessible_name(self, name: str, description: str = "") -> None:
        """Name the group by its question; each number keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def number(self) -> int | None:
        """Return the chosen number, None when there is none."""
        return next((key for key, button in self._numbers.items() if button.isChecked()), None)

    def set_number(self, number: int | None) -> None:
        """Choose this number, or none. Sends no signal."""
        for key, button in self._numbers.items():
            # An exclusive button refuses to be unchecked while it is exclusive.
            button.setAutoExclusive(False)
            button.setChecked(key == number)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in self._numbers.values():
            button.setAutoExclusive(True)

    def button(self, number: int) -> ScaleNumber:
        """Return the button of a number; KeyError outside the scale."""
        return self._numbers[number]

    def _words(self, theme: Theme) -> Row:
        ends = self._ends
        said = [
            f"{number} = {word}"
            for number, word in ((ends.first, ends.first_word), (ends.last, ends.last_word))
            if word
        ]
        row = Row(theme, gap=24)
        for text in said:
            row.addWidget(QuietLabel(theme, text))
        row.addStretch(1)
        return row

    def _tell(self) -> None:
        self.number_changed.emit()
