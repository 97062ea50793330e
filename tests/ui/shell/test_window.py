"""The window: one title, its place kept, and never closed over words that are not saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.page import Screen
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.unsaved import UnsavedQuestion
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.window_look import WindowLook
from tests.ui.looking import button, buttons, focused, press, said, settle
from tests.ui.shell.conftest import OpenedDoor, PaperPage, Shell

# Offscreen, a dialog has a least size and warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FULL = ExpectedError(WhatHappened.DISK_FULL)


class Before(BeforePage):
    """A page before the notebook, with one button and words that may not be kept."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.is_kept = True
        self.start = Button(theme, words)
        self.column.addWidget(self.start)

    @override
    def keep(self) -> bool:
        return self.is_kept


def question(window: MainWindow) -> QMessageBox | None:
    """Return the question on the screen."""
    shown = [each for each in window.findChildren(UnsavedQuestion) if each.isVisible()]
    return shown[0] if shown else None


# --- title and place ---------------------------------------------------------------------


def test_the_title_is_the_program_s_name_and_nothing_else(shell: Shell) -> None:
    for screen in Screen:
        shell.go(screen)
        assert shell.window.windowTitle() == "Inventory"

    shell.window.setWindowTitle("The yellow house")
    shell.window.hide()
    shell.window.show()
    assert shell.window.windowTitle() == "Inventory"


def test_size_and_place_come_back(look: WindowLook, qtbot: QtBot) -> None:
    first = MainWindow(look)
    qtbot.addWidget(first)
    first.restore_geometry()
    assert (first.width(), first.height()) == (1180, 800)
    first.setGeometry(0, 40, 800, 640)
    first.close()

    second = MainWindow(look)
    qtbot.addWidget(second)
    second.restore_geometry()
    assert second.geometry() == first.geometry()


def test_a_geometry_that_is_none_gives_a_comfortable_size(look: WindowLook, qtbot: QtBot) -> None:
    look.set_geometry(QByteArray(b"nothing Qt knows"))
    window = MainWindow(look)
    qtbot.addWidget(window)

    window.restore_geometry()

    assert (window.width(), window.height()) == (1180, 800)


# --- closing -----------------------------------------------------------------------------


def test_closing_keeps_closes_the_notebook_and_tells(
    shell: Shell, door: OpenedDoor, qtbot: QtBot
) -> None:
    page = shell.page
    with qtbot.waitSignal(shell.window.closing):
        shell.window.close()

    assert page.times_kept == 1
    assert door.times_closed == 1
    assert not shell.window.isVisible()


def test_a_window_with_nothing_in_it_closes(window: MainWindow) -> None:
    window.close()

    assert not window.isVisible()


def test_unsaved_words_are_asked_about(shell: Shell, door: OpenedDoor) -> None:
    shell.page.is_kept = False

    shell.window.close()
    settle()

    asked = question(shell.window)
    assert asked is not None
    assert shell.window.isVisible()
    assert asked.windowTitle() == "Inventory"
    assert asked.text() == "Your last words are not saved yet."
    assert sorted(buttons(asked)) == ["Close without them", "Stay"]
    assert asked.defaultButton() is button(asked, "Stay")
    assert door.times_closed == 0


def test_stay_stays_and_asks_again_next_time(shell: Shell) -> None:
    shell.page.is_kept = False
    for _ in range(2):
        shell.window.close()
        settle()
        asked = question(shell.window)
        assert asked is not None
        press(asked, "Stay")
        assert question(shell.window) is None
        assert shell.window.isVisible()

    shell.page.is_kept = True
    shell.window.close()
    assert not shell.window.isVisible()


def test_close_without_them_closes(shell: Shell, door: OpenedDoor) -> None:
    shell.page.is_kept = False
    shell.window.close()
    settle()
    asked = question(shell.window)
    assert asked is not None

    press(asked, "Close without them")

    assert not shell.window.isVisible()
    assert door.times_closed == 1


def test_the_system_s_end_asks_nothing_and_keeps_first(shell: Shell, door: OpenedDoor) -> None:
    page = shell.page
    page.is_kept = False

    shell.window.end()

    assert page.times_kept == 1
    assert question(shell.window) is None
    assert not shell.window.isVisible()
    assert door.times_closed == 1


def test_the_system_s_end_comes_through_an_open_question(shell: Shell) -> None:
    shell.page.is_kept = False
    shell.window.close()
    settle()

    shell.window.end()
    settle()

    assert not shell.window.isVisible()
    assert question(shell.window) is None


def test_an_error_while_keeping_leaves_the_words_on_the_screen(
    shell: Shell, door: OpenedDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off() -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(shell.page, "keep", break_off)
    with pytest.raises(ZeroDivisionError):
        shell.window.close()
    monkeypatch.undo()

    assert shell.window.isVisible()
    assert door.times_closed == 0


def test_a_page_before_the_notebook_is_kept_too(window: MainWindow, theme: Theme) -> None:
    page = Before(theme, "Begin")
    window.show_before(page)
    page.is_kept = False

    assert not window.keep()
    window.close()
    settle()

    assert window.isVisible()
    assert question(window) is not None


# --- what is shown -----------------------------------------------------------------------


def shown(window: MainWindow) -> list[QWidget]:
    """Return the pages before the notebook that the window holds."""
    return list(window.findChildren(Before))


def test_a_page_before_takes_the_place_of_the_one_before_it(
    window: MainWindow, theme: Theme
) -> None:
    for words in ("First", "Second", "Third"):
        window.show_before(Before(theme, words))
        settle()
        assert words in buttons(window)
        assert len(shown(window)) == 1


def test_the_notebook_takes_the_place_of_everything(
    window: MainWindow, theme: Theme, door: OpenedDoor
) -> None:
    window.show_before(Before(theme, "First"))
    window.say_trouble("Something happened.")
    frame = NotebookFrame(theme, lambda screen: PaperPage(theme, screen))
    window.show_notebook(frame, door)
    frame.begin(None)
    settle()

    assert window.frame is frame
    assert not shown(window)
    assert "Something happened." not in said(window)


def test_a_page_over_goes_and_the_focus_comes_back(window: MainWindow, theme: Theme) -> None:
    page = Before(theme, "First")
    window.show_before(page)
    page.start.setFocus()
    over = QLabel("Help")
    window.show_over(over)
    settle()
    assert not page.isVisible()

    window.show_under_again()
    settle()

    assert focused() is page.start
    assert not [each for each in window.findChildren(QLabel) if each.text() == "Help"]
    window.show_under_again()
    assert page.isVisible()


def test_what_changes_under_a_page_is_seen_when_it_goes(
    window: MainWindow, theme: Theme, door: OpenedDoor
) -> None:
    window.show_before(Before(theme, "First"))
    over = QLabel("Help")
    window.show_over(over)
    window.show_before(Before(theme, "Second"))
    frame = NotebookFrame(theme, lambda screen: PaperPage(theme, screen))
    window.show_notebook(frame, door)
    frame.begin(None)
    settle()
    assert over.isVisible()

    window.show_under_again()
    settle()

    assert frame.isVisible()
    assert frame.isAncestorOf(focused())


def test_a_notebook_that_cannot_be_shown_makes_way_for_a_page(shell: Shell, theme: Theme) -> None:
    shell.window.show_before(Before(theme, "Try again"))
    settle()

    assert shell.window.frame is None
    assert "Try again" in buttons(shell.window)
    assert not shell.window.findChildren(NotebookFrame)


# --- trouble -----------------------------------------------------------------------------


def test_trouble_before_the_notebook_stands_above_the_page(
    window: MainWindow, theme: Theme
) -> None:
    window.show_before(Before(theme, "First"))

    window.say_trouble("Something happened.")
    window.say_trouble("Something else happened.")

    assert "Something else happened." in said(window)
    assert "Something happened." not in said(window)
    press(window, "Close this")
    assert "Something else happened." not in said(window)
    assert "First" in buttons(window)


def test_trouble_in_the_notebook_is_told_by_its_frame(shell: Shell) -> None:
    shell.window.say_trouble("Something happened.")

    assert "Something happened." in said(shell.frame)


def test_words_not_kept_are_told_where_the_window_stays_open(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> bool:
        raise FULL

    monkeypatch.setattr(shell.page, "keep", refuse)
    shell.window.close()
    settle()
    asked = question(shell.window)
    assert asked is not None
    press(asked, "Stay")

    assert "The disk is full." in said(shell.frame)
