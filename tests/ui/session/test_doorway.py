"""From the start to an open notebook: by the password store, late, or elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, Door, OpenDoor
from inventory_app.ui.first_run.first_run import FirstRun
from inventory_app.ui.help.help_now_page import HelpNowPage
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.vault import PasswordStore
from inventory_app.vault.entry import EntryName
from inventory_app.vault.keys import DataKey
from tests.builders import FixedClock
from tests.password_stores import (
    MemoryKeyring,
    SilentKeyring,
    failing_store,
    memory_store,
    store_of,
)
from tests.ui.looking import button, buttons, focused, key, press, said, settle, type_keys
from tests.ui.session.conftest import At, Opened
from tests.ui.session.doors import ShutDoor

dialog = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen, a dialog has a least size
DoorWith = Callable[[PasswordStore], Door]
StandAt = Callable[[Door], Doorway]


def test_with_the_key_at_hand_nothing_is_asked(at: At) -> None:
    at.start(memory_store(at.entries))

    (door,) = at.opened.doors
    assert door.is_in_keyring
    assert door.words() == at.words


def test_an_empty_folder_begins_a_first_run(
    window: MainWindow, stand_at: StandAt, door_with: DoorWith, opened: Opened
) -> None:
    stand_at(door_with(memory_store())).begin()
    settle()

    assert window.findChildren(FirstRun)
    assert focused().accessibleName() == "Begin"
    assert not opened.doors


# --- a store that takes its time ---------------------------------------------------------


def test_a_late_answer_opens_by_itself(at: At, qtbot: QtBot) -> None:
    store = SilentKeyring(at.entries)
    at.start(store_of(store))
    offered = ["Keep waiting", "Try again", "Use my recovery words", "Close"]
    assert buttons(at.window)[1:] == offered
    assert focused().accessibleName() == "Keep waiting"
    assert "Waiting for the key" in said(at.window)

    press(at.window, "Keep waiting")
    assert not at.opened.doors
    store.may_answer.set()

    qtbot.waitUntil(lambda: bool(at.opened.doors))
    assert at.opened.doors[0].words() == at.words


def test_back_from_the_words_goes_on_waiting_for_the_same_answer(at: At, qtbot: QtBot) -> None:
    asked: list[str] = []

    class Counting(SilentKeyring):
        @override
        def get_password(self, service: str, username: str) -> str | None:
            asked.append(username)
            return super().get_password(service, username)

    store = Counting(at.entries)
    at.start(store_of(store))
    press(at.window, "Use my recovery words")
    press(at.window, "Back")
    assert "Keep waiting" in buttons(at.window)

    store.may_answer.set()

    qtbot.waitUntil(lambda: bool(at.opened.doors))
    assert at.opened.doors[0].words() == at.words
    assert len(asked) == 1


def test_an_answer_that_comes_while_the_words_are_typed_does_not_take_the_page_away(
    at: At, qtbot: QtBot
) -> None:
    store = SilentKeyring(at.entries)
    at.start(store_of(store))
    press(at.window, "Use my recovery words")
    type_keys("abandon ")
    store.may_answer.set()
    press(at.window, "Help right now")
    press(at.window, "Hide this")

    assert at.field.text() == "abandon "
    assert not at.opened.doors
    press(at.window, "Back")
    qtbot.waitUntil(lambda: bool(at.opened.doors))
    assert at.opened.doors[0].words() == at.words


def test_a_store_that_dies_in_the_call_is_not_said_to_be_waited_for(at: At) -> None:
    at.start(failing_store(OSError("what the store said")))

    assert "Your notebook is closed" in said(at.window)
    assert "what the store said" not in said(at.window)
    assert buttons(at.window)[1:] == ["Try again", "Use my recovery words", "Close"]


def test_try_again_asks_anew(at: At) -> None:
    stores = [failing_store(RuntimeError("no bus")), memory_store(at.entries)]

    class Mending(PasswordStore):
        def __init__(self) -> None:
            super().__init__(MemoryKeyring)

        @override
        def read(self, name: EntryName) -> DataKey:
            return stores.pop(0).read(name)

    at.start(Mending())
    assert "no password store that we can use" in said(at.window)

    press(at.window, "Try again")

    assert at.opened.doors[0].words() == at.words


# --- help, and another folder ------------------------------------------------------------


def test_help_lies_over_the_page_and_goes_back_to_it(at: At) -> None:
    at.entries.clear()
    at.start(memory_store(at.entries))
    here = focused()

    key(Qt.Key.Key_F2)
    assert at.window.findChild(HelpNowPage) is not None
    assert "no longer has the key" not in said(at.window)
    press(at.window, "Hide this")

    assert "no longer has the key" in said(at.window)
    assert focused() is here
    assert at.window.findChild(HelpNowPage) is None


def test_who_reads_help_is_left_in_peace_when_the_key_arrives(
    at: At, around: Surroundings, qtbot: QtBot
) -> None:
    store = SilentKeyring(at.entries)
    at.start(store_of(store))
    press(at.window, "Help right now")
    store.may_answer.set()
    qtbot.waitUntil(lambda: bool(at.opened.doors))

    show_notebook(at.window, around, at.opened.doors.pop())
    assert at.window.findChild(HelpNowPage) is not None
    press(at.window, "Hide this")

    assert isinstance(at.window.frame, NotebookFrame)
    assert at.window.frame.isVisible()
    assert at.window.frame.isAncestorOf(focused())


def show_notebook(window: MainWindow, around: Surroundings, door: OpenDoor) -> None:
    """Show the open notebook as the program does."""
    room = Room(door.notebook, around.library, FixedClock(), around.theme)
    frame = NotebookFrame(around.theme, PageMaker(room, around.look, door))
    window.show_notebook(frame, door)
    frame.begin(None)


@dialog
def test_another_folder_is_asked_for_and_named(
    window: MainWindow, stand_at: StandAt, tmp_path: Path, qtbot: QtBot
) -> None:
    ways = (WayOut.CHOOSE_OTHER_PLACE, WayOut.QUIT)
    doorway = stand_at(ShutDoor(ClosedDoor(WhatHappened.FOLDER_NOT_OURS, ways)))
    doorway.begin()
    settle()

    press(window, "Choose another folder")
    (question,) = window.findChildren(QFileDialog)
    assert question.windowTitle() == "Inventory"
    with qtbot.waitSignal(doorway.other_place_chosen) as chosen:
        question.findChildren(QLineEdit)[0].setText(str(tmp_path))
        question.accept()

    assert chosen.args is not None
    assert Path(chosen.args[0]) == tmp_path


@dialog
def test_no_folder_chosen_leaves_the_page_as_it_is(
    window: MainWindow, stand_at: StandAt, qtbot: QtBot
) -> None:
    ways = (WayOut.CHOOSE_OTHER_PLACE, WayOut.QUIT)
    doorway = stand_at(ShutDoor(ClosedDoor(WhatHappened.FOLDER_NOT_OURS, ways)))
    doorway.begin()
    settle()
    press(window, "Choose another folder")

    with qtbot.assertNotEmitted(doorway.other_place_chosen):
        window.findChildren(QFileDialog)[0].reject()

    assert button(window, "Choose another folder").isVisible()
