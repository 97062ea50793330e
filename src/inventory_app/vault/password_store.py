"""The computer's password store, asked for one key, trusted with nothing else.

It is built on a backend that ``backends.py`` names. ``keyring.get_keyring()`` is never asked: it
can pick a plaintext file or a backend that accepts and forgets. Every failure means "not now"; none
means "broken".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault.entry import SERVICE, EntryName, key_in, secret_of
from inventory_app.vault.store_errors import store_errors, store_failed

if TYPE_CHECKING:
    from collections.abc import Callable

    from inventory_app.vault.keys import DataKey


class Backend(Protocol):
    """The part of a keyring backend that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the text kept under a name, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a text under a name."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove the text kept under a name."""
        ...


class PasswordStore:
    """The keyring slot: reads, keeps and removes a vault's key. Every call may block for ever."""

    def __init__(
        self,
        make_backend: Callable[[], Backend],
        read_directly: Callable[[str, str], str | None] | None = None,
    ) -> None:
        """Take how to make a backend afresh, and a faster way to read where there is one."""
        self._make_backend = make_backend
        self._read_directly = read_directly

    def read(self, name: EntryName) -> DataKey:
        """Return the key. Raises ExpectedError with one of the KEYRING members."""
        secret = self._read_by_the_shortest_way(name)
        if secret is None:
            raise store_failed(WhatHappened.KEYRING_ENTRY_GONE)
        key = key_in(secret, name)
        if key is None:
            raise store_failed(WhatHappened.KEYRING_OTHER_VAULT)
        return key

    def keep(self, name: EntryName, key: DataKey) -> None:
        """Keep a key under a new name and read it back through a new object.

        An entry that is there already is never overwritten. Raises ExpectedError:
        KEYRING_OTHER_VAULT then, KEYRING_DROPPED_THE_KEY when the store accepted the key and does
        not have it.
        """
        with store_errors():
            present = self._read_afresh(SERVICE, name.user_name)
            if present is None:
                secret = secret_of(name, key)
                self._make_backend().set_password(SERVICE, name.user_name, secret)
                if self._read_afresh(SERVICE, name.user_name) != secret:
                    raise store_failed(WhatHappened.KEYRING_DROPPED_THE_KEY)
            elif key_in(present, name) != key:
                raise store_failed(WhatHappened.KEYRING_OTHER_VAULT)

    def remove(self, name: EntryName, key: DataKey) -> None:
        """Remove a vault's own entry; leave anything else that stands under its name."""
        with store_errors():
            present = self._read_afresh(SERVICE, name.user_name)
            if present is not None and key_in(present, name) == key:
                self._make_backend().delete_password(SERVICE, name.user_name)

    def _read_by_the_shortest_way(self, name: EntryName) -> str | None:
        if self._read_directly is not None:
            try:
                with store_errors():
                    return self._read_directly(SERVICE, name.user_name)
            except ExpectedError as error:
                # The service that can be read directly is not there; another allowed one may be.
                if error.what is not WhatHappened.KEYRING_ABSENT:
                    raise
        with store_errors():
            return self._read_afresh(SERVICE, name.user_name)

    def _read_afresh(self, service: str, user_name: str) -> str | None:
        return self._make_backend().get_password(service, user_name)
