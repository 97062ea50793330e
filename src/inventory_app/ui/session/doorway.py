"""The way from the start to an open notebook: first run, the keyring, waiting for it.

Or the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, Door, Keeping, OpenDoor

if TYPE_CHECKING:
    from collections.abc import Callable

    from inventory_app.ui.room import Surroundings
    from inventory_app.ui.shell.main_window import MainWindow

_LOOK_AGAIN_MS = 100


class Doorway(QObject):
    """Shows whatever page stands before the notebook, until it is open."""

    opened = Signal(object)
    """The notebook is open: an :class:`OpenDoor`."""
    example_asked = Signal()
    """Open the invented example in a window of its own."""

    def __init__(self, window: MainWindow, around: Surroundings, door: Door) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._theme = around.theme
        self._door = door
        self._closed: ClosedDoor | None = None
        self._begin: Callable[[], None] = self.begin
        self._putting_back: OpenDoor | None = None
        self._keeping: Keeping | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Open the notebook, or show why not, or begin the first run."""
        try:
            if self._door.is_first_run():
                self._begin_first_run()
                return
        except ExpectedError as error:
            self._show_closed(ClosedDoor(error.what, error.ways_out, error.details))
            return
        self._settle(self._door.open())

    def show_refused(self, error: ExpectedError, begin_again: Callable[[], None]) -> None:
        """Show why the folder cannot be used; *Try again* begins anew."""
        self._begin = begin_again
        self._show_closed(ClosedDoor(error.what, error.ways_out, error.details))

    def _settle(self, result: OpenDoor | ClosedDoor) -> None:
        self._timer.stop()
        if not isinstance(result, ClosedDoor):
            self.opened.emit(result)
            return
        self._show_closed(result)

    def _show_closed(self, closed: ClosedDoor) -> None:
        from inventory_app.ui.session.opening_page import OpeningPage

        self._closed = closed
        page = OpeningPage(self._theme, closed, self._door.folder())
        page.way_chosen.connect(self._take)
        page.help_asked.connect(self._show_help)
        self._window.show_before(page)
        if closed.waiting is not None:
            self._timer.start()

    def _look_again(self) -> None:
        if self._putting_back is not None and self._keeping is not None:
            self._look_at_keeping(self._putting_back, self._keeping)
            return
        waiting = self._closed.waiting if self._closed else None
        if waiting is None:
            self._timer.stop()
        elif waiting.is_over:
            self._settle(waiting.go_on())

    def _take(self, way_out: WayOut) -> None:
        if way_out is WayOut.KEEP_WAITING:
            return
        self._timer.stop()
        if way_out is WayOut.TRY_AGAIN:
            self._begin()
        elif way_out is WayOut.USE_WORDS:
            self._ask_for_words()
        elif way_out is WayOut.QUIT:
            self._window.close()

    def _ask_for_words(self) -> None:
        from inventory_app.ui.session.words_page import WordsPage

        page = WordsPage(self._theme)
        page.words_given.connect(lambda typed: self._try_words(page, typed))
        page.back_asked.connect(self.begin)
        page.help_asked.connect(self._show_help)
        self._window.show_before(page)
        page.focus_field()

    def _try_words(self, page: object, typed: str) -> None:
        from inventory_app.ui.session.words_page import WordsPage

        result = self._door.open_with_words(typed)
        if isinstance(result, ClosedDoor) and isinstance(page, WordsPage):
            if result.why in _ABOUT_THE_WORDS:
                page.show_refused(result)
            else:
                self._show_closed(result)
            return
        self._settle(result)
        if not isinstance(result, ClosedDoor) and self._closed_because_the_key_was_gone():
            self._put_key_back(result)

    def _closed_because_the_key_was_gone(self) -> bool:
        return self._closed is not None and self._closed.why in _KEY_IS_GONE

    def _put_key_back(self, door: OpenDoor) -> None:
        """Let the computer open the notebook by itself again, as before its entry was lost."""
        self._putting_back = door
        self._keeping = door.keep_in_keyring()
        self._timer.start()

    def _look_at_keeping(self, door: OpenDoor, keeping: Keeping) -> None:
        if keeping.is_done:
            self._timer.stop()
            self._putting_back = self._keeping = None
            if keeping.failure is None:
                door.finish_keeping()

    def _begin_first_run(self) -> None:
        from inventory_app.ui.first_run.first_run import FirstRun

        first_run = FirstRun(self._around, self._door)
        first_run.finished.connect(self.opened)
        self._window.closing.connect(first_run.abandon)
        first_run.help_asked.connect(self._show_help)
        first_run.example_asked.connect(self.example_asked)
        self._window.show_before(first_run)
        first_run.begin()

    def _show_help(self) -> None:
        from inventory_app.ui.help.help_now_page import HelpNowPage
        from inventory_app.ui.page import BACK

        page = HelpNowPage(self._around, None)
        page.left_for.connect(self._window.show_under_again)
        self._window.show_over(page)
        page.enter(BACK)


_KEY_IS_GONE = frozenset({WhatHappened.KEYRING_ENTRY_GONE, WhatHappened.KEYRING_OTHER_VAULT})
_ABOUT_THE_WORDS = frozenset(
    {
        WhatHappened.WORDS_WRONG_COUNT,
        WhatHappened.WORDS_UNKNOWN,
        WhatHappened.WORDS_CHECKSUM,
        WhatHappened.WORDS_OTHER_VAULT,
    }
)
