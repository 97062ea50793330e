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

from benchmarks.beat import Beat, Faults, Stall
from benchmarks.deeds import deeds
from benchmarks.desk import LONG_TEXT_QUESTION, Desk, an_entry
from benchmarks.figures import Line, Unit, medians, within
from benchmarks.keys import bare_key_cost, key_cost
from benchmarks.processes import tell, told_by
from inventory_app.ui.application import make_application

_LONGEST_STALL_MS = 50
_LONGEST_KEY_MS = 1
_LOOK_AT_HOME_MS = 2_000
"""A person reads Home before they go anywhere; the program makes its pages ready meanwhile."""


class Acts(msgspec.Struct, frozen=True):
    """The longest stall of each deed, first and again; milliseconds of a key here and elsewhere."""

    first: dict[str, Stall]
    again: dict[str, Stall]
    key: float
    bare_key: float


def lines(folder: Path, rounds: int) -> list[Line]:
    """Let a person act in so many processes, one after another; return the lines."""
    # Each round writes in another entry, as long as those before it were.
    told = [
        told_by("benchmarks.acting", [str(folder), str(number)], Acts) for number in range(rounds)
    ]
    keys = medians([{"key": acts.key, "bare": acts.bare_key} for acts in told])
    stalls = stall_lines([acts.first for acts in told], [acts.again for acts in told])
    beside = f"bare QPlainTextEdit {keys['bare']:.2f} ms: {keys['key'] / keys['bare']:.2f}x"
    key = within(
        "a key with its paint", keys["key"], Unit.FINE_MILLISECONDS, _LONGEST_KEY_MS, beside
    )
    return [*stalls, key]


def stall_lines(first: list[dict[str, Stall]], again: list[dict[str, Stall]]) -> list[Line]:
    """Return a line for each deed: the longer of the two medians counts."""
    ms, work = {}, {}
    for when, rounds in (("first", first), ("again", again)):
        ms[when] = medians([{name: each.ms for name, each in acts.items()} for acts in rounds])
        work[when] = medians([{name: each.work for name, each in acts.items()} for acts in rounds])
    found = []
    for name in ms["first"]:
        said = (f"{when} {ms[when][name]:.0f} ms (work {work[when][name]:.0f})" for when in ms)
        longest = max(each[name] for each in ms.values())
        what, most = f"stall: {name}", _LONGEST_STALL_MS
        found.append(within(what, longest, Unit.MILLISECONDS, most, ", ".join(said)))
    return found


def _measured(folder: Path, number: int) -> Acts:
    gc.disable()  # as the program's own beginning does
    application = make_application("bench")
    entry = an_entry(folder, number)
    bare_key = bare_key_cost(str(entry.answers[LONG_TEXT_QUESTION]))
    desk = Desk(application, folder, entry)
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
    tell(_measured(Path(sys.argv[1]), int(sys.argv[2])))
