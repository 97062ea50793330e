"""The system asks the program to end: typed words are kept first, whatever the signal."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.programs import environment

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from inventory_app.ui.session.endings import Endings

app = QApplication(["inventory", "-platform", "offscreen"])
endings = Endings(app)
typed = ["a word not saved yet"]

def end():
    print("kept:", typed.pop(), flush=True)
    app.exit(7)

endings.end_asked.connect(end)
endings.keep_asked.connect(lambda: print("keep asked", flush=True))
print("ready", flush=True)
sys.exit(app.exec())
"""
SIGNALS = () if sys.platform == "win32" else (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def start(program: str) -> subprocess.Popen[str]:
    """Start a program and wait until its window's loop is about to run."""
    started = subprocess.Popen(
        [sys.executable, "-c", program],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_keeps_what_is_typed_before_the_end(number: signal.Signals) -> None:
    program = start(PROGRAM)

    program.send_signal(number)
    out, err = program.communicate(timeout=60)

    assert out == "kept: a word not saved yet\n"
    assert (program.returncode, err) == (7, "")


@pytest.mark.parametrize("number", SIGNALS[:1])
def test_a_program_that_does_not_listen_would_lose_it(number: signal.Signals) -> None:
    deaf = PROGRAM.replace("endings = Endings(app)", "endings = Endings.__new__(Endings)").replace(
        "endings.", "# endings."
    )
    program = start(deaf)

    program.send_signal(number)
    out, _ = program.communicate(timeout=60)

    assert "kept" not in out


def test_the_end_of_the_session_keeps_without_ending() -> None:
    both = PROGRAM.replace(
        "sys.exit(app.exec())",
        "from PySide6.QtCore import QTimer\n"
        "QTimer.singleShot(0, lambda: (endings._keep(None), app.exit(3)))\n"
        "sys.exit(app.exec())",
    )
    done = subprocess.run(
        [sys.executable, "-c", both],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.stdout, done.stderr, done.returncode) == ("ready\nkeep asked\n", "", 3)
