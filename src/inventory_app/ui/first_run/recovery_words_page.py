"""The recovery words inside the open notebook: from the reminder on Home, or from Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from inventory_app.domain.choices import WordsKept
from inventory_app.ui.first_run.words_panel import WordsPanel
from inventory_app.ui.page import BACK, Destination, Page
from inventory_app.ui.widgets.labels import Heading
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
        self._scroll.column.addWidget(Heading(room.theme, self.title()))
        self._scroll.column.add_gap(12)

    @override
    def title(self) -> str:
        return self.tr("A way back in")

    @override
    def enter(self, destination: Destination) -> None:
        if self._panel is not None:
            self._panel.deleteLater()
        words = self._door.words()
        self._panel = WordsPanel(self._room.theme, self._room.library, words, may_wait=True)
        self._panel.written_down.connect(lambda: self._note(WordsKept.WRITTEN_DOWN))
        self._panel.put_off.connect(self._note)
        self._scroll.column.addWidget(self._panel)
        self._scroll.scroll_to_top()
        self._panel.focus_start()

    def _note(self, kept: WordsKept) -> None:
        choices = self._room.notebook.choices()
        self._room.notebook.choose(msgspec.structs.replace(choices, words_kept=kept))
        self.left_for.emit(BACK)
