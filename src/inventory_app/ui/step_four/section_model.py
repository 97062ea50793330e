"""The table behind a section's list: its rows, renewed without losing place or selection."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, unique
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from inventory_app.domain.entries import EntryRow, EntryState, Section
from inventory_app.domain.people import folded
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.widgets.table import ACCENT_ROLE

ID_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@unique
class Column(IntEnum):
    """The columns of a section's list."""

    NUMBER = 0
    WHO = 1
    WHAT = 2
    ANSWERED = 3
    STATE = 4


class SectionModel(QAbstractTableModel):
    """Rows of one section; :meth:`show` changes only what changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no rows."""
        super().__init__(parent)
        self._rows: list[EntryRow] = []
        self._section = Section.RESENTMENTS
        self._words = SectionWords(self)

    def show(self, section: Section, rows: Sequence[EntryRow]) -> None:
        """Show these rows, in number order; rows that stay keep their place in every view."""
        if section is not self._section or not self._is_successor(rows):
            self.beginResetModel()
            self._section = section
            self._rows = list(rows)
            self.endResetModel()
            return
        self._take_out({row.id for row in rows})
        self._put_in(rows)

    def row(self, index: Index) -> EntryRow | None:
        """Return the row behind an index of this model, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def rows(self) -> tuple[EntryRow, ...]:
        """Return every row, in number order."""
        return tuple(self._rows)

    def index_of(self, entry_id: int) -> QModelIndex:
        """Return the index of an entry, or an invalid one."""
        for number, row in enumerate(self._rows):
            if row.id == entry_id:
                return self.index(number, 0)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = {
            Column.NUMBER: self.tr("Number"),
            Column.WHO: self._who_head(),
            Column.WHAT: self._what_head(),
            Column.ANSWERED: self.tr("Answered"),
            Column.STATE: self.tr("State"),
        }
        return heads[Column(section)]

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        if role == ID_ROLE:
            return row.id
        if role == ACCENT_ROLE:
            return column is Column.STATE and row.state is EntryState.IN_PROGRESS
        if role == SORT_ROLE:
            return _sort_key(row, column)
        return None

    def _text(self, row: EntryRow, column: Column) -> str:
        if column is Column.NUMBER:
            return str(row.number)
        if column is Column.WHO:
            return row.title
        if column is Column.WHAT:
            return row.snippet
        if column is Column.ANSWERED:
            return str(row.answered) if row.answered else ""
        return self._words.state(row.state)

    def _who_head(self) -> str:
        named = {Section.RESENTMENTS, Section.RELATIONSHIPS, Section.HARMS}
        return self.tr("Who") if self._section in named else self.tr("What")

    def _what_head(self) -> str:
        if self._section is Section.RESENTMENTS:
            return self.tr("What happened")
        return self.tr("What I did") if self._section is Section.HARMS else self.tr("First words")

    def _is_successor(self, rows: Sequence[EntryRow]) -> bool:
        """Tell whether rows that stay are in the same order as before."""
        ids = {row.id for row in rows}
        stay = [row.id for row in self._rows if row.id in ids]
        known = set(stay)
        return stay == [row.id for row in rows if row.id in known]

    def _take_out(self, ids: set[int]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].id in ids:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].id not in ids:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _put_in(self, rows: Sequence[EntryRow]) -> None:
        known = {row.id for row in self._rows}
        place = 0
        while place < len(rows):
            if rows[place].id in known:
                self._renew(place, rows[place])
                place += 1
                continue
            end = place
            while end < len(rows) and rows[end].id not in known:
                end += 1
            self.beginInsertRows(QModelIndex(), place, end - 1)
            self._rows[place:place] = rows[place:end]
            self.endInsertRows()
            place = end

    def _renew(self, place: int, row: EntryRow) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            last = self.index(place, len(Column) - 1)
            self.dataChanged.emit(self.index(place, 0), last)


class VisibleRows(QSortFilterProxyModel):
    """The rows a person asked to see, in the order they asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with every row, in number order."""
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._states: frozenset[EntryState] = frozenset()
        self.setSortRole(SORT_ROLE)

    def ask_for(self, words: str, states: frozenset[EntryState]) -> None:
        """Show rows with all the words in one of the states; no states is any state."""
        self.beginFilterChange()
        self._words = tuple(folded(words).split())
        self._states = states
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index, /) -> bool:
        model = self.sourceModel()
        row = model.row(model.index(source_row, 0)) if isinstance(model, SectionModel) else None
        if row is None or (self._states and row.state not in self._states):
            return False
        text = folded(f"{row.number} {row.title} {row.snippet}") if self._words else ""
        return all(word in text for word in self._words)


def _sort_key(row: EntryRow, column: Column) -> int | str:
    if column is Column.NUMBER:
        return row.number.number
    if column is Column.WHO:
        return folded(row.title)
    if column is Column.WHAT:
        return folded(row.snippet)
    return row.answered if column is Column.ANSWERED else int(row.state)
