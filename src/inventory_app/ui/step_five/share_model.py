"""The table of all pages of the chosen inventories: number, who, section, mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum, unique
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.domain.sharing import ShareMark

if TYPE_CHECKING:
    from inventory_app.services.sharing import ShareRow
    from inventory_app.ui.step_five.share_words import ShareWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@unique
class Column(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    WHO = 1
    SECTION = 2
    MARK = 3


class ShareFilter(msgspec.Struct, frozen=True):
    """Which pages are shown: of a listener, of nobody, of some sections; nothing means all."""

    listener: ShareMark | None = None
    is_unmarked: bool = False
    sections: frozenset[Section] = frozenset()

    def shows(self, row: ShareRow) -> bool:
        """Return whether a page is shown."""
        if self.sections and row.section not in self.sections:
            return False
        if self.is_unmarked:
            return not row.marks
        return self.listener is None or self.listener in row.marks


class ShareModel(QAbstractTableModel):
    """All pages, of which those are shown that the filter chose when it was set.

    A page that is marked anew stays where it is until the filter is set again: nothing jumps away
    from under the person's hands.
    """

    def __init__(self, words: ShareWords, parent: QObject | None = None) -> None:
        """Begin with no pages."""
        super().__init__(parent)
        self._words = words
        self._all: dict[int, ShareRow] = {}
        self._shown: list[int] = []
        self._filter = ShareFilter()

    def show(self, rows: Sequence[ShareRow]) -> None:
        """Take all pages."""
        self._all = {row.id: row for row in rows}
        self.choose(self._filter)

    def choose(self, chosen: ShareFilter) -> None:
        """Show only what this filter shows."""
        self.beginResetModel()
        self._filter = chosen
        self._shown = [row.id for row in self._all.values() if chosen.shows(row)]
        self.endResetModel()

    def change(self, rows: Iterable[ShareRow]) -> None:
        """Show pages as they are marked now."""
        for row in rows:
            self._all[row.id] = row
        if self._shown:
            last = self.index(len(self._shown) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, index: Index) -> ShareRow | None:
        """Return the page of an index, or None."""
        return self._all[self._shown[index.row()]] if index.isValid() else None

    def place_of(self, entry_id: int) -> int:
        """Return the row of a page, -1 where it is not shown."""
        return self._shown.index(entry_id) if entry_id in self._shown else -1

    def all_rows(self) -> tuple[ShareRow, ...]:
        """Return every page, shown or not."""
        return tuple(self._all.values())

    def count(self, mark: ShareMark) -> int:
        """Return how many pages are marked for a listener."""
        return sum(mark in row.marks for row in self._all.values())

    @override
    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NUMBER: self.tr("Number"),
            Column.WHO: self.tr("Who or what"),
            Column.SECTION: self.tr("Section"),
            Column.MARK: self.tr("Who may hear it"),
        }[Column(section)]

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        column = Column(index.column())
        if column is Column.NUMBER:
            return row.number
        if column is Column.WHO:
            return row.title
        if column is Column.SECTION:
            return self._words.section(row.section)
        return self._words.marks(row)
