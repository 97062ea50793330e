"""What I share: every page of the chosen inventories with its one mark, changed one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.listeners import Listeners
from inventory_app.services.sharing import ShareRow, Sharing
from inventory_app.services.sitting import HabitSaid, Sitting
from inventory_app.services.step_five import StepFive, Style
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.habit_rows import HabitTable
from inventory_app.ui.step_five.share_head import ShareHead
from inventory_app.ui.step_five.share_model import ShareModel
from inventory_app.ui.step_five.share_panel import SharePanel
from inventory_app.ui.step_five.share_words import ShareWords
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.tasks import StepRunner
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose, QuietLabel, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn

_WIDEST = 900
_COLUMNS = (
    TableColumn(84, CellLook.NUMBER),
    TableColumn(None),
    TableColumn(190, CellLook.QUIET, is_spare=True),
    TableColumn(200, CellLook.STATE),
)


class SharePage(Page):
    """One table over all sections, with a card for the chosen page."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._step_five = StepFive(room.notebook)
        self._sharing = Sharing(room.notebook, room.library, ())
        theme = room.theme
        self._words = ShareWords(room, self)
        self.head = ShareHead(theme, self._words)
        self._bars = SectionBars(theme)
        self._empty = Prose(theme, tone=Tone.QUIET)
        self._summary = QuietLabel(theme)
        self.table = Table(theme, self.tr("What I share"), _COLUMNS)
        self._model = ShareModel(self._words, self)
        self.table.setModel(self._model)
        self.table.fit_columns()
        self._habits = HabitTable(theme)
        self._sheet = ListSheet(theme, self.table)
        self.panel = SharePanel(theme, self._words)
        self._alone = ScrollPage(theme, _WIDEST)
        self._foot = FootBar(theme)
        self.read = Button(theme, self._words.sentence("sit_title"), ButtonKind.PRIMARY, "talk")
        self.narrow = Button(theme, self.tr("Filter"), icon="filter")
        self.mark = Button(theme, self.tr("Mark this page"))
        self._foot.set_buttons([self.read, self.mark, self.narrow], [])
        self._style = Style.FULL
        self._is_marking = False
        self._steps = StepRunner(self)
        self._after_steps: Callable[[], None] = self._focus_first
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        self._words.refresh()
        self.panel.refresh()
        self._bars.clear()
        self._is_marking = False
        self._style = self._step_five.style()
        self._sharing = Sharing(self._room.notebook, self._room.library, self._step_five.sources())
        rows = self._sharing.rows()
        self.head.show_sections(tuple(dict.fromkeys(row.section for row in rows)))
        if destination.listener is not None:
            self.head.choose(destination.listener)
        before = self._chosen()
        self._model.show(rows)
        self._show_style()
        self._filter(before.id if before else None)
        self._focus_first()

    @override
    def keep(self) -> bool:
        self._steps.finish()
        return True

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    @override
    def event(self, event: QEvent, /) -> bool:
        is_find = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)
        if event.type() == QEvent.Type.ShortcutOverride and is_find:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Find) and self._style is Style.FULL:
            self.head.open_filter()
            return
        super().keyPressEvent(event)

    # --- building ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = self._sheet.column
        for widget, gap in (
            (self.head, 8),
            (self._bars, 4),
            (self._foot.overflow, 0),
            (self._empty, 0),
            (self._habits, 0),
        ):
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._summary)
        column.add_gap(4)
        self._outer = outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self.panel)
        outer.addWidget(self._alone, 1)
        outer.addStretch(0)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.head.filter_changed.connect(self._filter)
        self.head.filter_closed.connect(self._focus_first)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.row_opened.connect(self._focus_marks)
        self.mark.clicked.connect(self._focus_marks)
        self._room.theme.changed.connect(self._show_chosen)
        self.panel.marks_chosen.connect(self._mark)
        self.panel.section_marked.connect(self._mark_section)
        self.panel.left.connect(self._focus_first)
        self._steps.finished.connect(self._end_steps)
        self._steps.failed.connect(self._break_off_steps)
        self.read.clicked.connect(self._go_to_sitting)
        self.narrow.clicked.connect(self.head.open_filter)

    # --- showing -------------------------------------------------------------------------

    def _show_style(self) -> None:
        is_full = self._style is Style.FULL
        question = self._words.question
        hint = f"{question.hint} {question.why}"
        self.head.say(hint if is_full else self._words.sentence("sv_natures_words"))
        self.head.show_tools(is_shown=is_full)
        self.narrow.setVisible(is_full)
        self._habits.setVisible(not is_full)
        if not is_full:
            self._habits.show_habits(self._habits_said())

    def _habits_said(self) -> tuple[HabitSaid, ...]:
        chosen = Listeners(self._room.notebook, self._room.library).chosen()
        mark = chosen[0].marks[0] if chosen else ShareMark.OTHER
        room = self._room
        sitting = Sitting(room.notebook, room.library, room.clock, mark, style=self._style)
        return sitting.habits()

    def _filter(self, keep_id: int | None = None) -> None:
        before = self._chosen()
        keep_id = keep_id or (before.id if before else None)
        self._model.choose(self.head.filter())
        is_table = self._style is Style.FULL and self._model.rowCount() > 0
        self._sheet.show_table(is_shown=is_table)
        if is_table:
            self.table.choose_row(max(0, self._model.place_of(keep_id) if keep_id else 0))
        has_any = bool(self._model.all_rows())
        nothing = self.tr("No page fits. Choose All pages to see the whole list.")
        self._empty.set_words(nothing if has_any else self.tr("There are no pages yet."))
        self._empty.setVisible(self._style is Style.FULL and not is_table)
        self._show_chosen()
        self._say_counts()

    def _show_chosen(self) -> None:
        if self.table.hasFocus():
            self._sheet.reveal_row(self.table.currentIndex().row())
        row = self._chosen() if self._style is Style.FULL else None
        self.mark.setVisible(row is not None and row.may_be_marked)
        self._foot.fit()
        # Where letters are very large, the card and the table take turns.
        is_large = self._room.theme.is_large
        is_alone = is_large and self._is_marking and row is not None
        self._sheet.setVisible(not is_alone)
        self._place_panel(is_alone=is_alone)
        if is_large and not is_alone:
            row = None
        self.panel.show_row(row, self._section_marks(row.section) if row else frozenset())

    def _place_panel(self, *, is_alone: bool) -> None:
        """Let the card scroll where it has the page alone: there its letters are very large."""
        self._alone.setVisible(is_alone)
        if is_alone == self._alone.isAncestorOf(self.panel):
            return
        if is_alone:
            self._outer.removeWidget(self.panel)
            self._alone.column.addWidget(self.panel)
        else:
            self._alone.column.removeWidget(self.panel)
            self._outer.insertWidget(1, self.panel)

    def _say_counts(self) -> None:
        listener = self.head.listener()
        self._summary.setVisible(self._style is Style.FULL)
        if listener is not None:
            count = str(self._model.count(listener))
            self._summary.set_words(self._words.sentence("share_summary", count=count))
            return
        said = (f"{self._words.mark(mark)}: {self._model.count(mark)}" for mark in ShareMark)
        self._summary.set_words("  ·  ".join(said))

    def _section_marks(self, section: Section) -> frozenset[ShareMark]:
        """Return the marks that every page of a section has that may be marked with others."""
        rows = self._together(section)
        return frozenset(m for m in ShareMark if rows and all(m in row.marks for row in rows))

    def _together(self, section: Section) -> list[ShareRow]:
        rows = self._model.all_rows()
        return [r for r in rows if r.section is section and r.may_be_marked_with_others]

    def _chosen(self) -> ShareRow | None:
        chosen = self.table.selectionModel().selectedRows()
        return self._model.row(chosen[0]) if chosen else None

    # --- marking -------------------------------------------------------------------------

    def _mark(self, marks: frozenset[ShareMark]) -> None:
        self._steps.finish()
        row = self._chosen()
        if row is not None:
            self._trying(lambda: self._take([self._sharing.mark(row.id, marks)]))

    def _mark_section(self, mark: ShareMark, is_shared: bool) -> None:  # noqa: FBT001 - a slot
        self._steps.finish()
        row = self._chosen()
        if row is not None:
            self._trying(lambda: self._do_mark_section(row.section, mark, is_shared=is_shared))

    def _do_mark_section(self, section: Section, mark: ShareMark, *, is_shared: bool) -> None:
        wanted = self._sharing.marks_together(section, mark, is_shared=is_shared)
        if not wanted:
            return
        before = {row.id: row.marks for row in self._together(section)}
        undo = {entry_id: before[entry_id] for entry_id in wanted}
        self._after_steps = partial(self._say_marked, mark, undo)
        self._steps.start(self._sharing.marking(wanted))

    def _say_marked(self, mark: ShareMark, undo: dict[int, frozenset[ShareMark]]) -> None:
        listener = self._words.mark(mark)
        said = self.tr("Pages changed for “{listener}”: {count}.")
        self._bars.say(
            said.format(listener=listener, count=len(undo)),
            (self.tr("Undo"), "undo", lambda: self._undo(undo)),
        )

    def _undo(self, before: dict[int, frozenset[ShareMark]]) -> None:
        self._steps.finish()
        self._bars.clear()
        self._after_steps = self._focus_first
        self._steps.start(self._sharing.marking(before))

    def _end_steps(self, rows: tuple[ShareRow, ...]) -> None:
        self._take(rows)
        self._show_chosen()
        self._after_steps()

    def _break_off_steps(self, error: ExpectedError) -> None:
        """Say why not every page is marked; what was marked before stands, and is shown."""
        self._trying(lambda: self._take(self._sharing.rows()))
        self._bars.say(sentence_for(error))

    def _take(self, rows: Iterable[ShareRow]) -> None:
        self._model.change(rows)
        self._say_counts()

    def _trying(self, act: Callable[[], object]) -> None:
        """Do something that writes; when the world refuses, say so and show what stands."""
        try:
            act()
        except ExpectedError as error:
            self._bars.say(sentence_for(error))
        self._show_chosen()

    # --- going ---------------------------------------------------------------------------

    def _go_to_sitting(self) -> None:
        self.left_for.emit(Destination(Screen.SITTING, listener=self.head.listener()))

    def _focus_marks(self) -> None:
        self._is_marking = True
        self._show_chosen()
        if self.panel.marks.isVisible():
            self.panel.marks.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.panel.isVisible() and self.panel.close_it.isVisible():
            self.panel.close_it.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_first(self) -> None:
        self._is_marking = False
        self._show_chosen()
        shown = self.table if self.table.isVisible() else self._habits
        (shown if shown.isVisible() else self.read).setFocus(Qt.FocusReason.OtherFocusReason)
