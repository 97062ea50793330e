"""The review of a section: every entry and question, ten entries at a time."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from inventory_app.domain.entries import Entry, EntryState, Section, title_of
from inventory_app.domain.forms import Form
from inventory_app.services.listing import Listing, Reviewed
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.review_entry import EntryReview, ReviewEntry
from inventory_app.ui.step_four.review_foot import ReviewFoot
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.tasks import StepRunner
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

_WIDEST = 700
ENTRIES_SHOWN = 10
"""How many entries stand on the page at once; more would make it slow to read."""
_AT_ONCE = 1
"""An entry fills the window; the others follow while the person begins to read."""


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
        self._entries: list[ReviewEntry] = []
        self._changed = (0, "")
        self._place = 0
        self._began_on: QWidget | None = None
        self._adding = StepRunner(self)
        self._adding.finished.connect(self._return_to_place)
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._heading = HeadingLine(theme, "", step=TextStep.TITLE)
        self._list = Column(theme)
        self._nothing = QuietLabel(theme, self.tr("Nothing here yet."))
        self._foot = ReviewFoot(theme, room.library.sentence("step_four", "sf_done"))
        self._foot.turned.connect(self._turn)
        self._foot.section_marked.connect(self._mark_section)
        self._foot.list_asked.connect(self._go_to_list)
        self._lay_out()

    @override
    def enter(self, destination: Destination) -> None:
        is_other = destination.section not in (None, self._section)
        if is_other:
            self._first = 0
        self._place = 0 if is_other else self._scroll.verticalScrollBar().value()
        self._section = destination.section or self._section
        self._show()
        self._began_on = self._start()
        self._began_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(self._place)

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _lay_out(self) -> None:
        column = self._scroll.column
        column.addWidget(self._heading)
        column.add_gap(8)
        sentence = self._room.library.sentence("step_four", "sf_review")
        column.addWidget(Prose(self._room.theme, sentence))
        column.add_gap(16)
        column.addLayout(self._list)
        column.addWidget(self._nothing)
        column.addWidget(self._foot)
        outer = Column(self._room.theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _show(self) -> None:
        self._adding.stop()
        entries = self._listing.reviewed_entries(self._section)
        last = max(0, (len(entries) - 1) // ENTRIES_SHOWN * ENTRIES_SHOWN)
        self._first = min(self._first, last)
        form = self._listing.form(self._section)
        self._heading.set_words(form.title, self._words.count(self._section, len(entries)))
        self._nothing.setVisible(not entries)
        shown = entries[self._first : self._first + ENTRIES_SHOWN]
        self._show_entries([self._review(entry, form) for entry in shown])
        is_done = self._section in self._room.notebook.choices().done_sections
        later = len(entries) - self._first - ENTRIES_SHOWN
        self._foot.show_state(earlier=self._first, later=later, is_done=is_done)

    def _review(self, entry: Entry, form: Form) -> EntryReview:
        return EntryReview(
            entry.id,
            title_of(form, entry.answers) or str(entry.number),
            str(entry.number),
            entry.state is EntryState.DONE,
            self._listing.review_of(form, entry),
        )

    def _show_entries(self, reviews: list[EntryReview]) -> None:
        """Show the entries in the widgets that stand there, or in new ones."""
        is_same = len(reviews) == len(self._entries) and all(
            each.fits(review) for each, review in zip(self._entries, reviews, strict=True)
        )
        if is_same:
            for each, review in zip(self._entries, reviews, strict=True):
                each.show_review(review)
            return
        for each in self._entries:
            self._list.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._entries = []
        for review in reviews[:_AT_ONCE]:
            self._add(review)
        self._adding.start(self._adding_all(reviews[_AT_ONCE:]))

    def _adding_all(self, reviews: list[EntryReview]) -> Generator[None, None, None]:
        for review in reviews:
            self._add(review)
            yield

    def _add(self, review: EntryReview) -> None:
        entry = ReviewEntry(self._room.theme, review, self._words.state(EntryState.DONE))
        entry.change_asked.connect(self._change)
        entry.marked.connect(partial(self._mark_entry, review.entry_id))
        self._list.addWidget(entry)
        entry.show()  # else it would be shown, and the page laid out, once more
        self._entries.append(entry)

    def _start(self) -> QWidget:
        """Return where the focus begins: what was changed, else the first question."""
        entry_id, question_id = self._changed
        for entry in self._entries:
            row = entry.row(question_id) if entry.review.entry_id == entry_id else None
            if row is not None:
                return row
        first = self._entries[0].first_row() if self._entries else None
        return first or self._foot.done

    def _return_to_place(self) -> None:
        """Go back to what was changed, now that it is there, unless the person went on."""
        if not self._place or QApplication.focusWidget() is not self._began_on:
            return
        self._start().setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.settle()
        self._scroll.verticalScrollBar().setValue(self._place)

    def _turn(self, direction: int) -> None:
        self._first = max(0, self._first + direction * ENTRIES_SHOWN)
        self._changed, self._place = (0, ""), 0
        self._show()
        self._start().setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.scroll_to_top()

    def _change(self, reviewed: Reviewed) -> None:
        self._changed = (reviewed.entry_id, reviewed.question.id)
        stop = Stop(reviewed.entry_id, reviewed.page_id)
        where = Destination(Screen.WRITING, self._section, stop, question_id=reviewed.question.id)
        self.left_for.emit(where)

    def _mark_entry(self, entry_id: int, is_done: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._listing.mark_done(entry_id, is_done=is_done)

    def _mark_section(self, is_done: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._listing.mark_section_done(self._section, is_done=is_done)
        self._go_to_list()

    def _go_to_list(self) -> None:
        self.left_for.emit(Destination(Screen.SECTION, self._section))
