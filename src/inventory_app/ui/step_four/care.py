"""The page before the first page of Step Four: take care, and not today if today is not the day."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

_WIDEST = 640
_LINES = ("fr_four_care_1", "fr_four_care_2", "fr_four_care_3")


class CarePage(Page):
    """Three sentences and three ways; it leads on to where the person was going."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._onward = Destination(Screen.STEP_FOUR)
        theme = room.theme
        wording = room.library.wording(room.notebook.choices().own_words)
        lines = [wording.fill(room.library.sentence("first_run", line)) for line in _LINES]
        help_now, not_today, go_on = room.library.sentences("first_run", "fr_four_care_buttons")
        self.help = Button(theme, help_now, ButtonKind.PLAIN, "ring")
        self.not_today = Button(theme, not_today)
        self.go_on = Button(theme, go_on, ButtonKind.PRIMARY)
        self.go_on.setAccessibleDescription(" ".join(lines))
        self._scroll = ScrollPage(theme, _WIDEST)
        column = self._scroll.column
        column.addWidget(Heading(theme, self.tr("Before you begin")))
        column.add_gap(16)
        column.addWidget(Prose(theme, "\n\n".join(lines)))
        column.add_gap(24)
        self.trouble = CautionBar(theme, "")
        self.trouble.hide()
        column.addWidget(self.trouble)
        buttons = ButtonRow(theme)
        for button in (self.help, self.not_today, self.go_on):
            buttons.add(button)
        column.addWidget(buttons)
        whole = Column(theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)
        self.help.clicked.connect(lambda: self.left_for.emit(Destination(Screen.HELP_NOW)))
        self.not_today.clicked.connect(lambda: self.left_for.emit(Destination(Screen.HOME)))
        self.go_on.clicked.connect(self._go_on)

    @override
    def enter(self, destination: Destination) -> None:
        screen = Screen.STEP_FOUR
        if destination.section is not None:
            screen = Screen.SECTION
        if destination.stop is not None:
            screen = Screen.WRITING
        self._onward = msgspec.structs.replace(destination, screen=screen)
        self.trouble.hide()
        self._scroll.scroll_to_top()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _go_on(self) -> None:
        choices = self._room.notebook.choices()
        read = msgspec.structs.replace(choices, has_read_care_page=True)
        try:
            self._room.notebook.choose(read)
        except ExpectedError as error:
            self.trouble.set_text(sentence_for(error))
            self.trouble.show()
            return
        self.left_for.emit(self._onward)
