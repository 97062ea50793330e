"""A table of patterns: a number, and beside it a bar without a track, so that it is no score."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from inventory_app.ui.patterns.pattern_model import (
    NUMBERS_ROLE,
    SHARE_ROLE,
    PatternModel,
)
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_box,
    draw_text,
    elided,
    mirrored_in,
    text_width,
)
from inventory_app.ui.widgets.table import CellLook, RowDelegate, Table, TableColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from inventory_app.services.patterns import PatternLine
    from inventory_app.ui.theme import Theme

    AnyIndex = QModelIndex | QPersistentModelIndex

_HABITS = (
    TableColumn(None),
    TableColumn(146),
    TableColumn(232, CellLook.NUMBER, is_spare=True),
    TableColumn(110, CellLook.NUMBER, is_spare=True),
    TableColumn(140, is_spare=True),
)
_OTHERS = (TableColumn(240), TableColumn(146), TableColumn(None, CellLook.NUMBER))
_NUMBER_WIDTH = 26
_BAR_GAP = 8
_BAR_WIDTH = 88
_BAR_HEIGHT = 11
_LEAST_BAR = 3


def shortened(
    numbers: Sequence[str], said_more: Callable[[str, int], str], font: QFont, width: int
) -> str:
    """Return as many whole numbers as fit, and how many more there are.

    ``said_more`` joins the numbers shown and the count of the others.
    """
    whole = ", ".join(numbers)
    if text_width(whole, font) <= width:
        return whole

    def said(shown: int) -> str:
        return said_more(", ".join(numbers[:shown]), len(numbers) - shown)

    def is_too_wide(shown: int) -> bool:
        return text_width(said(shown), font) > width

    # There may be hundreds, and a row is painted often: look for the last that fits by halves.
    fitting = bisect_left(range(1, len(numbers)), x=True, key=is_too_wide)
    return said(max(fitting, 1)) if len(numbers) > 1 else whole


class _PatternDelegate(RowDelegate):
    """Draws a number with its bar, and lists of numbers that end at a whole number."""

    def __init__(self, table: PatternTable, theme: Theme) -> None:
        super().__init__(table, theme)
        self._patterns = table
        self._look = theme

    @override
    def paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        share = index.data(SHARE_ROLE)
        numbers = index.data(NUMBERS_ROLE)
        if share is not None:
            self._paint_times(painter, room, index, share)
        elif numbers:
            writing = self.writing(index)
            text = shortened(numbers, self._patterns.said_more, writing.font, room.width())
            draw_text(painter, room, elided(text, writing.font, room.width()), writing)
        else:
            super().paint_words(painter, room, index)

    def _paint_times(self, painter: QPainter, room: QRect, index: AnyIndex, share: float) -> None:
        look, direction = self._look, self._patterns.layoutDirection()
        font = look.font(TextStep.BODY, is_strong=True, has_even_figures=True)
        wide = look.size(_NUMBER_WIDTH)
        place = QRect(room.left(), room.top(), wide, room.height())
        writing = Writing(font, look.tokens.ink, is_at_end=True, wraps=False)
        draw_text(painter, mirrored_in(room, place, direction), str(index.data()), writing)
        left = room.left() + wide + look.space(_BAR_GAP)
        longest = max(1, min(look.size(_BAR_WIDTH), room.right() - left))
        long = max(look.size(_LEAST_BAR), round(longest * share))
        high = look.size(_BAR_HEIGHT)
        bar = QRect(left, room.top() + (room.height() - high) // 2, long, high)
        box = Box(look.tokens.bar, radius=look.size(3))
        draw_box(painter, mirrored_in(room, bar, direction), box)


class PatternTable(Table):
    """One table of patterns as high as its rows; the page around it scrolls."""

    def __init__(self, theme: Theme, accessible_name: str, *, has_people: bool) -> None:
        """Make an empty table; ``has_people`` adds the columns for people and strengths."""
        columns = _HABITS if has_people else _OTHERS
        super().__init__(theme, accessible_name, columns)
        self._begins_chosen = has_people
        self._lines = PatternModel(len(columns), self)
        self.setModel(self._lines)
        self.setItemDelegate(_PatternDelegate(self, theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._fit_height)
        self.fit_columns()

    def show_lines(self, lines: Sequence[PatternLine]) -> None:
        """Show these lines; the chosen one stays chosen.

        Where none was, the first is chosen in the table of habits, which has a card of its own.
        """
        before = self.chosen()
        self._lines.show(lines)
        self._fit_height()
        if before is not None:
            self.choose_row(self._lines.place_of(before.id))
        else:
            self.choose_row(0 if self._begins_chosen else -1)

    def chosen(self) -> PatternLine | None:
        """Return the chosen line, or None."""
        return self._lines.line(self.currentIndex())

    def line_at(self, index: AnyIndex) -> PatternLine | None:
        """Return the line at an index."""
        return self._lines.line(index)

    def row_place(self) -> QRect:
        """Return where the chosen row stands in this widget."""
        place: QRect = self.visualRect(self.currentIndex())
        return place.translated(0, self.viewport().y())

    def said_more(self, shown: str, more: int) -> str:
        """Return a list of numbers with how many more there are."""
        return self.tr("{numbers} and {count} more").format(numbers=shown, count=more)

    def _fit_height(self) -> None:
        self.setFixedHeight(self.full_height() + 2)
