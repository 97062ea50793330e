"""The password store's contract, kept over the fake and over a real gnome-keyring."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import secretstorage

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault import PasswordStore, system_password_store
from inventory_app.vault.asking import StoreCall
from inventory_app.vault.backends import linux_backend
from inventory_app.vault.entry import SERVICE, EntryName
from inventory_app.vault.keys import DataKey, new_key
from inventory_app.vault.secret_service import read_secret
from tests.password_stores import memory_store
from tests.programs import start
from tests.session_bus import gnome_keyring

needs_keyring = pytest.mark.needs("dbus-daemon", "gnome-keyring-daemon")
NAME = EntryName("00112233445566778899aabbccddeeff", 1)
OTHER_NAME = EntryName(NAME.vault_id, 2)


def _why(store: PasswordStore, name: EntryName = NAME) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught:
        store.read(name)
    return caught.value.what


def _why_not_kept(store: PasswordStore, key: DataKey) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught:
        store.keep(OTHER_NAME, key)
    return caught.value.what


class Contract:
    """What every store does."""

    def test_what_is_kept_is_read(self, store: PasswordStore) -> None:
        """Each generation under its own name."""
        first, second = new_key(), new_key()
        store.keep(NAME, first)
        store.keep(OTHER_NAME, second)
        assert store.read(NAME) == first
        assert store.read(OTHER_NAME) == second

    def test_nothing_kept_is_an_entry_gone(self, store: PasswordStore) -> None:
        """An unlocked store says for certain that nothing is there."""
        assert _why(store) is WhatHappened.KEYRING_ENTRY_GONE

    def test_what_is_removed_is_gone(self, store: PasswordStore) -> None:
        """And nothing else is."""
        key = new_key()
        store.keep(NAME, key)
        store.keep(OTHER_NAME, key)
        store.remove(NAME, key)
        assert _why(store) is WhatHappened.KEYRING_ENTRY_GONE
        assert store.read(OTHER_NAME) == key

    def test_another_key_is_not_written_over(self, store: PasswordStore) -> None:
        """Not even our own older one."""
        key = new_key()
        store.keep(NAME, key)
        with pytest.raises(ExpectedError) as caught:
            store.keep(NAME, new_key())
        assert caught.value.what is WhatHappened.KEYRING_OTHER_VAULT
        assert store.read(NAME) == key


class TestInMemory(Contract):
    """The fake."""

    @pytest.fixture
    def store(self) -> PasswordStore:
        """Return an empty store in memory."""
        return memory_store()


@needs_keyring
class TestGnomeKeyring(Contract):
    """The real one."""

    @pytest.fixture
    def store(self, unlocked_keyring: Path) -> PasswordStore:
        """Return this computer's store on the test's own bus."""
        assert unlocked_keyring.is_dir()
        return system_password_store()


# --- both ways of reading ---


@needs_keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_each_way_reads_what_keyring_wrote() -> None:
    linux_backend().set_password(SERVICE, "name", "ünïcode 🔑 text")
    assert read_secret(SERVICE, "name") == "ünïcode 🔑 text"
    assert linux_backend().get_password(SERVICE, "name") == "ünïcode 🔑 text"
    assert read_secret(SERVICE, "nobody") is None
    assert read_secret("elsewhere", "name") is None


@needs_keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_each_way_reads_what_secretstorage_wrote() -> None:
    with closing(secretstorage.dbus_init()) as connection:
        collection = secretstorage.get_default_collection(connection)
        wanted = {"service": SERVICE, "username": "name"}
        collection.create_item("any label", wanted, b"text")
    assert linux_backend().get_password(SERVICE, "name") == "text"
    assert read_secret(SERVICE, "name") == "text"


# --- states of a real keyring ---


@needs_keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_a_locked_keyring_whose_prompt_nobody_answers_is_locked() -> None:
    store, key = system_password_store(), new_key()
    store.keep(NAME, key)
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.get_default_collection(connection).lock()
    assert _why(store) is WhatHappened.KEYRING_LOCKED
    assert _why(store, OTHER_NAME) is WhatHappened.KEYRING_LOCKED
    assert _why_not_kept(store, key) is WhatHappened.KEYRING_LOCKED


@needs_keyring
@pytest.mark.usefixtures("bus")
def test_a_key_outlives_the_keyrings_process() -> None:
    store, key = system_password_store(), new_key()
    with gnome_keyring():
        store.keep(NAME, key)
    assert _why(store) is WhatHappened.KEYRING_ABSENT
    with gnome_keyring():
        assert store.read(NAME) == key


@needs_keyring
@pytest.mark.usefixtures("unlocked_keyring")
def test_a_keyring_that_was_reset_has_lost_the_entry() -> None:
    store = system_password_store()
    store.keep(NAME, new_key())
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.get_default_collection(connection).delete()
    assert _why(store) is WhatHappened.KEYRING_ENTRY_GONE


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
def test_on_a_bus_without_a_keyring_it_is_absent() -> None:
    store = system_password_store()
    assert _why(store) is WhatHappened.KEYRING_ABSENT
    assert _why_not_kept(store, new_key()) is WhatHappened.KEYRING_ABSENT


@pytest.mark.parametrize("address", ["unix:path=/nonexistent/bus", "nonsense", None])
def test_without_a_bus_it_is_absent(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert _why(system_password_store()) is WhatHappened.KEYRING_ABSENT


# --- services that misbehave ---


@contextmanager
def _odd_service(way: str) -> Iterator[subprocess.Popen[str]]:
    program = start(Path(__file__).with_name("odd_secret_service.py"), way)
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    try:
        yield program
    finally:
        program.kill()
        program.communicate()


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
def test_a_service_that_never_answers_can_be_left_behind() -> None:
    store = system_password_store()
    with _odd_service("silent") as service:
        call = StoreCall(lambda: store.read(NAME))
        assert service.stdout is not None
        assert service.stdout.readline() == "asked\n"
        assert not call.wait(0.05)
    assert call.wait(30)
    with pytest.raises(ExpectedError) as caught:
        call.result()
    assert caught.value.what is WhatHappened.KEYRING_SILENT


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
def test_a_service_that_dies_when_asked_is_silent() -> None:
    with _odd_service("dying"):
        assert _why(system_password_store()) is WhatHappened.KEYRING_SILENT
    with _odd_service("dying"):
        assert _why_not_kept(system_password_store(), new_key()) is WhatHappened.KEYRING_SILENT


@pytest.mark.needs("dbus-daemon")
@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize("way", ["hiding", "locked"])
def test_an_entry_behind_a_lock_is_read_once_it_is_unlocked(way: str) -> None:
    with _odd_service(way):
        assert read_secret(SERVICE, "name") == "text"
