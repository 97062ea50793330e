"""The groups of Home below Step Four: what can be done there, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import EntryState
from inventory_app.services.home import LaterSteps
from inventory_app.ui.page import Screen
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.task_row import Task, TaskRow


class LaterGroups(QWidget):
    """Step Five and Amends, with a row for each thing to do."""

    asked = Signal(object)
    """The person wants to go to this :class:`Screen`."""

    def __init__(self, theme: Theme) -> None:
        """Build the groups; they are filled by :meth:`show_steps`."""
        super().__init__()
        self._theme = theme
        self._states = SectionWords(self)
        self._column = Column(theme)
        self.setLayout(self._column)
        self._share = self._add_group(self.tr("Step Five"), self.tr("Sharing it"), Screen.STEP_FIVE)
        self._column.add_gap(28)
        self._amends = self._add_group(
            self.tr("Amends"), self.tr("Putting right what can be put right"), Screen.AMENDS
        )

    def show_steps(self, steps: LaterSteps) -> None:
        """Say how far each is."""
        is_under_way = steps.step_five is EntryState.IN_PROGRESS
        said = self._states.state(steps.step_five)
        words = self.tr("Prepare to share my inventory")
        self._share.set_task(Task(words, "", said, is_under_way=is_under_way))
        self._amends.set_task(Task(self.tr("Look at my amends"), self._count(steps.cards)))

    def _count(self, number: int) -> str:
        if number == 1:
            return self.tr("1 card")
        return self.tr("%n cards", "", number) if number else ""

    def _add_group(self, title: str, remark: str, screen: Screen) -> TaskRow:
        self._column.addWidget(HeadingLine(self._theme, title, remark))
        self._column.add_gap(10)
        card = Card(self._theme)
        row = TaskRow(self._theme, Task(title))
        row.clicked.connect(lambda: self.asked.emit(screen))
        card.add_row(row)
        self._column.addWidget(card)
        return row
