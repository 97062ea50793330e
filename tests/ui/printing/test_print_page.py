"""A person prints: what is asked, and what may come out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.printing.entry_ticks import EntryTicks
from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.widgets.ticks import TickRow
from tests.ui.broken_disk import unwritable
from tests.ui.printing.paper_kit import (
    bare,
)
from tests.ui.printing.person import press, tick, words

pytestmark = pytest.mark.needs("pdftotext", "pdftoppm")


def test_the_limits_of_privacy_are_read_once(page: PrintPage, notebook: Notebook) -> None:
    assert "Paper and PDF files are not locked." in words(page)

    press(page, "Continue")

    assert "What should be printed?" in words(page)
    assert notebook.choices().has_read_privacy_limits
    page.enter(Destination(Screen.PRINT))
    assert "What should be printed?" in words(page)


def test_a_disk_that_refuses_keeps_nobody_from_printing(
    page: PrintPage, notebook: Notebook, qtbot: QtBot
) -> None:
    with unwritable(notebook), qtbot.captureExceptions() as refused:
        press(page, "Continue")

    assert [kind for kind, _, _ in refused] == [ExpectedError]
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
