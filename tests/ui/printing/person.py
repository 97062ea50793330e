"""What a person does and sees on the pages of printing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.widgets.ticks import TickRow


def seen(page: PrintPage, text: str) -> Button:
    """Return the visible button with this text."""
    return next(b for b in page.findChildren(Button) if b.isVisible() and b.text() == text)


def press(page: PrintPage, text: str) -> None:
    """Press the visible button with this text."""
    QTest.mouseClick(seen(page, text), Qt.MouseButton.LeftButton)
    QApplication.processEvents()  # what the press brings up is laid out and shown


def tick(page: PrintPage, name: str) -> None:
    """Turn the visible tick whose name begins so."""
    rows = (row for row in page.findChildren(TickRow) if row.isVisible())
    row = next(row for row in rows if row.accessibleName().startswith(name))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)


def words(page: PrintPage) -> str:
    """Return all the words that can be seen."""
    return "\n".join(each.words for each in page.findChildren(Words) if each.isVisible())
