"""What goes wrong is told and noted without a word of it; the example stands for itself."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.app import Program
from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.errors import ExpectedError, FormError, WhatHappened
from inventory_app.domain.sample import Sample
from inventory_app.vault import PasswordStore
from inventory_app.vault.entry import EntryName
from inventory_app.vault.keys import DataKey
from tests.password_stores import MemoryKeyring, failing_store
from tests.ui.looking import button, buttons, press, said, settle
from tests.unit.app.conftest import Running

# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PRIVATE = "what Lena said by the yellow house"
PLACE_WITHOUT_LIST = "no such list"
FAR_AWAY = failing_store(RuntimeError("nobody asks this store"))


class BrokenStore(PasswordStore):
    """A password store with a bug, which is not the world's doing."""

    def __init__(self) -> None:
        super().__init__(MemoryKeyring)

    @override
    def read(self, name: EntryName) -> DataKey:
        raise ZeroDivisionError(PRIVATE)


# --- what nobody expected ----------------------------------------------------------------


def fail_with(error: BaseException) -> None:
    """Raise an error out of the window's loop."""

    def fail() -> None:
        raise error

    QTimer.singleShot(0, fail)
    settle()


def test_a_bug_is_told_and_noted_without_a_word_of_it(running: Running) -> None:
    running.make_notebook()
    program = running.start()

    fail_with(ZeroDivisionError(PRIVATE))

    assert "Something went wrong in the program." in said(program.window)
    assert PRIVATE not in said(program.window)
    log = (running.folder / "log.txt").read_text(encoding="utf-8")
    assert "builtins.ZeroDivisionError at" in log
    assert "test_trouble:" in log
    assert "Lena" not in log
    assert str(running.folder) not in log


def test_an_expected_error_is_told_in_its_own_words(running: Running) -> None:
    running.make_notebook()
    program = running.start()

    fail_with(ExpectedError(WhatHappened.DISK_FULL))

    assert "The disk is full." in said(program.window)


def test_a_bug_before_the_notebook_is_told_too(running: Running) -> None:
    program = running.start()

    fail_with(ZeroDivisionError(PRIVATE))

    assert "Something went wrong in the program." in said(program.window)
    assert "Begin" in buttons(program.window)


def test_a_bug_while_opening_shows_a_window_that_says_so(running: Running) -> None:
    running.make_notebook()

    program = running.start(store=BrokenStore())

    assert program.window.isVisible()
    assert "Something went wrong in the program." in said(program.window)
    assert "ZeroDivisionError" in (running.folder / "log.txt").read_text(encoding="utf-8")


def test_an_interrupt_is_also_told_where_it_was_asked_for(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    running.start()
    error = KeyboardInterrupt()

    sys.excepthook(type(error), error, None)

    assert "KeyboardInterrupt" in capsys.readouterr().err


# --- the example -------------------------------------------------------------------------


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the system's place for temporary files, empty."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def test_the_example_touches_neither_folder_nor_store_and_goes(
    running: Running, temporary: Path
) -> None:
    running.folder.mkdir()
    (running.folder / "window.toml").write_text("text_size = 1.25\n", encoding="utf-8")

    program = running.start(is_sample=True, store=FAR_AWAY)
    assert program._look.text_size == 1.25
    assert program.window.frame is not None
    assert "Strengths" in said(program.window) or "strengths" in " ".join(buttons(program.window))
    assert len(list(temporary.iterdir())) == 1
    program._look.set_text_size(2.0)
    running.stop(program)

    assert not list(temporary.iterdir())
    assert [item.name for item in running.folder.iterdir()] == ["window.toml"]
    assert (running.folder / "window.toml").read_text(encoding="utf-8") == "text_size = 1.25\n"


def test_the_example_has_no_words_and_keeps_no_key(running: Running, temporary: Path) -> None:
    program = running.start(is_sample=True, store=FAR_AWAY)
    door = program.window._door
    assert door is not None
    assert temporary.is_dir()

    assert door.words() == ()
    for ask in (door.keep_in_keyring, door.finish_keeping):
        with pytest.raises(ExpectedError):
            ask()


def test_an_example_without_room_is_told(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    program = running.start(is_sample=True)

    assert "The folder cannot be written to." in said(program.window)
    assert program.window.frame is None


class LibraryWithoutExample(Library):
    """The shipped files, the example's among them broken."""

    @override
    def sample(self) -> Sample:
        raise FormError("step_four.toml", "entry 3", PLACE_WITHOUT_LIST)


def test_a_broken_example_is_refused_with_its_place_and_leaves_nothing(
    running: Running, temporary: Path
) -> None:
    running.library = LibraryWithoutExample(resources())

    program = running.start(is_sample=True, store=FAR_AWAY)

    assert f"(step_four.toml: entry 3: {PLACE_WITHOUT_LIST})" in said(program.window)
    assert not list(temporary.iterdir())


def reach_the_end(program: Program, qtbot: QtBot) -> None:
    """Go through the first run to its last page and choose the example."""
    press(program.window, "Begin")
    press(program.window, "Continue")
    qtbot.waitUntil(lambda: "Later" in buttons(program.window))
    settle()
    press(program.window, "Later")
    press(program.window, "Continue")
    look = next(name for name in buttons(program.window) if name.startswith("Look around"))
    button(program.window, look).click()
    press(program.window, "Continue")


def test_the_example_is_a_program_of_its_own(running: Running, qtbot: QtBot) -> None:
    program = running.start()

    reach_the_end(program, qtbot)

    assert running.examples == 1
    assert "opens in a window of its own" in said(program.window)
    assert "could not be opened" not in said(program.window)


def test_an_example_that_does_not_begin_is_told(running: Running, qtbot: QtBot) -> None:
    running.example_begins = False
    program = running.start()

    reach_the_end(program, qtbot)

    assert "The example could not be opened." in said(program.window)
    assert "Continue" in buttons(program.window)
