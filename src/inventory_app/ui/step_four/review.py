"""The review of a section: every entry and question, ten entries at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import Entry, EntryState, Section, title_of
from inventory_app.domain.forms import Form
from inventory_app.services.listing import Listing, Reviewed
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.review_row import ReviewRow, ReviewWords
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chip
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Row
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.typed_text import isolated

_WIDEST = 700
ENTRIES_SHOWN = 10
"""How many entries stand on the page at once; more would make it slow to open and to read."""


class ReviewPage(Page):
    """What was written in one section so far, with the way to change each answer."""

    def __init__(self, room: Room) -> None:
        """Build the page; :meth:`enter` says which section it shows."""
        super().__init__()
        self._room = room
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._words = SectionWords(self)
        self._section = Section.RESENTMENTS
        self._first = 0
        self._sheet: QWidget | None = None
        self._rows: dict[tuple[int, str], ReviewRow] = {}
        self._changed = (0, "")
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._heading = HeadingLine(theme, "", step=TextStep.TITLE)
        column = self._scroll.column
        column.addWidget(self._heading)
        column.add_gap(8)
        column.addWidget(Prose(theme, room.library.sentence("step_four", "sf_review")))
        column.add_gap(16)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    @override
    def enter(self, destination: Destination) -> None:
        is_other = destination.section not in (None, self._section)
        if is_other:
            self._first = 0
        place = self._scroll.verticalScrollBar().value()
        self._section = destination.section or self._section
        self._show()
        self._scroll.verticalScrollBar().setValue(0 if is_other else place)
        start = self._rows.get(self._changed) or next(iter(self._rows.values()), self._done)
        start.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _show(self) -> None:
        entries = self._listing.reviewed_entries(self._section)
        last = max(0, (len(entries) - 1) // ENTRIES_SHOWN * ENTRIES_SHOWN)
        self._first = min(self._first, last)
        form = self._listing.form(self._section)
        self._heading.set_words(form.title, self._words.count(self._section, len(entries)))
        if self._sheet is not None:
            self._scroll.column.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = QWidget()
        self._rows = {}
        column = Column(self._room.theme)
        for entry in entries[self._first : self._first + ENTRIES_SHOWN]:
            self._add_entry(column, entry, form)
        if not entries:
            column.addWidget(QuietLabel(self._room.theme, self.tr("Nothing here yet.")))
        column.addWidget(self._foot(len(entries)))
        self._sheet.setLayout(column)
        self._scroll.column.addWidget(self._sheet)

    def _add_entry(self, column: Column, entry: Entry, form: Form) -> None:
        theme = self._room.theme
        title = title_of(form, entry.answers) or str(entry.number)
        head = Row(theme, gap=16)
        name = HeadingLine(theme, title, str(entry.number))
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        done = Chip(theme, self._words.state(EntryState.DONE))
        done.setChecked(entry.state is EntryState.DONE)
        done.setAccessibleName(self.tr("Done for now with {name}").format(name=title))
        done.clicked.connect(partial(self._mark_entry, entry.id, done))
        head.addWidget(done, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.add_gap(8)
        card = Card(theme)
        for each in self._listing.review_of(form, entry):
            row = ReviewRow(theme, self._said(each, title))
            row.clicked.connect(partial(self._change, entry, each))
            card.add_row(row)
            self._rows[entry.id, each.question.id] = row
        column.addWidget(card)
        column.add_gap(28)

    def _said(self, reviewed: Reviewed, title: str) -> ReviewWords:
        question = reviewed.question.text
        name = isolated(title)
        return ReviewWords(
            question=question,
            answer="\n".join(reviewed.words) or self.tr("Not provided"),
            change=self.tr("Change"),
            accessible=self.tr("Change for {name}: {question}").format(
                name=name, question=question
            ),
            has_answer=bool(reviewed.words),
        )

    def _foot(self, count: int) -> QWidget:
        foot = QWidget()
        theme = self._room.theme
        column = Column(theme, gap=12)
        turns = ButtonRow(theme)
        if self._first:
            earlier = Button(theme, self.tr("The ten before"))
            earlier.clicked.connect(partial(self._turn, -ENTRIES_SHOWN))
            turns.add(earlier)
        if self._first + ENTRIES_SHOWN < count:
            later = Button(theme, self.tr("The next ten"))
            later.clicked.connect(partial(self._turn, ENTRIES_SHOWN))
            turns.add(later)
        if count > ENTRIES_SHOWN:
            column.addWidget(turns)
        column.addWidget(Prose(theme, self._room.library.sentence("step_four", "sf_done")))
        buttons = ButtonRow(theme)
        self._done = self._section_button()
        buttons.add(self._done)
        back = Button(theme, self.tr("Back to the list"))
        back.clicked.connect(self._go_to_list)
        buttons.add(back)
        column.addWidget(buttons)
        foot.setLayout(column)
        return foot

    def _section_button(self) -> Button:
        theme = self._room.theme
        is_done = self._section in self._room.notebook.choices().done_sections
        if is_done:
            button = Button(theme, self.tr("Take this section up again"))
        else:
            button = Button(theme, self.tr("Done for now with this section"), ButtonKind.PRIMARY)
        button.clicked.connect(partial(self._mark_section, is_done=not is_done))
        return button

    def _turn(self, step: int) -> None:
        self._first = max(0, self._first + step)
        self._show()
        next(iter(self._rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.scroll_to_top()

    def _change(self, entry: Entry, reviewed: Reviewed) -> None:
        self._changed = (entry.id, reviewed.question.id)
        stop = Stop(entry.id, reviewed.page_id)
        where = Destination(Screen.WRITING, self._section, stop, question_id=reviewed.question.id)
        self.left_for.emit(where)

    def _mark_entry(self, entry_id: int, done: Chip) -> None:
        self._listing.mark_done(entry_id, is_done=done.isChecked())

    def _mark_section(self, *, is_done: bool) -> None:
        self._listing.mark_section_done(self._section, is_done=is_done)
        self._go_to_list()

    def _go_to_list(self) -> None:
        self.left_for.emit(Destination(Screen.SECTION, self._section))
