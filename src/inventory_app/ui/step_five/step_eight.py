"""The Step Eight list: names from the person's own marks, and names they add."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.domain.forms import Question
from inventory_app.services.amends import AmendsCards
from inventory_app.services.route import Route
from inventory_app.services.step_eight import KEEP, MYSELF, WHO, EightLine, Staying, StepEight
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.step_eight_panel import NamePanel
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
    TableColumn(200, CellLook.QUIET, is_spare=True),
    TableColumn(240, CellLook.STATE),
)


class StepEightPage(Page):
    """A table of names; the one chosen is asked about above it."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._list = StepEight(room.notebook, room.library)
        self._shown: tuple[EightLine, ...] = ()
        theme = room.theme
        own = room.library.wording(room.notebook.choices().own_words)
        self._form = own.form(room.library.form(Section.STEP_EIGHT))
        self._heading = HeadingLine(theme, self.title(), step=TextStep.TITLE)
        self._intro = Prose(theme, self._question("s8_intro").text)
        self._add = AddLine(theme, room.notebook.people.suggestions)
        self._bars = SectionBars(theme)
        self.panel = NamePanel(theme, self._question(KEEP))
        self._empty = Prose(theme, self.tr("No names here yet."), tone=Tone.QUIET)
        heads = (self.tr("Name"), self.tr("From pages"), self.tr("Stays on the list"))
        self._model = PlainRows(heads, self)
        self._table = Table(theme, self.title(), _COLUMNS)
        self._table.setModel(self._model)
        self._table.fit_columns()
        self._foot = FootBar(theme)
        self.card_button = Button(theme, self.tr("Make an amends card"), ButtonKind.PRIMARY)
        self.own_button = Button(theme, self.tr("Your own name"), icon="person")
        self.remove_button = Button(theme, self.tr("Take off the list"), ButtonKind.QUIET, "trash")
        self._foot.set_buttons([self.card_button, self.own_button], [self.remove_button])
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        question = self._question(WHO)
        placeholder = self.tr("Type a name and press Enter")
        self._add.ask(question.text, question.hint, placeholder, completes=True)
        self._bars.clear()
        self._refresh()
        self._add.focus()

    @override
    def keep(self) -> bool:
        self._add_names([self._add.words()] if self._add.words().strip() else [])
        return True

    @override
    def title(self) -> str:
        return self.tr("The Step Eight list")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _question(self, question_id: str) -> Question:
        question = self._form.question(question_id)
        if question is None:
            raise LookupError(question_id)
        return question

    def _lay_out(self) -> None:
        column = self._sheet.column
        column.addWidget(self._heading)
        column.add_gap(8)
        column.addWidget(self._intro)
        gaps = ((self._add, 12), (self._bars, 8), (self.panel, 12))
        for widget, gap in gaps:
            column.add_gap(gap)
            column.addWidget(widget)
        column.add_gap(8)
        column.addWidget(self._foot.overflow)
        column.addWidget(self._empty)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _connect(self) -> None:
        self._add.lines_given.connect(self._add_and_stay)
        self._table.row_chosen.connect(self._show_chosen)
        self._table.row_opened.connect(self._ask_about_row)
        self.panel.decided.connect(self._decide)
        self.card_button.clicked.connect(self._make_card)
        self.own_button.clicked.connect(self._open_own_name)
        self.remove_button.clicked.connect(self._remove)

    def _refresh(self, wanted: EightLine | None = None) -> None:
        key = _key(wanted or self._chosen())
        self._shown = self._list.lines()
        rows = [PlainRow(_key(line), self._cells(line)) for line in self._shown]
        if self._is_own_name_here():
            rows.append(PlainRow(MYSELF, (self.tr("Myself"), "", self._label(Staying.YES))))
        self._model.show(rows)
        self._heading.set_words(self.title(), self._count())
        for widget in (self.panel, self._foot, self.card_button):
            widget.setVisible(bool(rows) or widget is self._foot)
        self._empty.setVisible(not rows)
        self._sheet.show_table(is_shown=bool(rows))
        self._table.choose_row(max(0, self._model.place_of(key)))
        self._show_chosen()

    def _count(self) -> str:
        count = sum(line.is_on_the_list for line in self._shown) + self._is_own_name_here()
        if count == 1:
            return self.tr("1 name")
        return self.tr("%n names", "", count) if count else ""

    def _cells(self, line: EightLine) -> tuple[str, ...]:
        return (self._name(line), ", ".join(line.numbers), self._state(line))

    def _name(self, line: EightLine) -> str:
        return line.name or self.tr("A secret, without details")

    def _state(self, line: EightLine) -> str:
        if line.staying is not None:
            return self._label(line.staying)
        return self._label(Staying.ASK_FIRST) if line.wants_to_ask else self.tr("Not decided yet")

    def _label(self, staying: Staying) -> str:
        option = self._question(KEEP).option(staying.value)
        return option.label if option else ""

    def _chosen(self) -> EightLine | None:
        key = self._model.key(self._table.currentIndex())
        return next((line for line in self._shown if _key(line) == key), None)

    def _show_chosen(self) -> None:
        line = self._chosen()
        is_own = self._model.key(self._table.currentIndex()) == MYSELF
        self.panel.setVisible(line is not None)
        self.card_button.setVisible(is_own or (line is not None and line.is_on_the_list))
        self.remove_button.setVisible(line is not None and bool(line.row_id))
        if line is not None:
            care = self._list.no_amends_line() if line.has_harm_page else ""
            self.panel.ask(isolated(self._name(line)), line.staying, care)
            name = self._name(line)
            said = self.tr("Make an amends card for {name}").format(name=name)
            self.card_button.setAccessibleName(said)
            said = self.tr("Take {name} off the list").format(name=name)
            self.remove_button.setAccessibleName(said)
        self._foot.fit()

    def _ask_about_row(self) -> None:
        self.panel.focus_choice()
        self._sheet.ensureWidgetVisible(self.panel)

    def _decide(self, staying: Staying) -> None:
        line = self._chosen()
        if line is not None:
            self._list.decide(line, staying)
            self._refresh(line)

    def _add_and_stay(self, lines: Sequence[str]) -> None:
        self._add_names(lines)
        self._bars.clear()
        self._add.focus()

    def _add_names(self, names: Sequence[str]) -> None:
        added = None
        for name in names:
            added = self._list.add(name) or added
        if names:
            self._add.clear()
            self._refresh(added)

    def _remove(self) -> None:
        line = self._chosen()
        if line is None or not line.row_id:
            return
        self._list.remove(line)
        self._refresh()
        words = self.tr("{name} is off the list.").format(name=isolated(line.name))
        self._bars.say(words, (self.tr("Undo"), "undo", lambda: self._undo_remove(line)))

    def _undo_remove(self, line: EightLine) -> None:
        self._list.put_back(line)
        self._bars.clear()
        self._refresh(line)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_card(self) -> None:
        cards = AmendsCards(self._room.notebook, self._room.library)
        line = self._chosen()
        entry = cards.add_from(line) if line else cards.add(self.tr("Myself"))
        stop = Route(self._room.notebook, self._room.library).first(entry)
        self.left_for.emit(Destination(Screen.WRITING, Section.AMENDS, stop))

    def _open_own_name(self) -> None:
        entry = self._list.myself()
        stop = Route(self._room.notebook, self._room.library).first(entry)
        self.left_for.emit(Destination(Screen.WRITING, Section.STEP_EIGHT_ME, stop))

    def _is_own_name_here(self) -> bool:
        entries = self._room.notebook.entries
        page = entries.once(self._list.inventory(), Section.STEP_EIGHT_ME)
        return page is not None and page.answers.get(MYSELF) is True


def _key(line: EightLine | None) -> object:
    """Return what a line is told apart by while others come and go."""
    if line is None:
        return None
    return line.row_id or line.entry_ids
