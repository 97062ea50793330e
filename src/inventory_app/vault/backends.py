"""The only password stores that are ever used, one function for each system.

Nothing is discovered: a backend that some other package brought (a plaintext file, one that accepts
and forgets) is not on the list and is never asked.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

# First: it keeps the host's OpenSSL settings away from what keyring's backend loads.
import inventory_app.storage.driver  # noqa: F401
from inventory_app.vault.entry import SERVICE
from inventory_app.vault.password_store import Backend, PasswordStore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from keyring.backend import KeyringBackend


def system_password_store() -> PasswordStore:
    """Return this computer's store. Nothing is imported or asked before its first use."""
    if sys.platform == "win32":
        return PasswordStore(_windows_backend)
    if sys.platform == "darwin":
        return PasswordStore(_macos_backend)
    return PasswordStore(linux_backend, _read_secret_service)


def linux_backend() -> Backend:
    """Return a fresh Secret Service or KWallet backend; RuntimeError when neither is there."""
    from keyring.backends import SecretService, kwallet

    backend = first_available((SecretService.Keyring, kwallet.DBusKeyring))
    # The default names the path that this program was started by. The type has no such attribute.
    backend.appid = SERVICE  # type: ignore[attr-defined]
    return backend


def first_available(kinds: Iterable[type[KeyringBackend]]) -> KeyringBackend:
    """Return the first backend that says it works on this computer. Raises RuntimeError."""
    for kind in kinds:
        with suppress(RuntimeError):
            _ = kind.priority  # it raises when its service is not there
            return kind()
    msg = "no password store of the list is there"
    raise RuntimeError(msg)


def _read_secret_service(service: str, user_name: str) -> str | None:
    from inventory_app.vault.secret_service import read_secret

    return read_secret(service, user_name)


if sys.platform == "win32":

    def _windows_backend() -> Backend:
        """Return a fresh Credential Manager backend that does not roam with the profile."""
        from keyring.backends import Windows

        backend = Windows.WinVaultKeyring()
        backend.persist = "local machine"
        return backend


if sys.platform == "darwin":

    def _macos_backend() -> Backend:
        """Return a fresh Keychain backend."""
        from keyring.backends import macOS

        return macOS.Keyring()
