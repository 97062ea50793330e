"""The only password stores that are ever used, one function for each system.

Nothing is discovered: a backend that some other package brought (a plaintext file, one that accepts
and forgets) is not on the list and is never asked.
"""

from __future__ import annotations

import sys

# First: it keeps the host's OpenSSL settings away from what keyring's backend loads.
import inventory_app.storage.driver  # noqa: F401
from inventory_app.vault.entry import SERVICE
from inventory_app.vault.password_store import Backend, PasswordStore


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

    backend: SecretService.Keyring | kwallet.DBusKeyring
    try:
        _ = SecretService.Keyring.priority
    except RuntimeError:
        _ = kwallet.DBusKeyring.priority
        backend = kwallet.DBusKeyring()  # type: ignore[no-untyped-call]
    else:
        backend = SecretService.Keyring()  # type: ignore[no-untyped-call]
    backend.appid = SERVICE  # the default names the path this program was started by
    return backend


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
