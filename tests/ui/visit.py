"""A person on one page: keys, clicks, what stands on the screen, and where the page leads."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page
from inventory_app.ui.widgets.table import Table

W = TypeVar("W", bound=QWidget)


class Visit:
    """A page in an active window of the usual size."""

    def __init__(self, qtbot: QtBot, page: Page, size: tuple[int, int] = (976, 736)) -> None:
        """Show the page; it is not entered yet."""
        self.page = page
        self.left_for: list[Destination] = []
        page.left_for.connect(self.left_for.append)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        # Offscreen, a window that asks for a least size warns that it cannot have one.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(page)
        self.window.resize(*size)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def enter(self, destination: Destination) -> Visit:
        """Go to the page."""
        self.page.enter(destination)
        for _ in range(3):  # a layout inside a layout inside a layout
            QApplication.processEvents()
        return self

    def only(self, kind: type[W]) -> W:
        """Return the one widget of a kind that is on the page."""
        (found,) = self.page.findChildren(kind)
        return found

    def button(self, words: str) -> QAbstractButton:
        """Return the button on the screen whose accessible name is or begins with these words."""
        shown = [each for each in self.page.findChildren(QAbstractButton) if each.isVisible()]
        names = {each.accessibleName(): each for each in shown}
        exact = names.get(words)
        if exact is not None:
            return exact
        return next(each for name, each in names.items() if name.startswith(words))

    def has_button(self, words: str) -> bool:
        """Whether such a button is on the screen."""
        shown = [each for each in self.page.findChildren(QAbstractButton) if each.isVisible()]
        return any(each.accessibleName().startswith(words) for each in shown)

    def press(self, words: str) -> None:
        """Press a button."""
        self.button(words).click()
        QApplication.processEvents()

    def keys(self, words: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(focused(), words)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()
        if QApplication.activeWindow() is not self.window:
            # Offscreen, a list of names that has closed would stay the active window.
            self.window.activateWindow()
            QApplication.processEvents()

    def said(self) -> str:
        """Return every label that can be seen, a line each."""
        labels = [each for each in self.page.findChildren(QLabel) if each.isVisible()]
        return "\n".join(getattr(each, "words", each.text()) for each in labels)

    def table(self) -> list[tuple[str, ...]]:
        """Return the rows of the page's table as they are shown."""
        table = self.only(Table)
        model = table.model()
        return [
            tuple(str(model.index(row, col).data() or "") for col in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def choose(self, row: int) -> None:
        """Choose a row of the table and put the focus there."""
        table = self.only(Table)
        table.choose_row(row)
        table.setFocus()

    def chosen(self) -> str:
        """Return the second column of the chosen row: who or what."""
        table = self.only(Table)
        return str(table.model().index(table.currentIndex().row(), 1).data() or "")

    def sheet(self) -> ListSheet:
        """Return the sheet the list stands on."""
        return self.only(ListSheet)


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def unnamed(page: QWidget) -> list[QWidget]:
    """Return what takes the focus by Tab and has no name for a screen reader."""
    policy = Qt.FocusPolicy.TabFocus
    return [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & policy
        and not each.accessibleName()
        and each.focusProxy() is None
    ]


def too_low(page: QWidget, least: int = 40) -> list[QWidget]:
    """Return buttons on the screen lower than a finger or a shaking hand needs."""
    return [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and each.height() < least
    ]
