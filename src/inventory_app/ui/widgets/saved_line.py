"""The quiet line under a field: what is saved on one side, a key to know on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.paint import (
    Writing,
    draw_text,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from inventory_app.ui.theme import Theme

_CHECK = 16
_HEIGHT = 18


class SavedLine(QWidget):
    """Says "Saved 21:14" with a check, and at its end which key goes on."""

    def __init__(self, theme: Theme, key_hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._saved = ""
        self._is_saved = True
        self._key_hint = key_hint
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def set_saved(self, text: str, *, is_saved: bool = True) -> None:
        """Show `text`, with a check only when the words are truly saved."""
        self._saved, self._is_saved = text, is_saved
        self.setAccessibleName(text)
        self.update()

    def set_key_hint(self, text: str) -> None:
        """Show another key at the end of the line, or none."""
        self._key_hint = text
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = max(self._theme.text_height("X", self._letters(), 100), self._theme.size(_HEIGHT))
        return QSize(self._theme.size(200), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(80), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        left = 0
        if self._saved and self._is_saved:
            edge = self._theme.size(_CHECK)
            mark = QRect(0, (self.height() - edge) // 2, edge, edge)
            self._theme.draw_icon(painter, "check", mirrored(self, mark), tokens.quiet)
            left = edge + self._theme.space(6)
        place = QRect(left, 0, self.width() - left, self.height())
        style = Writing(self._letters(), tokens.quiet, wraps=False)
        draw_text(painter, mirrored(self, place), self._saved, style)
        if self._has_room_for_key():
            style = Writing(self._letters(), tokens.quiet, is_at_end=True, wraps=False)
            draw_text(painter, self.rect(), self._key_hint, style)
        painter.end()

    def _has_room_for_key(self) -> bool:
        taken = text_width(self._saved, self._letters()) + text_width(
            self._key_hint, self._letters()
        )
        return taken + self._theme.size(60) <= self.width()

    def _letters(self) -> QFont:
        return self._theme.font(TextStep.NOTE)

    def _dress(self) -> None:
        self.setFont(self._letters())
        self.updateGeometry()
        self.update()
