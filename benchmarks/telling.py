"""Step Five over 500 entries: how long the event loop stands still at each step of it.

Each round is a process of its own on a copy of the notebook, so that the first visit of Patterns
gives everybody a code, as it does for a person.
"""

from __future__ import annotations

import gc
import shutil
import sys
import tempfile
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QTableView, QWidget

from benchmarks.acting import stall_lines
from benchmarks.beat import Beat, Deed, Faults, Stall
from benchmarks.desk import Desk, an_entry
from benchmarks.figures import Line
from benchmarks.processes import tell, told_by
from inventory_app.domain.sharing import ShareMark
from inventory_app.ui.application import make_application
from inventory_app.ui.page import Destination, Screen

ENTRIES = 500
_LOOK_AT_HOME_MS = 2_000
_WHOLE_SECTION = "my sponsor"


class Told(msgspec.Struct, frozen=True):
    """The longest stall of each deed, first and again."""

    first: dict[str, Stall]
    again: dict[str, Stall]


def lines(folder: Path, rounds: int) -> list[Line]:
    """Let a person tell their Step Five in so many processes; return the lines."""
    told = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            copy = Path(name) / folder.name
            shutil.copytree(folder, copy)
            told.append(told_by("benchmarks.telling", [str(copy)], Told))
    return stall_lines([each.first for each in told], [each.again for each in told])


def _deeds(desk: Desk) -> list[Deed]:
    return [
        _go(desk, f"open What I share with {ENTRIES} entries", Destination(Screen.SHARE)),
        _mark_section(desk, "mark half of them at once"),
        _go(desk, f"open Patterns of {ENTRIES} entries", Destination(Screen.PATTERNS)),
        _go(desk, "open Step Five", Destination(Screen.STEP_FIVE)),
        _open_reading(desk),
        _press_in_reading("begin reading aloud", Qt.Key.Key_Return),
        _press_in_reading("next page in the sitting", Qt.Key.Key_Right),
        _press_in_reading("page read in the sitting", Qt.Key.Key_R),
        _stop_reading(desk),
        _go(desk, "open What I share again", Destination(Screen.SHARE)),
        _mark_section(desk, "take half of the marks back"),
        _go(desk, "go Home from Step Five", Destination(Screen.HOME)),
    ]


def _go(desk: Desk, name: str, where: Destination) -> Deed:
    def is_there() -> bool:
        return desk.frame.here == where and desk.page.isVisible()

    return Deed(name, lambda: desk.frame.go(where), is_there)


def _mark_section(desk: Desk, name: str) -> Deed:
    """Mark all resentments, or take that back; at its end the marks stand in the table."""
    before: list[list[str]] = []

    def act() -> None:
        before[:] = [_marks(desk)]
        next(
            each
            for each in desk.page.findChildren(QCheckBox)
            if each.isVisible() and each.text() == _WHOLE_SECTION
        ).click()

    return Deed(name, act, lambda: _marks(desk) not in before)


def _marks(desk: Desk) -> list[str]:
    table = next(each for each in desk.page.findChildren(QTableView) if each.isVisible())
    model = table.model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def _open_reading(desk: Desk) -> Deed:
    where = Destination(Screen.READING, listener=ShareMark.SPONSOR)
    return Deed(
        "open the sitting", lambda: desk.frame.go(where), lambda: not desk.frame.isVisible()
    )


def _press_in_reading(name: str, key: Qt.Key) -> Deed:
    before: list[str] = []

    def act() -> None:
        before[:] = [_place()]
        QTest.keyClick(_focus(), key)

    return Deed(name, act, lambda: _place() not in ("", *before))


def _stop_reading(desk: Desk) -> Deed:
    def act() -> None:
        QTest.keyClick(_focus(), Qt.Key.Key_T)
        QTest.keyClick(_focus(), Qt.Key.Key_Return)

    return Deed("stop reading", act, lambda: desk.frame.isVisible() and not _place())


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    if widget is None:
        raise RuntimeError("nothing has the focus")
    return widget


def _place() -> str:
    """Return where the page of the sitting stands, empty where none is shown."""
    labels = (each for each in QApplication.allWidgets() if isinstance(each, QLabel))
    said = (each.text() for each in labels if each.isVisible())
    return next((words for words in said if words.startswith("Page ") and " of " in words), "")


def _measured(folder: Path) -> Told:
    gc.disable()  # as the program's own beginning does
    application = make_application("bench")
    desk = Desk(application, folder, an_entry(folder, 0))
    gc.freeze()
    gc.enable()
    faults = Faults()
    QTest.qWaitForWindowActive(desk.window)
    QTest.qWait(_LOOK_AT_HOME_MS)
    beat = Beat(faults)
    done = _deeds(desk)
    first = {deed.name: beat.during(deed) for deed in done}
    again = {deed.name: beat.during(deed) for deed in done}
    desk.close()
    faults.refuse()
    return Told(first, again)


if __name__ == "__main__":
    tell(_measured(Path(sys.argv[1])))
