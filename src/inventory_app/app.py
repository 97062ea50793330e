"""The one file that knows every room and joins them: folder, vault, forms, window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.desktop.clock import SystemClock
from inventory_app.desktop.command_line import USAGE, Start, UsageError, start_from
from inventory_app.desktop.folders import make_private_folder
from inventory_app.desktop.hardening import harden
from inventory_app.desktop.places import Places, default_folder
from inventory_app.desktop.window_file import WindowFile
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.doors import ClosedDoor, NewNotebook, OpenDoor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from inventory_app.desktop.single_instance import SingleInstance
    from inventory_app.services.doors import Keeping
    from inventory_app.services.ports import Notebook
    from inventory_app.ui.session.endings import Endings
    from inventory_app.ui.shell.frame import NotebookFrame
    from inventory_app.vault import Closed, FirstRun, Opened, PasswordStore, Throwaway, Waiting


READY_VARIABLE = "INVENTORY_READY_FD"
"""A file descriptor to write "home" to at Home's first paint; the benchmark passes it in."""


class _OpenNotebook:
    """Joins an opened vault to what the window asks of an open door."""

    def __init__(self, opened: Opened, store: PasswordStore) -> None:
        self._opened = opened
        self._store = store
        self.notebook: Notebook = opened.notebook

    @property
    def is_in_keyring(self) -> bool:
        return self._opened.is_in_keyring

    def words(self) -> tuple[str, ...]:
        return self._opened.words()

    def keep_in_keyring(self) -> Keeping:
        self._keeping = self._opened.keep_in_keyring(self._store)
        return self._keeping

    def finish_keeping(self) -> None:
        self._opened.finish_keeping(self._keeping)

    def close(self) -> None:
        self._opened.close()


class _NewNotebook:
    """Joins a first run of the vault to what the window asks of a notebook being made."""

    def __init__(self, first_run: FirstRun, store: PasswordStore) -> None:
        self._first_run = first_run
        self._store = store

    @property
    def keeping(self) -> Keeping:
        return self._first_run.keeping

    def ask_store_again(self) -> None:
        self._first_run.ask_store_again()

    def words(self) -> tuple[str, ...]:
        return self._first_run.words()

    def finish(self) -> OpenDoor:
        return _OpenNotebook(self._first_run.finish(), self._store)

    def abandon(self) -> None:
        self._first_run.abandon()


class _Waiting:
    """Joins a silent password store to what the window asks of a waiting door."""

    def __init__(
        self, waiting: Waiting, as_door: Callable[[Opened | Closed], OpenDoor | ClosedDoor]
    ) -> None:
        self._waiting = waiting
        self._as_door = as_door

    @property
    def is_over(self) -> bool:
        return self._waiting.is_over

    def go_on(self) -> OpenDoor | ClosedDoor:
        return self._as_door(self._waiting.go_on())


class _SampleDoor:
    """An open door to a throw-away notebook; it has no words and no place in the keyring."""

    is_in_keyring = True

    def __init__(self, throwaway: Throwaway) -> None:
        self._throwaway = throwaway
        self.notebook: Notebook = throwaway.notebook

    def words(self) -> tuple[str, ...]:
        return ()

    def keep_in_keyring(self) -> Keeping:
        raise ExpectedError(WhatHappened.KEYRING_ABSENT)

    def finish_keeping(self) -> None:
        raise ExpectedError(WhatHappened.KEYRING_ABSENT)

    def close(self) -> None:
        self._throwaway.close()


class _VaultDoor:
    """Joins the vault of one folder to what the window asks of a door."""

    def __init__(self, folder: Path, library: Library, clock: SystemClock) -> None:
        from inventory_app.vault import Outside, system_password_store

        self._folder = folder
        self._outside = Outside(library, clock)
        self._store = system_password_store()

    def folder(self) -> str:
        return str(self._folder)

    def is_first_run(self) -> bool:
        from inventory_app.vault import is_first_run

        return is_first_run(self._folder)

    def open(self) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import open_vault

        return self._as_door(open_vault(self._folder, self._store, self._outside))

    def open_with_words(self, typed: str) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import open_with_words

        return self._as_door(open_with_words(self._folder, typed, self._outside))

    def make(self) -> NewNotebook:
        from inventory_app.vault import FirstRun

        return _NewNotebook(FirstRun(self._folder, self._store, self._outside), self._store)

    def _as_door(self, result: Opened | Closed) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import Closed

        if not isinstance(result, Closed):
            return _OpenNotebook(result, self._store)
        waiting = _Waiting(result.waiting, self._as_door) if result.waiting else None
        return ClosedDoor(result.why, result.ways_out, result.details, waiting)


def run(arguments: Sequence[str]) -> int:
    """Start the program; return its exit code when the window is closed."""
    harden()
    try:
        start = start_from(arguments)
    except UsageError as error:
        sys.stdout.write(f"{error}\n")
        return 0 if str(error) == USAGE else 2
    from inventory_app.ui.application import make_application

    application = make_application("inventory")
    application.setApplicationName("Inventory")
    application.setQuitOnLastWindowClosed(True)
    program = Program(application, start)
    program.begin()
    gc.freeze()
    gc.enable()
    code = application.exec()
    program.end()
    return code


class Program:
    """The running program: its folder, window and open notebook, from start to end."""

    def __init__(self, application: QApplication, start: Start) -> None:
        """Take Qt's application and what the command line asked for."""
        self._application = application
        self._start = start
        self._library = Library(resources())
        self._clock = SystemClock()
        self._endings: Endings | None = None
        self._instance: SingleInstance | None = None
        self._folder = start.folder or default_folder(os.environ, Path.home())

    def begin(self) -> None:
        """Dress the application, open the window, and open the notebook in it."""
        from inventory_app.ui.session.endings import Endings
        from inventory_app.ui.shell.main_window import MainWindow
        from inventory_app.ui.theme import Theme
        from inventory_app.ui.widgets.focus_ring import FocusRing
        from inventory_app.ui.window_look import WindowLook

        refusal = self._take_folder()
        keeper = WindowFile(Places(self._folder).window_settings)
        self._theme = Theme(self._application, resources() / "icons")
        self._look = WindowLook(self._theme, keeper)
        self._theme.apply()
        self.window = MainWindow(self._look)
        FocusRing(self._theme, self.window)  # lives as long as the window, its parent
        self._endings = Endings(self._application)
        self._endings.end_asked.connect(self.window.end)
        self._endings.keep_asked.connect(self.window.keep)
        self.window.restore_geometry()
        sys.excepthook = self._say_trouble
        self._open(refusal)
        self.window.show()

    def _say_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note an error that reached nobody, without its text, and tell the person."""
        from inventory_app.desktop.log import EventLog
        from inventory_app.ui.messages import sentence_for, sentence_for_bug

        if not self._start.is_sample:
            EventLog(Places(self._folder).log, self._clock.now).note_error(error)
        if issubclass(kind, KeyboardInterrupt) or self._start.is_sample:
            sys.__excepthook__(kind, error, trace)
        frame = self.window.frame
        if frame is not None:
            said = sentence_for(error) if isinstance(error, ExpectedError) else sentence_for_bug()
            frame.say_trouble(said)

    def _take_folder(self) -> ExpectedError | None:
        """Make the folder ours alone for this process; return what kept it from being so."""
        from inventory_app.desktop.scratch import make_empty_scratch
        from inventory_app.desktop.shared_places import refuse_shared_place
        from inventory_app.desktop.single_instance import SingleInstance

        if self._start.is_sample:
            return None
        try:
            refuse_shared_place(self._folder, os.environ)
            make_private_folder(self._folder)
            places = Places(self._folder)
            self._instance = SingleInstance(places.lock)
            make_empty_scratch(places.scratch)
        except ExpectedError as error:
            return error
        return None

    def _open(self, refusal: ExpectedError | None) -> None:
        if self._start.is_sample:
            self._open_sample()
            return
        from inventory_app.ui.room import Surroundings
        from inventory_app.ui.session.doorway import Doorway

        door = _VaultDoor(self._folder, self._library, self._clock)
        doorway = Doorway(self.window, Surroundings(self._theme, self._library, self._look), door)
        doorway.opened.connect(self._show_notebook)
        doorway.example_asked.connect(self._start_example)
        if refusal is not None:
            doorway.show_refused(refusal, self._begin_again)
        else:
            doorway.begin()

    def _begin_again(self) -> None:
        self._open(self._take_folder())

    def _open_sample(self) -> None:
        from inventory_app.services.sample import fill
        from inventory_app.vault import Outside, Throwaway

        throwaway = Throwaway(Outside(self._library, self._clock))
        fill(throwaway.notebook, self._library, self._library.sample())
        self._show_notebook(_SampleDoor(throwaway))

    def _start_example(self) -> None:
        from PySide6.QtCore import QProcess

        is_bundle = getattr(sys, "frozen", False)
        arguments = ["--sample"] if is_bundle else ["-m", "inventory_app", "--sample"]
        QProcess.startDetached(sys.executable, arguments)

    def _show_notebook(self, door: OpenDoor) -> None:
        from inventory_app.services.resuming import place_to_resume
        from inventory_app.ui.room import Room
        from inventory_app.ui.shell.frame import NotebookFrame
        from inventory_app.ui.shell.keys import give_keys
        from inventory_app.ui.shell.pages import PageMaker
        from inventory_app.ui.shell.sitting_over import SittingOver

        room = Room(door.notebook, self._library, self._clock, self._theme)
        pages = PageMaker(room, self._look, door)
        frame = NotebookFrame(self._theme, pages)
        give_keys(frame, self._look, self.window)
        SittingOver(self.window, frame, room, self._look)  # lives as long as the frame
        self.window.show_notebook(frame, door)
        frame.begin(place_to_resume(door.notebook))
        self._tell_when_ready(frame)

    def _tell_when_ready(self, frame: NotebookFrame) -> None:
        """Write to the benchmark's pipe when Home is painted with its counts."""
        from inventory_app.ui.home.page import HomePage

        descriptor = os.environ.get(READY_VARIABLE, "")
        page = frame.page
        if descriptor.isdigit() and isinstance(page, HomePage):
            page.painted_with_counts.connect(lambda: os.write(int(descriptor), b"home\n"))

    def end(self) -> None:
        """Let the folder go."""
        from inventory_app.desktop.scratch import make_empty_scratch

        if self._instance is not None:
            make_empty_scratch(Places(self._folder).scratch)
            self._instance.release()
