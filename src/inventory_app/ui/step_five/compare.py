"""Candidates side by side: a row for each point of the listener's list, a column for each name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from inventory_app.domain.forms import Option
from inventory_app.services.listeners import Candidate
from inventory_app.ui.lists.rows import Index, PlainRow, PlainRows
from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.paint import Writing, draw_text
from inventory_app.ui.widgets.table import RowDelegate, Table, TableColumn

_POINT_WIDTH = 300
_NAME_WIDTH = 132
_ROW = 46
_HEAD = 38
_AIR = 20
"""Pixels at 100 % above and below the words of a point, together."""


class Comparison(PlainRows):
    """The points, and for each candidate whether it is true of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nobody to compare."""
        super().__init__((), parent)

    def compare(self, points: Sequence[Option], candidates: Sequence[Candidate]) -> None:
        """Show these candidates; somebody not named yet is told apart by their place."""
        self.beginResetModel()
        names = [each.name or str(place) for place, each in enumerate(candidates, 1)]
        self._heads = (self.tr("What is true of them"), *names)
        self._rows = [PlainRow(point.id, self._cells(point, candidates)) for point in points]
        self.endResetModel()

    def _cells(self, point: Option, candidates: Sequence[Candidate]) -> tuple[str, ...]:
        yes = self.tr("Yes")
        return (point.label, *(yes if point.id in each.checks else "" for each in candidates))


class _PointDelegate(RowDelegate):
    """A point may take two lines or more; it is read as a whole."""

    @override
    def paint_words(self, painter: QPainter, room: QRect, index: Index) -> None:
        if index.column():
            super().paint_words(painter, room, index)
            return
        plain = self.writing(index)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_text(painter, room, words, Writing(plain.font, plain.color))


class CompareTable(Table):
    """The comparison as a table to read; many names scroll sideways."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Begin with nobody to compare."""
        super().__init__(theme, name, (TableColumn(None),))
        self.comparison = Comparison(self)
        self.setItemDelegate(_PointDelegate(self, theme))
        self.setModel(self.comparison)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def compare(self, points: Sequence[Option], candidates: Sequence[Candidate]) -> None:
        """Show these candidates side by side."""
        self.comparison.compare(points, candidates)
        self.fit_columns()
        self.choose_row(0)

    @override
    def full_height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.comparison.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_too_wide() else 0
        return self._theme.size(_HEAD) + rows + bar

    def _widths(self) -> tuple[int, int]:
        """Return the width of the points and of each name."""
        names = max(0, self.comparison.columnCount() - 1)
        name, least = self._theme.size(_NAME_WIDTH), self._theme.size(_POINT_WIDTH)
        # A point never takes so much that no name can be seen beside it.
        least = min(least, max(0, self.viewport().width() - name))
        return max(least, self.viewport().width() - names * name), name

    def _is_too_wide(self) -> bool:
        point, name = self._widths()
        return point + name * (self.comparison.columnCount() - 1) > self.viewport().width()

    @override
    def _fit_columns(self) -> None:
        if not hasattr(self, "comparison") or not self.comparison.columnCount():
            return
        point, name = self._widths()
        for column in range(self.comparison.columnCount()):
            self.setColumnWidth(column, name if column else point)
        font = self._theme.font(TextStep.BODY)
        room = point - self._theme.space(16)
        for row in range(self.comparison.rowCount()):
            words = str(self.comparison.index(row, 0).data() or "")
            high = self._theme.text_height(words, font, room) + self._theme.space(_AIR)
            self.setRowHeight(row, max(self._theme.size(_ROW), high))
