"""Steps Six and Seven: one page for each habit of Patterns, and one for asking or letting go."""

from __future__ import annotations

from functools import partial

from typing_extensions import override

from inventory_app.domain.entries import Entry, Section
from inventory_app.services.after import After, HabitRow
from inventory_app.services.route import Route
from inventory_app.services.step_five import StepFive
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow

_WIDEST = 700
_READY = "s6_ready"


class SixSevenPage(Page):
    """Every habit with how ready the person said they are; in any order, or not at all."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._after = After(room.notebook, room.library, room.clock)
        self._route = Route(room.notebook, room.library)
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._empty = Prose(theme, self.tr("Patterns shows no habits yet. There is no hurry."))
        self._habits, self._asking = Card(theme), Card(theme)
        self._habits_head = HeadingLine(theme, self._form_page(Section.STEP_SIX))
        self._seven = TaskRow(theme, Task(self._form_page(Section.STEP_SEVEN)))
        self._asking.add_row(self._seven)
        self._seven.clicked.connect(self._open_seven)
        self._opened = ""
        self._lay_out()

    @override
    def enter(self, destination: Destination) -> None:
        rows = self._after.habits()
        self._show_habits(rows)
        self._show_seven()
        self._scroll.scroll_to_top()
        places = {row.line.id: place for place, row in enumerate(rows)}
        shown = self._habits.rows
        back_at = places.get(self._opened, 0)
        (shown[back_at] if shown else self._seven).setFocus()

    @override
    def title(self) -> str:
        return self.tr("Steps Six and Seven")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(Heading(theme, self.title()))
        column.add_gap(16)
        column.addWidget(self._habits_head)
        column.add_gap(10)
        column.addWidget(self._empty)
        column.addWidget(self._habits)
        column.add_gap(24)
        column.addWidget(self._asking)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _show_habits(self, rows: tuple[HabitRow, ...]) -> None:
        self._habits.clear_rows()
        for row in rows:
            shown = TaskRow(self._room.theme, self._task(row))
            shown.clicked.connect(partial(self._open_six, row.line.id))
            self._habits.add_row(shown)
        self._habits.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _task(self, row: HabitRow) -> Task:
        label = row.line.label
        if row.entry is None or not row.entry.answers:
            return Task(label, state=self.tr("Not started"))
        ready = row.entry.answers.get(_READY)
        question = self._room.library.form(Section.STEP_SIX).question(_READY)
        option = question.option(str(ready)) if question and ready else None
        said = option.label if option else self.tr("Begun")
        return Task(label, state=said)

    def _show_seven(self) -> None:
        step_five = StepFive(self._room.notebook).current().id
        found = self._room.notebook.entries.once(step_five, Section.STEP_SEVEN)
        is_begun = found is not None and bool(found.answers)
        state = self.tr("Begun") if is_begun else self.tr("Not started")
        self._seven.set_task(Task(self._form_page(Section.STEP_SEVEN), state=state))

    def _form_page(self, section: Section) -> str:
        own = self._room.notebook.choices().own_words
        form = self._room.library.wording(own).form(self._room.library.form(section))
        return form.pages[0].title

    def _open_six(self, habit_id: str) -> None:
        self._opened = habit_id
        self._open(self._after.six(habit_id))

    def _open_seven(self) -> None:
        self._opened = ""
        self._open(self._after.seven())

    def _open(self, entry: Entry) -> None:
        stop = self._route.first(entry)
        self.left_for.emit(Destination(Screen.WRITING, entry.section, stop))
