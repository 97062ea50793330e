"""The program as it is started: its command line, its end by a signal, what it leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inventory_app.app import run
from inventory_app.desktop.command_line import USAGE
from inventory_app.ui.session.example import example_command, start_beside
from tests.programs import environment, output_of
from tests.unit.app.conftest import own_process

ENDS = () if sys.platform == "win32" else (signal.SIGTERM,)
"""What the system asks a program to end with; Windows has no such signal."""
FIFOS = ("begun",) if hasattr(os, "mkfifo") else ()
SAYS_WHEN_READY = """
import sys
from PySide6.QtCore import QTimer
from inventory_app import app

def say():
    print("ready" if program.window.isVisible() else "not shown", flush=True)

def close_over_unsaved_words():
    program.window.frame.page.keep = lambda: False
    program.window.close()

class Program(app.Program):
    def begin(self):
        global program
        program = self
        super().begin()
        if sys.argv[1] == "unsaved":
            QTimer.singleShot(0, close_over_unsaved_words)
        QTimer.singleShot(0, say)

app.Program = Program
sys.exit(app.run(sys.argv[2:]))
"""


def run_with(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [sys.executable, "-m", "inventory_app", *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@contextmanager
def started(*arguments: str, how: str = "plain") -> Iterator[subprocess.Popen[str]]:
    """Start the program, wait until its window is there, and end it after the block."""
    with subprocess.Popen(
        [sys.executable, "-c", SAYS_WHEN_READY, how, *arguments],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the system's place for temporary files, empty."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    return place


def test_help_is_written_and_all_is_well() -> None:
    for argument in ("--help", "-h"):
        done = run_with(argument)
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, USAGE.strip(), "")


def test_help_takes_no_window_and_no_folder(
    qapp: QApplication,
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("OPENSSL_CONF", "")  # given back after the test
    with own_process(qapp):
        assert run(["--help"]) == 0
        assert run(["--bad"]) == 2

    assert capsys.readouterr().out.strip() == USAGE.strip()
    assert not list(own_home.rglob("*nventory*"))


@pytest.mark.parametrize("arguments", [["--sapmle"], ["notebook"], ["--notebook"]])
def test_what_is_not_understood_is_said_as_an_error(arguments: list[str]) -> None:
    done = run_with(*arguments)

    assert done.returncode == 2
    assert not done.stdout
    assert USAGE.strip() in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("end", ENDS)
def test_the_notebook_lies_where_it_was_asked_for(
    tmp_path: Path, own_home: Path, end: signal.Signals
) -> None:
    folder = tmp_path / "elsewhere"
    with started("--notebook", str(folder)) as process:
        process.send_signal(end)
        _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (0, "")
    assert {item.name for item in folder.iterdir()} == {"app.lock", "tmp", "window.toml"}
    assert not (own_home / ".local" / "share" / "inventory").exists()


@pytest.mark.parametrize("end", ENDS)
def test_the_example_goes_with_its_window(
    temporary: Path, own_home: Path, end: signal.Signals
) -> None:
    with started("--sample") as process:
        assert list(temporary.glob("inventory-*/sample.db"))
        process.send_signal(end)
        _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (0, "")
    assert not list(temporary.iterdir())
    assert not (own_home / ".local" / "share" / "inventory").exists()


@pytest.mark.parametrize("end", ENDS)
def test_a_signal_ends_a_program_that_asks_about_unsaved_words(
    temporary: Path, end: signal.Signals
) -> None:
    with started("--sample", how="unsaved") as process:
        process.send_signal(end)
        _, errors = process.communicate(timeout=60)

    assert process.returncode == 0
    assert "Traceback" not in errors
    assert not list(temporary.iterdir())


def test_nothing_heavy_is_loaded_to_say_how_it_is_used() -> None:
    loaded = output_of(
        "import sys; from inventory_app.app import run; run(['--help']);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'keyring'))])"
    )

    assert loaded.endswith("[]")


def test_the_example_is_started_as_this_program_was(monkeypatch: pytest.MonkeyPatch) -> None:
    assert example_command() == (sys.executable, ["-m", "inventory_app", "--sample"])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert example_command() == (sys.executable, ["--sample"])


def test_a_program_that_cannot_begin_is_told(tmp_path: Path) -> None:
    assert not start_beside(str(tmp_path / "no such program"), [])


@pytest.mark.parametrize("name", FIFOS)
def test_a_program_started_beside_begins(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    says = f"open({str(tmp_path / name)!r}, 'w').write('begun')"

    assert start_beside(sys.executable, ["-c", says])

    assert (tmp_path / name).read_text(encoding="utf-8") == "begun"
