"""Two or three ways to look at the same thing, side by side; one is always chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter, move_by_arrow
from inventory_app.ui.widgets.layouts import FlowLayout
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_box,
    draw_text,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_HEIGHT = 40
_SIDE = 16
_INSET = 3
_RADIUS = 7


class Segment(QRadioButton):
    """One of the ways; checked when it is the one in use."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(label)
        self._theme = theme
        self.setAccessibleName(label)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        strong = self._theme.font(TextStep.BODY, is_strong=True)
        width = text_width(self.text(), strong) + 2 * self._theme.space(_SIDE)
        return QSize(width, self._theme.size(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(_HEIGHT), self._theme.size(_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        strong = self._theme.font(TextStep.BODY, is_strong=True)
        height = self._theme.text_height(self.text(), strong, width - 2 * self._theme.space(_SIDE))
        return max(height + self._theme.space(12), self._theme.size(_HEIGHT))

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
        painter = start_painting(self)
        if self.isChecked():
            draw_box(painter, self.rect(), Box(tokens.card, tokens.edge, 1, _RADIUS))
        elif self.underMouse() or self.isDown():
            draw_box(painter, self.rect(), Box(tokens.pressed, radius=_RADIUS))
        font = self._theme.font(TextStep.BODY, is_strong=self.isChecked())
        color = tokens.ink if self.isChecked() else tokens.quiet
        draw_text(painter, self.rect(), self.text(), Writing(font, color, is_centered=True))
        painter.end()

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self.updateGeometry()
        self.update()


class Segments(QWidget):
    """A group of segments; `chosen_changed` tells that a person took another way."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, accessible_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._segments: dict[str, Segment] = {}
        self._flow = FlowLayout(theme, gap=0, line_gap=0)
        self._flow.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self.setLayout(self._flow)
        self.setAccessibleName(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_options(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show these (id, label) pairs with `chosen` in use. Called once."""
        for option_id, label in options:
            segment = Segment(self._theme, label)
            segment.setChecked(option_id == chosen)
            segment.clicked.connect(self._tell)
            self._segments[option_id] = segment
            self._flow.addWidget(segment)
        self.setFocusProxy(self._segments[chosen])

    def chosen(self) -> str:
        """Return the id in use."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def set_chosen(self, option_id: str) -> None:
        """Use this one; KeyError if it is not shown. Sends no signal."""
        self._segments[option_id].setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        draw_box(painter, self.rect(), Box(tokens.side, tokens.line, 1, CARD_RADIUS))
        painter.end()

    def _tell(self) -> None:
        self.chosen_changed.emit()
