"""From the start to an open notebook: by the password store, late, by the words, or elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keyring.errors
import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, Door, OpenDoor
from inventory_app.ui.first_run.first_run import FirstRun
from inventory_app.ui.help.help_now_page import HelpNowPage
from inventory_app.ui.messages import sentence_of
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.vault import PasswordStore
from inventory_app.vault.entry import EntryName, secret_of
from inventory_app.vault.header import KeyringSlot, read_header, write_header
from inventory_app.vault.keys import DataKey
from tests.builders import FixedClock
from tests.password_stores import (
    DroppingKeyring,
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
NOT_TAKEN = "Your computer's password store did not take the key."
ZOO = " ".join(["zoo"] * 23)
"""23 words; with *vote* they are a key of somebody's, with *zoo* none."""


class FullKeyring(MemoryKeyring):
    """Is there and empty, and takes nothing."""

    priority = 0.1

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("a password of a store")


class LockedKeyring(MemoryKeyring):
    """Stays locked."""

    priority = 0.1

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked


class SlowToKeep(SilentKeyring):
    """Answers at once that it has nothing, and keeps when it is let go."""

    priority = 0.1

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.is_asked.set()
        self.may_answer.wait()
        super().set_password(service, username, password)


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


# --- the words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "what", "facts"),
    [
        ("", WhatHappened.WORDS_WRONG_COUNT, "Found here: 0."),
        (ZOO, WhatHappened.WORDS_WRONG_COUNT, "Found here: 23."),
        (f"{ZOO} zzzz", WhatHappened.WORDS_UNKNOWN, "It is word 24."),
        (f"qqqq {ZOO}", WhatHappened.WORDS_UNKNOWN, "It is word 1."),
        (f"{ZOO} zoo", WhatHappened.WORDS_CHECKSUM, ""),
        (f"{ZOO} vote", WhatHappened.WORDS_OTHER_VAULT, ""),
    ],
)
def test_wrong_words_stay_and_it_is_said_what_is_wrong(
    at: At, typed: str, what: WhatHappened, facts: str
) -> None:
    at.entries.clear()
    at.start(memory_store(at.entries))

    at.use_words(typed)

    assert sentence_of(what) in said(at.window)
    assert facts in said(at.window)
    assert at.field.text() == typed
    assert focused() is at.field
    assert not at.opened.doors


def test_the_field_is_named_and_takes_the_words_by_keys_alone(at: At) -> None:
    at.entries.clear()
    at.start(memory_store(at.entries))
    press(at.window, "Use my recovery words")
    assert focused() is at.field
    assert at.field.accessibleName() == "Your 24 recovery words"
    assert "Numbers, capitals and line breaks do not matter." in said(at.window)

    type_keys(" ".join(at.words).upper())
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert at.opened.doors[0].words() == at.words


def test_right_words_open_and_the_key_is_put_back(at: At, qtbot: QtBot) -> None:
    at.entries.clear()
    at.start(memory_store(at.entries))
    assert "no longer has the key" in said(at.window)

    at.use_words("\n".join(f"{place}. {word}" for place, word in enumerate(at.words, start=1)))

    assert at.opened.doors[0].words() == at.words
    qtbot.waitUntil(lambda: bool(at.entries))
    starts_by_itself(at)


def starts_by_itself(at: At) -> None:
    """Start once more: the password store has the key, and nothing is asked."""
    at.opened.close()
    at.opened.doors.clear()
    at.start(memory_store(at.entries))
    assert len(at.opened.doors) == 1


def generation_in(folder: Path) -> int:
    """Return which key of the vault the pointer names."""
    header = read_header(folder)
    return header.generation if header else 0


def test_a_foreign_entry_under_our_name_stays_and_the_key_gets_another_name(
    at: At, qtbot: QtBot
) -> None:
    (name,) = at.entries
    at.entries[name] = "somebody else's secret"
    at.start(memory_store(at.entries))
    assert "the key of another notebook" in said(at.window)

    at.use_words(" ".join(at.words))

    qtbot.waitUntil(lambda: len(at.entries) == 2)
    qtbot.waitUntil(lambda: generation_in(at.folder) == 2)
    assert at.entries[name] == "somebody else's secret"
    starts_by_itself(at)


def test_a_key_that_does_not_fit_is_left_and_the_right_one_put_beside_it(
    at: At, qtbot: QtBot
) -> None:
    (name,) = at.entries
    header = read_header(at.folder)
    assert header is not None
    another = secret_of(EntryName(header.vault_id, header.generation), DataKey(bytes(32)))
    at.entries[name] = another
    at.start(memory_store(at.entries))
    assert "does not fit your notebook" in said(at.window)

    at.use_words(" ".join(at.words))

    qtbot.waitUntil(lambda: generation_in(at.folder) == 2)
    starts_by_itself(at)
    assert at.entries[name] == another


@pytest.mark.parametrize("store", [DroppingKeyring(), FullKeyring()])
def test_it_is_said_when_the_store_does_not_take_the_key_back(
    at: At, store: MemoryKeyring, qtbot: QtBot
) -> None:
    at.start(store_of(store))

    at.use_words(" ".join(at.words))

    assert at.opened.doors
    qtbot.waitUntil(lambda: NOT_TAKEN in said(at.window))
    assert "a password of a store" not in said(at.window)
    press(at.window, "Close this")
    assert NOT_TAKEN not in said(at.window)


def test_it_is_said_when_the_disk_does_not_take_the_name_of_the_key(at: At, qtbot: QtBot) -> None:
    (name,) = at.entries
    at.entries[name] = "somebody else's secret"
    at.start(memory_store(at.entries))
    (at.folder / "vault.json.new").mkdir()  # where the pointer is written before it is moved

    at.use_words(" ".join(at.words))

    qtbot.waitUntil(lambda: NOT_TAKEN in said(at.window))


def test_a_store_that_was_only_locked_is_not_written_to(at: At) -> None:
    store = LockedKeyring()
    at.start(store_of(store))
    assert "password store is locked" in said(at.window)

    at.use_words(" ".join(at.words))
    settle()

    assert at.opened.doors
    assert not store.entries


def test_a_notebook_of_words_alone_stays_so(at: At) -> None:
    header = read_header(at.folder)
    assert header is not None
    slots = tuple(slot for slot in header.slots if not isinstance(slot, KeyringSlot))
    write_header(at.folder, msgspec.structs.replace(header, slots=slots))
    at.entries.clear()
    at.start(memory_store(at.entries))
    assert sentence_of(WhatHappened.WORDS_NEEDED) in said(at.window)
    assert buttons(at.window)[1:] == ["Use my recovery words", "Close"]

    at.use_words(" ".join(at.words))
    settle()

    assert at.opened.doors[0].words() == at.words
    assert not at.opened.doors[0].is_in_keyring
    assert not at.entries


def test_nobody_types_the_words_twice_because_a_disk_was_away(at: At) -> None:
    at.entries.clear()
    (database,) = at.folder.glob("vault-*.db")
    away = database.with_suffix(".away")
    database.rename(away)
    at.start(memory_store(at.entries))

    at.use_words(" ".join(at.words))
    assert "not where it was" in said(at.window)
    press(at.window, "Try again")
    assert "not where it was" in said(at.window)
    away.rename(database)
    press(at.window, "Try again")

    assert at.opened.doors[0].words() == at.words


def test_the_window_may_close_while_the_key_is_put_back(at: At, qtbot: QtBot) -> None:
    store = SlowToKeep(at.entries)
    at.entries.clear()
    at.start(store_of(store))
    at.use_words(" ".join(at.words))
    qtbot.waitUntil(store.is_asked.is_set)

    at.window.close()
    at.opened.close()
    store.may_answer.set()

    qtbot.waitUntil(lambda: bool(at.entries))
    assert not at.window.isVisible()


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
