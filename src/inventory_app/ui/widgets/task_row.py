"""A row of a task list: what to do, a remark, how far it is, and a chevron."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from inventory_app.ui.theme_icons import ICON
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card_row import (
    OWN_RING,
    paint_row_ground,
    paint_row_ring,
    paint_separator,
)
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.paint import (
    Writing,
    draw_text,
    forward_chevron,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent

    from inventory_app.ui.theme import Theme

ROW_HEIGHT = 50
_STATE_WIDTH = 104
_SIDE = 20
_END = 18
_NARROW = 460
"""Pixels at 100 % under which remark and state go on a second line."""


class Task(msgspec.Struct, frozen=True):
    """What a task row says; `is_under_way` gives the state its accent."""

    text: str
    remark: str = ""
    state: str = ""
    is_under_way: bool = False


class TaskRow(QPushButton):
    """One row of a task list; the whole row is the button."""

    def __init__(self, theme: Theme, task: Task) -> None:
        super().__init__()
        self._theme = theme
        self._task = task
        self._known_heights: dict[int, int] = {}
        self.setProperty(OWN_RING, True)  # noqa: FBT003 - Qt's way
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self.set_task(task)

    @property
    def task(self) -> Task:
        """What the row says now."""
        return self._task

    def set_task(self, task: Task) -> None:
        """Say something else."""
        self._task = task
        said = (task.text, task.remark, task.state)
        self.setAccessibleName(", ".join(part for part in said if part))
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(_NARROW), self.heightForWidth(self._theme.size(_NARROW)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(160), self._theme.size(ROW_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        height = self._known_heights.get(width)
        if height is None:
            height = self._known_heights[width] = self._height_at(width)
        return height

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        paint_row_ground(painter, self, self._theme)
        self._paint_chevron(painter)
        if self._breaks(self.width()):
            self._paint_two_lines(painter)
        else:
            self._paint_one_line(painter)
        side = self._theme.space(_SIDE)
        paint_separator(painter, self, self._theme, (side, side))
        paint_row_ring(painter, self, self._theme)
        painter.end()

    def _height_at(self, width: int) -> int:
        inner = self._inner_width(width)
        height = self._theme.text_height(self._task.text, self._body(), self._text_width(width))
        if self._breaks(width) and self._second_line():
            below = self._theme.text_height(self._second_line(), self._note(), inner)
            height += below + self._theme.space(8)
        return max(height + self._theme.space(24), self._theme.size(ROW_HEIGHT))

    def _paint_chevron(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        edge = self._theme.size(ICON)
        left = self.width() - self._theme.space(_END) - edge
        place = QRect(left, (self.height() - edge) // 2, edge, edge)
        color = tokens.ink if self.underMouse() else tokens.quiet
        self._theme.draw_icon(painter, forward_chevron(self), mirrored(self, place), color)

    def _paint_one_line(self, painter: QPainter) -> None:
        width, height = self.width(), self.height() - 1
        left = self._theme.space(_SIDE)
        name = QRect(left, 0, self._text_width(width), height)
        state_left = self._state_left(width)
        state = QRect(state_left, 0, self._theme.size(_STATE_WIDTH), height)
        remark_end = state_left - self._theme.space(24)
        remark = QRect(left, 0, remark_end - left, height)
        self._write(painter, name, self._task.text, Writing(self._body(), self._ink()))
        quiet = self._theme.tokens.quiet
        at_end = Writing(self._note(), quiet, is_at_end=True, wraps=False)
        self._write(painter, remark, self._task.remark, at_end)
        in_state = Writing(self._note(), self._state_color(), wraps=False)
        self._write(painter, state, self._task.state, in_state)

    def _paint_two_lines(self, painter: QPainter) -> None:
        width = self._text_width(self.width())
        first = self._theme.text_height(self._task.text, self._body(), width)
        second = self._theme.text_height(self._second_line(), self._note(), width)
        has_second = bool(self._second_line())
        total = first + (second + self._theme.space(2) if has_second else 0)
        left, top = self._theme.space(_SIDE), (self.height() - 1 - total) // 2
        name = QRect(left, top, width, first)
        self._write(painter, name, self._task.text, Writing(self._body(), self._ink()))
        place = QRect(left, top + total - second, width, second)
        self._paint_state_and_remark(painter, place)

    def _paint_state_and_remark(self, painter: QPainter, place: QRect) -> None:
        task, note = self._task, self._note()
        self._write(painter, place, task.state, Writing(note, self._state_color(), wraps=False))
        rest = f"  ·  {task.remark}" if task.state and task.remark else task.remark
        taken = text_width(task.state, note)
        after = place.adjusted(taken, 0, 0, 0)
        self._write(painter, after, rest, Writing(note, self._theme.tokens.quiet, wraps=False))

    def _write(self, painter: QPainter, place: QRect, text: str, writing: Writing) -> None:
        if text:
            draw_text(painter, mirrored(self, place), text, writing)

    def _second_line(self) -> str:
        said = (self._task.state, self._task.remark)
        return "  ·  ".join(part for part in said if part)

    def _breaks(self, width: int) -> bool:
        if self._theme.is_large or width < self._theme.size(_NARROW):
            return True
        # A long name and a long remark would meet: then the remark goes below as well.
        return text_width(self._task.text, self._body()) > self._text_width(width)

    def _inner_width(self, width: int) -> int:
        taken = self._theme.space(_SIDE) + self._theme.space(_END) + self._theme.space(13)
        return max(1, width - taken - self._theme.size(ICON))

    def _text_width(self, width: int) -> int:
        if self._theme.is_large or width < self._theme.size(_NARROW):
            return self._inner_width(width)
        room = self._state_left(width) - self._theme.space(_SIDE + 24)
        if self._task.remark:
            room -= text_width(self._task.remark, self._note()) + self._theme.space(16)
        return max(1, room)

    def _state_left(self, width: int) -> int:
        after = self._theme.space(_END + 13) + self._theme.size(ICON)
        return width - after - self._theme.size(_STATE_WIDTH)

    def _ink(self) -> str:
        tokens = self._theme.tokens
        return tokens.ink if self.isEnabled() else tokens.disabled_text

    def _state_color(self) -> str:
        tokens = self._theme.tokens
        return tokens.accent if self._task.is_under_way else tokens.quiet

    def _body(self) -> QFont:
        return self._theme.font(TextStep.BODY)

    def _note(self) -> QFont:
        return self._theme.font(TextStep.NOTE)

    def _dress(self) -> None:
        self.setFont(self._body())
        self._known_heights.clear()
        self.updateGeometry()
        self.update()
