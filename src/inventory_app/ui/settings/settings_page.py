"""Settings: how it looks, how a person writes, which words are used, help lines, reminders."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.choices import Choices, WordsKept
from inventory_app.ui.help.own_lines import OwnLines
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.settings.words_panel import WordsPanel
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Heading, Words
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.segments import Segments
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.ui.widgets.theme_choice import ThemeChoice
from inventory_app.ui.widgets.ticks import TicksCard
from inventory_app.ui.window_look import WindowLook

_ONE_PAGE = "one_page"
_REMIND = "remind"
QUIET_MINUTES = (0, 20, 40, 60)
"""Minutes after which a pause is suggested; 0 never."""


class SettingsPage(Page):
    """Every change takes hold at once; there is nothing to confirm."""

    def __init__(self, room: Room, look: WindowLook) -> None:
        """Take the room, and the look of the window that is kept outside the notebook."""
        super().__init__()
        self._room = room
        self._look = look
        theme = room.theme
        self._scroll = ScrollPage(theme, 700)
        self._size = TextSizeSlider(theme, self.tr("Text size"))
        self._colours = ThemeChoice(theme, self.tr("Light or dark"))
        self._writing = TicksCard(theme, self.tr("Writing pages"))
        self._writing.set_options([(_ONE_PAGE, self.tr("Show all questions on one page"))])
        self._quiet = Segments(theme, self.tr("Suggest a pause"))
        self._words = WordsPanel(theme, room.library, room.notebook)
        self._own = OwnLines(theme, room.notebook)
        self._reminders = TicksCard(theme, self.tr("Reminders"))
        remind = self.tr("Remind me on Home while the recovery words are not written down")
        self._reminders.set_options([(_REMIND, remind)])
        self._quiet.set_options(self._minutes(), self._shown_minutes())
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        self._size.set_scale(self._look.text_size)
        self._colours.set_mode(self._look.mode)
        self._show_choices()
        self._words.show_words()
        self._own.show_lines()
        self._scroll.scroll_to_top()
        self._size.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keep(self) -> bool:
        self._words.keep()
        self._own.keep()
        return True

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def step_of(self) -> Screen:
        return Screen.SETTINGS

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(Heading(theme, self.title()))
        self._add_group(self.tr("Text size"), self._size)
        self._add_group(self.tr("Light or dark"), self._colours)
        self._add_group(self.tr("Writing"), self._writing)
        column.add_gap(12)
        column.addWidget(Words(theme, self.tr("Suggest a pause")))
        column.add_gap(6)
        column.addWidget(self._quiet, 0, Qt.AlignmentFlag.AlignLeading)
        column.add_gap(12)
        order = self.tr("How to work, order and sections")
        column.addWidget(self._row(order, Destination(Screen.STEP_FOUR)))
        self._add_group(
            self.tr("Words I use"), Disclosure(theme, self.tr("Choose the words"), self._words)
        )
        self._add_group(
            self.tr("My own people"), Disclosure(theme, self.tr("Change these lines"), self._own)
        )
        column.add_gap(8)
        country = self.tr("Help right now, and the country of its lines")
        column.addWidget(self._row(country, Destination(Screen.HELP_NOW)))
        words = self._row(self.tr("Look at the recovery words"), Destination(Screen.RECOVERY_WORDS))
        self._add_group(self.tr("A way back in"), words)
        column.add_gap(10)
        column.addWidget(self._reminders)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _add_group(self, title: str, widget: QWidget) -> None:
        column = self._scroll.column
        column.add_gap(28)
        column.addWidget(HeadingLine(self._room.theme, title))
        column.add_gap(10)
        column.addWidget(widget)

    def _row(self, words: str, where: Destination) -> Card:
        card = Card(self._room.theme)
        row = TaskRow(self._room.theme, Task(words))
        row.clicked.connect(lambda: self.left_for.emit(where))
        card.add_row(row)
        return card

    def _connect(self) -> None:
        self._size.scale_chosen.connect(self._look.set_text_size)
        self._colours.mode_chosen.connect(self._look.set_mode)
        self._writing.chosen_changed.connect(self._choose_one_page)
        self._quiet.chosen_changed.connect(self._choose_minutes)
        self._reminders.chosen_changed.connect(self._choose_reminder)

    def _minutes(self) -> list[tuple[str, str]]:
        shown = self.tr("After {minutes} minutes")
        return [
            (str(each), shown.format(minutes=each) if each else self.tr("Never"))
            for each in QUIET_MINUTES
        ]

    def _shown_minutes(self) -> str:
        chosen = self._room.notebook.choices().quiet_timer_minutes
        return str(min(QUIET_MINUTES, key=lambda each: abs(each - chosen)))

    def _choose_one_page(self) -> None:
        is_one = bool(self._writing.chosen())
        self._choose(msgspec.structs.replace(self._choices(), all_on_one_page=is_one))

    def _choose_minutes(self) -> None:
        minutes = int(self._quiet.chosen())
        self._choose(msgspec.structs.replace(self._choices(), quiet_timer_minutes=minutes))

    def _choose_reminder(self) -> None:
        kept = WordsKept.NOT_YET if self._reminders.chosen() else WordsKept.DO_NOT_REMIND
        self._choose(msgspec.structs.replace(self._choices(), words_kept=kept))

    def _choices(self) -> Choices:
        return self._room.notebook.choices()

    def _choose(self, choices: Choices) -> None:
        try:
            self._room.notebook.choose(choices)
        finally:
            self._show_choices()  # what a full disk refused is not shown as chosen

    def _show_choices(self) -> None:
        choices = self._choices()
        self._writing.set_chosen([_ONE_PAGE] if choices.all_on_one_page else [])
        self._quiet.set_chosen(self._shown_minutes())
        self._reminders.set_chosen([_REMIND] if choices.words_kept is WordsKept.NOT_YET else [])
        self._reminders.setVisible(choices.words_kept is not WordsKept.WRITTEN_DOWN)
