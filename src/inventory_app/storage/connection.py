"""Opening the encrypted file: the guards, the key, the pragmas, in the order that loses nothing.

The order and the reason for each step stand in ``docs/architecture.md``. A path is opened with
``mode=rw``, so that a missing file can never become an empty notebook.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.driver import Connection, connect, database_errors

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID: Final = 0x496E7673  # "Invs": the file says of itself that it is ours
SMALLEST_FILE: Final = 4096  # one page, in bytes
WAIT_FOR_LOCK_S: Final = 1.0

_RAW_KEY: Final = re.compile(r"[0-9a-f]{64}")
_PLAIN_MAGIC: Final = b"SQLite format 3\x00"
_PRAGMAS: Final = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=1",
    "PRAGMA temp_store=2",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
)


def open_connection(path: Path, key: bytes, *, new: bool = False) -> Connection:
    """Return the one connection to the file, holding it exclusively.

    ``key`` is the 32-byte data key. ``new`` makes the file, which must not exist yet.
    Raises :class:`ExpectedError`; ``KEY_DOES_NOT_FIT`` also stands for a damaged first page, which
    the caller tells apart by the key-check value.
    """
    if new:
        _make_private_file(path)
    else:
        guard_file(path)
    with database_errors():
        connection = connect(f"{path.absolute().as_uri()}?mode=rw", wait_s=WAIT_FOR_LOCK_S)
        try:
            _unlock(connection, key)
            if new:
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            _check_ours(connection)
            _check_nothing_is_cut_off(connection, path)
            for pragma in _PRAGMAS:
                connection.execute(pragma).fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


def number(connection: Connection, pragma: str) -> int:
    """Return what a pragma says as a whole number; SQLCipher answers some of them as text."""
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(row[0]) if row else 0


def guard_file(path: Path) -> None:
    """Refuse what cannot be our file before anything opens it."""
    try:
        status = path.lstat()
        is_regular = stat.S_ISREG(status.st_mode)
        first_bytes = _first_bytes(path) if is_regular else b""
    except FileNotFoundError:
        raise ExpectedError(
            WhatHappened.FILE_MISSING, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER
        ) from None
    except OSError:
        raise ExpectedError(
            WhatHappened.CANNOT_READ, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER
        ) from None
    if not is_regular:
        raise ExpectedError(WhatHappened.FILE_NOT_OURS, WayOut.SHOW_FOLDER)
    if status.st_size < SMALLEST_FILE:
        raise ExpectedError(WhatHappened.FILE_DAMAGED, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)
    if first_bytes == _PLAIN_MAGIC:
        raise ExpectedError(WhatHappened.FILE_NOT_ENCRYPTED, WayOut.SHOW_FOLDER)


def _first_bytes(path: Path) -> bytes:
    """Read the 16 bytes in which a plaintext database names itself."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN_MAGIC))


def _make_private_file(path: Path) -> None:
    """Make an empty file that only the owner can read; never take over one that exists."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError:
        raise ExpectedError(
            WhatHappened.CANNOT_WRITE, WayOut.TRY_AGAIN, WayOut.CHOOSE_OTHER_PLACE
        ) from None


def _unlock(connection: Connection, key: bytes) -> None:
    """Give the key as a raw key, and read with it once."""
    raw = key.hex()
    # 63 digits would silently become a passphrase, with a different, weaker key behind it.
    if not _RAW_KEY.fullmatch(raw):
        msg = "a data key has 32 bytes"
        raise ValueError(msg)
    # Before the key: SQLCipher writes its complaints about a wrong one to the terminal.
    connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
    connection.set_key(f"x'{raw}'".encode("ascii"))
    connection.execute("PRAGMA cipher_compatibility=4").fetchall()
    require_cipher(connection)
    connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    # The lock is taken by the first write; take it now, so that a second program is told at once.
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def require_cipher(connection: Connection) -> None:
    """Refuse a SQLite without cipher: it ignores a key and would write plaintext."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        msg = "this SQLite has no cipher"
        raise RuntimeError(msg)


def _check_ours(connection: Connection) -> None:
    """Refuse another program's encrypted file."""
    if number(connection, "application_id") != APPLICATION_ID:
        raise ExpectedError(WhatHappened.FILE_NOT_OURS, WayOut.SHOW_FOLDER)


def _check_nothing_is_cut_off(connection: Connection, path: Path) -> None:
    """Refuse a file that is shorter than it says it is."""
    if number(connection, "page_count") * number(connection, "page_size") > path.stat().st_size:
        raise ExpectedError(WhatHappened.FILE_DAMAGED, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)
