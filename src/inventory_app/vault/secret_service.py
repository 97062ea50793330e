"""Reading one entry straight from the Secret Service: half the time of going through keyring.

It looks for the same attributes that keyring's own backend writes; a contract test shows that each
reads what the other wrote. It only reads: writing and deleting go through keyring.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

# First: it keeps the host's OpenSSL settings away from ``cryptography``, which secretstorage loads.
import inventory_app.storage.driver  # noqa: F401

if TYPE_CHECKING:
    from secretstorage import DBusConnection, Item  # type: ignore[attr-defined] # not in __all__


def read_secret(service: str, user_name: str) -> str | None:
    """Return the entry's text, or None when the unlocked store has no such entry.

    Raises what SecretStorage and D-Bus raise, and LockedException when the unlocking was dismissed.
    It may block for as long as the service or its prompt does.
    """
    import secretstorage

    with closing(secretstorage.dbus_init()) as connection:
        item = _find(connection, service, user_name)
        if item is None and _has_been_unlocked(connection):
            item = _find(connection, service, user_name)
        if item is None:
            return None
        if item.is_locked() and item.unlock():
            raise secretstorage.LockedException
        return item.get_secret().decode("utf-8")


def _find(connection: DBusConnection, service: str, user_name: str) -> Item | None:
    import secretstorage

    wanted = {"service": service, "username": user_name}
    return next(iter(secretstorage.search_items(connection, wanted)), None)


def _has_been_unlocked(connection: DBusConnection) -> bool:
    """Unlock the default collection: a locked one cannot say that nothing is there."""
    import secretstorage

    try:
        collection = secretstorage.get_collection_by_alias(connection, "default")
    except secretstorage.ItemNotFoundException:
        return False  # a store that was reset: it says for certain that nothing is there
    if not collection.is_locked():
        return False
    if collection.unlock():
        raise secretstorage.LockedException
    return True
