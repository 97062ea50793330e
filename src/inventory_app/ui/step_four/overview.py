"""Step Four: what it is, its sections, and how a person works in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import EntryState, Section
from inventory_app.services.ending import Ending
from inventory_app.services.home import Home, is_night
from inventory_app.services.listing import Listing
from inventory_app.services.overview import Overview, follow_start
from inventory_app.services.route import Route
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.said_date import said_date
from inventory_app.ui.step_four.first_visit import through_care
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.choices import Choice, ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.ticks import TicksCard

_WIDEST = 700


class StepFourPage(Page):
    """The page that leads into every section of Step Four."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._overview = Overview(room.notebook, room.library)
        self._home = Home(room.notebook)
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._route = Route(room.notebook, room.library)
        self._words = SectionWords(self)
        self._shown: tuple[Section, ...] = ()
        self._rows: dict[Section, TaskRow] = {}
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._night = NotePanel(theme, self._sentence("sf_night"))
        self._when = QuietLabel(theme, step=TextStep.BODY)
        self._begin, self._sections, self._end = Card(theme), Card(theme), Card(theme)
        self._away = Card(theme)
        self._ways = ChoiceList(theme, self.tr("How to work"))
        self._orders = ChoiceList(theme, self.tr("Order of the sections"))
        self._left_out = TicksCard(theme, self.tr("Sections to leave out"))
        self._fill()
        self._lay_out()
        self._ways.chosen_changed.connect(self._choose_way)
        self._orders.chosen_changed.connect(self._choose_order)
        self._left_out.chosen_changed.connect(self._leave_out)

    @override
    def enter(self, destination: Destination) -> None:
        self._refresh()
        self._scroll.scroll_to_top()
        self._begin_row.setFocus()

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _sentence(self, sentence_id: str) -> str:
        return self._room.library.sentence("step_four", sentence_id)

    def _fill(self) -> None:
        theme = self._room.theme
        self._begin_row = TaskRow(theme, Task(self._words.title(Section.START)))
        self._begin_row.clicked.connect(partial(self._open_once, Section.START))
        self._begin.add_row(self._begin_row)
        for words, screen in (
            (self.tr("See my patterns"), Screen.PATTERNS),
            (self.tr("Put the lid on for today"), Screen.CLOSING),
            (self.tr("See what was deleted"), Screen.DELETED),
        ):
            row = TaskRow(theme, Task(words))
            row.clicked.connect(partial(self._go_to, screen))
            self._end.add_row(row)
        ways = ((WayOfWorking.COLUMNS, "column_words"), (WayOfWorking.ENTRIES, "entry_words"))
        self._ways.set_options([self._way(way, sentence_id) for way, sentence_id in ways])
        self._orders.set_options([(o.id, o.label) for o in self._overview.orders()])

    def _show_end(self) -> None:
        """Offer what is sealed, and another inventory, where there is one; nothing of it shows."""
        ending = Ending(self._room.notebook, self._room.library, self._room.clock)
        self._away.clear_rows()
        for other in ending.others():
            day = said_date(other.created_at, self._room.clock.now())
            words = self.tr("Go to my inventory begun on {day}").format(day=day)
            row = TaskRow(self._room.theme, Task(words))
            row.clicked.connect(partial(self._take_at_hand, other.id))
            self._away.add_row(row)
        if ending.sealed():
            row = TaskRow(self._room.theme, Task(self.tr("Open the sealed inventory")))
            row.clicked.connect(partial(self._go_to, Screen.SEALED))
            self._away.add_row(row)
        self._away.setVisible(bool(self._away.rows))

    def _take_at_hand(self, step_four_id: int) -> None:
        ending = Ending(self._room.notebook, self._room.library, self._room.clock)
        ending.take_at_hand(step_four_id)
        self.enter(Destination(Screen.STEP_FOUR))

    def _way(self, way: WayOfWorking, sentence_id: str) -> Choice:
        label, _, note = self._sentence(sentence_id).partition(": ")
        return Choice(way.value, label.rstrip("."), note[:1].upper() + note[1:])

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(Heading(theme, self._sentence("sf_title")))
        column.add_gap(8)
        column.addWidget(Prose(theme, self._sentence("sf_welcome")))
        column.add_gap(8)
        column.addWidget(self._when)
        column.add_gap(12)
        column.addWidget(self._night)
        column.add_gap(12)
        column.addWidget(self._begin)
        column.add_gap(24)
        column.addWidget(HeadingLine(theme, self.tr("Sections"), self.tr("in your order")))
        column.add_gap(10)
        column.addWidget(self._sections)
        column.add_gap(24)
        column.addWidget(HeadingLine(theme, self.tr("How to work")))
        column.add_gap(10)
        column.addWidget(self._ways)
        column.add_gap(8)
        column.addWidget(Disclosure(theme, self.tr("Change the order"), self._order_panel()))
        column.addWidget(Disclosure(theme, self.tr("Leave sections out"), self._left_out_panel()))
        column.add_gap(16)
        column.addWidget(self._end)
        column.add_gap(16)
        column.addWidget(self._away)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _order_panel(self) -> QWidget:
        return self._panel(self._sentence("sf_order_note"), self._orders)

    def _left_out_panel(self) -> QWidget:
        said = self.tr("What you tick is not shown. What is written there is kept.")
        return self._panel(said, self._left_out)

    def _panel(self, words: str, inner: QWidget) -> QWidget:
        panel = QWidget()
        column = Column(self._room.theme, gap=10)
        column.addWidget(Prose(self._room.theme, words))
        column.addWidget(inner)
        panel.setLayout(column)
        return panel

    def _refresh(self) -> None:
        wording = self._room.library.wording(follow_start(self._room.notebook).own_words)
        self._when.set_words(wording.fill(self._sentence("sf_when")))
        self._night.setVisible(is_night(self._room.clock.now()))
        sections = self._overview.all_sections()
        self._left_out.set_options([(s.value, self._words.title(s)) for s in sections])
        self._show_choices()

    def _show_choices(self) -> None:
        choices = self._room.notebook.choices()
        self._ways.set_chosen(choices.way.value)
        self._orders.set_chosen(choices.order)
        self._left_out.set_chosen(section.value for section in choices.left_out)
        self._show_sections()
        self._show_end()

    def _show_sections(self) -> None:
        shown = self._overview.sections()
        if shown != self._shown:
            self._shown = shown
            self._make_rows(shown)
        for task in self._home.view().tasks:
            said = Task(
                self._words.task(task.section),
                self._words.count(task.section, task.entries),
                self._words.state(task.state),
                is_under_way=task.state is EntryState.IN_PROGRESS,
            )
            self._rows[task.section].set_task(said)

    def _make_rows(self, sections: tuple[Section, ...]) -> None:
        self._sections.clear_rows()
        self._rows = {}
        for section in sections:
            row = TaskRow(self._room.theme, Task(self._words.task(section)))
            is_once = section is Section.RELATIONSHIPS_END
            row.clicked.connect(partial(self._open_once if is_once else self._open, section))
            self._sections.add_row(row)
            self._rows[section] = row
        self._sections.setVisible(bool(sections))

    def _open(self, section: Section) -> None:
        self.left_for.emit(through_care(self._room.notebook, Destination(Screen.SECTION, section)))

    def _open_once(self, section: Section) -> None:
        entry = self._listing.once(section)
        stop = self._route.first(entry)
        self.left_for.emit(
            through_care(self._room.notebook, Destination(Screen.WRITING, section, stop))
        )

    def _go_to(self, screen: Screen) -> None:
        self.left_for.emit(Destination(screen))

    def _choose_way(self) -> None:
        way = WayOfWorking(self._ways.chosen() or WayOfWorking.ENTRIES)
        self._choose(lambda: self._overview.choose_way(way))

    def _choose_order(self) -> None:
        self._choose(lambda: self._overview.choose_order(self._orders.chosen() or ""))

    def _leave_out(self) -> None:
        left_out = frozenset(map(Section, self._left_out.chosen()))
        self._choose(lambda: self._overview.leave_out(left_out))

    def _choose(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        finally:
            self._show_choices()  # what a full disk refused is not shown as chosen
