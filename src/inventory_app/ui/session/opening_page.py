"""The calm page for a notebook that did not open: what happened, what is safe, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.messages import button_for, sentence_before_opening
from inventory_app.ui.widgets.bars import announce
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
        is_waiting = closed.waiting is not None
        title = self.tr("Waiting for the key") if is_waiting else self.tr("Your notebook is closed")
        self.column.add_gap(96)
        self.column.addWidget(Heading(theme, title))
        self.column.add_gap(12)
        self._sentence = Prose(theme, sentence_before_opening(closed.why, closed.details))
        self.column.addWidget(self._sentence)
        self.column.add_gap(24)
        row = ButtonRow(theme)
        first, *others = ways_on(closed)
        self._first = self._button(first, ButtonKind.PRIMARY)
        row.add(self._first)
        for way_out in others:
            row.add(self._button(way_out, ButtonKind.PLAIN))
        self.column.addWidget(row)
        self.column.add_gap(16)
        self._note = PlainLabel(theme)
        self._note.hide()
        self.column.addWidget(self._note)
        if first is WayOut.CHOOSE_OTHER_PLACE:
            self._say(self.tr("The other folder is used this time. Next time, choose it again."))
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._sentence.words)

    def focus_start(self) -> None:
        """Put the focus on the first way out, so that a screen reader says what happened."""
        self._first.setFocus()

    def _button(self, way_out: WayOut, kind: ButtonKind) -> Button:
        button = Button(self.theme, button_for(way_out), kind)
        button.setAccessibleDescription(self._sentence.words)
        button.clicked.connect(lambda: self._choose(way_out))
        return button

    def _choose(self, way_out: WayOut) -> None:
        if way_out is WayOut.SHOW_FOLDER:
            self._say(self.tr("Your files are here: {folder}").format(folder=self._folder))
        elif way_out is WayOut.KEEP_WAITING:
            self._say(self.tr("Still waiting. The notebook opens as soon as the answer comes."))
        else:
            self.way_chosen.emit(way_out)

    def _say(self, words: str) -> None:
        self._note.set_words(words)
        self._note.show()
        announce(self._note, words)


def ways_on(closed: ClosedDoor) -> tuple[WayOut, ...]:
    """Return the ways out that are offered: no page may be a dead end.

    Another folder is offered only where this one will not do tomorrow either. Where it may, a
    notebook begun elsewhere would not be found again by a start that succeeds here.
    """
    may_pass = closed.why in _MAY_PASS
    ways = [way for way in closed.ways_out if not (may_pass and way is WayOut.CHOOSE_OTHER_PLACE)]
    return tuple(ways) if WayOut.QUIT in ways else (*ways, WayOut.QUIT)


_MAY_PASS = frozenset({WhatHappened.CANNOT_WRITE, WhatHappened.DISK_FULL})
