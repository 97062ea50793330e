"""Password stores for tests: one that keeps in memory, and ones that fail in every way seen."""

from __future__ import annotations

import threading
from collections.abc import Callable

import keyring.errors
from keyring.backend import KeyringBackend
from typing_extensions import override

from inventory_app.vault.password_store import PasswordStore

Entries = dict[tuple[str, str], str]


class MemoryKeyring(KeyringBackend):
    """Keeps in a dictionary that outlives the object, as a real store outlives a connection."""

    priority = 0.1

    def __init__(self, entries: Entries | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: Entries = {} if entries is None else entries

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("no such entry")


class DroppingKeyring(MemoryKeyring):
    """Accepts everything and forgets it, as keyring's null backend does."""

    priority = 0.1

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class FailingKeyring(MemoryKeyring):
    """Raises whatever it was given, at every call."""

    priority = 0.1

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise self._error


class SilentKeyring(MemoryKeyring):
    """Never answers, until it is let go."""

    priority = 0.1

    def __init__(self, entries: Entries | None = None) -> None:
        super().__init__(entries)
        self.is_asked = threading.Event()
        self.may_answer = threading.Event()

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self.is_asked.set()
        self.may_answer.wait()
        return super().get_password(service, username)


def memory_store(entries: Entries | None = None) -> PasswordStore:
    """Return a store whose every backend object is new and shares the entries."""
    kept: Entries = {} if entries is None else entries
    return PasswordStore(lambda: MemoryKeyring(kept))


def store_of(backend: MemoryKeyring) -> PasswordStore:
    """Return a store that always asks this one object."""
    return PasswordStore(lambda: backend)


def failing_store(error: Exception) -> PasswordStore:
    """Return a store that raises at every call."""
    return store_of(FailingKeyring(error))


def store_from(make_backend: Callable[[], MemoryKeyring]) -> PasswordStore:
    """Return a store that makes its backends by a function."""
    return PasswordStore(make_backend)
