"""The sitting over the window: no left column, no menus, no key of the notebook."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.sharing import ShareMark
from inventory_app.services.sitting import Sitting
from inventory_app.ui.help.help_now_page import HelpNowPage
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.keys import give_keys
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.ui.shell.sitting_over import SittingOver
from inventory_app.ui.step_five.sitting_page import ReadingPage
from inventory_app.ui.step_five.sitting_start import SittingStartPage
from inventory_app.ui.window_look import WindowLook
from tests.builders import NotebookBuilder

# Offscreen, every real window warns that it cannot have a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Door:
    """A door that stays as it is."""

    def close(self) -> None:
        """Close nothing: the test closes its notebook."""


@pytest.fixture
def window(qtbot: QtBot, room: Room, look: WindowLook, build: NotebookBuilder) -> MainWindow:
    """Return the window of an open notebook with one page for the sponsor."""
    entry = build.resentment("Pat")
    room.notebook.entries.save(entry.id, {"r_share": ("sponsor",)})
    made = MainWindow(look)
    frame = NotebookFrame(room.theme, PageMaker(room, look, Door()))  # type: ignore[arg-type]
    give_keys(frame)
    SittingOver(made, frame, room, look)
    made.show_notebook(frame, Door())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.setMinimumSize(0, 0)
    made.resize(1180, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    frame.begin(None)
    return made


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    held = modifier or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window.focusWidget(), key, held)
    QApplication.processEvents()


def shown(window: MainWindow) -> QWidget:
    """Return what the window shows."""
    (page,) = [
        each
        for kind in (ReadingPage, HelpNowPage, NotebookFrame)
        for each in window.findChildren(kind)
        if each.isVisible() and not isinstance(each.parentWidget(), NotebookFrame)
    ][:1]
    return page


def frame_of(window: MainWindow) -> NotebookFrame:
    """Return the open notebook."""
    assert window.frame is not None
    return window.frame


def begin(window: MainWindow) -> None:
    """Choose the sponsor and begin by keys."""
    frame_of(window).go(Destination(Screen.SITTING, listener=ShareMark.SPONSOR))
    QApplication.processEvents()
    press(window, Qt.Key.Key_Return)


def test_it_covers_the_whole_window(window: MainWindow) -> None:
    """The frame with its column and menus is out of sight."""
    begin(window)
    assert isinstance(shown(window), ReadingPage)
    assert not frame_of(window).isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_P, Qt.Key.Key_Comma])
def test_no_key_of_the_notebook_works_meanwhile(window: MainWindow, key: Qt.Key) -> None:
    """Search, print and settings are asleep."""
    begin(window)
    press(window, key, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(shown(window), ReadingPage)
    assert frame_of(window).here.screen is Screen.SITTING


def test_help_stands_over_it_and_leads_back_to_it(window: MainWindow) -> None:
    """Without the person's own people: somebody else may see the screen."""
    begin(window)
    press(window, Qt.Key.Key_F2)
    page = shown(window)
    assert isinstance(page, HelpNowPage)
    page.left_for.emit(Destination(None))
    QApplication.processEvents()
    assert isinstance(shown(window), ReadingPage)


def test_closing_it_leads_back_to_where_the_person_was(window: MainWindow) -> None:
    """Stop for today, then Close; a full screen is given back too."""
    begin(window)
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_T)
    press(window, Qt.Key.Key_Return)
    assert not window.isFullScreen()
    assert frame_of(window).isVisible()
    assert isinstance(frame_of(window).page, SittingStartPage)


def test_what_was_heard_is_kept_when_the_window_closes(window: MainWindow, room: Room) -> None:
    """Closing asks the page on top to keep its words."""
    begin(window)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_H)
    QTest.keyClicks(window.focusWidget(), "Honest")
    assert window.keep()
    sitting = shown(window)
    assert isinstance(sitting, ReadingPage)
    page = Sitting(room.notebook, room.library, room.clock, ShareMark.SPONSOR).page()
    assert page is not None
    assert page.heard == "Honest"
