"""The recovery words inside the open notebook: from the reminder on Home, or from Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from inventory_app.domain.choices import WordsKept
from inventory_app.ui.first_run.words_panel import WordsPanel
from inventory_app.ui.page import BACK, Destination, Page
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from inventory_app.services.doors import OpenDoor
    from inventory_app.ui.room import Room


class RecoveryWordsPage(Page):
    """Shows the words again and notes that they are written down."""

    def __init__(self, room: Room, door: OpenDoor) -> None:
        super().__init__()
        self._room = room
        self._door = door
        self._panel: WordsPanel | None = None
        self._scroll = ScrollPage(room.theme, 680)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setLayout(whole)
        column = self._scroll.column
        column.addWidget(Heading(room.theme, self.title()))
        column.add_gap(12)
        self._no_words = QWidget()
        self._back = Button(room.theme, self.tr("Back"))
        self._lay_out_no_words()
        column.addWidget(self._no_words)

    @override
    def title(self) -> str:
        return self.tr("A way back in")

    @override
    def enter(self, destination: Destination) -> None:
        self._put_away()
        words = self._door.words()
        if not words:
            self._no_words.show()
            self._back.setFocus()
            return
        self._panel = WordsPanel(self._room.theme, self._room.library, words, may_wait=True)
        self._panel.written_down.connect(lambda: self._note(WordsKept.WRITTEN_DOWN))
        self._panel.put_off.connect(self._note)
        self._scroll.column.addWidget(self._panel)
        self._scroll.scroll_to_top()
        self._panel.focus_start()

    def _lay_out_no_words(self) -> None:
        """Say that the example has no way back in, being thrown away when it is closed."""
        said = self.tr("This is the example. It goes when you close it, so it has no such words.")
        column = Column(self._room.theme)
        column.addWidget(Prose(self._room.theme, said))
        column.add_gap(16)
        column.addWidget(self._back)
        self._back.setAccessibleDescription(said)
        self._back.clicked.connect(lambda: self.left_for.emit(BACK))
        self._no_words.setLayout(column)
        self._no_words.hide()

    def _put_away(self) -> None:
        """Take the words off the page."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _note(self, kept: WordsKept) -> None:
        choices = self._room.notebook.choices()
        self._room.notebook.choose(msgspec.structs.replace(choices, words_kept=kept))
        self._put_away()
        self.left_for.emit(BACK)
