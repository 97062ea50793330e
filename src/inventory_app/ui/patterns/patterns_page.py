"""Patterns: three tables that count, a card to write about the chosen line, and when it happens."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.entries import Entry, Section
from inventory_app.services.patterns import PatternLine, Patterns, PatternTables
from inventory_app.services.route import Route, Stop
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.patterns.pattern_table import PatternTable
from inventory_app.ui.patterns.reflection_card import Reflection, ReflectionCard
from inventory_app.ui.patterns.reflections import Reflections
from inventory_app.ui.room import Room
from inventory_app.ui.said_date import said_date
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

_WIDEST = 880
_FITS_A_ROW = 3
"""So many page numbers stand in a row of the table without being shortened."""
_TOUCHED, _FEARS, _LIKELY = "pt_touch", "pt_fears", "pt_likely"


class PatternsPage(Page):
    """What was ticked most often on the pages of Step Four."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._patterns = Patterns(room.notebook, room.library)
        self._reflections = Reflections(room)
        self._route = Route(room.notebook, room.library)
        theme = room.theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._head = HeadingLine(theme, self.tr("Patterns"), step=TextStep.TITLE)
        self._opening = Prose(theme, tone=Tone.QUIET)
        self._empty = Prose(
            theme,
            self.tr(
                "Nothing to count yet. What you tick when you look at your own side of a page "
                "is counted here."
            ),
        )
        self.habits = PatternTable(theme, self.tr("Shortcomings"), has_people=True)
        self.touched = PatternTable(theme, self.tr("What was touched"), has_people=False)
        self.fears = PatternTable(theme, self.tr("Fears"), has_people=False)
        self._habit_card = ReflectionCard(theme, is_main=True)
        self._cards = {each: ReflectionCard(theme) for each in (_TOUCHED, _FEARS, _LIKELY)}
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        self._patterns.number_people()
        tables = self._patterns.tables()
        self._head.set_words(self.tr("Patterns"), self._counted(tables))
        self._opening.set_words(self._reflections.opening())
        shown = (
            (self.habits, tables.habits),
            (self.touched, tables.touched),
            (self.fears, tables.fears),
        )
        for table, lines in shown:
            table.show_lines(lines)
            self._groups[table].setVisible(bool(lines))
        self._empty.setVisible(not any(lines for _, lines in shown))
        self._show_habit()
        self._show_whole()
        self._scroll.scroll_to_top()
        self._focus_first()

    @override
    def title(self) -> str:
        return self.tr("Step Four")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        column.addWidget(self._head)
        column.add_gap(8)
        column.addWidget(self._opening)
        column.add_gap(14)
        column.addWidget(self._empty)
        self._groups: dict[PatternTable, QWidget] = {}
        for table, card in (
            (self.habits, self._habit_card),
            (self.touched, self._cards[_TOUCHED]),
            (self.fears, self._cards[_FEARS]),
        ):
            self._groups[table] = self._group(table, card)
            column.addWidget(self._groups[table])
        column.addWidget(HeadingLine(theme, self.tr("When am I most likely to?")))
        column.add_gap(10)
        column.addWidget(self._cards[_LIKELY])
        whole = Column(theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)

    def _group(self, table: PatternTable, card: ReflectionCard) -> QWidget:
        group = QWidget()
        column = Column(self._room.theme)
        column.addWidget(HeadingLine(self._room.theme, table.accessibleName()))
        column.add_gap(6)
        column.addWidget(table)
        column.add_gap(14)
        column.addWidget(card)
        column.add_gap(26)
        group.setLayout(column)
        return group

    def _connect(self) -> None:
        self.habits.row_chosen.connect(self._show_habit)
        self.habits.row_opened.connect(self._open_row)
        self._habit_card.write_asked.connect(self._write_about_habit)
        for page_id, card in self._cards.items():
            card.write_asked.connect(partial(self._write_page, page_id))
        self.touched.row_opened.connect(partial(self._write_page, _TOUCHED))
        self.fears.row_opened.connect(partial(self._write_page, _FEARS))
        for table in (self.habits, self.touched, self.fears):
            table.row_chosen.connect(partial(self._bring_into_sight, table))
        self._room.theme.changed.connect(self._show_habit)

    def _counted(self, tables: PatternTables) -> str:
        if tables.first is None or tables.last is None:
            return ""
        days = self._days(tables.first, tables.last)
        if tables.pages == 1:
            return self.tr("from 1 page, {days}").format(days=days)
        return self.tr("from {count} pages, {days}").format(count=tables.pages, days=days)

    def _days(self, first: datetime, last: datetime) -> str:
        now = self._room.clock.now()
        begin, end = (said_date(each, now) for each in (first, last))
        if begin == end:
            return begin
        return self.tr("{first} to {last}").format(first=begin, last=end)

    def _show_habit(self) -> None:
        line = self.habits.chosen()
        if line is None:
            return
        said = self._reflections.of_habit(self._patterns.reflection(line.id))
        parts = [self._times(line), self._days(line.first, line.last)]
        if self._room.theme.is_large:
            parts += [", ".join(line.people), line.strength]
        remark = "  ·  ".join(part for part in parts if part)
        is_whole = len(line.numbers) <= _FITS_A_ROW and not self._room.theme.is_large
        pages = "" if is_whole else ", ".join(line.numbers)
        self._habit_card.show_reflection(Reflection(line.label, remark, pages, said))

    def _times(self, line: PatternLine) -> str:
        if line.times == 1:
            return self.tr("once")
        return self.tr("{count} times").format(count=line.times)

    def _show_whole(self) -> None:
        entry = self._whole_page()
        for page_id, card in self._cards.items():
            said = self._reflections.of_page(entry, page_id)
            card.show_reflection(Reflection(self._reflections.title(page_id), said=said))

    def _whole_page(self) -> Entry | None:
        """Return the page about all the tables where one was written; it is not made by looking."""
        found = (
            self._room.notebook.entries.once(inventory_id, Section.PATTERNS)
            for inventory_id in reversed(self._patterns.inventory_ids())
        )
        return next((entry for entry in found if entry), None)

    def _write_about_habit(self) -> None:
        line = self.habits.chosen()
        if line is not None:
            entry = self._patterns.reflect(line.id)
            stop = self._route.start(entry)
            self.left_for.emit(Destination(Screen.WRITING, Section.PATTERN_HABIT, stop))

    def _open_row(self, index: QModelIndex) -> None:
        if self.habits.line_at(index) is not None:
            self._write_about_habit()

    def _write_page(self, page_id: str, _index: QModelIndex | None = None) -> None:
        stop = Stop(self._patterns.whole().id, page_id)
        self.left_for.emit(Destination(Screen.WRITING, Section.PATTERNS, stop))

    def _bring_into_sight(self, table: PatternTable, _index: QModelIndex) -> None:
        """Scroll the page so that a row chosen by keys can be seen."""
        sheet = self._scroll.widget()
        if sheet is None or not table.hasFocus():
            return
        place = table.row_place()
        corner = table.mapTo(sheet, QPoint(0, place.center().y()))
        self._scroll.ensureVisible(corner.x(), corner.y(), 0, place.height())

    def _focus_first(self) -> None:
        for table in (self.habits, self.touched, self.fears):
            if self._groups[table].isVisibleTo(self):
                table.setFocus()
                return
        self._cards[_LIKELY].write.setFocus()
