"""What a person does in the window, and how long the event loop stands still meanwhile.

Each round is a process of its own: the program itself, in a real window, over the ten-year
notebook. Everything is done twice, because the first visit also makes the page. The figure is the
median over the rounds. An action that raises, or does not come to its end, ends the benchmark.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import msgspec
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.beat import Beat, Faults
from benchmarks.deeds import deeds
from benchmarks.desk import Desk
from benchmarks.figures import Line, Unit, medians, within
from benchmarks.keys import bare_key_cost, key_cost
from benchmarks.processes import tell, told_by
from inventory_app.ui.application import make_application

_LONGEST_STALL_MS = 50
_LONGEST_KEY_MS = 1
_LOOK_AT_HOME_MS = 2_000
"""A person reads Home before they go anywhere; the program makes its pages ready meanwhile."""


class Acts(msgspec.Struct, frozen=True):
    """Milliseconds: the longest stall of each deed, first and again; a key here and elsewhere."""

    first: dict[str, float]
    again: dict[str, float]
    key: float
    bare_key: float


def lines(folder: Path, rounds: int) -> list[Line]:
    """Let a person act in so many processes, one after another; return the lines."""
    told = [told_by("benchmarks.acting", [str(folder)], Acts) for _ in range(rounds)]
    first = medians([acts.first for acts in told])
    again = medians([acts.again for acts in told])
    keys = medians([{"key": acts.key, "bare": acts.bare_key} for acts in told])
    stalls = stall_lines(first, again)
    beside = f"bare QPlainTextEdit {keys['bare']:.2f} ms: {keys['key'] / keys['bare']:.2f}x"
    key = within(
        "a key with its paint", keys["key"], Unit.FINE_MILLISECONDS, _LONGEST_KEY_MS, beside
    )
    return [*stalls, key]


def stall_lines(first: dict[str, float], again: dict[str, float]) -> list[Line]:
    """Return a line for the longest stall of each deed, done twice."""
    return [
        within(
            f"stall: {name}",
            max(first[name], again[name]),
            Unit.MILLISECONDS,
            _LONGEST_STALL_MS,
            f"first {first[name]:.0f} ms, again {again[name]:.0f} ms",
        )
        for name in first
    ]


def _measured(folder: Path) -> Acts:
    gc.disable()  # as the program's own beginning does
    application = make_application("bench")
    bare_key = bare_key_cost()
    desk = Desk(application, folder)
    gc.freeze()
    gc.enable()
    faults = Faults()
    QTest.qWaitForWindowActive(desk.window)
    QTest.qWait(_LOOK_AT_HOME_MS)
    beat = Beat(faults)
    done = deeds(desk)
    first = {deed.name: beat.during(deed) for deed in done}
    again = {deed.name: beat.during(deed) for deed in done}
    desk.go_to_long_text()
    QApplication.processEvents()
    key = key_cost(desk.field())
    desk.close()
    faults.refuse()
    return Acts(first, again, key, bare_key)


if __name__ == "__main__":
    tell(_measured(Path(sys.argv[1])))
