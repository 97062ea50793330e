"""Plain rows of words for a table: people, what was found, what was deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PlainRow(msgspec.Struct, frozen=True):
    """One row: what it is told apart by, and a text for each column."""

    key: object
    cells: tuple[str, ...]


class PlainRows(QAbstractTableModel):
    """Rows of texts under heads; :meth:`show` keeps place and choice while the keys stay."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        """Take the heads of the columns."""
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: list[PlainRow] = []

    def show(self, rows: Sequence[PlainRow]) -> None:
        """Show these rows."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, len(self._heads) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def key(self, index: Index) -> object | None:
        """Return what the row of an index is told apart by, or None."""
        return self._rows[index.row()].key if index.isValid() else None

    def place_of(self, key: object) -> int:
        """Return the row with this key, -1 when there is none."""
        keys = [row.key for row in self._rows]
        return keys.index(key) if key in keys else -1

    @override
    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = 0) -> Any:
        is_head = orientation is Qt.Orientation.Horizontal
        is_text = role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head and is_text else None

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or role not in roles:
            return None
        return self._rows[index.row()].cells[index.column()]
