"""The rows of a table of patterns: what, how often, on which pages, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, unique
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inventory_app.services.patterns import PatternLine

SHARE_ROLE = Qt.ItemDataRole.UserRole
"""Item data: how long the bar is, 0 to 1, measured by the most frequent line."""
NUMBERS_ROLE = Qt.ItemDataRole.UserRole + 1
"""Item data: the numbers of the pages, so that a list is shortened at whole numbers."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@unique
class Column(IntEnum):
    """The columns; tables of what was touched and of fears have only the first three."""

    WHAT = 0
    TIMES = 1
    ENTRIES = 2
    PEOPLE = 3
    STRENGTH = 4


class PatternModel(QAbstractTableModel):
    """Lines of one table."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        """Begin with no lines; ``columns`` is how many columns there are."""
        super().__init__(parent)
        self._columns = columns
        self._lines: tuple[PatternLine, ...] = ()

    def show(self, lines: Sequence[PatternLine]) -> None:
        """Show these lines."""
        if tuple(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> PatternLine | None:
        """Return the line of an index, or None."""
        return self._lines[index.row()] if index.isValid() else None

    def place_of(self, line_id: str) -> int:
        """Return the row of a line, 0 when it is not there."""
        ids = [line.id for line in self._lines]
        return ids.index(line_id) if line_id in ids else 0

    @override
    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHAT: self.tr("What"),
            Column.TIMES: self.tr("Times"),
            Column.ENTRIES: self.tr("Entries"),
            Column.PEOPLE: self.tr("People"),
            Column.STRENGTH: self.tr("Strength"),
        }[Column(section)]

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == SHARE_ROLE:
            most = max(each.times for each in self._lines)
            return line.times / most if index.column() == Column.TIMES else None
        if role == NUMBERS_ROLE:
            return _numbers(line, Column(index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(line, Column(index.column()))
        return None


def _numbers(line: PatternLine, column: Column) -> tuple[str, ...] | None:
    return {Column.ENTRIES: line.numbers, Column.PEOPLE: line.people}.get(column)


def _text(line: PatternLine, column: Column) -> str:
    return {
        Column.WHAT: line.label,
        Column.TIMES: str(line.times),
        Column.ENTRIES: ", ".join(line.numbers),
        Column.PEOPLE: ", ".join(line.people),
        Column.STRENGTH: line.strength,
    }[column]
