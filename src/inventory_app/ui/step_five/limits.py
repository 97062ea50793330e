"""*Private, and its limits*: what a listener may have to pass on; plain facts, to read."""

from __future__ import annotations

from typing_extensions import override

from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.printing.limits_view import LimitsView
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.layouts import Column

LIMITS_FORM = "confidentiality"


class LimitsPage(Page):
    """The page that can be read at any time; nothing is asked on it."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._view = LimitsView(room.theme, is_read_only=True)
        self._view.back_asked.connect(lambda: self.left_for.emit(BACK))
        column = Column(room.theme)
        column.addWidget(self._view)
        self.setLayout(column)

    @override
    def enter(self, destination: Destination) -> None:
        wording = self._room.library.wording(self._room.notebook.choices().own_words)
        self._view.show_form(wording.form(self._room.library.form(LIMITS_FORM)))

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE
