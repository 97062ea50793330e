"""The keyring slot: what is kept is read back, and nothing of another's is ever written over."""

from __future__ import annotations

import pytest
import secretstorage

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault.entry import SERVICE, EntryName, secret_of
from inventory_app.vault.keys import DataKey
from inventory_app.vault.password_store import PasswordStore
from tests.password_stores import (
    DroppingKeyring,
    Entries,
    MemoryKeyring,
    failing_store,
    memory_store,
    store_of,
)

KEY, OTHER_KEY = DataKey(bytes(range(32))), DataKey(bytes(32))
NAME = EntryName("00112233445566778899aabbccddeeff", 1)
AT = (SERVICE, NAME.user_name)


@pytest.fixture
def entries() -> Entries:
    """Return what the store holds."""
    return {}


@pytest.fixture
def store(entries: Entries) -> PasswordStore:
    """Return a store that keeps in memory."""
    return memory_store(entries)


def _why(store: PasswordStore) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught:
        store.read(NAME)
    return caught.value.what


def test_a_kept_key_is_read(store: PasswordStore) -> None:
    store.keep(NAME, KEY)
    assert store.read(NAME) == KEY


def test_keeping_twice_is_keeping_once(store: PasswordStore, entries: Entries) -> None:
    store.keep(NAME, KEY)
    store.keep(NAME, KEY)
    assert list(entries) == [AT]


def test_an_entry_that_is_gone_is_said_so(store: PasswordStore) -> None:
    assert _why(store) is WhatHappened.KEYRING_ENTRY_GONE


@pytest.mark.parametrize("text", ["", "hunter2", secret_of(EntryName("f" * 32, 1), KEY)])
def test_a_foreign_entry_is_neither_read_nor_written_over_nor_removed(
    store: PasswordStore, entries: Entries, text: str
) -> None:
    entries[AT] = text
    assert _why(store) is WhatHappened.KEYRING_OTHER_VAULT
    with pytest.raises(ExpectedError) as caught:
        store.keep(NAME, KEY)
    assert caught.value.what is WhatHappened.KEYRING_OTHER_VAULT
    store.remove(NAME, KEY)
    assert entries == {AT: text}


def test_another_key_under_our_name_is_not_written_over(
    store: PasswordStore, entries: Entries
) -> None:
    store.keep(NAME, OTHER_KEY)
    before = dict(entries)
    with pytest.raises(ExpectedError):
        store.keep(NAME, KEY)
    assert entries == before


def test_a_dropped_write_is_noticed() -> None:
    with pytest.raises(ExpectedError) as caught:
        store_of(DroppingKeyring()).keep(NAME, KEY)
    assert caught.value.what is WhatHappened.KEYRING_DROPPED_THE_KEY


def test_control_without_reading_back_a_dropped_write_looks_kept() -> None:
    backend = DroppingKeyring()
    backend.set_password(*AT, secret_of(NAME, KEY))
    assert backend.get_password(*AT) is None


def test_the_reading_back_is_done_by_a_new_object() -> None:
    """A backend may remember what it was given and never pass it on."""

    def make() -> MemoryKeyring:
        return MemoryKeyring({})

    with pytest.raises(ExpectedError) as caught:
        PasswordStore(make).keep(NAME, KEY)
    assert caught.value.what is WhatHappened.KEYRING_DROPPED_THE_KEY


def test_our_own_entry_is_removed(store: PasswordStore, entries: Entries) -> None:
    store.keep(NAME, KEY)
    store.remove(NAME, OTHER_KEY)
    assert AT in entries
    store.remove(NAME, KEY)
    store.remove(NAME, KEY)
    assert not entries


def test_whatever_a_backend_raises_is_not_now() -> None:
    store = failing_store(ConnectionResetError())
    assert _why(store) is WhatHappened.KEYRING_SILENT
    for call in (store.keep, store.remove):
        with pytest.raises(ExpectedError) as caught:
            call(NAME, KEY)
        assert caught.value.what is WhatHappened.KEYRING_SILENT


def test_the_shorter_way_is_taken_for_reading(entries: Entries) -> None:
    asked = []

    def read_directly(service: str, user_name: str) -> str:
        asked.append((service, user_name))
        return secret_of(NAME, KEY)

    store = PasswordStore(lambda: MemoryKeyring(entries), read_directly)
    assert store.read(NAME) == KEY
    assert asked == [AT]


def test_without_the_shorter_way_the_backend_is_asked(entries: Entries) -> None:
    def read_directly(_service: str, _user_name: str) -> str:
        raise secretstorage.SecretServiceNotAvailableException

    store = PasswordStore(lambda: MemoryKeyring(entries), read_directly)
    store.keep(NAME, KEY)
    assert store.read(NAME) == KEY


def test_a_locked_store_is_not_asked_a_second_time(entries: Entries) -> None:
    def read_directly(_service: str, _user_name: str) -> str:
        raise secretstorage.LockedException

    memory_store(entries).keep(NAME, KEY)
    assert _why(PasswordStore(lambda: MemoryKeyring(entries), read_directly)) is (
        WhatHappened.KEYRING_LOCKED
    )
