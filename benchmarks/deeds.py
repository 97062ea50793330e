"""The deeds that are timed: where a person goes, and what they do there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.beat import Deed
from benchmarks.desk import LONG_TEXT_PAGE, Desk
from inventory_app.domain.entries import Section
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.printing.print_page import PrintPage

_KEYS = 40
_KEY_GAP_MS = 15


def deeds(desk: Desk) -> list[Deed]:
    """Return what is done, in this order."""
    stop = Stop(desk.entry_id, LONG_TEXT_PAGE)
    resentments = Section.RESENTMENTS
    return [
        _go(desk, "open Step Four", Destination(Screen.STEP_FOUR)),
        _go(desk, "open a list of 100", Destination(Screen.SECTION, resentments)),
        _go(desk, "open an entry's page", Destination(Screen.WRITING, resentments, stop)),
        _type_words(desk),
        _continue(desk),
        _size(desk, "make the text larger", QKeySequence.StandardKey.ZoomIn, 1),
        _size(desk, "make the text smaller", QKeySequence.StandardKey.ZoomOut, -1),
        _go(desk, "open the review of 100", Destination(Screen.REVIEW, resentments)),
        _go(desk, "open People", Destination(Screen.PEOPLE)),
        _go(desk, "open Search", Destination(Screen.SEARCH)),
        _search(),
        _go(desk, "open Settings", Destination(Screen.SETTINGS)),
        _go(desk, "open Print", Destination(Screen.PRINT)),
        _preview(desk),
        _go(desk, "open Help right now", Destination(Screen.HELP_NOW)),
        _go(desk, "open Help", Destination(Screen.HELP)),
        _go(desk, "go Home", Destination(Screen.HOME)),
    ]


def _go(desk: Desk, name: str, where: Destination) -> Deed:
    def is_there() -> bool:
        return desk.frame.here == where and desk.page.isVisible()

    return Deed(name, lambda: desk.frame.go(where), is_there)


def _type_words(desk: Desk) -> Deed:
    """Type for long enough that a save falls into it."""
    before: list[int] = []

    def act() -> None:
        field = desk.field()
        before[:] = [len(field.text())]
        for number in range(_KEYS):
            QTest.keyClicks(field, "a" if number % 6 else " ")
            QTest.qWait(_KEY_GAP_MS)

    return Deed("type a sentence", act, lambda: len(desk.field().text()) == before[0] + _KEYS)


def _continue(desk: Desk) -> Deed:
    """Go on by key; the page after has another field, or another button, under the focus."""
    before: list[QWidget | None] = []

    def act() -> None:
        before[:] = [QApplication.focusWidget()]
        QTest.keyClick(desk.field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    return Deed(
        "continue to the next page", act, lambda: QApplication.focusWidget() not in (None, *before)
    )


def _size(desk: Desk, name: str, key: QKeySequence.StandardKey, direction: int) -> Deed:
    before: list[int] = []

    def act() -> None:
        before[:] = [QApplication.font().pixelSize()]
        QTest.keySequence(desk.window, QKeySequence(key))

    return Deed(name, act, lambda: (QApplication.font().pixelSize() - before[0]) * direction > 0)


def _search() -> Deed:
    def act() -> None:
        field = QApplication.focusWidget()
        if field is None:
            raise RuntimeError("no field has the focus on Search")
        for key in "canal":
            QTest.keyClicks(field, key)
            QTest.qWait(_KEY_GAP_MS)

    return Deed("search while typing", act, _has_found)


def _has_found() -> bool:
    tables = [each for each in QApplication.allWidgets() if isinstance(each, QTableView)]
    return any(table.isVisible() and table.model().rowCount() > 1 for table in tables)


def _preview(desk: Desk) -> Deed:
    shown: list[bool] = []

    def act() -> None:
        page = desk.page
        if not isinstance(page, PrintPage):
            raise TypeError("Print is not shown")
        shown.clear()
        page.pages_shown.connect(_noting(shown))
        desk.button("Continue").click()

    return Deed("preview 200 entries", act, lambda: bool(shown))


def _noting(shown: list[bool]) -> Callable[[], None]:
    def note() -> None:
        shown.append(True)

    return note
