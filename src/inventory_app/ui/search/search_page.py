"""Search: what is typed is looked for at once, and forgotten when the page is left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent
from typing_extensions import override

from inventory_app.domain.entries import EntryRow
from inventory_app.services.searching import Searching
from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn
from inventory_app.ui.widgets.ticks import TicksCard

_COLUMNS = (
    TableColumn(84, CellLook.NUMBER),
    TableColumn(184),
    TableColumn(None),
    TableColumn(170, CellLook.QUIET, is_spare=True),
)
_QUIET = "quiet"


class SearchPage(Page):
    """Words in, entries out; nothing of it is kept."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is emptied by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._searching = Searching(room.notebook, room.library)
        self._words = SectionWords(self)
        self._rows: dict[int, EntryRow] = {}
        theme = room.theme
        self._heading = HeadingLine(theme, self.title(), step=TextStep.TITLE)
        self._field = LineField(theme)
        label = self.tr("Which words are you looking for?")
        self._label = LabelledField(theme, label, self._field)
        self._more = TicksCard(theme, self.tr("Where to search"))
        also = self.tr("Search these too: harm done to me, secrets and set-aside")
        self._more.set_options([(_QUIET, also)])
        self._said = Prose(theme, tone=Tone.QUIET)
        heads = (
            self.tr("Number"),
            self.tr("Who or what"),
            self.tr("First words"),
            self.tr("Section"),
        )
        self._model = PlainRows(heads, self)
        self._table = Table(theme, self.tr("What was found"), _COLUMNS)
        self._table.setModel(self._model)
        self._table.fit_columns()
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._field.text_edited.connect(self._search)
        self._field.enter_pressed.connect(self._open_first)
        self._more.chosen_changed.connect(self._search)
        self._table.row_opened.connect(self._open_index)

    @override
    def enter(self, destination: Destination) -> None:
        self._forget()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self.tr("Search")

    @override
    def step_of(self) -> Screen:
        return Screen.SEARCH

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        # A minimised window is hidden as well; only leaving the page forgets.
        if not event.spontaneous():
            self._forget()

    def _lay_out(self) -> None:
        column = self._sheet.column
        gaps = ((self._heading, 12), (self._label, 10), (self._more, 10), (self._said, 4))
        for widget, gap in gaps:
            column.addWidget(widget)
            column.add_gap(gap)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        self.setLayout(outer)

    def _forget(self) -> None:
        self._field.set_words("")
        self._more.set_chosen(())
        self._search()

    def _search(self) -> None:
        words = self._field.words()
        found = self._searching.find(words, with_quiet=bool(self._more.chosen()))
        self._rows = {row.id: row for row in found}
        self._model.show([PlainRow(row.id, self._cells(row)) for row in found])
        self._sheet.show_table(is_shown=bool(found))
        if found:
            self._table.choose_row(max(0, self._table.currentIndex().row()))
        said = self._count(len(found)) if words.strip() else ""
        if said != self._said.words:
            self._said.set_words(said)
            announce(self._field, said)
        self._said.setVisible(bool(said))

    def _count(self, number: int) -> str:
        if not number:
            return self.tr("Nothing found.")
        return self.tr("1 entry") if number == 1 else self.tr("%n entries", "", number)

    def _cells(self, row: EntryRow) -> tuple[str, ...]:
        return (str(row.number), row.title, row.snippet, self._words.title(row.section))

    def _open_first(self) -> None:
        if self._model.rowCount():
            self._open_index(self._model.index(max(0, self._table.currentIndex().row()), 0))

    def _open_index(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        row = self._rows.get(key) if isinstance(key, int) else None
        if row is not None:
            stop = self._searching.stop(row.id, self._field.words())
            self.left_for.emit(Destination(Screen.WRITING, row.section, stop))
