"""Hands that work in the real window, in this process: they press, type, look and wait."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.widgets.table import Table

PATIENCE_S = 20
_TURNS = 8
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_ALL_EVENTS = QEventLoop.ProcessEventsFlag.AllEvents


class Hands:
    """Presses what is on the screen by the name a screen reader says.

    Raises AssertionError, with what is on the screen, when something awaited does not come.
    """

    window: MainWindow
    """The window they work in."""

    def __init__(self, application: QApplication) -> None:
        """Take Qt's application."""
        self._application = application

    def settle(self) -> None:
        """Let layouts inside layouts find their sizes, and what was posted happen."""
        for _ in range(_TURNS):
            self._application.processEvents()

    def press(self, words: str) -> None:
        """Press the button or row whose accessible name begins with these words."""
        self.button(words).click()
        self.settle()

    def button(self, words: str) -> QAbstractButton:
        """Return the button on the screen whose accessible name begins with these words."""
        self._wait_until(lambda: bool(self._named(words)), f"a button {words!r}")
        return self._named(words)[0]

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons that can be seen."""
        return [each for each in self.window.findChildren(QAbstractButton) if each.isVisible()]

    def type(self, words: str) -> None:
        """Type where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(widget, letter)
            else:  # QTest knows no such key
                press = QKeyEvent(QEvent.Type.KeyPress, 0, _NO_MODIFIER, letter)
                QApplication.sendEvent(widget, press)
        self.settle()

    def focus(self, name: str) -> None:
        """Put the focus into the field with this name."""
        kinds = (QLineEdit, QTextEdit)
        fields = [each for kind in kinds for each in self.window.findChildren(kind)]
        shown = [each for each in fields if each.isVisible() and each.accessibleName() == name]
        assert shown, f"no field {name!r}"
        shown[0].setFocus()
        bring_into_sight(shown[0])
        self.settle()

    def type_in_dialog(self, words: str) -> None:
        """Type into the dialog that was opened over the window, and accept it."""
        self._wait_until(lambda: QApplication.activeWindow() is not self.window, "a dialog")
        self.type(words)
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        QTest.keyClick(widget, Qt.Key.Key_Return)
        self.settle()

    def open_row(self, words: str) -> None:
        """Open the row of the table on the screen in which these words stand."""
        tables = [each for each in self.window.findChildren(Table) if each.isVisible()]
        model = tables[0].model()
        texts = [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        chosen = next(row for row, cells in enumerate(texts) if words in cells)
        tables[0].choose_row(chosen)
        tables[0].setFocus()
        QTest.keyClick(tables[0], Qt.Key.Key_Return)
        self.settle()

    def wait_for(self, words: str) -> None:
        """Wait until these words stand in a line of the screen."""
        self._wait_until(lambda: self._says(words), f"{words!r}")

    def _named(self, words: str) -> list[QAbstractButton]:
        return [each for each in self.buttons() if each.accessibleName().startswith(words)]

    def _says(self, words: str) -> bool:
        labels = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        return any(words in each.text() for each in labels)

    def _wait_until(self, is_so: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE_S
        while not is_so():
            names = [each.accessibleName() for each in self.buttons()]
            assert time.monotonic() < end, f"waited for {what}; on the screen are {names}"
            self._application.processEvents(_ALL_EVENTS, 20)
        self.settle()

    def picture(self) -> QPixmap:
        """Return the window as it is seen."""
        self.settle()
        return self.window.grab()


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever lies around a widget until it is seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def say_nothing_of_the_missing_screen() -> None:
    """Keep out of the terminal what Qt says of a screen that is not there."""

    def say(_kind: QtMsgType, _place: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(say)
