"""What a store's failures are called: absent, locked, silent; never broken, never quoted."""

from __future__ import annotations

import keyring.errors
import pytest
import secretstorage

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.vault.store_errors import store_errors


class _DBusError(Exception):
    """An error of D-Bus, which has a name as jeepney's has."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


ABSENT, LOCKED, SILENT = (
    WhatHappened.KEYRING_ABSENT,
    WhatHappened.KEYRING_LOCKED,
    WhatHappened.KEYRING_SILENT,
)
NOT_THERE = secretstorage.SecretServiceNotAvailableException("secret text")


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (keyring.errors.NoKeyringError(), ABSENT),
        (NOT_THERE, ABSENT),
        (_caused(keyring.errors.InitError(), NOT_THERE), ABSENT),
        (RuntimeError("python-dbus not installed"), ABSENT),
        (FileNotFoundError(2, "secret text"), ABSENT),
        (keyring.errors.KeyringLocked("secret text"), LOCKED),
        (keyring.errors.PasswordSetError(), LOCKED),
        (secretstorage.LockedException(), LOCKED),
        (_caused(keyring.errors.InitError(), secretstorage.PromptDismissedException()), LOCKED),
        (
            _caused(NOT_THERE.__class__(), _DBusError("org.freedesktop.DBus.Error.NoReply")),
            SILENT,
        ),
        (keyring.errors.KeyringError(), SILENT),
        (ConnectionResetError(), SILENT),
        (EOFError(), SILENT),
        (TimeoutError(), SILENT),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "secret text"), SILENT),
        (NotImplementedError(), SILENT),
    ],
)
def test_every_failure_has_a_plain_name_and_ways_on(error: Exception, what: WhatHappened) -> None:
    with pytest.raises(ExpectedError) as caught, store_errors():
        raise error
    assert caught.value.what is what
    assert caught.value.ways_out == (WayOut.TRY_AGAIN, WayOut.USE_WORDS, WayOut.QUIT)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "secret text" not in str(caught.value)


def test_our_own_errors_pass() -> None:
    ours = ExpectedError(WhatHappened.KEYRING_ENTRY_GONE)
    with pytest.raises(ExpectedError) as caught, store_errors():
        raise ours
    assert caught.value is ours
