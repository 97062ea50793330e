"""A window before its notebook is open, over a real vault and a password store in memory."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.app import _VaultDoor
from inventory_app.desktop.folders import make_private_folder
from inventory_app.services.doors import Door, OpenDoor
from inventory_app.ui.room import Surroundings
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.widgets.writing_field import WritingField
from inventory_app.ui.window_look import WindowLook
from inventory_app.vault import Outside, PasswordStore
from tests.builders import FixedClock, shipped_library
from tests.password_stores import Entries, memory_store
from tests.ui.looking import press, settle


@pytest.fixture(autouse=True)
def no_left_over_window(qapp: QApplication) -> Iterator[None]:
    """Let a test's windows go on the window's thread.

    Else the next thread of a password store might collect them, and Qt does not stand that.
    """
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder a notebook lies in."""
    made = tmp_path / "notebook"
    make_private_folder(made)
    return made


@pytest.fixture
def entries() -> Entries:
    """Return what the password store keeps."""
    return {}


@pytest.fixture
def outside() -> Outside:
    """Return the shipped forms and a clock that stands still."""
    return Outside(shipped_library(), FixedClock())


@pytest.fixture
def door_with(folder: Path, outside: Outside) -> Callable[[PasswordStore], Door]:
    """Return a function that makes the door of the folder with a password store."""
    return lambda store: _VaultDoor(folder, store, outside)


class Kept(NamedTuple):
    """A notebook that was made before: where it lies, who keeps its key, and its words."""

    folder: Path
    entries: Entries
    words: tuple[str, ...]


@pytest.fixture
def kept(
    folder: Path, entries: Entries, door_with: Callable[[PasswordStore], Door], qtbot: QtBot
) -> Kept:
    """Make a notebook whose key is in the password store."""
    new = door_with(memory_store(entries)).make()
    qtbot.waitUntil(lambda: new.keeping.is_done)
    opened = new.finish()
    words = opened.words()
    opened.close()
    return Kept(folder, entries, words)


@pytest.fixture
def window(qtbot: QtBot, look: WindowLook) -> Iterator[MainWindow]:
    """Return the empty window, shown and active."""
    made = MainWindow(look)
    made.resize(1000, 760)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.end()


class Opened:
    """Whom the doorway let in; closed at the end of the test."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.doors: list[OpenDoor] = []

    def close(self) -> None:
        """Close every notebook."""
        for door in self.doors:
            door.close()


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Return whom the doorway lets in."""
    let_in = Opened()
    yield let_in
    let_in.close()


@pytest.fixture
def stand_at(window: MainWindow, around: Surroundings, opened: Opened) -> Callable[[Door], Doorway]:
    """Return a function that stands the window at a door, not begun yet."""

    def stand(door: Door) -> Doorway:
        doorway = Doorway(window, around, door)
        doorway.opened.connect(opened.doors.append)
        return doorway

    return stand


class At:
    """A person at the window of a notebook that was made before, and what they can do there."""

    def __init__(self, window: MainWindow, begin: Callable[[PasswordStore], None]) -> None:
        """Take the window and how a start goes; nothing is opened yet."""
        self.window = window
        self._begin = begin
        self.folder = Path()
        self.entries: Entries = {}
        self.words: tuple[str, ...] = ()
        self.opened = Opened()

    def start(self, store: PasswordStore) -> None:
        """Start with a password store."""
        self._begin(store)
        settle()

    @property
    def field(self) -> WritingField:
        """The field for the words."""
        return next(each for each in self.window.findChildren(WritingField) if each.isVisible())

    def use_words(self, typed: str) -> None:
        """Ask for the field, type the words and open."""
        press(self.window, "Use my recovery words")
        self.field.set_text(typed)
        press(self.window, "Open")


@pytest.fixture
def at(
    window: MainWindow,
    stand_at: Callable[[Door], Doorway],
    door_with: Callable[[PasswordStore], Door],
    kept: Kept,
    opened: Opened,
) -> At:
    """Return a person at the window."""
    person = At(window, lambda store: stand_at(door_with(store)).begin())
    person.folder, person.entries, person.words = kept.folder, kept.entries, kept.words
    person.opened = opened
    return person
