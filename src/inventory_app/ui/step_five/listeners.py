"""Who could listen: candidates against the listener's list, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.services.listeners import CHECKS, WHO, Candidate, Listeners
from inventory_app.services.route import Route, Stop
from inventory_app.services.step_five import StepFive
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.reading_width import ReadingWidth
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.compare import CompareTable
from inventory_app.ui.step_four.add_line import AddLine
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Prose, QuietLabel, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.typed_text import isolated

CHOICE_PAGE = "sv_choose"
_LIMITS = ("sv_limits_1", "sv_limits_2", "sv_limits_3")


class ListenersPage(Page):
    """Names in, a page for each, and a table to compare them; nothing is counted up."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._listeners = Listeners(room.notebook, room.library)
        self._step_five = StepFive(room.notebook)
        self._route = Route(room.notebook, room.library)
        self._candidates: tuple[Candidate, ...] = ()
        theme = room.theme
        self._heading = HeadingLine(theme, self.tr("Who could listen"), step=TextStep.TITLE)
        self._limits = Prose(theme, tone=Tone.QUIET)
        self._more = Button(theme, self.tr("Private, and its limits"), ButtonKind.LINK, "page")
        self._private = Disclosure(
            theme, self.tr("What they may have to pass on"), self._limits_panel()
        )
        self._two_roles = NotePanel(theme, "")
        self._add = AddLine(theme, room.notebook.people.suggestions)
        self._bars = SectionBars(theme)
        self._names = Card(theme)
        self._off_rows = Card(theme)
        self._off = Disclosure(theme, self.tr("Take somebody off"), self._off_rows)
        self._beside = HeadingLine(theme, self.tr("Side by side"))
        self._hint = QuietLabel(theme)
        self._empty = Prose(theme, tone=Tone.QUIET)
        self._table = CompareTable(theme, self.tr("Who could listen, side by side"))
        self._foot = FootBar(theme)
        self._choose = Button(theme, self.tr("Choose whom to ask"), ButtonKind.PRIMARY)
        self._foot.set_buttons([self._choose], [])
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._add.lines_given.connect(self._add_names)
        self._choose.clicked.connect(self._open_choice)
        self._more.clicked.connect(lambda: self.left_for.emit(Destination(Screen.LIMITS)))

    @override
    def enter(self, destination: Destination) -> None:
        wording = self._room.library.wording(self._room.notebook.choices().own_words)
        form = wording.form(self._room.library.form(Section.STEP_FIVE_LISTENER))
        who, checks = form.question(WHO), form.question(CHECKS)
        if who is not None:
            placeholder = self.tr("Type a name and press Enter")
            self._add.ask(who.text, who.hint, placeholder, completes=True)
            self._empty.set_words(who.why)
        self._hint.set_words(checks.hint if checks else "")
        lines = (self._room.library.sentence("step_five", each) for each in _LIMITS)
        self._limits.set_words("\n\n".join(map(wording.fill, lines)))
        self._bars.clear()
        self._refresh()
        # Before the list there is nothing to read but this; later it stays at hand.
        self._private.set_open(is_open=not self._candidates)
        self._add.focus()

    @override
    def keep(self) -> bool:
        if self._add.words().strip():
            self._listeners.add(" ".join(self._add.words().split()))
            self._add.clear()
        return True

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _limits_panel(self) -> QWidget:
        panel = QWidget()
        column = Column(self._room.theme, gap=4)
        column.addWidget(self._limits)
        column.addWidget(self._more)
        panel.setLayout(column)
        return panel

    def _lay_out(self) -> None:
        column = self._sheet.column
        gaps = (
            (self._heading, 8),
            (ReadingWidth(self._room.theme, self._private), 8),
            (self._add, 12),
            (self._bars, 4),
            (self._two_roles, 12),
            (self._names, 4),
            (self._off, 16),
            (self._beside, 2),
            (self._hint, 4),
            (self._empty, 4),
        )
        for widget, gap in gaps:
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._foot.overflow)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _refresh(self) -> None:
        self._candidates = self._listeners.candidates()
        has_names = bool(self._candidates)
        self._heading.set_words(self.tr("Who could listen"), self._count(len(self._candidates)))
        line = self._listeners.two_roles_line()
        self._two_roles.set_text(line)
        self._two_roles.setVisible(bool(line))
        self._show_names()
        self._empty.setVisible(not has_names)
        for widget in (self._names, self._off, self._beside, self._hint, self._foot):
            widget.setVisible(has_names)
        self._table.compare(self._listeners.checks(), self._candidates)
        self._sheet.show_table(is_shown=has_names)

    def _show_names(self) -> None:
        roles = {option.id: option.label for option in self._listeners.roles()}
        self._names.clear_rows()
        self._off_rows.clear_rows()
        for candidate in self._candidates:
            name = self._name(candidate)
            role = roles.get(candidate.role.value, "") if candidate.role else ""
            row = TaskRow(self._room.theme, Task(name, role))
            row.clicked.connect(partial(self._open, candidate.entry_id))
            self._names.add_row(row)
            take_off = Task(self.tr("Take {name} off").format(name=isolated(name)))
            off = TaskRow(self._room.theme, take_off)
            off.clicked.connect(partial(self._take_off, candidate))
            self._off_rows.add_row(off)

    def _name(self, candidate: Candidate) -> str:
        return candidate.name or self.tr("Somebody without a name yet")

    def _count(self, number: int) -> str:
        if number == 1:
            return self.tr("1 person")
        return self.tr("%n people", "", number) if number else ""

    def _add_names(self, lines: Sequence[str]) -> None:
        for line in lines:
            if line.strip():
                self._listeners.add(" ".join(line.split()))
        self._add.clear()
        self._bars.clear()
        self._refresh()
        self._add.focus()

    def _open(self, entry_id: int) -> None:
        stop = self._route.first(self._room.notebook.entries.find(entry_id))
        self.left_for.emit(Destination(Screen.WRITING, Section.STEP_FIVE_LISTENER, stop))

    def _take_off(self, candidate: Candidate) -> None:
        self._listeners.remove(candidate.entry_id)
        self._refresh()
        self._off.set_open(is_open=False)
        words = self.tr("{name} is off the list.").format(name=isolated(self._name(candidate)))
        undo = partial(self._put_back, candidate.entry_id)
        self._bars.say(words, (self.tr("Undo"), "undo", undo))
        self._add.focus()

    def _put_back(self, entry_id: int) -> None:
        self._listeners.put_back(entry_id)
        self._bars.clear()
        self._refresh()
        self._add.focus()

    def _open_choice(self) -> None:
        stop = Stop(self._step_five.once(Section.STEP_FIVE_BEFORE).id, CHOICE_PAGE)
        self.left_for.emit(Destination(Screen.WRITING, Section.STEP_FIVE_BEFORE, stop))
