"""How high wrapped texts are; a layout asks for the same heights many times over."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

WRAP = int(Qt.TextFlag.TextWordWrap)
SLACK = 2
"""Pixels to spare, so that a text wrapped to its own rounded width does not break."""
_TALL = 100_000
_MOST = 4096
"""Heights of a few pages' worth of texts; more are not kept."""


class TextHeights:
    """Measures texts, and remembers what it measured until the look changes."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, int], int] = {}

    def of(self, text: str, font: QFont, width: int) -> int:
        """Return the height of `text` wrapped to `width`, in pixels."""
        key = (text, font.key(), width)
        height = self._known.get(key)
        if height is None:
            if len(self._known) >= _MOST:
                self.forget()
            room = QRect(0, 0, max(1, width) + SLACK, _TALL)
            height = self._known[key] = QFontMetrics(font).boundingRect(room, WRAP, text).height()
        return height

    def forget(self) -> None:
        """Forget what was measured, and with it the texts."""
        self._known.clear()
