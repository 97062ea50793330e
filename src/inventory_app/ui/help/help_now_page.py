"""Help right now: whom to call, and what to do first; it needs no network and no open notebook."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.help_lines import HelpCountry
from inventory_app.ui.help.countries import shown_country
from inventory_app.ui.help.own_lines import OwnLines
from inventory_app.ui.help.public_lines import PublicLines
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.choices import ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Heading, PlainLabel, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Margins
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.typed_text import isolated

_AREA: Final = "help"
_WIDEST = 700
_HEADINGS = (
    ("help_die", 3),
    ("help_hurt", 3),
    ("help_use", 2),
    ("help_over", 3),
    ("help_stop", 2),
    ("help_child", 1),
    ("help_hurtother", 1),
    ("help_food", 1),
)
"""The situations, each with how many sentences it has."""


class HelpNowPage(Page):
    """The same page before and after a notebook is open; own people only after."""

    def __init__(self, around: Surroundings, room: Room | None = None) -> None:
        """Take what stands around the window, and the room of the open notebook if there is one."""
        super().__init__()
        self._around = around
        self._room = room
        theme = around.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._emergency = Heading(theme, step=TextStep.LEAD)
        self._hide = Button(theme, self._sentence("help_hide"), ButtonKind.PRIMARY)
        self._country = Button(theme, self._sentence("help_country"))
        self._safer = Button(theme, self._sentence("help_after_button"))
        self._after = NotePanel(
            theme, self.tr("Good. Nothing was kept. You can go back, or put the lid on.")
        )
        self._lid = Button(theme, self.tr("Put the lid on"))
        self._countries = ChoiceList(theme, self._sentence("help_country"), columns=2)
        self._lines = PublicLines(theme, around.library)
        self._people = QWidget()
        self._people_column = Column(theme, gap=6)
        self._people.setLayout(self._people_column)
        self._own = OwnLines(theme, room.notebook) if room else None
        self._fill_countries()
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        for widget in (self._after, self._lid):
            widget.hide()
        self._show_country()
        self._show_own_people()
        if self._own:
            self._own.show_lines()
        self._scroll.scroll_to_top()
        self._hide.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keep(self) -> bool:
        if self._own:
            self._own.keep()
        return True

    @override
    def title(self) -> str:
        return self._sentence("help_title")

    @override
    def step_of(self) -> Screen:
        return Screen.HELP_NOW

    def _sentence(self, sentence_id: str) -> str:
        return self._around.library.sentence(_AREA, sentence_id)

    def _fill_countries(self) -> None:
        countries = self._around.library.all_help_lines().countries
        self._countries.set_options([(country.id, country.name) for country in countries])

    def _lay_out(self) -> None:
        theme, column = self._around.theme, self._scroll.column
        column.addWidget(Heading(theme, self._sentence("help_top")))
        column.add_gap(12)
        card = Card(theme, Margins(20, 16, 20, 16))
        card.column.addWidget(self._emergency)
        column.addWidget(card)
        column.add_gap(12)
        buttons = ButtonRow(theme)
        for button in (self._hide, self._country, self._safer, self._lid):
            buttons.add(button)
        column.addWidget(buttons)
        column.add_gap(8)
        column.addWidget(self._after)
        column.addWidget(self._countries_panel())
        column.addWidget(QuietLabel(theme, self._sentence("help_private"), TextStep.BODY))
        column.add_gap(16)
        for name, count in _HEADINGS:
            said = [self._sentence(f"{name}_{number}") for number in range(1, count + 1)]
            heading = self._sentence(f"{name}_heading")
            column.addWidget(Disclosure(theme, heading, "\n\n".join(said)))
        self._lay_out_lines(column)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _countries_panel(self) -> QWidget:
        panel = QWidget()
        column = Column(self._around.theme, margins=Margins(0, 8, 0, 12))
        column.addWidget(self._countries)
        panel.setLayout(column)
        return panel

    def _lay_out_lines(self, column: Column) -> None:
        theme = self._around.theme
        column.add_gap(20)
        if self._own:
            column.addWidget(HeadingLine(theme, self._sentence("help_people")))
            column.add_gap(8)
            column.addWidget(self._people)
            column.addWidget(Disclosure(theme, self._sentence("help_edit"), self._own))
            column.add_gap(20)
        column.addWidget(self._lines)
        column.add_gap(16)
        column.addWidget(QuietLabel(theme, self._sentence("help_no_network")))

    def _connect(self) -> None:
        self._hide.clicked.connect(self._leave)
        self._country.clicked.connect(self._open_countries)
        self._safer.clicked.connect(self._be_safer)
        self._lid.clicked.connect(self._put_lid_on)
        self._countries.chosen_changed.connect(self._choose_country)
        if self._own:
            self._own.changed.connect(self._show_own_people)

    def _here(self) -> HelpCountry | None:
        lines = self._around.library.all_help_lines()
        return shown_country(lines, self._around.look.country, QLocale())

    def _show_country(self) -> None:
        country = self._here()
        self._countries.set_chosen(country.id if country else None)
        self._countries.setVisible(country is None)
        self._country.setVisible(country is not None)
        self._lines.show_country(country)
        if country is None or not country.emergency:
            self._emergency.set_words(self.tr("Call the emergency number where you are."))
            return
        words = self._sentence("help_emergency").replace("{country}", country.name)
        self._emergency.set_words(words.replace("{number}", country.emergency))

    def _show_own_people(self) -> None:
        if self._room is None:
            return
        while (item := self._people_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        choices = self._room.notebook.choices()
        lines = [(line.name, line.number) for line in choices.own_help_lines]
        everybody = self._room.notebook.people.list()
        lines += [(person.name, person.phone) for person in everybody if person.phone]
        for name, number in lines:
            shown = isolated(name) if name else ""
            words = "   ".join(part for part in (shown, number) if part)
            self._people_column.addWidget(PlainLabel(self._around.theme, words))
        if not lines:
            nobody = self._sentence("help_people_empty")
            self._people_column.addWidget(Prose(self._around.theme, nobody))

    def _open_countries(self) -> None:
        self._countries.setVisible(not self._countries.isVisible())
        if self._countries.isVisible():
            self._countries.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_country(self) -> None:
        self._around.look.set_country(self._countries.chosen() or "")
        self._show_country()
        self._country.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._emergency, self._emergency.words)

    def _be_safer(self) -> None:
        self._after.show()
        self._lid.setVisible(self._room is not None)
        announce(self._after, self.tr("Good. Nothing was kept."))

    def _put_lid_on(self) -> None:
        self.left_for.emit(Destination(Screen.CLOSING))

    def _leave(self) -> None:
        self.left_for.emit(BACK)
