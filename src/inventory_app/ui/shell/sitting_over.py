"""The sitting over the open notebook: the window shows it alone, without menus or left column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from inventory_app.ui.page import BACK, Destination
from inventory_app.ui.room import Surroundings

if TYPE_CHECKING:
    from inventory_app.ui.room import Room
    from inventory_app.ui.shell.frame import NotebookFrame
    from inventory_app.ui.shell.main_window import MainWindow
    from inventory_app.ui.step_five.sitting_page import ReadingPage
    from inventory_app.ui.window_look import WindowLook


class SittingOver(QObject):
    """Puts the sitting over the frame, and takes it away again.

    While it is there the frame is hidden, and with it all its keys.
    """

    def __init__(
        self, window: MainWindow, frame: NotebookFrame, room: Room, look: WindowLook
    ) -> None:
        """Join the window and the open notebook."""
        super().__init__(frame)
        self._window = window
        self._frame = frame
        self._room = room
        self._look = look
        self._page: ReadingPage | None = None
        self._was_full = False
        frame.reading_asked.connect(self._begin)

    def _begin(self, destination: Destination) -> None:
        if destination.listener is None:
            msg = "reading aloud needs somebody who listens"
            raise ValueError(msg)
        from inventory_app.services.sitting import Sitting
        from inventory_app.services.step_five import StepFive
        from inventory_app.ui.step_five.sitting_page import ReadingPage
        from inventory_app.ui.step_five.sitting_words import SittingWords

        room = self._room
        wording = room.library.wording(room.notebook.choices().own_words)
        style = StepFive(room.notebook).style()
        sitting = Sitting(
            room.notebook, room.library, room.clock, destination.listener, style=style
        )
        page = ReadingPage(room.theme, SittingWords(room.library, wording, self), sitting)
        self._page = page
        self._was_full = self._window.isFullScreen()
        page.left_for.connect(self._end)
        page.help_asked.connect(self._show_help)
        page.full_screen_asked.connect(self._turn_full_screen)
        self._window.show_over(page)
        page.enter(destination)

    def _end(self) -> None:
        if self._window.isFullScreen() and not self._was_full:
            self._turn_full_screen()
        self._page = None
        self._window.show_under_again()
        self._frame.show_here_again()

    def _show_help(self) -> None:
        from inventory_app.ui.help.help_now_page import HelpNowPage

        # Without the room of the notebook: somebody else may see the screen.
        around = Surroundings(self._room.theme, self._room.library, self._look)
        page = HelpNowPage(around, None)
        page.left_for.connect(self._end_help)
        self._window.show_over(page)
        page.enter(BACK)

    def _end_help(self) -> None:
        self._window.show_under_again()
        if self._page is not None:
            self._page.take_up()

    def _turn_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        if self._page is not None:
            self._page.top.show_full(is_full=self._window.isFullScreen())
