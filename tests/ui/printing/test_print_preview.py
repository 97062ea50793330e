"""A person looks at the pages before they are printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from inventory_app.ui.printing.desk import Desk
from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.segments import Segment
from tests.ui.printing.paper_kit import (
    read_back,
)
from tests.ui.printing.person import press, words

pytestmark = pytest.mark.needs("pdftotext", "pdftoppm")


def test_pages_are_turned_and_named(page: PrintPage, to_preview: Callable[[], None]) -> None:
    press(page, "Continue")
    to_preview()
    desk = page.findChild(Desk)
    assert isinstance(desk, Desk)
    count = re.search(r"page 1 of (\d+)", words(page))
    assert count
    last = int(count[1])

    for _ in range(last + 1):
        press(page, "Page forward")
    assert desk.accessibleName() == f"page {last} of {last}"
    press(page, "Page back")
    assert desk.accessibleName() == f"page {last - 1} of {last}"


def width_on(desk: Desk) -> int:
    """Return how wide the page lies on the desk, with its air, in pixels."""
    sheet = desk.widget()
    assert sheet is not None
    return sheet.minimumWidth()


def test_a_page_grows_shrinks_and_fits_the_desk(
    page: PrintPage, to_preview: Callable[[], None]
) -> None:
    press(page, "Continue")
    to_preview()
    desk = page.findChild(Desk)
    assert isinstance(desk, Desk)
    before = width_on(desk)

    press(page, "Larger")
    assert width_on(desk) > before
    press(page, "Smaller")
    assert width_on(desk) == before
    press(page, "Whole page")
    QApplication.processEvents()
    assert desk.verticalScrollBar().maximum() == 0
    page.window().resize(976, 500)
    QApplication.processEvents()
    assert desk.verticalScrollBar().maximum() == 0


def test_the_page_on_the_desk_is_white_in_the_dark(
    page: PrintPage, to_preview: Callable[[], None], theme: Theme
) -> None:
    press(page, "Continue")
    to_preview()
    desk = page.findChild(Desk)
    assert isinstance(desk, Desk)

    theme.set_mode(ThemeMode.DARK)
    shown = desk.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    middle = [shown.pixelColor(shown.width() // 2, y).name() for y in range(30, shown.height())]
    assert middle.count("#ffffff") > len(middle) * 0.6


def test_the_same_words_can_be_read_as_text(
    page: PrintPage, to_preview: Callable[[], None]
) -> None:
    press(page, "Continue")
    to_preview()
    text = page.findChild(QTextEdit)
    assert isinstance(text, QTextEdit)

    segment = next(s for s in page.findChildren(Segment) if s.text() == "Read as text")
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)

    assert text.isVisible()
    assert "Pat gave the job to someone newer." in text.toPlainText()
    assert text.accessibleName() == "The printout as text"
    assert not any(b.isVisible() for b in page.findChildren(Button) if b.text() == "Larger")


def test_large_print_and_letter_reach_the_file(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str], tmp_path: Path
) -> None:
    press(page, "Continue")
    for name in ("Letter", "Large print"):
        segment = next(s for s in page.findChildren(Segment) if s.text() == name)
        QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    to_preview()
    save()

    found = read_back(tmp_path / "Document.pdf", "-bbox")

    assert 'width="612.000000" height="792.000000"' in found
    heights = re.findall(r'yMin="([\d.]+)".*yMax="([\d.]+)"', found)
    assert min(float(low) - float(high) for high, low in heights) > 14
