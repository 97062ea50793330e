"""Opening a notebook: by the keyring, or by the words, and never by making an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.connection import open_connection
from inventory_app.vault.asking import StoreCall
from inventory_app.vault.entry import EntryName
from inventory_app.vault.files import databases, is_unfinished, unmark_unfinished
from inventory_app.vault.header import HEADER_NAME, pointer_broken, read_header
from inventory_app.vault.opened import Closed, Opened, Waiting, closed_by

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.vault.header import Header
    from inventory_app.vault.keys import DataKey
    from inventory_app.vault.outside import Outside
    from inventory_app.vault.password_store import PasswordStore

PATIENCE_S = 1.0


def is_first_run(folder: Path) -> bool:
    """Tell whether the folder holds nobody's words: no pointer, only unfinished databases.

    A silent or empty keyring never makes a first run. Raises ExpectedError when the folder cannot
    be read.
    """
    has_pointer = (folder / HEADER_NAME).is_symlink() or (folder / HEADER_NAME).exists()
    return not has_pointer and all(is_unfinished(database) for database in databases(folder))


def open_vault(
    folder: Path, store: PasswordStore, outside: Outside, *, patience_s: float = PATIENCE_S
) -> Opened | Closed:
    """Open the notebook with the key in the password store, waiting ``patience_s`` for it at most.

    A store that is silent for longer leaves ``Closed.waiting``, by which to go on when it answers.
    """
    try:
        header = read_header(folder)
    except ExpectedError as error:
        return closed_by(error)
    if header is None:
        return closed_by(pointer_broken())
    if not header.is_in_keyring:
        return Closed(WhatHappened.WORDS_NEEDED, (WayOut.USE_WORDS, WayOut.QUIT))
    name = EntryName(header.vault_id, header.generation)
    call = StoreCall(lambda: store.read(name))

    def go_on() -> Opened | Closed:
        try:
            return open_with_key(folder, header, call.result(), outside)
        except ExpectedError as error:
            return closed_by(error)

    if call.wait(patience_s):
        return go_on()
    ways_out = (WayOut.KEEP_WAITING, WayOut.TRY_AGAIN, WayOut.USE_WORDS, WayOut.QUIT)
    return Closed(WhatHappened.KEYRING_SILENT, ways_out, waiting=Waiting(call, go_on))


def open_with_key(folder: Path, header: Header, key: DataKey, outside: Outside) -> Opened:
    """Open the file that a header points at.

    Raises ExpectedError: FILE_DAMAGED when the key is right and the file does not take it,
    KEY_DOES_NOT_FIT when the key is another's; the key-check value tells which.
    """
    try:
        return open_file(folder, header, key, outside)
    except ExpectedError as error:
        if error.what is WhatHappened.KEY_DOES_NOT_FIT and header.fits(key):
            raise ExpectedError(
                WhatHappened.FILE_DAMAGED, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER
            ) from None
        raise


def open_file(folder: Path, header: Header, key: DataKey, outside: Outside) -> Opened:
    """Open the file that a header points at, with no second opinion on the key."""
    database = folder / header.file
    notebook = outside.notebook(open_connection(database, key.raw))
    try:
        unmark_unfinished(database)  # from here on somebody's words may be in it
    except BaseException:
        notebook.close()
        raise
    return Opened(folder, header, key, notebook)
