"""Sealed pages: nothing of them is shown here, only the way to open them on purpose."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from typing_extensions import override

from inventory_app.domain.entries import Inventory
from inventory_app.services.ending import Ending
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.said_date import said_date
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow

_WIDEST = 700


class SealedPage(Page):
    """Every sealed inventory by its day, each to be opened by itself."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._ending = Ending(room.notebook, room.library, room.clock)
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._card = Card(theme)
        self.leave_button = Button(theme, self.tr("Leave them sealed"))
        self.leave_button.clicked.connect(lambda: self.left_for.emit(BACK))
        column = self._scroll.column
        column.addWidget(Heading(theme, self.title()))
        column.add_gap(8)
        column.addWidget(Prose(theme, self.tr("Opening shows every page again, as it was.")))
        column.add_gap(12)
        column.addWidget(self._card)
        column.add_gap(24)
        buttons = ButtonRow(theme)
        buttons.add(self.leave_button)
        column.addWidget(buttons)
        whole = Column(theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)

    @override
    def enter(self, destination: Destination) -> None:
        self._card.clear_rows()
        sealed = self._ending.sealed()
        for step_five in sealed:
            row = TaskRow(self._room.theme, Task(self._words(step_five)))
            row.clicked.connect(partial(self._open, step_five))
            self._card.add_row(row)
        self._card.setVisible(bool(sealed))
        self._scroll.scroll_to_top()
        self.leave_button.setFocus()

    @override
    def title(self) -> str:
        return self.tr("Sealed pages")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _words(self, step_five: Inventory) -> str:
        day = step_five.ended_on
        if day is None:
            return self.tr("Open the sealed inventory")
        moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        said = said_date(moment, self._room.clock.now())
        return self.tr("Open the sealed inventory. Step Five ended on {day}").format(day=said)

    def _open(self, step_five: Inventory) -> None:
        self._ending.open_again(step_five)
        self.left_for.emit(Destination(Screen.STEP_FOUR))
