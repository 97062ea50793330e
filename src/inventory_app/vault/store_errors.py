"""What a password store's failures mean to a person: absent, locked, or silent; never "broken"."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_REPLY: Final = "org.freedesktop.DBus.Error.NoReply"
_ABSENT: Final = ("NoKeyringError", "SecretServiceNotAvailableException")
_LOCKED: Final = (
    "KeyringLocked",
    "PasswordSetError",
    "LockedException",
    "PromptDismissedException",
)
_LIBRARIES: Final = ("keyring.errors", "secretstorage.exceptions")


def store_failed(what: WhatHappened) -> ExpectedError:
    """Return the error of a store that did not give or take the key, with every way on."""
    return ExpectedError(what, WayOut.TRY_AGAIN, WayOut.USE_WORDS, WayOut.QUIT)


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn whatever a store raises into ExpectedError; its own text, which may quote, is cut off.

    Backends raise errors of their own, of D-Bus and of the operating system. None of them may look
    like a bug of ours: the notebook is whole, only its key is out of reach for now.
    """
    try:
        yield
    except ExpectedError:
        raise
    except Exception as error:  # noqa: BLE001 - see above
        raise store_failed(_meaning(error)) from None


def _meaning(error: BaseException) -> WhatHappened:
    """Read the chain of causes: keyring wraps SecretStorage's errors, which wrap those of D-Bus."""
    chain = list(_causes(error))
    if any(getattr(link, "name", None) == _NO_REPLY for link in chain):
        return WhatHappened.KEYRING_SILENT  # the service died while it was asked
    if any(isinstance(link, _classes(_LOCKED)) for link in chain):
        return WhatHappened.KEYRING_LOCKED
    if any(isinstance(link, _classes(_ABSENT)) for link in chain):
        return WhatHappened.KEYRING_ABSENT
    # RuntimeError: keyring's word for "not on this computer"; the other: a bus that is not there.
    if type(error) in {RuntimeError, FileNotFoundError}:
        return WhatHappened.KEYRING_ABSENT
    return WhatHappened.KEYRING_SILENT


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _classes(names: tuple[str, ...]) -> tuple[type[BaseException], ...]:
    """Return the classes of those libraries that are loaded; only a loaded one can have raised."""
    modules = [sys.modules[name] for name in _LIBRARIES if name in sys.modules]
    return tuple(
        getattr(module, name) for module in modules for name in names if hasattr(module, name)
    )
