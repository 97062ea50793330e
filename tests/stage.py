"""The real window over an invented person's notebook, in this process, for pictures and walks.

The notebook is thrown away, the keyring is in memory, and the clock stands still.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inventory_app.content.shipped import resources
from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, NewNotebook, OpenDoor
from inventory_app.services.ending import Ending
from inventory_app.services.sample import fill
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.keys import give_keys
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.ui.shell.sitting_over import SittingOver
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.focus_ring import FocusRing
from inventory_app.ui.window_look import WindowLook
from inventory_app.vault import Outside, Throwaway
from tests.builders import FixedClock, shipped_library
from tests.hands import Hands

if TYPE_CHECKING:
    from inventory_app.services.doors import Keeping
    from inventory_app.services.ports import Notebook
    from tests.sight import Sight

SIZE = (1180, 800)


class Look(msgspec.Struct, frozen=True):
    """How the window is shown: the colours, the text size, and which way it reads."""

    name: str
    mode: ThemeMode = ThemeMode.LIGHT
    scale: float = 1.0
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
    size: tuple[int, int] = SIZE


class _Choices:
    """The look as it is kept."""

    def __init__(self, look: Look) -> None:
        self.geometry = ""
        self.text_size = look.scale
        self.colours = look.mode.value
        self.country = ""


class _Keeper:
    """Keeps the look as long as the stage stands."""

    def __init__(self, look: Look) -> None:
        self.choices = _Choices(look)

    def keep(self) -> bool:
        """Keep what is set."""
        return True


class SampleDoor:
    """An open door to the invented person's notebook, with words that open nothing."""

    is_in_keyring = True

    def __init__(self, throwaway: Throwaway) -> None:
        """Take the notebook to show."""
        self._throwaway = throwaway
        self.notebook = throwaway.notebook

    def words(self) -> tuple[str, ...]:
        """Return the words every list of such words begins with; they are nobody's."""
        return ("abandon", "ability", "able", "about", "above", "absent") * 4

    def keep_in_keyring(self) -> Keeping:
        """Refuse: nothing here belongs in a password store."""
        raise NotImplementedError

    def finish_keeping(self) -> None:
        """Refuse, as above."""
        raise NotImplementedError

    def close(self) -> None:
        """Leave the notebook open: the stage closes it."""


class NoAnswer:
    """A password store that never answers."""

    is_over = False

    def go_on(self) -> OpenDoor | ClosedDoor:
        """Refuse: nothing is over."""
        raise NotImplementedError


class StagedDoor:
    """A door that is shut for a given reason, or that leads to a first run."""

    def __init__(self, opened: SampleDoor, closed: ClosedDoor | None = None) -> None:
        """Take what a first run leads to, and why the door is shut; None for a first run."""
        self._opened = opened
        self._closed = closed

    def folder(self) -> str:
        """Return a folder to show: never this machine's."""
        return "/home/sam/.local/share/inventory"

    def is_first_run(self) -> bool:
        """Whether nobody has been here."""
        return self._closed is None

    def open(self) -> OpenDoor | ClosedDoor:
        """Stay shut."""
        assert self._closed
        return self._closed

    def open_with_words(self, typed: str) -> OpenDoor | ClosedDoor:
        """Find a word that is on no list."""
        place = "7" if typed else ""
        return ClosedDoor(WhatHappened.WORDS_UNKNOWN, (WayOut.TRY_AGAIN,), (place,))

    def make(self) -> NewNotebook:
        """Begin a first run."""
        return _NewNotebook(self._opened)


class _Kept:
    """A key that the password store took at once."""

    is_done = True
    failure = None


class _NewNotebook:
    """A notebook being made: it turns out to be the invented person's."""

    keeping = _Kept()

    def __init__(self, door: SampleDoor) -> None:
        self._door = door

    def ask_store_again(self) -> None:
        """Do nothing: it has answered."""

    def words(self) -> tuple[str, ...]:
        """Return words that open nothing."""
        return self._door.words()

    def finish(self) -> OpenDoor:
        """Open it."""
        return self._door

    def abandon(self) -> None:
        """Leave it."""


class Stage(Hands):
    """The window, and what puts it where it is to be seen."""

    def __init__(self, application: QApplication, look: Look, folder: Path) -> None:
        """Dress the application and open an empty window; the notebook lies in the folder."""
        super().__init__(application)
        self._system_font = application.font()
        self.look = look
        self.clock = FixedClock()
        self.library = shipped_library()
        self.outside = Outside(self.library, self.clock)
        application.setLayoutDirection(look.direction)
        self.theme = Theme(application, resources() / "icons")
        self.window_look = WindowLook(self.theme, _Keeper(look))
        self.theme.apply()
        self.throwaway = Throwaway(self.outside, folder)
        fill(self.throwaway.notebook, self.library, self.library.sample())
        self._choices = self.throwaway.notebook.choices()
        self.window = self._new_window()

    def show(self, sight: Sight) -> None:
        """Go to something that is to be seen, from where every sight begins."""
        ending = Ending(self.notebook, self.library, self.clock)
        for sealed in ending.sealed():
            ending.open_again(sealed)
        self.notebook.choose(self._choices)
        deleted = self.notebook.entries.deleted(self.notebook.inventory().id)
        self.notebook.entries.restore([row.id for row in deleted])
        sight.show(self)
        self.settle()

    @property
    def notebook(self) -> Notebook:
        """The notebook of the invented person."""
        return self.throwaway.notebook

    @property
    def frame(self) -> NotebookFrame:
        """The open notebook in the window."""
        assert self.window.frame
        return self.window.frame

    def open_notebook(self) -> None:
        """Show Home of the invented person's notebook, in a new window."""
        self.new_window()
        room = Room(self.throwaway.notebook, self.library, self.clock, self.theme)
        door = SampleDoor(self.throwaway)
        frame = NotebookFrame(self.theme, PageMaker(room, self.window_look, door))
        give_keys(frame)
        SittingOver(self.window, frame, room, self.window_look)
        self.window.show_notebook(frame, door)
        frame.begin(None)
        self.settle()

    def open_door(self, closed: ClosedDoor | None = None) -> None:
        """Stand before a notebook that is shut, or before a first run, in a new window."""
        self.new_window()
        around = Surroundings(self.theme, self.library, self.window_look)
        doorway = Doorway(self.window, around, StagedDoor(SampleDoor(self.throwaway), closed))
        doorway.begin()
        self.settle()

    def new_window(self) -> None:
        """Close the window and open an empty one."""
        self._close_window()
        self.window = self._new_window()

    def close(self) -> None:
        """Take everything away again."""
        self._close_window()
        self.throwaway.close()
        self.theme.deleteLater()
        self._application.setStyleSheet("")
        self._application.setFont(self._system_font)
        self._application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.settle()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.window_look)
        FocusRing(self.theme, window)
        window.resize(*self.look.size)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window), "the window does not take the keyboard"
        self.settle()
        return window

    def _close_window(self) -> None:
        self.window.hide()
        self.window.deleteLater()
        # Outside an event loop Qt puts the end of a window off, until Python ends half of it.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()


@contextmanager
def stage(application: QApplication, look: Look, folder: Path) -> Iterator[Stage]:
    """Set the stage, and take it away at the end."""
    made = Stage(application, look, folder)
    try:
        yield made
    finally:
        made.close()
