"""The way from the start to an open notebook: first run, the keyring, waiting for it.

Or the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, Door, OpenDoor
from inventory_app.ui.session.putting_back import PuttingBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from inventory_app.ui.room import Surroundings
    from inventory_app.ui.session.words_page import WordsPage
    from inventory_app.ui.shell.main_window import MainWindow

_LOOK_AGAIN_MS = 100


class Doorway(QObject):
    """Shows whatever page stands before the notebook, until it is open."""

    opened = Signal(object)
    """The notebook is open: an :class:`OpenDoor`."""
    example_asked = Signal()
    """Open the invented example in a window of its own."""
    other_place_chosen = Signal(str)
    """Go on with the notebook in this folder."""

    def __init__(self, window: MainWindow, around: Surroundings, door: Door) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._theme = around.theme
        self._door = door
        self._closed: ClosedDoor | None = None
        self._try_again: Callable[[], None] = self.begin
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Open the notebook, or show why not, or begin the first run."""
        try:
            if self._door.is_first_run():
                self._begin_first_run()
                return
            result = self._door.open()
        except ExpectedError as error:
            result = _closed_by(error)
        self._settle(result)

    def show_refused(self, error: ExpectedError, try_again: Callable[[], None]) -> None:
        """Show why the notebook cannot be used; *Try again* begins anew."""
        self._show_closed(_closed_by(error), try_again)

    def _settle(self, result: OpenDoor | ClosedDoor) -> None:
        self._timer.stop()
        if isinstance(result, ClosedDoor):
            self._closed = result
            self._show_closed(result, self.begin)
        else:
            self.opened.emit(result)

    def _show_closed(self, closed: ClosedDoor, try_again: Callable[[], None]) -> None:
        from inventory_app.ui.session.opening_page import OpeningPage

        self._try_again = try_again
        page = OpeningPage(self._theme, closed, self._door.folder())
        page.way_chosen.connect(self._take)
        page.help_asked.connect(self._show_help)
        self._window.show_before(page)
        page.focus_start()
        if closed.waiting is not None:
            self._timer.start()

    def _look_again(self) -> None:
        waiting = self._closed.waiting if self._closed else None
        if waiting is not None and waiting.is_over:
            self._settle(waiting.go_on())

    def _take(self, way_out: WayOut) -> None:
        if way_out is WayOut.CHOOSE_OTHER_PLACE:
            self._ask_for_folder()
            return
        self._timer.stop()
        if way_out is WayOut.TRY_AGAIN:
            self._try_again()
        elif way_out is WayOut.USE_WORDS:
            self._ask_for_words()
        elif way_out is WayOut.QUIT:
            self._window.close()

    def _ask_for_folder(self) -> None:
        from inventory_app.ui.dress import dress
        from inventory_app.ui.session.folder_question import FolderQuestion
        from inventory_app.ui.style import Part

        question = FolderQuestion(self._window)
        dress(question, self._theme, *Part)
        question.fileSelected.connect(self.other_place_chosen)
        question.open()

    def _ask_for_words(self, typed: str = "") -> WordsPage:
        from inventory_app.ui.session.words_page import WordsPage

        page = WordsPage(self._theme, typed)
        page.words_given.connect(lambda words: self._try_words(page, words))
        page.back_asked.connect(self._leave_words)
        page.help_asked.connect(self._show_help)
        self._window.show_before(page)
        page.focus_field()
        return page

    def _leave_words(self) -> None:
        """Go back to why the words were asked for; a store still silent may answer yet."""
        if self._closed is not None:
            self._show_closed(self._closed, self.begin)

    def _try_words(self, page: WordsPage, typed: str) -> None:
        result = self._door.open_with_words(typed)
        if not isinstance(result, ClosedDoor):
            self.opened.emit(result)
            if self._closed is not None and self._closed.why in _KEY_IS_GONE:
                self._put_key_back(result)
        elif result.why in _ABOUT_THE_WORDS:
            page.show_refused(result)
        else:
            # Nobody types 24 words twice because a disk was away for a moment.
            self._show_closed(result, lambda: self._try_words(self._ask_for_words(typed), typed))

    def _put_key_back(self, door: OpenDoor) -> None:
        putting_back = PuttingBack(door, self)
        putting_back.refused.connect(self._say_key_is_not_kept)
        self._window.closing.connect(putting_back.give_up)

    def _say_key_is_not_kept(self) -> None:
        self._window.say_trouble(
            self.tr(
                "Your computer's password store did not take the key. "
                "Next time, your recovery words open the notebook again."
            )
        )

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


def _closed_by(error: ExpectedError) -> ClosedDoor:
    return ClosedDoor(error.what, error.ways_out, error.details)


_KEY_IS_GONE = frozenset(
    {
        WhatHappened.KEYRING_ENTRY_GONE,
        WhatHappened.KEYRING_OTHER_VAULT,
        WhatHappened.KEY_DOES_NOT_FIT,
        # The pointer that is written anew knows of no password store.
        WhatHappened.POINTER_BROKEN,
    }
)
"""The password store was to open the notebook, and could not give its key."""
_ABOUT_THE_WORDS = frozenset(
    {
        WhatHappened.WORDS_WRONG_COUNT,
        WhatHappened.WORDS_UNKNOWN,
        WhatHappened.WORDS_CHECKSUM,
        WhatHappened.WORDS_OTHER_VAULT,
    }
)
