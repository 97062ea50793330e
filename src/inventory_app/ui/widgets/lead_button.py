"""The one button that leads Home: carry on where you left off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from inventory_app.ui.theme_icons import ICON
from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_box,
    draw_text,
    is_mirrored,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent

    from inventory_app.ui.theme import Theme

_HEIGHT = 88
_SIDE = 24


class LeadButton(QPushButton):
    """A wide button: title, detail, a note at its end; its lines break where it is narrow."""

    def __init__(self, theme: Theme, title: str, detail: str = "", note: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._title, self._detail, self._note = title, detail, note
        self._known_heights: dict[int, int] = {}
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self.set_words(title, detail, note)

    def set_words(self, title: str, detail: str = "", note: str = "") -> None:
        """Say something else; a screen reader hears all three parts."""
        self._title, self._detail, self._note = title, detail, note
        self.setAccessibleName(", ".join(part for part in (title, detail, note) if part))
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.size(480)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(160), self._theme.size(_HEIGHT) // 2)

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
        tokens = self._theme.tokens
        is_hot = self.underMouse() or self.isDown()
        painter = start_painting(self)
        fill = tokens.lead_hover if is_hot else tokens.lead
        draw_box(painter, self.rect(), Box(fill=fill, radius=CARD_RADIUS))
        edge = self._theme.size(ICON)
        left = self.width() - self._theme.space(_SIDE) - edge
        place = mirrored(self, QRect(left, (self.height() - edge) // 2, edge, edge))
        arrow = "arrow-left" if is_mirrored(self) else "arrow-right"
        self._theme.draw_icon(painter, arrow, place, tokens.on_lead)
        self._paint_lines(painter)
        painter.end()

    def _height_at(self, width: int) -> int:
        total = sum(
            self._theme.text_height(text, font, self._room(width))
            for text, font, _ in self._lines(width)
        )
        gaps = self._theme.space(4) * (len(self._lines(width)) - 1)
        least = _HEIGHT if self._detail or self._note else 68
        air = 50 if self._breaks(width) else 36
        return max(total + gaps + self._theme.space(air), self._theme.size(least))

    def _paint_lines(self, painter: QPainter) -> None:
        lines = self._lines(self.width())
        room, gap = self._room(self.width()), self._theme.space(4)
        heights = [self._theme.text_height(text, font, room) for text, font, _ in lines]
        top = (self.height() - sum(heights) - gap * (len(lines) - 1)) // 2
        left = self._theme.space(_SIDE)
        for (text, font, color), height in zip(lines, heights, strict=True):
            place = QRect(left, top, room, height)
            draw_text(painter, mirrored(self, place), text, Writing(font, color))
            last = place
            top += height + gap
        if self._note and not self._breaks(self.width()):
            style = Writing(self._small(), self._theme.tokens.on_lead_quiet, is_at_end=True)
            draw_text(painter, mirrored(self, last), self._note, style)

    def _lines(self, width: int) -> list[tuple[str, QFont, str]]:
        tokens = self._theme.tokens
        title = (self._title, self._theme.font(TextStep.LEAD, is_strong=True), tokens.on_lead)
        detail = (self._detail, self._theme.font(TextStep.BODY), tokens.on_lead)
        note = (self._note, self._small(), tokens.on_lead_quiet)
        lines = [title]
        if self._detail:
            lines.append(detail)
        if self._note and self._breaks(width):
            lines.append(note)
        return lines

    def _breaks(self, width: int) -> bool:
        if self._theme.is_large:
            return True
        detail = text_width(self._detail, self._theme.font(TextStep.BODY))
        note = text_width(self._note, self._small())
        return detail + note + self._theme.space(24) > self._room(width)

    def _room(self, width: int) -> int:
        taken = self._theme.space(_SIDE) * 2 + self._theme.size(ICON) + self._theme.space(24)
        return max(1, width - taken)

    def _small(self) -> QFont:
        return self._theme.font(TextStep.NOTE)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self._known_heights.clear()
        self.updateGeometry()
        self.update()
