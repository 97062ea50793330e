"""What a person does in the open window, and how long the event loop stands still meanwhile.

Runs in a process of its own, in a real window over the ten-year notebook. A beat of one millisecond runs
through the event loop; the longest gap between two beats during an action is that action's stall.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.notebooks import TenYearClock, fill_ten_years
from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.entries import Section
from inventory_app.services.ports import Notebook
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.ui.theme import Theme
from inventory_app.vault import Outside, Throwaway

_SETTLE_MS = 250
_KEYS = 300
_SEARCHES = ("canal", "dana 1", "letter tuesday", "nothing like it")


class Acts(msgspec.Struct, frozen=True):
    """Milliseconds: the longest stall of each action, a key with its paint, a search, a bare key."""

    stalls: dict[str, float]
    key: float
    bare_key: float
    search: float


class _Beat:
    """The beat through the event loop and its longest gap."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self.longest = 0.0

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def during(self, act: Callable[[], object]) -> float:
        """Return the longest gap in milliseconds while the action runs and settles."""
        loop = QEventLoop()
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start()
        QTimer.singleShot(5, act)
        QTimer.singleShot(_SETTLE_MS, loop.quit)
        loop.exec()
        self._tick()
        self._timer.stop()
        return self.longest


class _Desk:
    """The open window over a notebook, as ``app.py`` joins it."""

    def __init__(self, application: QApplication, notebook: Notebook, library: Library) -> None:
        theme = Theme(application, resources() / "icons")
        theme.apply()
        self.notebook = notebook
        self.room = Room(notebook, library, TenYearClock(), theme)
        maker = PageMaker(self.room, _Look(theme), _NoDoor())  # type: ignore[arg-type]
        self.frame = NotebookFrame(theme, maker)
        self.frame.resize(1180, 800)
        self.frame.begin(None)
        self.frame.show()
        QTest.qWaitForWindowExposed(self.frame)


class _Look:
    """A look that keeps nothing."""

    country = ""

    def __init__(self, theme: Theme) -> None:
        self.text_size = theme.scale
        self.mode = theme.mode


class _NoDoor:
    """No door: nothing measured here needs the key."""


def _stalls(desk: _Desk) -> dict[str, float]:
    beat = _Beat()
    inventory = desk.notebook.inventory().id
    row = desk.notebook.entries.list(inventory, Section.RESENTMENTS)[40]
    stop = Stop(row.id, "r_what")
    going: dict[str, Destination] = {
        "open Step Four": Destination(Screen.STEP_FOUR),
        "open a list of 100": Destination(Screen.SECTION, section=Section.RESENTMENTS),
        "open an entry's page": Destination(Screen.WRITING, stop=stop),
        "open another page": Destination(Screen.WRITING, stop=Stop(row.id, "r_mine")),
        "open the review": Destination(Screen.REVIEW, section=Section.RESENTMENTS),
        "open People": Destination(Screen.PEOPLE),
        "open Search": Destination(Screen.SEARCH),
        "open Settings": Destination(Screen.SETTINGS),
        "open Print": Destination(Screen.PRINT),
        "open Help right now": Destination(Screen.HELP_NOW),
        "go Home": Destination(Screen.HOME),
    }
    return {
        name: beat.during(lambda there=there: desk.frame.go(there))  # type: ignore[misc]
        for name, there in going.items()
    }


def _field(desk: _Desk) -> QWidget:
    row = desk.notebook.entries.list(desk.notebook.inventory().id, Section.RESENTMENTS)[41]
    desk.frame.go(Destination(Screen.WRITING, stop=Stop(row.id, "r_what")))
    QTest.qWait(50)
    focus = QApplication.focusWidget()
    if focus is None:
        msg = "no field has the focus on a writing page"
        raise RuntimeError(msg)
    return focus


def _key_cost(field: QWidget) -> float:
    """Return the median milliseconds of a key and the paint that follows it."""
    costs = []
    for number in range(_KEYS):
        begun = time.perf_counter()
        QTest.keyClick(field, "a" if number % 6 else " ")
        QApplication.sendPostedEvents()
        field.repaint()
        costs.append(time.perf_counter() - begun)
    return statistics.median(costs) * 1000


def _bare_key_cost() -> float:
    from PySide6.QtWidgets import QPlainTextEdit

    bare = QPlainTextEdit()
    bare.resize(640, 260)
    bare.show()
    bare.setFocus()
    QTest.qWaitForWindowExposed(bare)
    return _key_cost(bare)


def _search_cost(notebook: Notebook) -> float:
    costs = []
    for words in _SEARCHES * 5:
        begun = time.perf_counter()
        notebook.entries.search(words, with_quiet=True)
        costs.append(time.perf_counter() - begun)
    return max(costs) * 1000


def _measure() -> Acts:
    application = QApplication(["bench"])
    library = Library(resources())
    with tempfile.TemporaryDirectory() as folder:
        throwaway = Throwaway(Outside(library, TenYearClock()), Path(folder))
        fill_ten_years(throwaway.notebook)
        desk = _Desk(application, throwaway.notebook, library)
        stalls = _stalls(desk)
        key = _key_cost(_field(desk))
        bare_key = _bare_key_cost()
        search = _search_cost(throwaway.notebook)
        desk.frame.keep()
        desk.frame.close()
        throwaway.close()
    return Acts(stalls, key, bare_key, search)


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(_measure()))
