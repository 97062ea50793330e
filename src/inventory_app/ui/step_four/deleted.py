"""Recently deleted: what can still be brought back, for thirty days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale
from typing_extensions import override

from inventory_app.domain.entries import EntryRow, is_quiet
from inventory_app.services.listing import KEPT_DAYS, Listing
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn
from inventory_app.ui.widgets.typed_text import isolated

_COLUMNS = (
    TableColumn(84, CellLook.NUMBER),
    TableColumn(None),
    TableColumn(200, CellLook.QUIET, is_spare=True),
    TableColumn(152, CellLook.NUMBER),
)


class DeletedPage(Page):
    """What was deleted in the last thirty days; secrets and set-aside entries by number only."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._words = SectionWords(self)
        self._rows: dict[int, EntryRow] = {}
        theme = room.theme
        self._heading = HeadingLine(theme, self.title(), step=TextStep.TITLE)
        said = self.tr("What you delete stays here for %n days. Then it is erased.", "", KEPT_DAYS)
        self._explanation = Prose(theme, said, tone=Tone.QUIET)
        self._bars = SectionBars(theme)
        self._empty = Prose(theme, self.tr("Nothing here."), tone=Tone.QUIET)
        heads = (self.tr("Number"), self.tr("Who or what"), self.tr("Section"), self.tr("Deleted"))
        self._model = PlainRows(heads, self)
        self._table = Table(theme, self.title(), _COLUMNS)
        self._table.setModel(self._model)
        self._table.fit_columns()
        self._foot = FootBar(theme)
        self._restore = Button(theme, self.tr("Bring back"), ButtonKind.PRIMARY, "undo")
        self._erase = Button(theme, self.tr("Erase now"), ButtonKind.QUIET, "trash")
        self._foot.set_buttons([self._restore], [self._erase])
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._bars.said.connect(partial(self._sheet.show_widget, self._bars))
        self._restore.clicked.connect(self._bring_back)
        self._erase.clicked.connect(self._erase_now)
        self._table.row_opened.connect(self._bring_back)
        self._table.row_chosen.connect(self._show_chosen)

    @override
    def enter(self, destination: Destination) -> None:
        self._bars.clear()
        self._refresh()
        self._table.setFocus()

    @override
    def title(self) -> str:
        return self.tr("Recently deleted")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _lay_out(self) -> None:
        column = self._sheet.column
        for widget, gap in ((self._heading, 8), (self._explanation, 12), (self._bars, 8)):
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._foot.overflow)
        column.addWidget(self._empty)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _refresh(self) -> None:
        place = max(0, self._table.currentIndex().row())
        rows = self._listing.deleted()
        self._rows = {row.id: row for row in rows}
        self._model.show([PlainRow(row.id, self._cells(row)) for row in rows])
        self._empty.setVisible(not rows)
        self._foot.setVisible(bool(rows))
        self._sheet.show_table(is_shown=bool(rows))
        self._table.choose_row(min(place, len(rows) - 1))
        self._show_chosen()

    def _cells(self, row: EntryRow) -> tuple[str, ...]:
        section = self._words.title(row.section)
        return (str(row.number), self._name(row), section, self._day(row.deleted_at))

    @staticmethod
    def _name(row: EntryRow) -> str:
        return "" if is_quiet(row.section, row.gate) else row.title

    def _day(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        here = moment.astimezone(self._room.clock.now().tzinfo)
        day = QDate(here.year, here.month, here.day)
        return QLocale().toString(day, QLocale.FormatType.ShortFormat)

    def _chosen(self) -> EntryRow | None:
        key = self._model.key(self._table.currentIndex())
        return self._rows.get(key) if isinstance(key, int) else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is not None:
            name = self._name(row) or str(row.number) or self._words.title(row.section)
            short = isolated(self._foot.fitted(name, self._restore))
            self._restore.set_text(self.tr("Bring back {name}").format(name=short))
            self._restore.setAccessibleName(self.tr("Bring back {name}").format(name=name))
            self._erase.setAccessibleName(self.tr("Erase {name} now").format(name=name))
            self._foot.fit()

    def _bring_back(self) -> None:
        row = self._chosen()
        if row is not None:
            self._listing.undo_delete([row.id])
            self._say_of((row,), self.tr("{name} is back in its list."))

    def _erase_now(self) -> None:
        row = self._chosen()
        if row is not None:
            self._listing.erase([row.id])
            self._say_of((row,), self.tr("{name} is erased."))

    def _say_of(self, rows: Sequence[EntryRow], words: str) -> None:
        self._refresh()
        row = rows[0]
        name = self._name(row) or str(row.number) or self._words.title(row.section)
        self._bars.say(words.format(name=isolated(name)))
