"""Habits as they are named to a listener: what, how often, the strength on the other side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn

if TYPE_CHECKING:
    from inventory_app.services.sitting import HabitSaid
    from inventory_app.ui.theme import Theme

_COLUMNS = (TableColumn(None), TableColumn(100, CellLook.NUMBER), TableColumn(240, is_spare=True))


class HabitTable(Table):
    """The table of habits, without names, numbers of pages or details."""

    def __init__(self, theme: Theme) -> None:
        """Begin with no habits."""
        super().__init__(theme, "", _COLUMNS)
        self.setAccessibleName(self.tr("Habits"))
        heads = (self.tr("Habit"), self.tr("Times"), self.tr("Strength in its place"))
        self._habits = PlainRows(heads, self)
        self.setModel(self._habits)
        self.viewport().setAutoFillBackground(False)
        self.fit_columns()

    def show_habits(self, habits: Sequence[HabitSaid]) -> None:
        """Show these habits."""
        rows = [
            PlainRow(at, (each.label, str(each.times), each.strength))
            for at, each in enumerate(habits)
        ]
        self._habits.show(rows)
        self.setFixedHeight(self.full_height() + 2)
