"""The calm page for a notebook that did not open: what happened, what is safe, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.messages import button_for, sentence_of
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, PlainLabel, Prose
from inventory_app.ui.widgets.layouts import ButtonRow

if TYPE_CHECKING:
    from inventory_app.services.doors import ClosedDoor
    from inventory_app.ui.theme import Theme


class OpeningPage(BeforePage):
    """Says why the notebook is closed and offers the ways out; nothing was lost."""

    way_chosen = Signal(object)
    """A :class:`WayOut` was chosen."""

    def __init__(self, theme: Theme, closed: ClosedDoor, folder: str) -> None:
        super().__init__(theme)
        self._folder = folder
        is_waiting = closed.why is WhatHappened.KEYRING_SILENT
        title = self.tr("Waiting for the key") if is_waiting else self.tr("Your notebook is closed")
        self.column.add_gap(96)
        self.column.addWidget(Heading(theme, title))
        self.column.add_gap(12)
        self._sentence = Prose(theme, sentence_of(closed.why, closed.details))
        self.column.addWidget(self._sentence)
        self.column.add_gap(24)
        buttons = ButtonRow(theme)
        for order, way_out in enumerate(closed.ways_out):
            buttons.add(self._button(way_out, is_first=order == 0))
        self.column.addWidget(buttons)
        self.column.add_gap(16)
        self._place = PlainLabel(theme)
        self._place.hide()
        self.column.addWidget(self._place)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._sentence.words)

    def _button(self, way_out: WayOut, *, is_first: bool) -> Button:
        kind = ButtonKind.PRIMARY if is_first else ButtonKind.PLAIN
        button = Button(self.theme, button_for(way_out), kind)
        button.setAccessibleDescription(self._sentence.words)
        button.clicked.connect(lambda: self._choose(way_out))
        if is_first:
            button.setFocus()
        return button

    def _choose(self, way_out: WayOut) -> None:
        if way_out is WayOut.SHOW_FOLDER:
            self._place.set_words(
                self.tr("Your files are here: {folder}").format(folder=self._folder)
            )
            self._place.show()
            return
        self.way_chosen.emit(way_out)
