"""The evening after: rest first, and the plan that was made by day. Nothing is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.services.after import REST_FIRST, After
from inventory_app.services.visit import are_strong, feelings_in
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.quiet_hour_timer import HourLine, HourTimer
from inventory_app.ui.step_four.own_people import OwnPeople
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import Heading, PlainLabel, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Margins
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.typed_text import isolated

FEELINGS = "qh_now"
_NEXT = "qh_next"


class EveningPage(Page):
    """Rest, whom to ring, and what to do if an urge comes."""

    def __init__(self, room: Room, timer: HourTimer) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._after = After(room.notebook, room.library, room.clock)
        theme = room.theme
        self._scroll = ScrollPage(theme)
        self.hour_line = HourLine(theme, timer)
        self._timer = timer
        self._heading = Heading(theme)
        self._strong = Prose(theme)
        self._plan = Card(theme, Margins(20, 16, 20, 6))
        self._lines: list[QWidget] = []
        self.close_button = Button(theme, self.tr("Rest, and close Inventory"), ButtonKind.PRIMARY)
        self.people_button = Button(theme, self.tr("Show my own people"))
        self.help_button = Button(theme, self.tr("Help right now"), icon="ring")
        self.six_button = Button(theme, "", ButtonKind.QUIET)
        self.home_button = Button(theme, self.tr("Go to Home"), ButtonKind.QUIET)
        self.own_people = OwnPeople(room)
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        self.own_people.put_away()
        answers = self._after.quiet_hour().answers
        feelings = feelings_in(answers, FEELINGS)
        is_strong = feelings is not None and are_strong(feelings)
        if answers and not self._after.is_waiting():
            self._after.end()
        self._heading.set_words(self._option(REST_FIRST))
        self._strong.setVisible(is_strong)
        self.six_button.set_text(self._option("six"))
        self.six_button.setVisible(answers.get(_NEXT) == "six" and not is_strong)
        self.hour_line.refresh()
        self._show_plan()
        self._scroll.scroll_to_top()
        first = self.people_button if is_strong else self.close_button
        first.setFocus()

    @override
    def title(self) -> str:
        return self.tr("This evening")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(self.hour_line)
        column.add_gap(8)
        column.addWidget(self._heading)
        column.add_gap(12)
        self._strong.set_words(self._room.library.sentence("pause", "clo_high"))
        column.addWidget(self._strong)
        column.add_gap(12)
        column.addWidget(self._plan)
        column.add_gap(24)
        buttons = ButtonRow(theme)
        for button in (self.close_button, self.people_button, self.help_button):
            buttons.add(button)
        column.addWidget(buttons)
        column.add_gap(16)
        column.addWidget(self.own_people)
        column.add_gap(8)
        quiet = ButtonRow(theme)
        quiet.add(self.six_button)
        quiet.add(self.home_button)
        column.addWidget(quiet)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self._close_window)
        self.people_button.clicked.connect(self._show_people)
        self.help_button.clicked.connect(lambda: self._leave(Screen.HELP_NOW))
        self.six_button.clicked.connect(lambda: self._leave(Screen.SIX_SEVEN))
        self.home_button.clicked.connect(lambda: self._leave(Screen.HOME))

    def _show_plan(self) -> None:
        for shown in self._lines:
            self._plan.column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._lines = []
        plan = self._after.evening()
        own = self._room.notebook.choices().own_words
        form = self._room.library.wording(own).form(self._room.library.form(Section.STEP_FIVE_PLAN))
        lines = {
            "sv_evening_person": plan.person,
            "sv_urge_plan": plan.if_an_urge_comes,
            "sv_evening_place": plan.place,
            "sv_evening_kind": plan.kindness,
        }
        for question_id, words in lines.items():
            question = form.question(question_id)
            if words and question is not None:
                self._add_line(question.text, words)
        self._plan.setVisible(bool(self._lines))

    def _add_line(self, question: str, words: str) -> None:
        line = QWidget()
        column = Column(self._room.theme, gap=2, margins=Margins(0, 0, 0, 10))
        column.addWidget(QuietLabel(self._room.theme, question))
        column.addWidget(PlainLabel(self._room.theme, isolated(words)))
        line.setLayout(column)
        self._plan.column.addWidget(line)
        self._lines.append(line)

    def _option(self, option_id: str) -> str:
        own = self._room.notebook.choices().own_words
        form = self._room.library.wording(own).form(
            self._room.library.form(Section.STEP_FIVE_AFTER)
        )
        question = form.question(_NEXT)
        option = question.option(option_id) if question else None
        return option.label if option else ""

    def _show_people(self) -> None:
        self.own_people.show_people()
        self._scroll.show_widget(self.own_people)

    def _close_window(self) -> None:
        self.own_people.put_away()
        self.window().close()

    def _leave(self, screen: Screen) -> None:
        self.own_people.put_away()
        self.left_for.emit(Destination(screen))
