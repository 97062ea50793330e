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
from inventory_app.desktop.command_line import Start, UsageError, start_from
from inventory_app.desktop.hardening import harden
from inventory_app.desktop.places import Places, default_folder
from inventory_app.desktop.window_file import BorrowedWindowFile, WindowFile
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.doors import ClosedDoor, NewNotebook, OpenDoor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from inventory_app import vault
    from inventory_app.desktop.claim import Claim
    from inventory_app.services.doors import Keeping
    from inventory_app.services.ports import Notebook
    from inventory_app.ui.session.doorway import Doorway


class _OpenNotebook:
    """Joins an opened vault to what the window asks of an open door."""

    def __init__(self, opened: vault.Opened, store: vault.PasswordStore) -> None:
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

    def __init__(self, first_run: vault.FirstRun, store: vault.PasswordStore) -> None:
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

    def __init__(self, waiting: vault.Waiting, door: _VaultDoor) -> None:
        self._waiting = waiting
        self._door = door

    @property
    def is_over(self) -> bool:
        return self._waiting.is_over

    def go_on(self) -> OpenDoor | ClosedDoor:
        return self._door.as_door(self._waiting.go_on())


class _SampleDoor:
    """An open door to a throw-away notebook; it has no words and no place in the keyring."""

    is_in_keyring = True

    def __init__(self, throwaway: vault.Throwaway) -> None:
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

    def __init__(self, folder: Path, store: vault.PasswordStore, outside: vault.Outside) -> None:
        self._folder = folder
        self._store = store
        self._outside = outside

    def folder(self) -> str:
        return str(self._folder)

    def is_first_run(self) -> bool:
        from inventory_app.vault import is_first_run

        return is_first_run(self._folder)

    def open(self) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import open_vault

        return self.as_door(open_vault(self._folder, self._store, self._outside))

    def open_with_words(self, typed: str) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import open_with_words

        return self.as_door(open_with_words(self._folder, typed, self._outside))

    def make(self) -> NewNotebook:
        from inventory_app.vault import FirstRun

        return _NewNotebook(FirstRun(self._folder, self._store, self._outside), self._store)

    def as_door(self, result: vault.Opened | vault.Closed) -> OpenDoor | ClosedDoor:
        from inventory_app.vault import Closed

        if not isinstance(result, Closed):
            return _OpenNotebook(result, self._store)
        waiting = _Waiting(result.waiting, self) if result.waiting else None
        return ClosedDoor(result.why, result.ways_out, result.details, waiting)


def run(arguments: Sequence[str]) -> int:
    """Start the program; return its exit code when the window is closed."""
    harden()
    try:
        start = start_from(arguments)
    except UsageError as error:
        return error.say()
    from inventory_app.ui.application import make_application

    application = make_application("inventory")
    application.setApplicationName("Inventory")
    program = Program(application, start)
    program.begin()
    gc.freeze()
    gc.enable()
    code = application.exec()
    program.end()
    return code


class Program:
    """The running program: its folder, window and open notebook, from start to end."""

    def __init__(
        self,
        application: QApplication,
        start: Start,
        make_store: Callable[[], vault.PasswordStore] | None = None,
        start_example: Callable[[], bool] | None = None,
    ) -> None:
        """Take Qt's application and what the command line asked for.

        A test brings a password store of its own, and its own way to start the example.
        """
        self._application = application
        self._start = start
        self._make_store = make_store
        self._start_example = start_example
        self._library = Library(resources())
        self._clock = SystemClock()
        self._claim: Claim | None = None
        self._doorway: Doorway | None = None
        self._folder = start.folder or default_folder(os.environ, Path.home())

    def begin(self) -> None:
        """Dress the application, open the window, and open the notebook in it."""
        from inventory_app.ui.session.endings import Endings
        from inventory_app.ui.shell.main_window import MainWindow
        from inventory_app.ui.theme import Theme
        from inventory_app.ui.widgets.focus_ring import FocusRing
        from inventory_app.ui.window_look import WindowLook

        refusal = self._take_folder()
        theme = Theme(self._application, resources() / "icons")
        self._look = WindowLook(theme, self._window_file())
        theme.apply()
        self.window = MainWindow(self._look)
        FocusRing(theme, self.window)  # lives as long as the window, its parent
        endings = Endings(self._application)
        endings.end_asked.connect(self.window.end)
        endings.keep_asked.connect(self.window.keep)
        self.window.restore_geometry()
        sys.excepthook = self._say_trouble
        try:
            self._open(refusal)
        except Exception as error:  # noqa: BLE001 - a window that says so, not a start that is silent
            self._say_trouble(type(error), error, error.__traceback__)
        self.window.show()

    def end(self) -> None:
        """Let the folder go."""
        if self._claim is not None:
            self._claim.release()

    def _say_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note an error that reached nobody, without its text, and tell the person."""
        from inventory_app.desktop.log import EventLog
        from inventory_app.ui.messages import sentence_for, sentence_for_bug

        if self._claim is not None:
            EventLog(Places(self._folder).log, self._clock.now).note_error(error)
        if issubclass(kind, KeyboardInterrupt) or self._start.is_sample:
            sys.__excepthook__(kind, error, trace)
        said = sentence_for(error) if isinstance(error, ExpectedError) else sentence_for_bug()
        self.window.say_trouble(said)

    def _take_folder(self) -> ExpectedError | None:
        """Make the folder ours alone for this process; return what kept it from being so."""
        if self._start.is_sample:
            return None
        from inventory_app.desktop.claim import Claim

        try:
            self._claim = Claim(self._folder, os.environ)
        except ExpectedError as error:
            return error
        return None

    def _window_file(self) -> WindowFile:
        """Return where the look is kept; what is not ours is read and left as it is."""
        path = Places(self._folder).window_settings
        return WindowFile(path) if self._claim is not None else BorrowedWindowFile(path)

    def _open(self, refusal: ExpectedError | None) -> None:
        if self._start.is_sample:
            self._open_sample()
            return
        from inventory_app.ui.room import Surroundings
        from inventory_app.ui.session.doorway import Doorway
        from inventory_app.vault import Outside, system_password_store

        store = (self._make_store or system_password_store)()
        door = _VaultDoor(self._folder, store, Outside(self._library, self._clock))
        around = Surroundings(self._look.theme, self._library, self._look)
        doorway = self._doorway = Doorway(self.window, around, door)
        doorway.opened.connect(self._show_notebook)
        doorway.example_asked.connect(self._show_example)
        doorway.other_place_chosen.connect(self._go_elsewhere)
        if refusal is not None:
            doorway.show_refused(refusal, self._begin_again)
        else:
            doorway.begin()

    def _begin_again(self) -> None:
        refusal = self._take_folder() if self._claim is None else None
        self._look.keep_in(self._window_file())
        self._open(refusal)

    def _go_elsewhere(self, chosen: str) -> None:
        """Go on in this run with the notebook in a folder the person chose."""
        from inventory_app.desktop.folders import notebook_folder_in

        self._folder = notebook_folder_in(Path(chosen))
        self._begin_again()

    def _open_sample(self) -> None:
        from inventory_app.services.sample import fill
        from inventory_app.vault import Outside, Throwaway

        door = _SampleDoor(Throwaway(Outside(self._library, self._clock)))
        try:
            fill(door.notebook, self._library, self._library.sample())
        except BaseException:
            door.close()
            raise
        self._show_notebook(door)

    def _show_example(self) -> None:
        from inventory_app.ui.messages import sentence_for_no_example
        from inventory_app.ui.session.example import start_example

        if not (self._start_example or start_example)():
            self.window.say_trouble(sentence_for_no_example())

    def _show_notebook(self, door: OpenDoor) -> None:
        from inventory_app.services.resuming import place_to_resume
        from inventory_app.ui.room import Room
        from inventory_app.ui.shell.frame import NotebookFrame
        from inventory_app.ui.shell.keys import give_keys
        from inventory_app.ui.shell.pages import PageMaker
        from inventory_app.ui.shell.ready import tell_when_painted
        from inventory_app.ui.shell.sitting_over import SittingOver
        from inventory_app.ui.warming import warm_later

        room = Room(door.notebook, self._library, self._clock, self._look.theme)
        frame = NotebookFrame(self._look.theme, PageMaker(room, self._look, door))
        give_keys(frame)
        SittingOver(self.window, frame, room, self._look)  # lives as long as the frame
        try:
            place = place_to_resume(door.notebook)
            self.window.show_notebook(frame, door)
            frame.begin(place)
        except ExpectedError as error:
            door.close()
            if self._doorway is None:
                raise
            self._doorway.show_refused(error, self._begin_again)
            return
        tell_when_painted(frame)
        warm_later(frame, self._library.reading())
