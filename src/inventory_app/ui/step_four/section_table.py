"""The table of a section: its columns, its order, Enter opens and Delete deletes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from inventory_app.domain.entries import EntryRow, EntryState, Section
from inventory_app.ui.step_four.section_model import (
    Column,
    SectionModel,
    VisibleRows,
)
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn

_COLUMNS = (
    TableColumn(84, CellLook.NUMBER),
    TableColumn(184),
    TableColumn(None),
    TableColumn(100, CellLook.NUMBER, is_spare=True),
    TableColumn(152, CellLook.STATE),
)

_LEAST_WORDS = 160
_LEFT_OUT_FIRST = (Column.ANSWERED, Column.NUMBER, Column.WHAT)


class SectionTable(Table):
    """The entries of one section; its selection and place stay when rows change."""

    row_picked = Signal()
    """Another entry is chosen, or none; read :meth:`picked`."""
    delete_asked = Signal()
    order_changed = Signal(object)
    """The list stands in the order of this :class:`Column` now."""

    def __init__(self, theme: Theme) -> None:
        """Begin with no rows."""
        super().__init__(theme, "", _COLUMNS)
        self._entries = SectionModel(self)
        self._visible = VisibleRows(self)
        self._visible.setSourceModel(self._entries)
        self.setModel(self._visible)
        self._order = Column.NUMBER
        self._goes_down = False
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._order_by_head)
        self.selectionModel().selectionChanged.connect(self.row_picked)
        self.fit_columns()

    def show_rows(self, section: Section, rows: Sequence[EntryRow], name: str) -> None:
        """Show these rows of a section; ``name`` is what a screen reader calls the list."""
        self.setAccessibleName(name)
        self._entries.show(section, rows)
        if not self.selectionModel().hasSelection() and self._visible.rowCount():
            self.choose_row(0)
        self.row_picked.emit()

    def ask_for(self, words: str, states: frozenset[EntryState]) -> None:
        """Show only rows with these words in these states."""
        self._visible.ask_for(words, states)
        if not self.selectionModel().hasSelection() and self._visible.rowCount():
            self.choose_row(0)
        self.row_picked.emit()

    def shown_rows(self) -> int:
        """Return how many rows can be seen."""
        return self._visible.rowCount()

    def picked(self) -> EntryRow | None:
        """Return the chosen entry, or None."""
        chosen = self.selectionModel().selectedRows()
        return self._entries.row(self._visible.mapToSource(chosen[0])) if chosen else None

    def row_at(self, index: QModelIndex) -> EntryRow | None:
        """Return the entry at an index of this table."""
        return self._entries.row(self._visible.mapToSource(index))

    def pick(self, entry_id: int) -> int:
        """Choose an entry and return its row, -1 when it cannot be seen."""
        index = self._visible.mapFromSource(self._entries.index_of(entry_id))
        if index.isValid():
            self.choose_row(index.row())
        return index.row()

    def order_by(self, column: Column, *, goes_down: bool = False) -> None:
        """Order the rows by a column; the chosen entry stays chosen."""
        self._order, self._goes_down = column, goes_down
        descending, ascending = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self._visible.sort(int(column), descending if goes_down else ascending)
        self.horizontalHeader().setSortIndicatorShown(column is not Column.NUMBER or goes_down)
        self.horizontalHeader().setSortIndicator(
            int(column), descending if goes_down else ascending
        )
        self.order_changed.emit(column)

    @override
    def _fit_columns(self) -> None:
        """Leave out columns where room is short; who it is and where it stands stay longest."""
        model = self.model()
        if not isinstance(model, VisibleRows):
            return
        widths = [self._theme.size(column.width or _LEAST_WORDS) for column in _COLUMNS]
        room = self.viewport().width()
        shown = list(Column)
        for column in _LEFT_OUT_FIRST:
            if sum(widths[each] for each in shown) > room:
                shown.remove(column)
        rest = Column.WHAT if Column.WHAT in shown else Column.WHO
        taken = sum(widths[each] for each in shown if each is not rest)
        for column in Column:
            self.setColumnHidden(int(column), column not in shown)
        for column in shown:
            self.setColumnWidth(
                int(column), max(0, room - taken) if column is rest else widths[column]
            )

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if event.key() in keys and not event.modifiers():
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

    def _order_by_head(self, section: int) -> None:
        column = Column(section)
        is_again = column is self._order
        self.order_by(column, goes_down=is_again and not self._goes_down)
