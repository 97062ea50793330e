"""Names and writing of the vault's files: private, whole or not at all, and on the disk."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATABASE_NAME: Final = re.compile(r"vault-([0-9]{4,9})\.db")
_UNFINISHED_SUFFIX: Final = ".unfinished"
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NEVER_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def disk_errors(while_doing: WhatHappened = WhatHappened.CANNOT_WRITE) -> Iterator[None]:
    """Turn what the disk refused into :class:`ExpectedError`, without the path."""
    try:
        yield
    except OSError as error:
        what = WhatHappened.DISK_FULL if error.errno in _NO_ROOM else while_doing
        raise ExpectedError(what, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER) from None


def databases(folder: Path) -> list[Path]:
    """Return the numbered database files, the highest number first."""
    with disk_errors(WhatHappened.CANNOT_READ):
        names = [item.name for item in folder.iterdir()]
    numbered = [(int(match[1]), name) for name in names if (match := DATABASE_NAME.fullmatch(name))]
    return [folder / name for _, name in sorted(numbered, reverse=True)]


def next_database(folder: Path) -> Path:
    """Return a database name never used before: no journal left beside an old one can meet it."""
    with disk_errors(WhatHappened.CANNOT_READ):
        names = [item.name for item in folder.iterdir()]
    numbers = (int(match[1]) for name in names if (match := _NUMBERED.match(name)))
    return folder / f"vault-{max(numbers, default=0) + 1:04d}.db"


# Also a journal or a mark keeps its number taken, when the database itself is gone.
_NUMBERED: Final = re.compile(r"vault-([0-9]{4,9})\.")


def mark_unfinished(database: Path) -> None:
    """Say beside a new database that its first run is under way: it holds nobody's words yet."""
    write_private(_mark_of(database), b"")
    sync_folder(database.parent)


def is_unfinished(database: Path) -> bool:
    """Tell whether a first run stopped before this database was ever pointed at."""
    return _mark_of(database).exists()


def unmark_unfinished(database: Path) -> None:
    """Take the mark away; it must not outlive the first run by which the file became somebody's."""
    with disk_errors(), suppress(FileNotFoundError):
        _mark_of(database).unlink()
        sync_folder(database.parent)


def _mark_of(database: Path) -> Path:
    return database.with_suffix(_UNFINISHED_SUFFIX)


def replace_file(path: Path, content: bytes) -> None:
    """Put new content in place of a file: after a power cut it is the old or the new."""
    beside = path.with_name(path.name + ".new")
    with disk_errors():
        with suppress(FileNotFoundError):
            beside.unlink()
        write_private(beside, content)
        beside.replace(path)
    sync_folder(path.parent)


def write_private(path: Path, content: bytes) -> None:
    """Write a new file that only its owner can read, through to the disk. Fails when it exists."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NEVER_FOLLOW
    with disk_errors(), os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make names made, changed or removed in a folder survive a power cut."""
    if sys.platform == "win32":
        return  # Windows cannot open a folder for this; NTFS journals names itself.
    with disk_errors():
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read_small_file(path: Path, most_bytes: int) -> bytes | None:
    """Return a file's content, None when there is none; a link, a pipe, a giant is not ours."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    except OSError:
        raise ExpectedError(WhatHappened.CANNOT_READ, WayOut.TRY_AGAIN) from None
    if not stat.S_ISREG(status.st_mode) or status.st_size > most_bytes:
        raise ExpectedError(WhatHappened.POINTER_BROKEN, WayOut.USE_WORDS, WayOut.SHOW_FOLDER)
    with disk_errors(WhatHappened.CANNOT_READ):
        return path.read_bytes()


def keep_damaged(path: Path) -> None:
    """Move a file that cannot be used into ``damaged``; nothing there is ever deleted."""
    if not (path.is_symlink() or path.exists()):
        return
    shelf = path.parent / "damaged"
    with disk_errors():
        shelf.mkdir(mode=0o700, exist_ok=True)
        number = 1 + sum(1 for _ in shelf.iterdir())
        path.rename(shelf / f"{number:04d}-{path.name}")
    sync_folder(shelf)
    sync_folder(path.parent)
