"""The recovery words open the notebook, and its key is put back into the password store."""

from __future__ import annotations

from pathlib import Path

import keyring.errors
import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.domain.errors import WhatHappened
from inventory_app.ui.messages import sentence_of
from inventory_app.ui.session.putting_back import PuttingBack
from inventory_app.vault.entry import EntryName, secret_of
from inventory_app.vault.header import KeyringSlot, read_header, write_header
from inventory_app.vault.keys import DataKey
from tests.password_stores import (
    DroppingKeyring,
    MemoryKeyring,
    SilentKeyring,
    memory_store,
    store_of,
)
from tests.ui.looking import buttons, focused, key, press, said, settle, type_keys
from tests.ui.session.conftest import At

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
    (putting_back,) = at.window.findChildren(PuttingBack)
    (looks,) = putting_back.findChildren(QTimer)
    with qtbot.waitSignal(looks.timeout):
        pass
    assert NOT_TAKEN not in said(at.window)

    at.window.close()
    at.opened.close()
    store.may_answer.set()

    qtbot.waitUntil(lambda: bool(at.entries))
    assert not at.window.isVisible()
