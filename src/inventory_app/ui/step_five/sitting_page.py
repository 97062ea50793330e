"""The sitting: one shared page at a time in large type, and nothing else within reach.

The page is given the look, the program's words and the :class:`Sitting`, which returns only what is
shared with its listener. It knows no notebook.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.sitting import Sitting, SittingMark, SittingPage
from inventory_app.services.step_five import Style
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.step_five.sitting_between import Between
from inventory_app.ui.step_five.sitting_foot import READING_WIDTH, SittingFoot
from inventory_app.ui.step_five.sitting_pauses import SittingPauses
from inventory_app.ui.step_five.sitting_sheet import HabitSheet, SittingSheet
from inventory_app.ui.step_five.sitting_top import SittingTop
from inventory_app.ui.step_five.sitting_words import SittingWords
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.paint import is_mirrored
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.wizard.autosave import Autosave

_NOT_BY_KEY = Qt.FocusReason.OtherFocusReason
_MOST_THAT_STAYS = 0.7
"""So much of the window's height may be taken by what does not scroll."""
_SCROLL = 80
"""Pixels at 100 % that one press of an arrow moves the text."""


class ReadingPage(Page):
    """Reading aloud to one listener."""

    help_asked = Signal()
    """The person asked for *Help right now*; it is shown over this page."""
    full_screen_asked = Signal()
    """The person wants the window to fill the screen, or no longer."""

    def __init__(self, theme: Theme, words: SittingWords, sitting: Sitting) -> None:
        """Take the look, the words and what may be read."""
        super().__init__()
        self._theme = theme
        self._words = words
        self._sitting = sitting
        self._pauses = SittingPauses(theme, words, sitting, self)
        self._shown: QWidget | None = None
        self._page_id = 0
        self._page_keys: list[QShortcut] = []
        self._autosave = Autosave(self._save_heard, self)
        self.top = SittingTop(theme, words)
        self.text = ScrollPage(theme, READING_WIDTH, is_centered=True)
        self.foot = SittingFoot(theme, words)
        column = Column(theme)
        column.addWidget(self.top)
        column.addWidget(self.text, 1)
        column.addWidget(self.foot)
        self._column = column
        self.setLayout(column)
        self._connect()
        self._give_keys()
        theme.changed.connect(self._place_foot)

    @override
    def enter(self, destination: Destination) -> None:
        self._show_between(self._pauses.opening(self._begin, self._leave))

    @override
    def keep(self) -> bool:
        return self._autosave.save_now()

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._autosave.save_now()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_foot()

    @property
    def shown(self) -> QWidget | None:
        """What is on screen between the bar and the foot."""
        return self._shown

    def take_up(self) -> None:
        """Put the focus back where it belongs, after something stood over this page."""
        self._focus()

    # --- building ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.top.help.clicked.connect(self._ask_for_help)
        self.top.minute.clicked.connect(self._take_minute)
        self.top.full.clicked.connect(self.full_screen_asked)
        self.top.stop.clicked.connect(self._stop)
        self.foot.marked.connect(self._mark)
        self.foot.next_asked.connect(partial(self._turn, self._sitting.go_next))
        self.foot.back_asked.connect(partial(self._turn, self._sitting.go_back))
        self.foot.heard.text_edited.connect(self._autosave.note_edit)
        self.foot.heard.editingFinished.connect(self._autosave.save_now)
        self.foot.try_again_asked.connect(self._autosave.save_now)
        self._autosave.saved.connect(lambda _saved: self.foot.show_saved())
        self._autosave.failed.connect(self.foot.show_trouble)

    def _give_keys(self) -> None:
        on_page: dict[str, Callable[[], object]] = {
            "R": lambda: self._mark(SittingMark.READ),
            "S": lambda: self._mark(SittingMark.SKIPPED),
            "L": lambda: self._mark(SittingMark.LATER),
            "H": lambda: self.foot.heard.setFocus(Qt.FocusReason.TabFocusReason),
            "Right": lambda: self._arrow(is_right=True),
            "Left": lambda: self._arrow(is_right=False),
        }
        for key, act in on_page.items():
            self._page_keys.append(self._bind(key, act))
        self._bind("M", self._take_minute)
        self._bind("T", self._stop)
        self._bind("F2", self._ask_for_help)
        self._bind("F11", self.full_screen_asked.emit)
        for key, way in (("Down", 1), ("Up", -1)):
            self._page_keys.append(self._bind(key, partial(self._move_text, way)))
        for key, way in (("PgDown", 5), ("PgUp", -5)):
            self._bind(key, partial(self._move_text, way))
        self._bind("Esc", self._focus)

    def _bind(self, key: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _place_foot(self) -> None:
        """Put the foot under the text, to scroll with it, where little room would be left."""
        stays = self.top.heightForWidth(self.width()) + self.foot.heightForWidth(self.width())
        is_beneath = self.text.isAncestorOf(self.foot)
        if (stays > self.height() * _MOST_THAT_STAYS) == is_beneath:
            return
        is_shown = self.foot.isVisible()
        focus: QWidget | None = self.foot.focusWidget()
        was_focused = focus is not None and focus.hasFocus()
        old, new = self._column, self.text.column
        if is_beneath:
            old, new = new, old
        old.removeWidget(self.foot)
        new.addWidget(self.foot)
        self.foot.setVisible(is_shown)
        if was_focused and focus is not None:
            focus.setFocus(_NOT_BY_KEY)

    def _show_foot(self, *, is_shown: bool) -> None:
        """Show the foot with its keys; between pages there is nothing to mark or to turn."""
        self.foot.setVisible(is_shown)
        for shortcut in self._page_keys:
            shortcut.setEnabled(is_shown)

    def _arrow(self, *, is_right: bool) -> None:
        is_onward = is_right != is_mirrored(self)
        self._turn(self._sitting.go_next if is_onward else self._sitting.go_back)

    def _move_text(self, steps: int) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + steps * self._theme.size(_SCROLL))

    # --- what is shown -------------------------------------------------------------------

    def _begin(self, feelings: int | None) -> None:
        if feelings is not None and self._sitting.feel(feelings):
            self._take_minute()
            return
        self._show_page()

    def _show_page(self) -> None:
        if self._sitting.style is Style.NATURES:
            self._show_foot(is_shown=False)
            self._put(HabitSheet(self._theme, self._words, self._sitting.habits()))
            self._focus()
            return
        page = self._sitting.page()
        if page is None:
            self._show_between(self._end())
            return
        self._put_page(page)

    def _put_page(self, page: SittingPage) -> None:
        sheet = SittingSheet(self._theme, self._words, page)
        sheet.keep_back_asked.connect(partial(self._turn, self._sitting.keep_back))
        self._page_id = page.id
        self.foot.show_heard(page.heard)
        self._show_foot(is_shown=True)
        self._put(sheet)
        self.foot.read.setFocus(_NOT_BY_KEY)
        self.text.scroll_to_top()  # a foot beneath the text would be scrolled to
        announce(self, f"{sheet.place.words}. {sheet.name.words}")

    def _show_between(self, between: Between) -> None:
        self._show_foot(is_shown=False)
        self._put(between)
        between.first().setFocus(_NOT_BY_KEY)

    def _end(self) -> Between:
        if not self._sitting.count():
            return self._pauses.opening(self._begin, self._leave)
        return self._pauses.end(
            partial(self._turn, self._sitting.go_to_later),
            partial(self._turn, self._sitting.go_back),
            self._leave,
        )

    def _put(self, widget: QWidget) -> None:
        before = self._shown
        self._shown = widget
        if before is not None:
            self.text.column.removeWidget(before)
            before.hide()
            before.setParent(None)
            before.deleteLater()
        self.text.column.insertWidget(0, widget)
        widget.show()
        self.text.scroll_to_top()

    def _focus(self) -> None:
        if isinstance(self._shown, Between):
            self._shown.first().setFocus(_NOT_BY_KEY)
        elif self.foot.isVisible():
            self.foot.read.setFocus(_NOT_BY_KEY)
        else:
            self.top.stop.setFocus(_NOT_BY_KEY)

    # --- turning -------------------------------------------------------------------------

    def _mark(self, mark: SittingMark) -> None:
        self._turn(partial(self._sitting.mark, mark))

    def _turn(self, turn: Callable[[], object]) -> None:
        """Keep what was heard, turn the page, and say what comes between, at most one thing."""
        if not self.keep():
            return
        try:
            turn()
        except ExpectedError as error:
            self.foot.show_trouble(error)
            return
        page = self._sitting.page()
        if page is None:
            self._show_page()
        elif self._sitting.is_rest_due():
            self._show_between(
                self._pauses.rest(self._rest_with_minute, self._rest_and_go_on, self._stop)
            )
        elif self._sitting.is_strength_due():
            self._sitting.offer_strength()
            self._show_between(self._pauses.strength(self._add_strength))
        else:
            self._put_page(page)

    def _rest_and_go_on(self) -> None:
        self._sitting.rest()
        self._show_page()

    def _rest_with_minute(self) -> None:
        self._sitting.rest()
        self._take_minute()

    def _add_strength(self, words: str) -> None:
        if words.strip():
            self._sitting.add_strength(words)
        self._show_page()

    def _save_heard(self) -> int:
        self._sitting.hear(self.foot.heard.words())
        return self._page_id

    # --- leaving -------------------------------------------------------------------------

    def _take_minute(self) -> None:
        if self.keep():
            self._show_between(self._pauses.minute(self._show_page, self._ask_for_help, self._stop))

    def _ask_for_help(self) -> None:
        if self.keep():
            self.help_asked.emit()

    def _stop(self) -> None:
        if self.keep():
            self._show_between(self._pauses.stopped(self._leave))

    def _leave(self) -> None:
        if self.keep():
            self.left_for.emit(BACK)
