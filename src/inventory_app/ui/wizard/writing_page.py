"""The writing page: any form, one question or small group at a time, saved as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.forms import QuestionKind
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.wizard.desk import desk_for
from inventory_app.ui.wizard.interlude import Interlude, InterludeView
from inventory_app.ui.wizard.keeping import Keeping
from inventory_app.ui.wizard.look_of import Looks, first_question
from inventory_app.ui.wizard.page_view import PageLook, PageView
from inventory_app.ui.wizard.pager import Pager
from inventory_app.ui.wizard.said import Said
from inventory_app.ui.wizard.stage import Stage
from inventory_app.ui.wizard.turning import Turning
from inventory_app.ui.wizard.whereabouts import PlaceNames, screen_of

if TYPE_CHECKING:
    from inventory_app.services.writing import OpenPage
    from inventory_app.ui.room import Room
    from inventory_app.ui.wizard.question_block import QuestionBlock


class WritingPage(Page):
    """One page of an entry at a time, or all of them on one."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._pager = Pager(room)
        self._turning = Turning(room, self._pager, self, self)
        self._keeping = Keeping(self._pager, self)
        self._keeping.steered.connect(self._follow)
        self._names = PlaceNames(self)
        self._view: PageView | None = None
        self._chosen: dict[int, str] = {}
        self._left_held: frozenset[int] = frozenset()
        self.is_changing_answer = False
        self.is_all_on_one = False
        self._stage = Stage(room.theme)
        column = Column(room.theme)
        column.addWidget(self._stage)
        self.setLayout(column)
        self._give_keys()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._save_when_left)

    # --- what the shell asks -------------------------------------------------------------

    @override
    def enter(self, destination: Destination) -> None:
        self._turning.begin(self._said())
        stop = destination.stop or self._pager.begin_once(destination.section or Section.START)
        self.open(stop, (), destination.question_id, destination.cursor)

    @override
    def here(self, destination: Destination) -> Destination:
        if not self._pager.is_open:
            return destination
        question_id, cursor = self._view.sheet.focused() if self._view else ("", 0)
        stop = self._pager.stop
        return Destination(Screen.WRITING, stop=stop, question_id=question_id, cursor=cursor)

    @override
    def turn_back(self) -> bool:
        if self._view is None:
            return False
        self._turning.back()
        return True

    @override
    def keep(self) -> bool:
        self._remember_choice()
        return self._keeping.save_now()

    @override
    def title(self) -> str:
        if not self._pager.is_open:
            return self.narrow_title()
        place, section = self._names.place(self._pager.section), self.narrow_title()
        if section.startswith(place):
            return section
        return self.tr("{place} – {section}").format(place=place, section=section)

    @override
    def narrow_title(self) -> str:
        if not self._pager.is_open:
            return self._names.place(Section.START)
        return self._pager.writing.form(self._pager.entry.section).title

    @override
    def step_of(self) -> Screen:
        return screen_of(self._pager.section)

    # --- what stands on the page ---------------------------------------------------------

    @property
    def view(self) -> PageView | None:
        """The page on screen; None while an interlude is shown."""
        return self._view

    @property
    def shown(self) -> QWidget | None:
        """What is on screen: a page, or an interlude."""
        return self._stage.shown

    @property
    def pager(self) -> Pager:
        """Where the person is."""
        return self._pager

    def open(
        self, stop: Stop, notices: tuple[str, ...] = (), question_id: str = "", cursor: int = 0
    ) -> None:
        """Show a page of an entry; an entry that is gone leads back to Step Four."""
        try:
            page = self._pager.arrive(stop)
        except ExpectedError as error:
            if error.what is not WhatHappened.ENTRY_GONE:
                raise
            self.leave(Destination(screen_of(self._pager.section)))
            return
        self.is_changing_answer = False
        pages = self._pages_on_one()
        self.is_all_on_one = any(each.stop.page_id == page.stop.page_id for each in pages)
        looks = Looks(self._pager, self._said(), self._left_held)
        if self.is_all_on_one:
            look = looks.of_all(pages, notices)
            question_id = question_id or first_question(page, pages)
        else:
            look = looks.of_page(page, notices)
        view = self._make_view(look, is_view_offered=page.position.count > 1)
        self._stage.show_page(view, question_id, cursor, look.widest)
        self._keeping.remember_place()
        self.title_changed.emit(self.title())

    def show_interlude(self, interlude: Interlude) -> None:
        """Show a small page between two pages."""
        self._view = None
        self._keeping.hold(None)
        self._stage.show_interlude(InterludeView(self._room.theme, interlude))

    def leave(self, destination: Destination) -> None:
        """Go somewhere else."""
        self.left_for.emit(destination)

    def transient(self) -> dict[str, AnswerValue]:
        """Return the answers on the page that are kept nowhere."""
        return self._view.sheet.transient() if self._view else {}

    def forget_choice(self) -> None:
        """Forget an answer chosen to the safety question: it was given, or taken back."""
        self._chosen.pop(self._pager.entry.id, None)

    def say_at_gate(self, remark: str) -> None:
        """Say something under the safety question."""
        block = self._gate_block()
        if block:
            block.say(remark)
            block.editor.field().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, error: object) -> None:
        """Say why something is not in the file; every word stays on the screen."""
        if self._view is None:
            # A small page between has no place for the bar: go back to the page it came from.
            self.open(self._pager.stop)
        self._keeping.show_problem(error)
        if self._view:
            self._stage.show_widget(self._view.foot)

    # --- building ------------------------------------------------------------------------

    def _make_view(self, look: PageLook, *, is_view_offered: bool) -> PageView:
        desk = desk_for(self._room, self._pager, is_alone=look.is_alone)
        view = PageView(desk, look)
        view.show_answers(self._pager.entry.answers)
        self._view = view
        self._connect(view)
        self._show_choice()
        self._pager.say_notes(view.sheet)
        is_offered = is_view_offered and not self._pager.is_in_columns
        view.foot.show_view(is_all_on_one=self.is_all_on_one, is_offered=is_offered)
        questions = view.sheet.questions()
        view.foot.show_key(is_shown=any(q.kind is QuestionKind.LONG_TEXT for q in questions))
        if not any(q.is_kept and q.kind is not QuestionKind.SAFETY for q in questions):
            view.foot.hide_saved_line()
        return view

    def _connect(self, view: PageView) -> None:
        foot = view.foot
        self._keeping.hold(view)
        view.sheet.continue_asked.connect(self._turning.go_on)
        view.line.change_asked.connect(self._change_answer)
        view.bring_back_asked.connect(self._bring_back)
        view.erase_held_asked.connect(self._erase_held)
        view.leave_held_asked.connect(self._leave_held)
        foot.continue_asked.connect(self._turning.go_on)
        foot.skip_asked.connect(self._turning.skip)
        foot.back_asked.connect(self._turning.back)
        foot.break_asked.connect(self._turning.take_break)
        foot.lid_asked.connect(self._put_the_lid_on)
        foot.view_asked.connect(self._toggle_view)

    # --- what an answer changes ----------------------------------------------------------

    def _follow(self) -> None:
        """Show what an answer opened, and hide what it shut; nothing typed is lost."""
        view = self._view
        if view is None or not self._keeping.save_now():
            return
        transient = view.sheet.transient()
        if self.is_all_on_one:
            pages = self._pager.pages(transient)
        else:
            pages = (self._pager.page(transient),)
        questions = [question for page in pages for question in page.questions]
        shown = [question.id for question in questions]
        if any(view.sheet.block(question_id) is None for question_id in shown):
            view = self._show_more_pages(view, pages)
        view.sheet.offer(questions, self._pager.entry.answers)
        if view.sheet.show_only(shown):
            view.show_answers(self._pager.entry.answers)
            view.sheet.carry(transient)
        self._pager.say_notes(view.sheet)

    def _show_more_pages(self, before: PageView, pages: tuple[OpenPage, ...]) -> PageView:
        """Build the page of all questions anew, because an answer opened a whole page of them."""
        question_id, cursor = before.sheet.focused()
        transient = before.sheet.transient()
        look = Looks(self._pager, self._said(), self._left_held).of_all(pages, ())
        view = self._make_view(look, is_view_offered=True)
        view.sheet.carry(transient)
        self._stage.show_page(view, question_id, cursor, look.widest)
        return view

    def _remember_choice(self) -> None:
        chosen = self._view.sheet.safety_choice() if self._view else None
        if chosen and not self.is_changing_answer:
            self._chosen[self._pager.entry.id] = chosen

    def _show_choice(self) -> None:
        chosen = self._chosen.get(self._pager.entry.id)
        block = self._gate_block()
        if block and chosen:
            block.editor.set_value(chosen)

    def _gate_block(self) -> QuestionBlock | None:
        blocks = self._view.sheet.blocks() if self._view else ()
        return next((b for b in blocks if b.question.kind is QuestionKind.SAFETY), None)

    # --- what else can be asked for ------------------------------------------------------

    def _change_answer(self) -> None:
        if not self.keep():
            return
        stop = self._pager.writing.gate_stop(self._pager.entry)
        if stop:
            self.open(msgspec.structs.replace(stop, column_pass=self._pager.stop.column_pass))
            return
        question = self._pager.writing.gate_question(self._pager.entry)
        if question is None:
            return
        looks = Looks(self._pager, self._said(), self._left_held)
        look = looks.of_changed_answer(self._pager.page({}), question)
        self.is_changing_answer = True
        view = self._make_view(look, is_view_offered=False)
        self._stage.show_page(view, widest=look.widest)

    def _toggle_view(self) -> None:
        def choose_other() -> None:
            choices = self._room.notebook.choices()
            other = msgspec.structs.replace(choices, all_on_one_page=not choices.all_on_one_page)
            self._room.notebook.choose(other)

        self._write_and_reopen(choose_other)

    def _pages_on_one(self) -> tuple[OpenPage, ...]:
        is_wanted = self._room.notebook.choices().all_on_one_page
        return self._pager.pages({}) if is_wanted and not self._pager.is_in_columns else ()

    def _put_the_lid_on(self) -> None:
        self.leave(Destination(Screen.CLOSING))

    def _bring_back(self) -> None:
        self._write_and_reopen(lambda: self._pager.writing.bring_back(self._pager.entry.id))

    def _erase_held(self) -> None:
        self._write_and_reopen(lambda: self._pager.writing.erase_hidden(self._pager.entry.id))

    def _write_and_reopen(self, write: Callable[[], object]) -> None:
        """Keep the page, write something, and show the page as it stands then."""
        if not self.keep():
            return
        try:
            write()
        except ExpectedError as error:
            self.show_problem(error)
        else:
            self.open(self._pager.stop)

    def _leave_held(self) -> None:
        self._left_held |= {self._pager.entry.id}

    def _said(self) -> Said:
        return Said(self._room.library, self._pager.writing.wording())

    # --- keys and focus ------------------------------------------------------------------

    def _give_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._continue_by_key)
        new = QShortcut(QKeySequence(QKeySequence.StandardKey.New), self)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._turning.new_entry)

    def _continue_by_key(self) -> None:
        if isinstance(self.shown, InterludeView):
            self.shown.first_button().click()
        else:
            self._turning.go_on()

    def _save_when_left(self, left: QWidget | None, _reached: QWidget | None) -> None:
        if left is None or self._view is None or not self.isAncestorOf(left):
            return
        self._view.sheet.note_focus(left)
        self._keeping.save_now()

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._keeping.save_now()
        return super().event(event)
