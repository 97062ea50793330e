"""Step Five: what comes before it, and the way to each of its pages."""

from __future__ import annotations

from functools import partial
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import EntryState, Section
from inventory_app.services.listeners import Listeners
from inventory_app.services.route import Stop
from inventory_app.services.step_five import StepFive
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.listeners import CHOICE_PAGE
from inventory_app.ui.step_five.record_waiting import AfterGroup
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.ticks import TicksCard

_WIDEST = 700
_WHY_PAGE: Final = "sv_why_page"
_WORDS_TO_SAY: Final = ("sv_words_to_say", "sv_words_to_say_2")


class Way(msgspec.Struct, frozen=True):
    """A row that leads somewhere: a screen, or a page of a form written once."""

    words: str
    screen: Screen
    section: Section | None = None
    page_id: str = ""


class StepFivePage(Page):
    """The page that leads into everything about sharing an inventory."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._step_five = StepFive(room.notebook)
        self._listeners = Listeners(room.notebook, room.library)
        self._words = SectionWords(self)
        self._rows: dict[Way, TaskRow] = {}
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._before, self._sharing = Card(theme), Card(theme)
        self._to_say = NotePanel(theme, "")
        self._after = AfterGroup(room, has_record=True)
        self._after.asked.connect(self.left_for)
        self._sources = TicksCard(theme, self.tr("Which Step Four it is about"))
        self._about = self._sources_group()
        self._sources.chosen_changed.connect(self._choose_sources)
        for way in self._ways_before():
            self._add_row(self._before, way)
        for way in self._ways_to_share():
            self._add_row(self._sharing, way)
        self._lay_out()

    @override
    def enter(self, destination: Destination) -> None:
        wording = self._room.library.wording(self._room.notebook.choices().own_words)
        lines = (self._sentence(each) for each in _WORDS_TO_SAY)
        self._to_say.set_text("\n\n".join(map(wording.fill, lines)))
        self._show_rows()
        self._after.refresh()
        self._show_sources()
        self._scroll.scroll_to_top()
        next(iter(self._rows.values())).setFocus()

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _ways_before(self) -> tuple[Way, ...]:
        before, plan = Section.STEP_FIVE_BEFORE, Section.STEP_FIVE_PLAN
        return (
            Way(self.tr("Write down why"), Screen.WRITING, before, _WHY_PAGE),
            Way(self.tr("Compare people who could listen"), Screen.LISTENERS),
            Way(self.tr("Choose whom to ask, and how"), Screen.WRITING, before, CHOICE_PAGE),
            Way(self.tr("Plan the day and the evening after"), Screen.WRITING, plan),
            Way(self.tr("Read what is private, and its limits"), Screen.LIMITS),
        )

    def _ways_to_share(self) -> tuple[Way, ...]:
        return (
            Way(self.tr("Look at the patterns"), Screen.PATTERNS),
            Way(self.tr("Choose what I share"), Screen.SHARE),
            Way(self.tr("Read aloud"), Screen.SITTING),
        )

    def _add_row(self, card: Card, way: Way) -> None:
        row = TaskRow(self._room.theme, Task(way.words))
        row.clicked.connect(partial(self._open, way))
        card.add_row(row)
        self._rows[way] = row

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(Heading(theme, self._sentence("sv_title")))
        column.add_gap(8)
        column.addWidget(Prose(theme, self._sentence("sv_welcome")))
        column.add_gap(20)
        column.addWidget(HeadingLine(theme, self.tr("Before")))
        column.add_gap(10)
        column.addWidget(self._before)
        column.add_gap(24)
        column.addWidget(HeadingLine(theme, self.tr("Sharing")))
        column.add_gap(10)
        column.addWidget(self._sharing)
        column.add_gap(24)
        column.addWidget(self._after)
        column.addWidget(self._about)
        column.addWidget(self._to_say)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _sources_group(self) -> QWidget:
        group = QWidget()
        column = Column(self._room.theme, margins=Margins(bottom=24))
        column.addWidget(HeadingLine(self._room.theme, self.tr("Which Step Four it is about")))
        column.add_gap(10)
        column.addWidget(self._sources)
        group.setLayout(column)
        return group

    def _sentence(self, sentence_id: str) -> str:
        return self._room.library.sentence("step_five", sentence_id)

    def _show_rows(self) -> None:
        for way, row in self._rows.items():
            state = self._state(way)
            said = self._words.state(state) if state is not None else ""
            is_under_way = state is EntryState.IN_PROGRESS
            row.set_task(Task(way.words, self._remark(way), said, is_under_way=is_under_way))

    def _remark(self, way: Way) -> str:
        if self._step_five.found() is None:
            return ""
        if way.screen is Screen.LISTENERS:
            number = len(self._listeners.candidates())
            if number == 1:
                return self.tr("1 person")
            return self.tr("%n people", "", number) if number else ""
        return ""

    def _state(self, way: Way) -> EntryState | None:
        """Return how far a form is written; None where there is nothing to write."""
        if way.section is None:
            return None
        found = self._step_five.found()
        entry = self._room.notebook.entries.once(found.id, way.section) if found else None
        form = self._room.library.form(way.section)
        asked = (page for page in form.pages if way.page_id in ("", page.id))
        ids = {question.id for page in asked for question in page.questions}
        if entry is None or ids.isdisjoint(entry.answers):
            return EntryState.NOT_STARTED
        return EntryState.IN_PROGRESS

    def _show_sources(self) -> None:
        """Ask which Step Four this is about, where there is more than one."""
        fours = self._step_five.step_fours()
        has_several = len(fours) > 1
        self._about.setVisible(has_several)
        if has_several:
            options = [(str(each.id), self._begun(number)) for number, each in enumerate(fours, 1)]
            self._sources.set_options(options)
            self._sources.set_chosen(str(each) for each in self._step_five.sources())

    def _begun(self, number: int) -> str:
        return self.tr("My inventory, number %n", "", number)

    def _choose_sources(self) -> None:
        chosen = [int(each) for each in self._sources.chosen()]
        if chosen:
            self._step_five.choose_sources(chosen)
        self._show_sources()

    def _open(self, way: Way) -> None:
        if way.section is None:
            self.left_for.emit(Destination(way.screen))
            return
        stop = None
        if way.page_id:
            stop = Stop(self._step_five.once(way.section).id, way.page_id)
        self.left_for.emit(Destination(way.screen, way.section, stop))
