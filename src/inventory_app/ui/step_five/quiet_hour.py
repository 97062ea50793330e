"""The quiet hour after the record: its form page by page, under a timer that may be left out."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.services.after import After
from inventory_app.services.step_five import StepFive
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.quiet_hour_timer import HourLine, HourTimer
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.writing_page import WritingPage

_MARGIN = 48
_MARGIN_WHEN_LARGE = 40
"""Pixels beside the hour, as beside the page below it; they do not grow with the text."""


class QuietHourPage(Page):
    """A writing page of its own with the hour above it."""

    def __init__(self, room: Room, timer: HourTimer) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._after = After(room.notebook, room.library, room.clock)
        self._timer = timer
        self.hour_line = HourLine(room.theme, timer)
        self.writing = WritingPage(room)
        self._top = QVBoxLayout()
        self._top.addWidget(self.hour_line)
        self._fit()
        room.theme.changed.connect(self._fit)
        column = Column(room.theme)
        column.addLayout(self._top)
        column.addWidget(self.writing, 1)
        self.setLayout(column)
        self.writing.left_for.connect(self.left_for)
        self.writing.title_changed.connect(self.title_changed)

    @override
    def enter(self, destination: Destination) -> None:
        if self._is_told() and not self._after.is_waiting():
            self._after.end()
        if not self._timer.is_counting:
            self._timer.offer_again()
        self.writing.enter(
            msgspec.structs.replace(
                destination, screen=Screen.WRITING, section=Section.STEP_FIVE_AFTER
            )
        )

    @override
    def here(self, destination: Destination) -> Destination:
        here = self.writing.here(destination)
        return msgspec.structs.replace(here, screen=Screen.QUIET_HOUR)

    @override
    def turn_back(self) -> bool:
        return self.writing.turn_back()

    @override
    def keep(self) -> bool:
        return self.writing.keep()

    @override
    def title(self) -> str:
        return self.writing.title()

    @override
    def narrow_title(self) -> str:
        return self.writing.narrow_title()

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _fit(self) -> None:
        side = _MARGIN_WHEN_LARGE if self._room.theme.is_large else _MARGIN
        self._top.setContentsMargins(side, self._room.theme.space(12), side, 0)

    def _is_told(self) -> bool:
        """Return whether something was told already: a look round here must end nothing."""
        inventory_id = StepFive(self._room.notebook).current().id
        entries = self._room.notebook.entries
        record = entries.once(inventory_id, Section.STEP_FIVE_RECORD)
        is_recorded = record is not None and bool(record.answers)
        return is_recorded or bool(entries.entries(inventory_id, Section.STEP_FIVE_SITTING))
