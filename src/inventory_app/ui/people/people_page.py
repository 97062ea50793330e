"""People: everybody a person writes about, with their pages counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from typing_extensions import override

from inventory_app.domain.people import Person
from inventory_app.services.people import NAME, People
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.people.merge_panel import MergePanel
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.add_line import AddLine
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn
from inventory_app.ui.widgets.typed_text import isolated

_COLUMNS = (
    TableColumn(None),
    TableColumn(84, CellLook.NUMBER),
    TableColumn(260, CellLook.QUIET, is_spare=True),
    TableColumn(152, CellLook.NUMBER),
)


class PeoplePage(Page):
    """The list of people; those who only stand on pages so far are in it too."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._people = People(room.notebook, room.library)
        self._shown: tuple[Person, ...] = ()
        theme = room.theme
        self._heading = HeadingLine(theme, self.title(), step=TextStep.TITLE)
        self._add = AddLine(theme, lambda _: ())
        self._bars = SectionBars(theme)
        self._merge = MergePanel(theme)
        self._merge.hide()
        self._empty = Prose(theme, self.tr("Nobody here yet."), tone=Tone.QUIET)
        heads = (self.tr("Name"), self.tr("Code"), self.tr("Who they are"), self.tr("Pages"))
        self._model = PlainRows(heads, self)
        self._table = Table(theme, self.title(), _COLUMNS)
        self._table.setModel(self._model)
        self._table.fit_columns()
        self._foot = FootBar(theme)
        self._open_button = Button(theme, self.tr("Open"), ButtonKind.PRIMARY)
        self._merge_button = Button(theme, self.tr("Make two people one"), icon="people")
        quiet = ButtonKind.QUIET
        self._delete_button = Button(theme, self.tr("Take off the list"), quiet, "trash")
        self._foot.set_buttons([self._open_button, self._merge_button], [self._delete_button])
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        question = self._people.form().question(NAME)
        if question is not None:
            placeholder = self.tr("Type a name and press Enter")
            self._add.ask(question.text, question.hint, placeholder, completes=False)
        self._bars.clear()
        self._merge.hide()
        self._refresh()
        self._add.focus()

    @override
    def keep(self) -> bool:
        if self._add.words().strip():
            self._people.write_down(self._add.words())
            self._add.clear()
            self._refresh()
        return True

    @override
    def title(self) -> str:
        return self.tr("People")

    @override
    def step_of(self) -> Screen:
        return Screen.PEOPLE

    def _lay_out(self) -> None:
        column = self._sheet.column
        gaps = ((self._heading, 12), (self._add, 12), (self._bars, 8), (self._merge, 8))
        for widget, gap in gaps:
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._foot.overflow)
        column.addWidget(self._empty)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _connect(self) -> None:
        self._bars.said.connect(partial(self._sheet.show_widget, self._bars))
        self._add.lines_given.connect(self._add_people)
        self._table.row_opened.connect(self._open)
        self._table.row_chosen.connect(self._show_chosen)
        self._open_button.clicked.connect(self._open)
        self._merge_button.clicked.connect(self._open_merge)
        self._delete_button.clicked.connect(self._delete)
        self._merge.merge_asked.connect(self._make_one)
        self._merge.closed.connect(self._table.setFocus)

    def _refresh(self, name: str = "") -> None:
        chosen = self._chosen()
        wanted = name or (chosen.name if chosen else "")
        self._shown = self._people.list()
        self._model.show([PlainRow(one.name, self._cells(one)) for one in self._shown])
        has_people = bool(self._shown)
        self._heading.set_words(self.title(), self._count(len(self._shown)))
        self._empty.setVisible(not has_people)
        self._foot.setVisible(has_people)
        self._sheet.show_table(is_shown=has_people)
        place = max(0, self._model.place_of(wanted))
        self._table.choose_row(place)
        self._show_chosen()

    def _count(self, number: int) -> str:
        if number == 1:
            return self.tr("1 person")
        return self.tr("%n people", "", number) if number else ""

    def _cells(self, person: Person) -> tuple[str, ...]:
        code = f"N{person.code}" if person.code else ""
        pages = str(person.pages) if person.pages else ""
        return (person.name, code, ", ".join(self._roles(person)), pages)

    def _roles(self, person: Person) -> list[str]:
        question = self._people.form().question("ppl_roles")
        options = question.options if question else ()
        names = [option.label for option in options if option.id in person.roles]
        return [*names, self.tr("kept out of suggestions")] if person.is_quiet else names

    def _chosen(self) -> Person | None:
        key = self._model.key(self._table.currentIndex())
        return next((one for one in self._shown if one.name == key), None)

    def _show_chosen(self) -> None:
        person = self._chosen()
        if person is None:
            return
        short = isolated(self._foot.fitted(person.name, self._open_button))
        self._open_button.set_text(self.tr("Open {name}").format(name=short))
        self._open_button.setAccessibleName(self.tr("Open {name}").format(name=person.name))
        self._delete_button.setVisible(bool(person.id))
        said = self.tr("Take {name} off the list").format(name=person.name)
        self._delete_button.setAccessibleName(said)
        self._foot.fit()

    def _add_people(self, lines: Sequence[str]) -> None:
        for line in lines:
            person = self._people.write_down(line)
        self._add.clear()
        self._bars.clear()
        self._refresh(person.name)
        self._add.focus()

    def _open(self) -> None:
        person = self._chosen()
        if person is not None:
            number = self._people.write_down(person.name).id
            self.left_for.emit(Destination(Screen.PERSON, number=number))

    def _open_merge(self) -> None:
        person = self._chosen()
        if person is not None:
            names = [one.name for one in self._shown if one is not person]
            self._merge.ask(person.name, names)
            self._sheet.show_widget(self._merge)

    def _make_one(self, kept: str, other: str) -> None:
        self._people.merge(kept, other)
        self._merge.hide()
        self._refresh(kept)
        words = self.tr("{other} is {name} now, on every page.")
        self._bars.say(words.format(other=isolated(other), name=isolated(kept)))

    def _delete(self) -> None:
        person = self._chosen()
        if person is None:
            return
        self._people.delete(person.id)
        self._refresh()
        words = self.tr("{name} is off the list. Pages keep the name.")
        undo = (self.tr("Undo"), "undo", lambda: self._undo_delete(person))
        self._bars.say(words.format(name=isolated(person.name)), undo)

    def _undo_delete(self, person: Person) -> None:
        self._people.put_back(person)
        self._bars.clear()
        self._refresh(person.name)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
