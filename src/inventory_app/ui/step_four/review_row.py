"""One question in a section's review: what was asked and answered, and Change, in one button."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from inventory_app.ui.theme import Theme
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
    mirrored,
    start_painting,
    text_width,
)

_SIDE = 20
_LEAST = 50


class ReviewWords(msgspec.Struct, frozen=True):
    """What a row says; ``has_answer`` is false for the words that stand for no answer."""

    question: str
    answer: str
    change: str
    accessible: str
    has_answer: bool = True


class ReviewRow(QPushButton):
    """A question with its answer; pressing it opens the page where the answer can be changed."""

    def __init__(self, theme: Theme, words: ReviewWords) -> None:
        """Take the look and what to say."""
        super().__init__()
        self._theme = theme
        self._words = words
        self.setProperty(OWN_RING, True)  # noqa: FBT003 - Qt's way
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        self._known_heights: dict[int, tuple[int, int, int]] = {}
        theme.changed.connect(self._dress)
        self._say()

    @property
    def words(self) -> ReviewWords:
        """What the row says."""
        return self._words

    def set_words(self, words: ReviewWords) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self._say()
            self._dress()

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.size(480)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(160), self._theme.size(_LEAST))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._heights(width)[2]

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        paint_row_ground(painter, self, self._theme)
        question, answer, _ = self._heights(self.width())
        side, room = self._theme.space(_SIDE), self._room(self.width())
        top = self._theme.space(12)
        color = tokens.ink if self._words.has_answer else tokens.quiet
        place = QRect(side, top, room, question)
        self._write(painter, place, self._words.question, Writing(self._note(), tokens.quiet))
        place = QRect(side, top + question + self._theme.space(3), room, answer)
        self._write(painter, place, self._words.answer, Writing(self._body(), color))
        self._paint_change(painter, QRect(side, top, self.width() - 2 * side, question))
        paint_separator(painter, self, self._theme, (side, side))
        paint_row_ring(painter, self, self._theme)
        painter.end()

    def _paint_change(self, painter: QPainter, place: QRect) -> None:
        style = Writing(self._note(), self._theme.tokens.accent, is_at_end=True, wraps=False)
        line = QRect(
            place.left(), place.top(), place.width(), self._theme.text_height("X", style.font, 100)
        )
        self._write(painter, line, self._words.change, style)

    def _write(self, painter: QPainter, place: QRect, text: str, writing: Writing) -> None:
        draw_text(painter, mirrored(self, place), text, writing)

    def _heights(self, width: int) -> tuple[int, int, int]:
        """Return the heights of question, answer and whole row at a width."""
        known = self._known_heights.get(width)
        if known is None:
            room = self._room(width)
            question = self._theme.text_height(self._words.question, self._note(), room)
            answer = self._theme.text_height(self._words.answer, self._body(), room)
            whole = question + answer + self._theme.space(3) + self._theme.space(24)
            known = question, answer, max(whole, self._theme.size(_LEAST))
            self._known_heights[width] = known
        return known

    def _say(self) -> None:
        self.setAccessibleName(self._words.accessible)
        self.setAccessibleDescription(self._words.answer)

    def _dress(self) -> None:
        self._known_heights.clear()
        self.updateGeometry()
        self.update()

    def _room(self, width: int) -> int:
        change = text_width(self._words.change, self._note()) + self._theme.space(24)
        return max(1, width - 2 * self._theme.space(_SIDE) - change)

    def _note(self) -> QFont:
        return self._theme.font(TextStep.NOTE)

    def _body(self) -> QFont:
        return self._theme.font(TextStep.BODY)
