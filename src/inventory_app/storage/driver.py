"""The one door to SQLCipher: the import, its types, and what its errors mean to a person.

Importing this module points ``OPENSSL_CONF`` at the null device first. SQLCipher and
``cryptography`` both load OpenSSL, and a FIPS-style configuration on the host makes that fail.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

os.environ["OPENSSL_CONF"] = os.devnull

from sqlcipher3 import dbapi2  # only after the line above

DatabaseError: Final[type[Exception]] = dbapi2.DatabaseError
IntegrityError: Final[type[Exception]] = dbapi2.IntegrityError


class Cursor(Protocol):
    """The part of a cursor that the stores use."""

    lastrowid: int
    rowcount: int

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row, or None after the last."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return every row that is left."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Walk the rows that are left."""


class Connection(Protocol):
    """The part of a SQLCipher connection that the stores use."""

    in_transaction: bool
    total_changes: int

    def execute(self, sql: str, parameters: Sequence[object] = ..., /) -> Cursor:
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> Cursor:
        """Run one statement for each row."""

    def set_key(self, key: bytes, /) -> None:
        """Give SQLCipher its key; nothing has been read from the file yet."""

    def close(self) -> None:
        """Close the file; a transaction under way is rolled back."""


def connect(uri: str, *, wait_s: float) -> Connection:
    """Open without Python's own transaction handling; wait ``wait_s`` for another's lock."""
    return cast(
        "Connection",
        dbapi2.connect(uri, uri=True, timeout=wait_s, isolation_level=None, cached_statements=256),
    )


# Primary SQLite result codes, https://sqlite.org/rescode.html
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR = 3, 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _NOTADB = 11, 13, 14, 26

_MEANING: Final = {
    _PERM: (WhatHappened.CANNOT_READ, (WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)),
    _BUSY: (WhatHappened.ALREADY_OPEN, (WayOut.TRY_AGAIN, WayOut.QUIT)),
    _LOCKED: (WhatHappened.ALREADY_OPEN, (WayOut.TRY_AGAIN, WayOut.QUIT)),
    _READONLY: (WhatHappened.CANNOT_WRITE, (WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)),
    _CORRUPT: (WhatHappened.FILE_DAMAGED, (WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)),
    _FULL: (WhatHappened.DISK_FULL, (WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)),
    _CANTOPEN: (WhatHappened.CANNOT_READ, (WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)),
    # "Wrong key", "damaged" and "not a database" are one error; the vault tells them apart.
    _NOTADB: (WhatHappened.KEY_DOES_NOT_FIT, (WayOut.USE_WORDS, WayOut.SHOW_FOLDER)),
}


def expected(error: Exception, io_error: WhatHappened) -> ExpectedError | None:
    """Return what an error of the database means to a person, or None when it is a bug of ours.

    SQLite does not say whether an I/O error fell on a read or a write; the caller knows.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    if code & 0xFF == _IOERR:
        return ExpectedError(io_error, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)
    meaning = _MEANING.get(code & 0xFF)
    return ExpectedError(meaning[0], *meaning[1]) if meaning else None


@contextmanager
def database_errors(io_error: WhatHappened = WhatHappened.CANNOT_READ) -> Iterator[None]:
    """Turn what the world did to the file into :class:`ExpectedError`; let bugs through.

    The database's own message is cut off (``from None``): it can quote SQL.
    """
    try:
        yield
    except dbapi2.DatabaseError as error:
        meaning = expected(error, io_error)
        if meaning is None:
            raise
        raise meaning from None
