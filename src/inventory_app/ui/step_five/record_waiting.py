"""What can be done after the telling: rows for the Step Five page, and those that wait on Home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.task_row import Task, TaskRow

if TYPE_CHECKING:
    from inventory_app.ui.room import Room


class Waiting(msgspec.Struct, frozen=True):
    """What waits: Six, Seven and Eight, the list alone, and what becomes of the pages."""

    habits: bool
    names: bool
    pages: bool


def what_waits(room: Room) -> Waiting:
    """Return what waits today; nothing is read further before a Step Five was begun."""
    five = room.notebook.inventories.list(InventoryKind.STEP_FIVE)
    is_over = any(each.ended_on is not None and not each.is_sealed for each in five)
    amends = room.notebook.inventories.current(InventoryKind.AMENDS)
    has_names = amends is not None and bool(
        room.notebook.entries.list(amends.id, Section.STEP_EIGHT)
    )
    is_asked = False
    if is_over:
        from inventory_app.services.ending import Ending

        is_asked = Ending(room.notebook, room.library, room.clock).offered() is not None
    is_named = is_over or has_names or any(each.is_sealed for each in five)
    return Waiting(is_over, is_named, is_asked)


class AfterGroup(QWidget):
    """A heading and a card of rows; hidden while nothing of it waits."""

    asked = Signal(object)
    """The person wants to go to this :class:`Destination`."""

    def __init__(self, room: Room, *, has_record: bool) -> None:
        """Take the room; ``has_record`` puts the record and the quiet hour first."""
        super().__init__()
        self._room = room
        self._has_record = has_record
        self._shown: list[str] = []
        self._card = Card(room.theme)
        self._column = Column(room.theme)
        self._column.addWidget(HeadingLine(room.theme, self.tr("After Step Five")))
        self._column.add_gap(10)
        self._column.addWidget(self._card)
        self._column.add_gap(28)
        self.setLayout(self._column)
        self.hide()

    def refresh(self) -> None:
        """Show what waits now."""
        rows = self._rows()
        words = [each for each, _ in rows]
        if words != self._shown:
            self._shown = words
            self._card.clear_rows()
            for text, destination in rows:
                row = TaskRow(self._room.theme, Task(text))
                row.clicked.connect(partial(self.asked.emit, destination))
                self._card.add_row(row)
        self.setVisible(bool(rows))

    def _rows(self) -> list[tuple[str, Destination]]:
        waiting = what_waits(self._room)
        record = Destination(Screen.WRITING, Section.STEP_FIVE_RECORD)
        rows = [
            (self._has_record, self.tr("Write the record"), record),
            (self._has_record, self.tr("Take a quiet hour"), Destination(Screen.QUIET_HOUR)),
            (
                waiting.habits,
                self.tr("Look at Steps Six and Seven"),
                Destination(Screen.SIX_SEVEN),
            ),
            (waiting.names, self.tr("Look at the Step Eight list"), Destination(Screen.STEP_EIGHT)),
            (
                waiting.pages,
                self.tr("Keep, seal or destroy these pages"),
                Destination(Screen.ENDING),
            ),
        ]
        return [(words, where) for is_shown, words, where in rows if is_shown]
