"""Home: one button to carry on, and the tasks of the inventory."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from typing_extensions import override

from inventory_app.domain.entries import EntryState, Section
from inventory_app.services.home import CarryOn, Home, HomeView, greeting
from inventory_app.services.home import Task as HomeTask
from inventory_app.services.route import Stop
from inventory_app.ui.home.greeting_words import HomeWords
from inventory_app.ui.home.later_steps import LaterGroups
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.record_waiting import AfterGroup
from inventory_app.ui.step_four.first_visit import through_care
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.lead_button import LeadButton
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.typed_text import isolated
from inventory_app.ui.wizard.whereabouts import way_back

_WIDEST = 700


class HomePage(Page):
    """The page a notebook opens on."""

    painted_with_counts = Signal()
    """Home has been painted with its counts for the first time."""

    def __init__(self, room: Room) -> None:
        """Build the page for an open notebook; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._home = Home(room.notebook)
        self._words = HomeWords(self)
        self._section_words = SectionWords(self)
        self._carry_on: CarryOn | None = None
        self._rows: dict[Section, TaskRow] = {}
        self._is_filled = False
        self._is_painted = False
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._greeting = Heading(theme)
        self._lead = LeadButton(theme, "")
        self._lead.clicked.connect(self._go_on)
        self._tasks = Card(theme)
        self._later = LaterGroups(theme)
        self._later.asked.connect(self._go_to)
        self._after = AfterGroup(room, has_record=False)
        self._after.asked.connect(self.left_for)
        self._reminder = Card(theme)
        self._quiet = Button(theme, self.tr("Do not remind me"), ButtonKind.LINK)
        self._quiet.clicked.connect(self._stop_reminding)
        self._build()

    @override
    def enter(self, destination: Destination) -> None:
        self._show(self._home.view())
        self._scroll.scroll_to_top()
        self._focus_start()

    @override
    def title(self) -> str:
        return self.tr("Home")

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._is_filled and not self._is_painted:
            self._is_painted = True
            # The children are painted after their page: tell it when this round is over.
            QTimer.singleShot(0, self.painted_with_counts.emit)

    def _build(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(self._greeting)
        column.add_gap(16)
        column.addWidget(self._lead)
        column.add_gap(28)
        column.addWidget(HeadingLine(theme, self.tr("Step Four"), self.tr("My inventory")))
        column.add_gap(10)
        column.addWidget(self._tasks)
        column.add_gap(28)
        column.addWidget(self._after)
        column.addWidget(self._later)
        column.add_gap(28)
        column.addWidget(self._reminder)
        column.add_gap(4)
        column.addWidget(self._quiet)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _show(self, view: HomeView) -> None:
        now = self._room.clock.now()
        self._greeting.set_words(self._words.greeting(greeting(now)))
        self._carry_on = view.carry_on
        self._lead.setVisible(view.carry_on is not None)
        if view.carry_on is not None:
            self._show_carry_on(view.carry_on)
        self._show_tasks(view.tasks)
        self._after.refresh()
        self._later.show_steps(view.later)
        self._show_reminder(is_due=view.reminds_of_words)
        self._is_filled = True
        self.update()

    def _show_carry_on(self, carry_on: CarryOn) -> None:
        title = self._room.library.sentence("first_run", "home_carry_on")
        detail, note = "", ""
        if carry_on.section is not None and carry_on.name:
            section = self._section_words.title(carry_on.section)
            name = isolated(carry_on.name)
            detail = self.tr("{section} \u2013 {name}").format(section=section, name=name)
        elif carry_on.section is not None:
            detail = self._section_words.title(carry_on.section)
        if carry_on.saved_at is not None:
            note = self._words.saved_at(carry_on.saved_at, self._room.clock.now())
        self._lead.set_words(title, detail, note)

    def _show_tasks(self, tasks: tuple[HomeTask, ...]) -> None:
        is_other = [task.section for task in tasks] != list(self._rows)
        if is_other or not self._tasks.rows:
            self._make_rows(tasks)
        for task in tasks:
            said = Task(
                self._section_words.task(task.section),
                self._section_words.count(task.section, task.entries),
                self._section_words.state(task.state),
                is_under_way=task.state is EntryState.IN_PROGRESS,
            )
            self._rows[task.section].set_task(said)

    def _make_rows(self, tasks: tuple[HomeTask, ...]) -> None:
        self._tasks.clear_rows()
        self._rows = {}
        for task in tasks:
            row = TaskRow(self._room.theme, Task(""))
            row.clicked.connect(partial(self._open_section, task.section))
            self._tasks.add_row(row)
            self._rows[task.section] = row
        if not tasks:
            row = TaskRow(self._room.theme, Task(self.tr("Choose sections to write in")))
            row.clicked.connect(partial(self._go_to, Screen.STEP_FOUR))
            self._tasks.add_row(row)

    def _show_reminder(self, *, is_due: bool) -> None:
        self._reminder.setVisible(is_due)
        self._quiet.setVisible(is_due)
        if is_due and not self._reminder.rows:
            words = self._room.library.sentence("first_run", "home_reminder_words")
            row = TaskRow(self._room.theme, Task(words))
            row.clicked.connect(self._open_words)
            self._reminder.add_row(row)

    def _go_on(self) -> None:
        if self._carry_on is None:
            return
        if self._carry_on.list_of is not None:
            self.left_for.emit(way_back(self._carry_on.list_of))
            return
        place = self._carry_on.place
        stop = Stop(place.entry_id, place.page_id, place.column_pass)
        where = Destination(
            Screen.WRITING,
            self._carry_on.section,
            stop,
            question_id=place.question_id,
            cursor=place.cursor,
        )
        self.left_for.emit(where)

    def _open_section(self, section: Section) -> None:
        where = Destination(Screen.SECTION, section)
        self.left_for.emit(through_care(self._room.notebook, where))

    def _open_words(self) -> None:
        self.left_for.emit(Destination(Screen.RECOVERY_WORDS))

    def _stop_reminding(self) -> None:
        self._home.stop_reminding()
        self._show_reminder(is_due=False)
        self._focus_start()

    def _go_to(self, screen: Screen) -> None:
        self.left_for.emit(Destination(screen))

    def _focus_start(self) -> None:
        first_row = next(iter(self._rows.values()), None)
        start = self._lead if self._carry_on is not None else first_row
        if start is not None:
            start.setFocus()
