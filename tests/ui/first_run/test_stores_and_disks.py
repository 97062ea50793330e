"""The first run where the password store is absent, slow or forgetful, or the disk refuses."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.errors import WhatHappened
from inventory_app.ui.messages import sentence_before_opening
from inventory_app.vault import PasswordStore
from tests.password_stores import (
    DroppingKeyring,
    Entries,
    MemoryKeyring,
    SilentKeyring,
    failing_store,
    store_from,
    store_of,
)
from tests.ui.first_run.conftest import Comes
from tests.ui.looking import button, buttons, focused, settle

# --- the password store ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("store", "why"),
    [
        (failing_store(RuntimeError("no store here")), WhatHappened.KEYRING_ABSENT),
        (store_of(DroppingKeyring()), WhatHappened.KEYRING_DROPPED_THE_KEY),
        (failing_store(OSError("died")), WhatHappened.KEYRING_SILENT),
    ],
)
def test_without_the_store_the_words_cannot_wait(
    comes: Comes, store: PasswordStore, why: WhatHappened
) -> None:
    person = comes(store)
    words = person.reach_words()

    assert sentence_before_opening(why) in person.said
    assert not [name for name in buttons(person.window) if name.startswith("Later")]
    person.press("I have written them down")
    assert not person.pointer().exists()

    person.type_back(words)

    assert person.pointer().exists()
    assert "Page 4 of 5" in person.said
    person.press("Continue")
    person.press("Continue")
    (door,) = person.opened.doors
    assert not door.is_in_keyring
    assert door.notebook.choices().words_kept is WordsKept.WRITTEN_DOWN


def test_a_store_that_answers_fast_is_never_said_to_be_waited_for(
    comes: Comes, qtbot: QtBot
) -> None:
    person = comes()
    person.reach_comfort()
    shown: list[str] = []

    def has_words() -> bool:
        shown.append(person.said)
        return "These 24 words open" in person.said

    person.press("Continue")
    qtbot.waitUntil(has_words)

    assert not [said for said in shown if "password store" in said]


def test_a_silent_store_is_waited_for_with_ways_on(comes: Comes) -> None:
    store = SilentKeyring()
    person = comes(store_of(store))
    person.reach_comfort()
    person.press("Continue")
    assert "Page 2 of 5" in person.said
    assert "Try again" not in buttons(person.window)

    person.wait(lambda: "has not answered yet" in person.said)
    settle()
    assert buttons(person.window)[1:] == ["Try again", "Go on with the words alone"]
    assert focused() is button(person.window, "Try again")
    assert "has not answered yet" in focused().accessibleDescription()
    store.may_answer.set()
    person.wait_for_words()

    assert "Later" in buttons(person.window)


def test_back_while_the_store_is_asked_is_back(comes: Comes, qtbot: QtBot) -> None:
    store = SilentKeyring()
    person = comes(store_of(store))
    person.reach_comfort()
    person.press("Continue")

    person.press("Back")
    store.may_answer.set()
    qtbot.waitUntil(lambda: bool(store.entries))
    settle()
    assert "Page 1 of 5" in person.said

    person.reach_words()
    assert len(store.entries) == 1


def test_a_silent_store_can_be_asked_again(comes: Comes) -> None:
    kept: Entries = {}
    silent, good = SilentKeyring(), MemoryKeyring(kept)
    stores: list[MemoryKeyring] = [silent]
    person = comes(store_from(lambda: stores[-1]))
    person.reach_comfort()
    person.press("Continue")
    person.wait(lambda: "has not answered yet" in person.said)
    settle()

    stores.append(good)
    person.press("Try again")

    person.wait_for_words()
    assert "Later" in buttons(person.window)
    silent.may_answer.set()


def test_going_on_without_the_store_leaves_no_later(comes: Comes) -> None:
    silent = SilentKeyring()
    person = comes(store_of(silent))
    person.reach_comfort()
    person.press("Continue")
    person.wait(lambda: "has not answered yet" in person.said)
    settle()

    person.press("Go on with the words alone")

    words = person.wait_for_words()
    assert not [name for name in buttons(person.window) if name.startswith("Later")]
    person.type_back(words)
    assert "Page 4 of 5" in person.said
    silent.may_answer.set()


def test_a_store_that_was_dismissed_can_be_asked_again(comes: Comes) -> None:
    good = MemoryKeyring()
    stores: list[MemoryKeyring] = [DroppingKeyring()]
    person = comes(store_from(lambda: stores[-1]))
    person.reach_words()
    assert "did not keep the key" in person.said

    stores.append(good)
    person.press("Try again")
    person.wait(lambda: "Later" in buttons(person.window))

    assert "did not keep the key" not in person.said
    assert len(good.entries) == 1


# --- a disk that fails -------------------------------------------------------------------


def test_a_disk_that_fails_while_making_is_told_and_tried_again(comes: Comes) -> None:
    person = comes()
    person.reach_comfort()
    person.folder.rename(person.folder.with_name("away"))

    person.press("Continue")
    person.press("Try again")
    assert person.said.count("Nothing was changed") + person.said.count("Nothing is lost") == 1
    assert "not saved" not in person.said
    assert focused() is button(person.window, "Try again")

    person.folder.with_name("away").rename(person.folder)
    person.press("Try again")
    person.wait_for_words()


def test_a_disk_that_fails_at_the_end_keeps_the_typed_words(comes: Comes) -> None:
    person = comes()
    words = person.reach_words()
    blocked = person.folder / "vault.json.new"
    blocked.mkdir()

    person.type_back(words)
    assert "Nothing is lost" in person.said
    assert not person.pointer().exists()
    assert [field.words() for field in person.asked().values()] != ["", "", ""]

    blocked.rmdir()
    person.press("Try again")
    assert "Page 4 of 5" in person.said
    assert person.pointer().exists()
