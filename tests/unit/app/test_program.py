"""The program as a whole: its folder, its window, its notebook, and what goes wrong with them."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inventory_app.app import Program
from inventory_app.desktop.folders import make_private_folder
from inventory_app.domain.entries import Section
from inventory_app.services.route import Stop
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.session.doorway import Doorway
from tests.builders import NotebookBuilder
from tests.programs import environment, output_of
from tests.ui.looking import buttons, press, said, settle
from tests.unit.app.conftest import Running

# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PRIVATE = "what Lena said by the yellow house"
TAKES = """
import sys
from pathlib import Path
from inventory_app.desktop.claim import Claim
claim = Claim(Path(sys.argv[1]), {})
print("taken", flush=True)
sys.stdin.readline()
"""


def notebook_of(program: Program) -> Notebook:
    """Return the notebook that is open in a program."""
    door = program.window._door
    assert door is not None
    assert isinstance(door.notebook, Notebook)
    return door.notebook


@contextmanager
def somebody_elses_hands(folder: Path) -> Iterator[None]:
    """Hold a folder in another process for a block."""
    with subprocess.Popen(
        [sys.executable, "-c", TAKES, str(folder)],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        yield
        process.communicate("\n", timeout=60)


# --- from a start to the next ------------------------------------------------------------


def test_the_first_start_is_a_first_run_in_a_private_folder(running: Running) -> None:
    program = running.start()

    assert program.window.isVisible()
    assert "Page 1 of 5" in said(program.window)
    if sys.platform != "win32":
        assert stat.S_IMODE(running.folder.stat().st_mode) == 0o700


def test_what_was_written_is_there_at_the_next_start(running: Running) -> None:
    running.make_notebook()
    program = running.start()
    entry = NotebookBuilder(notebook_of(program)).fear("Losing the flat")
    running.stop(program)

    program = running.start()
    assert program.window.frame is not None
    assert program.window.frame.here.screen is Screen.HOME
    inventory = notebook_of(program).inventory().id
    assert [row.id for row in notebook_of(program).entries.list(inventory, Section.FEARS)] == [
        entry.id
    ]


def test_it_opens_on_the_page_that_was_left(running: Running) -> None:
    running.make_notebook()
    program = running.start()
    entry = NotebookBuilder(notebook_of(program)).fear("Losing the flat")
    assert program.window.frame is not None
    program.window.frame.go(Destination(Screen.WRITING, stop=Stop(entry.id, "f_what", 0)))
    running.stop(program)

    program = running.start()
    assert program.window.frame is not None
    assert program.window.frame.here.screen is Screen.WRITING


def test_the_look_of_the_window_comes_back(running: Running) -> None:
    program = running.start()
    program._look.set_text_size(1.5)
    running.stop(program)

    assert running.start()._look.text_size == 1.5


def test_an_ended_program_lets_the_folder_go(running: Running) -> None:
    running.stop(running.start())

    assert output_of(TAKES.replace("sys.stdin.readline()", ""), str(running.folder)) == "taken"


def test_home_s_first_paint_is_told_on_the_pipe(
    running: Running, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    running.make_notebook()
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    monkeypatch.setenv("INVENTORY_READY_FD", str(writing))
    told: list[bytes] = []

    def is_told() -> bool:
        try:
            told.append(os.read(reading, 64))
        except BlockingIOError:
            return False
        return True

    running.start()
    qtbot.waitUntil(is_told)
    os.close(reading)
    os.close(writing)

    assert told == [b"home\n"]


# --- folders that cannot be used ---------------------------------------------------------


def test_a_second_program_says_that_the_first_is_open(running: Running) -> None:
    make_private_folder(running.folder)
    with somebody_elses_hands(running.folder):
        program = running.start()
        assert "Inventory is open already." in said(program.window)
        assert buttons(program.window)[1:] == ["Try again", "Close"]
        press(program.window, "Try again")
        assert "Inventory is open already." in said(program.window)
        program._look.set_text_size(1.25)
        assert not (running.folder / "window.toml").exists()

    press(program.window, "Try again")

    assert "Page 1 of 5" in said(program.window)
    program._look.set_text_size(1.5)
    assert (running.folder / "window.toml").exists()


def test_closing_over_a_refused_folder_writes_nothing_in_it(
    running: Running, tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox" / "notebook"
    folder.mkdir(parents=True)

    program = running.start(folder=folder)
    assert "copied to other places by a cloud service" in said(program.window)
    try_to_fail(program)
    running.stop(program)

    assert not list(folder.iterdir())


def try_to_fail(program: Program) -> None:
    """Let something go wrong that nobody expected."""
    error = ZeroDivisionError(PRIVATE)
    sys.excepthook(type(error), error, None)
    assert "Something went wrong in the program." in said(program.window)


def test_another_folder_is_gone_on_with(running: Running, tmp_path: Path) -> None:
    refused, chosen = tmp_path / "Dropbox" / "notebook", tmp_path / "documents"
    chosen.mkdir()
    (chosen / "letter.odt").write_bytes(b"x")
    program = running.start(folder=refused)

    (doorway,) = program.window.findChildren(Doorway)
    doorway.other_place_chosen.emit(str(chosen))
    settle()

    assert "Page 1 of 5" in said(program.window)
    running.stop(program)
    assert (chosen / "Inventory" / "window.toml").exists()
    assert [item.name for item in chosen.iterdir() if item.is_file()] == ["letter.odt"]
    assert not refused.exists()


def test_another_folder_may_be_refused_too(running: Running, tmp_path: Path) -> None:
    refused = tmp_path / "Dropbox" / "one"
    program = running.start(folder=refused)

    (doorway,) = program.window.findChildren(Doorway)
    doorway.other_place_chosen.emit(str(tmp_path / "Dropbox"))
    settle()

    assert "copied to other places by a cloud service" in said(program.window)


def test_a_file_where_the_folder_should_be_is_told(running: Running, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")

    program = running.start(folder=tmp_path / "file")

    assert "This folder cannot be used." in said(program.window)
    assert buttons(program.window)[1:] == ["Choose another folder", "Close"]


def test_a_damaged_record_closes_the_notebook_calmly(running: Running) -> None:
    running.make_notebook()
    program = running.start()
    connection = notebook_of(program)._connection
    connection.execute("INSERT INTO setting(name, value) VALUES ('place', '{')").fetchall()
    running.stop(program)

    program = running.start()
    assert "The file may be damaged." in said(program.window)
    assert "Your notebook is closed" in said(program.window)
    assert program.window.frame is None
    press(program.window, "Try again")

    assert "The file may be damaged." in said(program.window)


def test_a_file_without_its_pointer_waits_for_the_words(running: Running) -> None:
    running.folder.mkdir()
    (running.folder / "vault-0001.db").write_bytes(b"x" * 5000)

    program = running.start()

    assert "Your recovery words can find it again." in said(program.window)
    assert buttons(program.window)[1:] == [
        "Use my recovery words",
        "Where are my files?",
        "Close",
    ]
    press(program.window, "Where are my files?")
    assert str(running.folder) in said(program.window)
