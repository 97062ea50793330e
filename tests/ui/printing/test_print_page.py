"""A person prints: what is asked, what is shown, what comes out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import Section
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.printing.desk import Desk
from inventory_app.ui.printing.entry_ticks import EntryTicks
from inventory_app.ui.printing.paper import Paper
from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.printing.printer import prepare, printing
from inventory_app.ui.printing.steps import run
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.widgets.segments import Segment
from inventory_app.ui.widgets.ticks import TickRow
from tests.builders import NotebookBuilder
from tests.ui.printing.paper_kit import (
    a_little_of_everything,
    bare,
    document,
    inked,
    lay_out,
    pictures,
    read_back,
)


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


@pytest.fixture
def to_preview(page: PrintPage, qtbot: QtBot) -> Callable[[], None]:
    """Return a function that goes from *What* to the preview."""

    def go() -> None:
        with qtbot.waitSignal(page.pages_shown):
            press(page, "Continue")

    return go


@pytest.fixture
def save(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> Callable[[], str]:
    """Return a function that saves the printout shown and reads it back."""

    def go() -> str:
        press(page, "Continue")
        path = tmp_path / "Document.pdf"
        with qtbot.waitSignal(page.saved):
            page.save_to(path)
        return read_back(path)

    return go


pytestmark = pytest.mark.needs("pdftotext", "pdftoppm")


def test_the_limits_of_privacy_are_read_once(page: PrintPage, notebook: Notebook) -> None:
    assert "Paper and PDF files are not locked." in words(page)

    press(page, "Continue")

    assert "What should be printed?" in words(page)
    assert notebook.choices().has_read_privacy_limits
    page.enter(Destination(Screen.PRINT))
    assert "What should be printed?" in words(page)


def test_back_from_the_limits_leaves_without_remembering(
    page: PrintPage, notebook: Notebook, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.left_for) as left:
        press(page, "Back")

    assert left.args == [BACK]
    assert not notebook.choices().has_read_privacy_limits


def test_all_that_may_be_printed_is_ticked_and_comes_out(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str]
) -> None:
    press(page, "Continue")
    to_preview()

    found = bare(save())

    for said in ("Pat gave the job to someone newer.", "I told stories about her at lunch."):
        assert bare(said) in found
    for kept in ("The blue folder", "The yellow house", "two winters", "The letter", "advice"):
        assert bare(kept) not in found


def test_a_page_about_harm_is_added_only_by_its_own_tick(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str]
) -> None:
    press(page, "Continue")
    press(page, "Add pages that are left out")
    assert "Pages about harm done to you are left out." in words(page)
    assert "Secrets are left out." in words(page)
    assert "One page is set aside." in words(page)
    tick(page, "P-003")
    to_preview()

    found = bare(save())

    assert bare("The yellow house") in found
    assert bare("There is no my part on these pages.".replace("my part", '"my part"')) in found
    assert bare("The blue folder") not in found


def test_names_of_what_is_left_out_are_not_on_the_screen_before_one_asks(page: PrintPage) -> None:
    press(page, "Continue")

    rows = [row.accessibleName() for row in page.findChildren(TickRow)]
    assert not any("yellow" in name or "blue" in name for name in rows)


def test_one_section_is_ticked_when_one_comes_from_its_list(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str]
) -> None:
    press(page, "Continue")
    page.enter(Destination(Screen.PRINT, Section.STRENGTHS))
    to_preview()

    found = save()

    assert "Patience with children" in found
    assert "Pat gave the job" not in found


def test_a_single_page_is_taken_out_with_the_space_bar(
    page: PrintPage, to_preview: Callable[[], None], save: Callable[[], str]
) -> None:
    press(page, "Continue")
    press(page, "Choose single pages")
    entries = page.findChild(EntryTicks)
    assert isinstance(entries, EntryTicks)
    QTest.keyClick(entries, Qt.Key.Key_Down)
    assert entries.currentIndex().data() == "R-001: Pat"
    QTest.keyClick(entries, Qt.Key.Key_Space)
    to_preview()

    assert "Pat gave the job" not in save()


def test_a_click_anywhere_in_a_row_turns_its_tick(page: PrintPage) -> None:
    press(page, "Continue")
    press(page, "Choose single pages")
    entries = page.findChild(EntryTicks)
    assert isinstance(entries, EntryTicks)
    place = entries.visualRect(entries.model().index(1, 0)).center()

    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)

    role = Qt.ItemDataRole.CheckStateRole
    states = [entries.model().index(row, 0).data(role) for row in (0, 1)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert entries.unticked() == frozenset()


def test_nothing_ticked_is_said_and_stays(page: PrintPage) -> None:
    press(page, "Continue")
    for name in ("Strengths", "Resentments", "Fears", "Relationships", "Harms"):
        tick(page, name)

    press(page, "Continue")

    assert "Nothing is ticked yet." in words(page)
    assert "What should be printed?" in words(page)


def test_an_empty_notebook_says_so(page: PrintPage, notebook: Notebook) -> None:
    inventory = notebook.inventory().id
    for section in Section:
        ids = [entry.id for entry in notebook.entries.entries(inventory, section)]
        notebook.entries.delete(ids)

    press(page, "Continue")

    assert "Nothing is written yet that can be printed." in words(page)


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
