"""A person prints: the printer, the file, and what is said about both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.printing.paper import Paper
from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.printing.printer import prepare, printing
from inventory_app.ui.printing.steps import run
from inventory_app.ui.widgets.bars import CautionBar
from tests.builders import NotebookBuilder
from tests.ui.printing.paper_kit import (
    a_little_of_everything,
    document,
    inked,
    lay_out,
    pictures,
    read_back,
)
from tests.ui.printing.person import press, seen, words

pytestmark = pytest.mark.needs("pdftotext", "pdftoppm")


def test_characters_without_a_font_are_named_before_printing(
    page: PrintPage, notebook: Notebook, to_preview: Callable[[], None]
) -> None:
    NotebookBuilder(notebook).strength("Nobody draws \U000ffffd this")
    press(page, "Continue")
    to_preview()

    press(page, "Continue")

    bars = [bar.accessibleName() for bar in page.findChildren(CautionBar) if bar.isVisible()]
    assert any("U+FFFFD" in bar for bar in bars)


def test_afterwards_it_is_said_what_to_look_after(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str], qtbot: QtBot
) -> None:
    press(page, "Continue")
    to_preview()
    save()

    assert "Saved as Document.pdf." in words(page)
    assert "Collect every page." in words(page)
    assert "Is there a safe place for this paper" in words(page)
    with qtbot.waitSignal(page.left_for) as left:
        press(page, "Done")
    assert left.args == [Destination(Screen.HOME)]


def test_a_place_that_cannot_be_written_is_said_and_the_pages_stay(
    page: PrintPage, to_preview: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "Continue")
    to_preview()
    press(page, "Continue")

    page.save_to(tmp_path / "nowhere" / "Document.pdf")
    qtbot.waitUntil(seen(page, "Save as PDF").isEnabled)

    assert "The PDF could not be written there." in words(page)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # a dialog asks for a least size
def test_the_file_dialog_suggests_a_name_that_says_nothing(
    page: PrintPage, to_preview: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "Continue")
    to_preview()
    press(page, "Continue")
    press(page, "Save as PDF")
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Document.pdf"]

    with qtbot.waitSignal(page.saved):
        dialog.fileSelected.emit(str(tmp_path / "Mine.pdf"))
        dialog.reject()

    assert (tmp_path / "Mine.pdf").stat().st_size > 1000


def test_without_a_printer_it_is_said_plainly(
    page: PrintPage, to_preview: Callable[[], None]
) -> None:
    press(page, "Continue")
    to_preview()
    press(page, "Continue")

    press(page, "Print")

    assert "This computer knows no printer." in words(page)


@pytest.mark.usefixtures("qapp")
def test_the_printer_gets_the_same_pages(tmp_path: Path) -> None:
    pages = lay_out(document(*a_little_of_everything()), Paper())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    prepare(printer, pages)
    printer.setFromTo(2, 3)

    run(printing(printer, pages))

    text = read_back(tmp_path / "paper.pdf")
    assert f"page 2 of {len(pages.pages)}" in text
    assert "page 1 of" not in text
    first, *_ = pictures(tmp_path / "paper.pdf", tmp_path)
    left, _, right, _ = (edge / 60 * 25.4 for edge in inked(first))
    assert left == pytest.approx(22, abs=1)
    assert right == pytest.approx(188, abs=1)


def test_leaving_lets_go_of_what_was_on_the_pages(
    page: PrintPage, to_preview: Callable[[], None]
) -> None:
    press(page, "Continue")
    to_preview()

    page.hide()

    text = page.findChild(QTextEdit)
    assert isinstance(text, QTextEdit)
    assert page._document is None
    assert page._pages is None


def test_everything_that_takes_the_focus_has_a_name(
    page: PrintPage, to_preview: Callable[[], None]
) -> None:
    unnamed: list[QWidget] = []

    def look() -> None:
        for widget in page.findChildren(QWidget):
            takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            if widget.isVisible() and takes_focus and not widget.accessibleName():
                unnamed.append(widget)

    look()
    press(page, "Continue")
    press(page, "Choose single pages")
    press(page, "Add pages that are left out")
    look()
    to_preview()
    look()
    press(page, "Continue")
    look()
    assert unnamed == []
