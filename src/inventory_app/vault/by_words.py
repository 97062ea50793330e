"""Opening by the recovery words: file and words are enough, even when the pointer is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.vault.files import databases, keep_damaged
from inventory_app.vault.header import HEADER_NAME, Header, new_header, read_header, write_header
from inventory_app.vault.opened import Closed, Opened, closed_by
from inventory_app.vault.opening import open_file, open_with_key
from inventory_app.vault.words import key_from_words

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.vault.keys import DataKey
    from inventory_app.vault.outside import Outside

# What one of several files may say before the next one is tried.
_NOT_THIS_FILE: Final = frozenset(
    {
        WhatHappened.KEY_DOES_NOT_FIT,
        WhatHappened.FILE_DAMAGED,
        WhatHappened.FILE_NOT_ENCRYPTED,
        WhatHappened.FILE_NOT_OURS,
    }
)


def open_with_words(folder: Path, typed: str, outside: Outside) -> Opened | Closed:
    """Open the notebook with the words as they were typed.

    Closed says what was wrong with them: their count, a word that is not on the list (with its
    place), their checksum, or that they are another notebook's.
    """
    try:
        key = key_from_words(typed)
        header = _header_or_none(folder)
        if header is None:
            return _open_without_pointer(folder, key, outside)
        if not header.fits(key):
            return _open_against_check_value(folder, header, key, outside)
        return open_with_key(folder, header, key, outside)
    except ExpectedError as error:
        return closed_by(error)


def _header_or_none(folder: Path) -> Header | None:
    """Return the header, or None when it is lost or broken; a newer one raises ExpectedError."""
    try:
        return read_header(folder)
    except ExpectedError as error:
        if error.what is WhatHappened.POINTER_BROKEN:
            return None
        raise


def _open_against_check_value(
    folder: Path, header: Header, key: DataKey, outside: Outside
) -> Opened:
    """Open when the check value says "another's key": true, or the header was damaged.

    The file itself has the last word, so that one bad byte in ``vault.json`` locks nobody out.
    """
    try:
        return _open_and_point(folder, header.file, key, outside)
    except ExpectedError as error:
        if error.what is WhatHappened.KEY_DOES_NOT_FIT:
            raise _words_of_another() from None
        raise


def _open_without_pointer(folder: Path, key: DataKey, outside: Outside) -> Opened:
    """Open the newest database that takes the key, and point at it again."""
    candidates = databases(folder)
    if not candidates:
        raise ExpectedError(WhatHappened.FILE_MISSING, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)
    for database in candidates:
        try:
            return _open_and_point(folder, database.name, key, outside)
        except ExpectedError as error:
            if error.what not in _NOT_THIS_FILE:
                raise
    raise _words_of_another()


def _open_and_point(folder: Path, name: str, key: DataKey, outside: Outside) -> Opened:
    """Open a file under a new header; the header it had is kept in ``damaged``.

    The words are the only way in until the key is put back into the password store.
    """
    header = new_header(key, name, is_in_keyring=False)
    opened = open_file(folder, header, key, outside)
    try:
        keep_damaged(folder / HEADER_NAME)
        write_header(folder, header)
    except BaseException:
        opened.close()
        raise
    return opened


def _words_of_another() -> ExpectedError:
    return ExpectedError(WhatHappened.WORDS_OTHER_VAULT, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER)
