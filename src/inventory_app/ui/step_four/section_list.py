"""The page of one section: add fast, see everything, open one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import EntryRow, Section
from inventory_app.services.listing import Listing
from inventory_app.services.overview import follow_start
from inventory_app.services.route import Route
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.add_line import AddLine
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.step_four.section_filter import SectionFilter
from inventory_app.ui.step_four.section_foot import SectionFoot
from inventory_app.ui.step_four.section_head import SectionHead
from inventory_app.ui.step_four.section_links import SectionLinks
from inventory_app.ui.step_four.section_table import SectionTable
from inventory_app.ui.step_four.section_words import ListWords, SectionWords
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.typed_text import isolated


class SectionPage(Page):
    """The list of one section of Step Four."""

    def __init__(self, room: Room) -> None:
        """Build the page; :meth:`enter` says which section it shows."""
        super().__init__()
        self._room = room
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._route = Route(room.notebook, room.library)
        self._section = Section.RESENTMENTS
        self._deleted: list[EntryRow] = []
        self._words = SectionWords(self)
        self._list_words = ListWords(self)
        theme = room.theme
        self._head = SectionHead(theme)
        self._add = AddLine(theme, room.notebook.people.suggestions)
        self._links = SectionLinks(theme, self._sentence("fast_list_jog_button"))
        self._bars = SectionBars(theme)
        self._filter = SectionFilter(theme)
        self._filter.hide()
        self._empty = Prose(theme, tone=Tone.QUIET)
        self._table = SectionTable(theme)
        self._foot = SectionFoot(theme)
        self._sheet = ListSheet(theme, self._table)
        self._build()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        section = destination.section or self._section
        if section is not self._section or not self._table.accessibleName():
            self._change_section(section)
        follow_start(self._room.notebook)
        self._forget_bars()
        self._refresh()
        self._show_way(self._listing.way(section))
        if destination.stop is not None:
            self._reveal(destination.stop.entry_id)
        self._add.focus()

    @override
    def keep(self) -> bool:
        if self._add.words().strip():
            # A name that is on the list already is not lost: it is not added once more unasked.
            self._listing.add(self._section, self._add.words())
            self._add.clear()
        return True

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.New):
            self._add.focus()
        elif event.matches(QKeySequence.StandardKey.Find):
            self._open_filter()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = self._sheet.column
        gaps = ((self._head, 12), (self._add, 6), (self._links, 8), (self._bars, 8))
        for widget, gap in gaps:
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._foot.overflow)
        column.addWidget(self._filter)
        column.addWidget(self._empty)
        column.add_gap(4)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _connect(self) -> None:
        self._head.way_chosen.connect(self._choose_way)
        self._add.lines_given.connect(self._add_lines)
        self._bars.said.connect(partial(self._sheet.show_widget, self._bars))
        self._links.columns_asked.connect(self._go_down_columns)
        self._links.review_asked.connect(self._review)
        self._filter.asked.connect(self._apply_filter)
        self._filter.order_asked.connect(self._table.order_by)
        self._filter.closed.connect(self._add.focus)
        self._table.order_changed.connect(self._filter.show_order)
        self._table.row_picked.connect(self._show_picked)
        self._table.row_opened.connect(self._open_index)
        self._table.delete_asked.connect(self._delete)
        self._foot.open_asked.connect(self._open_picked)
        self._foot.filter_asked.connect(self._open_filter)
        self._foot.print_asked.connect(self._print)
        self._foot.set_aside_asked.connect(self._set_aside)
        self._foot.delete_asked.connect(self._delete)

    def _sentence(self, sentence_id: str) -> str:
        return self._room.library.sentence("step_four", sentence_id)

    def _change_section(self, section: Section) -> None:
        self._section = section
        form = self._listing.form(section)
        name = form.name_question
        if name is not None:
            placeholder = self._list_words.placeholder(section)
            completes = self._listing.completes_names(section)
            self._add.ask(name.text, name.hint, placeholder, completes=completes)
        jog = " · ".join(self._listing.jog(section))
        self._links.show_words(self._list_words.hint(section), jog)
        self._filter.clear()
        self._filter.hide()
        self._table.ask_for("", frozenset())

    def _refresh(self) -> None:
        rows = self._listing.rows(self._section)
        opening = self._listing.opening(self._section) + self._listing.legal_notes(self._section)
        title = self._listing.form(self._section).title
        self._head.show_words(title, self._words.count(self._section, len(rows)), opening)
        self._table.show_rows(self._section, rows, title)
        self._foot.setVisible(bool(rows))
        self._links.show_ways(
            in_columns=self._listing.way(self._section) is WayOfWorking.COLUMNS,
            has_entries=bool(rows),
        )
        self._show_emptiness(has_entries=bool(rows))

    def _show_emptiness(self, *, has_entries: bool) -> None:
        is_empty = not self._table.shown_rows()
        words = self._list_words.nothing_found() if has_entries else ""
        self._empty.set_words(words or self._list_words.nothing_yet(self._section))
        self._empty.setVisible(is_empty)
        self._sheet.show_table(is_shown=not is_empty)

    def _show_picked(self) -> None:
        row = self._table.picked()
        can_set_aside = row is not None and self._listing.can_set_aside(row)
        name = (row.title or str(row.number)) if row else None
        self._foot.show_entry(name, can_set_aside=can_set_aside)

    def _show_way(self, way: WayOfWorking) -> None:
        self._head.show_way(way, can_change=self._listing.can_change_way(self._section))

    def _choose_way(self, way: WayOfWorking) -> None:
        try:
            self._listing.choose_way(way)
        finally:  # what a full disk refused is not shown as chosen
            self._show_way(self._listing.way(self._section))
        self._refresh()

    def _add_lines(self, lines: Sequence[str]) -> None:
        is_one = len(lines) == 1
        added = self._listing.add(self._section, "\n".join(lines))
        self._refresh()
        if is_one and added.repeated:
            self._ask_about_repeated(added.repeated[0])
            return
        if is_one:
            self._add.clear()
            self._bars.clear()
        else:
            ids = [entry.id for entry in added.entries]
            self._bars.say_added(added.entries, added.repeated, lambda: self._undo_added(ids))
        if added.entries:
            self._reveal(added.entries[-1].id)
        self._add.focus()

    def _ask_about_repeated(self, name: str) -> None:
        words = self._sentence("fast_list_same").replace("{name}", isolated(name))
        self._bars.say(
            words,
            (self.tr("Add another page"), "plus", lambda: self._add_repeated(name)),
            (self.tr("Go to the first one"), None, lambda: self._go_to_first(name)),
        )

    def _add_repeated(self, name: str) -> None:
        added = self._listing.add(self._section, name, also_repeated=True)
        self._add.clear()
        self._bars.clear()
        self._refresh()
        self._reveal(added.entries[-1].id)
        self._add.focus()

    def _go_to_first(self, name: str) -> None:
        row = self._listing.first_named(self._section, name)
        self._add.clear()
        self._bars.clear()
        if row is not None:
            self._reveal(row.id)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_added(self, ids: Sequence[int]) -> None:
        self._listing.delete(ids)
        self._bars.clear()
        self._refresh()
        self._add.focus()

    def _reveal(self, entry_id: int) -> None:
        row = self._table.pick(entry_id)
        if row < 0 and self._filter.isVisibleTo(self):
            # What was just asked for must not hide behind a filter.
            self._filter.clear()
            self._apply_filter()
            row = self._table.pick(entry_id)
        if row >= 0:
            self._sheet.reveal_row(row)

    def _open_index(self, index: QModelIndex) -> None:
        row = self._table.row_at(index)
        if row is not None:
            self._open(row)

    def _open_picked(self) -> None:
        row = self._table.picked()
        if row is not None:
            self._open(row)

    def _open(self, row: EntryRow) -> None:
        entry = self._room.notebook.entries.find(row.id)
        stop = self._route.first(entry)
        self.left_for.emit(Destination(Screen.WRITING, self._section, stop))

    def _go_down_columns(self) -> None:
        inventory_id = self._room.notebook.inventory().id
        stop = self._route.column_start(inventory_id, self._section)
        if stop is not None:
            self.left_for.emit(Destination(Screen.WRITING, self._section, stop))

    def _review(self) -> None:
        self.left_for.emit(Destination(Screen.REVIEW, self._section))

    def _print(self) -> None:
        self.left_for.emit(Destination(Screen.PRINT, self._section))

    def _set_aside(self) -> None:
        row = self._table.picked()
        if row is None or not self._listing.can_set_aside(row):
            return
        self._listing.set_aside(row.id)
        self._refresh()
        name = isolated(row.title or str(row.number))
        self._bars.say(self._list_words.set_aside(name))

    def _delete(self) -> None:
        row = self._table.picked()
        if row is None:
            return
        self._listing.delete([row.id])
        self._deleted.append(row)
        self._refresh()
        self._bars.say_deleted(self._deleted, self._undo_delete, self._erase)

    def _undo_delete(self) -> None:
        ids = [row.id for row in self._deleted]
        self._listing.undo_delete(ids)
        self._refresh()
        self._reveal(ids[-1])
        self._focus_list()
        self._forget_bars()

    def _erase(self) -> None:
        self._listing.erase([row.id for row in self._deleted])
        self._focus_list()
        self._forget_bars()

    def _focus_list(self) -> None:
        """Take the focus from a bar that goes; Qt would give it to the left column."""
        if self._table.isVisible():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._add.focus()

    def _forget_bars(self) -> None:
        self._deleted.clear()
        self._bars.clear()

    def _open_filter(self) -> None:
        self._filter.show()
        self._filter.focus()
        self._sheet.show_widget(self._filter)

    def _apply_filter(self) -> None:
        self._table.ask_for(self._filter.words(), self._filter.states())
        self._show_emptiness(has_entries=True)

    @staticmethod
    def _is_own_key(event: QEvent) -> bool:
        keys = (QKeySequence.StandardKey.New, QKeySequence.StandardKey.Find)
        return isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys)
