"""The bar at the foot of a list: what can be done, and apart from it what takes away."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.layouts import ButtonRow, Margins, Row
from inventory_app.ui.widgets.paint import draw_line, elided, start_painting

_LONGEST_NAME = 220
"""Pixels at 100 % that a name may take on a button."""
_MARGIN = 48
_MARGIN_WHEN_LARGE = 40


class FootBar(QWidget):
    """Buttons at the start, quieter ones at the end, a line above."""

    def __init__(self, theme: Theme) -> None:
        """Build the bar with no buttons."""
        super().__init__()
        self._theme = theme
        self._start, self._end = ButtonRow(theme), ButtonRow(theme)
        self._row = Row(theme, gap=12)
        self._row.addWidget(self._start, 1)
        self._row.addWidget(self._end, 0)
        self.setLayout(self._row)
        theme.changed.connect(self._arrange)
        self._arrange()

    def add_start(self, *buttons: Button) -> None:
        """Add buttons at the start."""
        for button in buttons:
            self._start.add(button)

    def add_end(self, *buttons: Button) -> None:
        """Add buttons at the end."""
        for button in buttons:
            self._end.add(button)

    def fitted(self, name: str, button: Button) -> str:
        """Return a name cut to what fits on a button."""
        return elided(name, button.font(), self._theme.size(_LONGEST_NAME))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_line(painter, QRect(0, 0, self.width(), 1), self._theme.tokens.line)
        painter.end()

    def _arrange(self) -> None:
        is_large = self._theme.is_large
        side = _MARGIN_WHEN_LARGE if is_large else _MARGIN
        self._row.set_margins(Margins(side, 13, side, 12))
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if is_large else beside)
        top = Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._end, Qt.AlignmentFlag(0) if is_large else top)
