"""The bar at the foot of a list: what can be done, and apart from it what takes away."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.layouts import ButtonRow, Row
from inventory_app.ui.widgets.paint import draw_line, elided, start_painting

_LONGEST_NAME = 220
"""Pixels at 100 % that a name may take on a button."""
_MARGIN = 48
_MARGIN_WHEN_LARGE = 40


class FootBar(QWidget):
    """The main button and others at the start, quieter ones at the end, a line above.

    Where they do not fit on one line only the main button stays here, so that the list keeps its
    room; the others move to ``overflow``, which the page puts above its table.
    """

    def __init__(self, theme: Theme) -> None:
        """Build the bar with no buttons."""
        super().__init__()
        self._theme = theme
        self._start, self._end = ButtonRow(theme), ButtonRow(theme)
        # It must have a parent before it is shown: without one it would be a window of its own.
        self.overflow = ButtonRow(theme, self)
        self._start_buttons: list[Button] = []
        self._end_buttons: list[Button] = []
        self._is_apart: bool | None = None
        self._row = Row(theme, gap=12)
        self._row.addWidget(self._start, 1)
        self._row.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._row)
        theme.changed.connect(self._arrange)

    def set_buttons(self, start: list[Button], end: list[Button]) -> None:
        """Show these buttons; the first of ``start`` is the main one."""
        self._start_buttons, self._end_buttons = start, end
        self._start.add(start[0])
        self._arrange()

    def fitted(self, name: str, button: Button) -> str:
        """Return a name cut to what fits on a button."""
        return elided(name, button.font(), self._theme.size(_LONGEST_NAME))

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_line(painter, QRect(0, 0, self.width(), 1), self._theme.tokens.line)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def fit(self) -> None:
        """Look again what fits, after buttons were shown, hidden or named anew."""
        self._arrange()

    def _arrange(self) -> None:
        side = _MARGIN_WHEN_LARGE if self._theme.is_large else _MARGIN
        space = self._theme.space
        self._row.setContentsMargins(side, space(13), side, space(12))
        is_apart = self._theme.is_large or self._needed_width() > self.width() - 2 * side
        if is_apart is not self._is_apart and self._start_buttons:
            self._is_apart = is_apart
            for button in self._start_buttons[1:]:
                (self.overflow if is_apart else self._start).add(button)
            for button in self._end_buttons:
                (self.overflow if is_apart else self._end).add(button)
            self._end.setVisible(not is_apart)
            self.overflow.setVisible(is_apart)

    def _needed_width(self) -> int:
        buttons = [*self._start_buttons, *self._end_buttons]
        shown = [button for button in buttons if not button.isHidden()]
        gap = self._theme.space(12)
        return sum(button.sizeHint().width() + gap for button in shown)
