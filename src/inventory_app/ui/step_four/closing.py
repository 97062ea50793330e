"""Closing: put the lid on. A few lines, how the feelings are now, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.services.visit import are_strong, feelings_in
from inventory_app.services.writing import Saved, Writing
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.own_people import OwnPeople
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.autosave import Autosave
from inventory_app.ui.wizard.editor import Desk
from inventory_app.ui.wizard.interlude import Interlude, InterludeView, Way
from inventory_app.ui.wizard.page_view import Group, PageLook, PageView
from inventory_app.ui.wizard.said import Said
from inventory_app.ui.wizard.stage import Stage

_FEELINGS = "clo_now"


class ClosingPage(Page):
    """The closing form; each time it is filled in, it is a page of its own in the notebook."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._writing = Writing(room.notebook, room.library, room.clock)
        self._autosave = Autosave(self._save, self)
        self._autosave.saved.connect(self._note_saved)
        self._autosave.failed.connect(self._show_problem)
        self._entry: Entry | None = None
        self._view: PageView | None = None
        self._stage = Stage(room.theme)
        self.own_people = OwnPeople(room)
        self._stage.column.addWidget(self.own_people)
        whole = Column(room.theme)
        whole.addWidget(self._stage)
        self.setLayout(whole)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._put_the_lid_on)

    @override
    def enter(self, destination: Destination) -> None:
        if self._view is not None and self._entry is not None:
            # Back from help or from a quiet minute: what was written here still stands.
            self._stage.show_page(self._view)
            return
        form = self._writing.form(Section.CLOSING)
        page = form.pages[0]
        questions = tuple(q for q in page.questions if q.takes_an_answer)
        said = self._said()
        group = Group(questions, tuple(q.id for q in questions), page.title)
        note = said.line("words", "example_note")
        look = PageLook(where="", groups=(group,), example_note=note)
        desk = Desk(self._room.theme, self._room.notebook.people.suggestions, tuple)
        view = PageView(desk, look)
        foot = view.foot
        foot.go_on.set_text(self.tr("Put the lid on"))
        for button in (foot.skip, foot.pause, foot.view, foot.lid):
            button.hide()
        view.sheet.edited.connect(self._autosave.note_edit)
        view.sheet.continue_asked.connect(self._put_the_lid_on)
        view.try_again_asked.connect(self._autosave.save_now)
        foot.continue_asked.connect(self._put_the_lid_on)
        foot.back_asked.connect(self._go_back)
        self._view = view
        self._stage.show_page(view)

    @override
    def keep(self) -> bool:
        return self._autosave.save_now()

    @override
    def title(self) -> str:
        return self.tr("Put the lid on")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    @property
    def view(self) -> PageView | None:
        """The form on screen; None once the lid is on."""
        return self._view

    @property
    def shown(self) -> QWidget | None:
        """What is on screen."""
        return self._stage.shown

    def _save(self) -> Saved:
        changes = self._view.sheet.changes() if self._view else {}
        if self._entry is None:
            inventory = self._room.notebook.inventory()
            self._entry = self._room.notebook.entries.add(inventory.id, Section.CLOSING, changes)
            saved = Saved(self._entry, self._room.clock.now())
        else:
            saved = self._writing.save(self._entry.id, changes, self._place())
            self._entry = saved.entry
        if self._view:
            self._view.sheet.forget_edits()
        return saved

    def _place(self) -> Place | None:
        """Return no place: the program never reopens on the closing page."""
        return None

    def _put_the_lid_on(self) -> None:
        if self._view is None or not self.keep():
            return
        answers = self._entry.answers if self._entry else {}
        now = feelings_in(answers, _FEELINGS)
        self._view, self._entry = None, None
        if now is not None and are_strong(now, self._feelings_before()):
            self._show_strong_feelings()
        else:
            self._show_end()

    def _feelings_before(self) -> int | None:
        inventory_id = self._room.notebook.inventory().id
        start = self._room.notebook.entries.once(inventory_id, Section.START)
        return feelings_in(start.answers) if start else None

    def _show_strong_feelings(self) -> None:
        said = self._said()
        help_now, quiet, people, go_on = said.lines("pause", "clo_high_buttons")
        ways = (
            Way(help_now, lambda: self.left_for.emit(Destination(Screen.HELP_NOW))),
            Way(quiet, lambda: self.left_for.emit(Destination(Screen.PAUSE))),
            Way(people, self.own_people.show_people),
            Way(go_on, self._show_end),
        )
        self._show(Interlude((said.line("pause", "clo_high"),), ways))

    def _show_end(self) -> None:
        self.own_people.put_away()
        questions = self._writing.form(Section.CLOSING).questions()
        lines = tuple(q.text for q in questions if not q.takes_an_answer)
        strengths = Destination(Screen.SECTION, section=Section.STRENGTHS)
        ways = (
            Way(self.tr("Close Inventory"), self._close_window),
            Way(self.tr("Write a strength"), lambda: self.left_for.emit(strengths)),
            Way(self.tr("Go to Home"), lambda: self.left_for.emit(Destination(Screen.HOME))),
        )
        self._show(Interlude(lines, ways))

    def _show(self, interlude: Interlude) -> None:
        self._stage.show_interlude(InterludeView(self._room.theme, interlude))

    def _go_back(self) -> None:
        self.left_for.emit(BACK)

    def _close_window(self) -> None:
        self.window().close()

    def _note_saved(self, saved: Saved) -> None:
        if self._view:
            self._view.show_no_problem()
            self._view.foot.show_saved(saved.at)

    def _show_problem(self, error: object) -> None:
        if isinstance(error, ExpectedError) and self._view:
            self._view.show_problem(error)

    def _said(self) -> Said:
        return Said(self._room.library, self._writing.wording())

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._autosave.save_now()
        return super().event(event)
