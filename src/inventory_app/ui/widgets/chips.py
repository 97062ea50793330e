"""Words to choose from: round chips that wrap; any number may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import lead_focus, move_by_arrow
from inventory_app.ui.widgets.layouts import FlowLayout
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_box,
    draw_text,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_HEIGHT = 40
_SIDE = 15
_CHECK = 15
_CHECK_GAP = 3


class Chip(QCheckBox):
    """One word to choose; a check before it when chosen."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(label)
        self._theme = theme
        self._label = label
        self.setAccessibleName(label)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self.toggled.connect(self.updateGeometry)
        self._dress()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        width = self._text_left() + text_width(self._label, self.font()) + self._side()
        return QSize(width, self._theme.size(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(_HEIGHT), self._theme.size(_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        room = width - self._text_left() - self._side()
        height = self._theme.text_height(self._label, self.font(), room) + self._theme.space(16)
        return max(height, self._theme.size(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not move_by_arrow(event, self):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        radius = min(self.height(), self._theme.size(_HEIGHT)) // 2
        fill, edge, ink = self._colors()
        draw_box(painter, self.rect(), Box(fill, edge, 1, radius))
        if self.isChecked():
            size = self._theme.size(_CHECK)
            mark = QRect(self._side(), (self.height() - size) // 2, size, size)
            self._theme.draw_icon(painter, "check", mirrored(self, mark), ink)
        left = self._text_left()
        room = QRect(left, 0, self.width() - left - self._side(), self.height())
        if self.isEnabled() and self.isChecked():
            ink = tokens.on_selected
        draw_text(painter, mirrored(self, room), self._label, Writing(self.font(), ink))
        painter.end()

    def _colors(self) -> tuple[str | None, str, str]:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.disabled_fill, tokens.disabled_line, tokens.disabled_text
        if self.isChecked():
            return tokens.selected, tokens.accent, tokens.on_selected
        if self.isDown():
            return tokens.pressed, tokens.line, tokens.ink
        if self.underMouse():
            return tokens.hover_paper, tokens.edge, tokens.ink
        return None, tokens.line, tokens.ink

    def _side(self) -> int:
        return self._theme.space(_SIDE)

    def _text_left(self) -> int:
        if not self.isChecked():
            return self._side()
        return self._side() + self._theme.size(_CHECK) + self._theme.space(_CHECK_GAP)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.NOTE))
        self.updateGeometry()
        self.update()


class Chips(QWidget):
    """A wrapping group of words; `chosen_changed` tells that a person changed one."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, accessible_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(theme, gap=8, line_gap=8)
        self.setLayout(self._flow)
        self.set_accessible_name(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_accessible_name(self, name: str, description: str = "") -> None:
        """Name the group by its question; each word keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show these (id, label) pairs, nothing chosen."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self._chips.clear()
        for option_id, label in options:
            chip = Chip(self._theme, label)
            chip.clicked.connect(self._tell)
            self._chips[option_id] = chip
            self._flow.addWidget(chip)
        lead_focus(self, self._chips.values())

    def chosen(self) -> tuple[str, ...]:
        """Return the chosen ids in the order shown."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chosen(self, option_ids: Iterable[str]) -> None:
        """Choose exactly these; ids that are not shown are passed over. Sends no signal."""
        wanted = set(option_ids)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def chip(self, option_id: str) -> Chip:
        """Return the chip of one option; KeyError if it is not shown."""
        return self._chips[option_id]

    def _tell(self) -> None:
        self.chosen_changed.emit()
