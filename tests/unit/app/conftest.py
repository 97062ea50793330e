"""The running program in this process: its own folder, a password store in memory, no network."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.app import Program
from inventory_app.content.library import Library
from inventory_app.desktop.command_line import Start
from inventory_app.vault import PasswordStore
from tests.password_stores import Entries, memory_store
from tests.ui.looking import buttons, press, settle

SIGNALS = [
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
]


@contextmanager
def own_process(application: QApplication) -> Iterator[None]:
    """Give back what a program takes for itself: signals, the last hook, the application's look."""
    handlers = {number: signal.getsignal(number) for number in SIGNALS}
    hook, mask = sys.excepthook, os.umask(0o077)
    font, palette = application.font(), application.palette()
    try:
        yield
    finally:
        signal.set_wakeup_fd(-1)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        sys.excepthook = hook
        os.umask(mask)
        application.setStyleSheet("")
        application.setFont(font)
        application.setPalette(palette)
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class Running:
    """Programs that were started, one after another, over one folder."""

    def __init__(self, application: QApplication, qtbot: QtBot, folder: Path) -> None:
        """Take the application and the folder; nothing is started yet."""
        self.folder = folder
        self.entries: Entries = {}
        self.library: Library | None = None
        self.examples = 0
        self.example_begins = True
        self._application = application
        self._qtbot = qtbot
        self._programs: list[Program] = []

    def start(
        self, *, folder: Path | None = None, store: PasswordStore | None = None, **more: bool
    ) -> Program:
        """Start the program and wait until its window is the active one."""
        begin = Start(folder or self.folder, **more)
        made = store or memory_store(self.entries)
        program = Program(self._application, begin, lambda: made, self._start_example)
        if self.library is not None:
            program._library = self.library
        self._programs.append(program)
        program.begin()
        self._qtbot.addWidget(program.window)
        with self._qtbot.waitActive(program.window):
            program.window.activateWindow()
        settle()
        return program

    def make_notebook(self) -> None:
        """Make a notebook in the folder, as a first run does, its key in the password store."""
        program = self.start()
        press(program.window, "Begin")
        press(program.window, "Continue")
        self._qtbot.waitUntil(lambda: "Later" in buttons(program.window))
        settle()
        for name in ("Later", "Continue", "Continue"):
            press(program.window, name)
        self.stop(program)

    def stop(self, program: Program) -> None:
        """Close the window and end the program, as a person does."""
        program.window.close()
        program.end()
        self._programs.remove(program)

    def stop_all(self) -> None:
        """End whatever still runs."""
        for program in list(self._programs):
            program.window.end()
            program.end()

    def _start_example(self) -> bool:
        self.examples += 1
        return self.example_begins


@pytest.fixture
def running(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    """Return what starts programs over an empty folder."""
    with own_process(qapp):
        made = Running(qapp, qtbot, tmp_path / "notebook")
        yield made
        made.stop_all()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
