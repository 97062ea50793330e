"""Making a notebook, so that a death at any step leaves a clean first run or an open notebook.

The order: a mark beside the new database, the database, the key in the password store (written and
read back), the pointer, the mark gone. Until the pointer stands nothing can be written in the
notebook, so that nothing is lost when the next start begins anew. A database from an unfinished
first run is left alone, and the next one gets the next number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.connection import open_connection
from inventory_app.vault.entry import EntryName
from inventory_app.vault.files import mark_unfinished, next_database, sync_folder, unmark_unfinished
from inventory_app.vault.header import KeyringSlot, new_header, write_header
from inventory_app.vault.keys import new_key
from inventory_app.vault.opened import KeepingKey, Opened
from inventory_app.vault.opening import is_first_run

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.vault.outside import Outside
    from inventory_app.vault.password_store import PasswordStore


class FirstRun:
    """A notebook being made: its file is there, its pointer is not.

    ``keeping`` is the key on its way into the password store; wait for it as the person likes.
    """

    def __init__(self, folder: Path, store: PasswordStore, outside: Outside) -> None:
        """Make the file and begin to store the key. Raises ExpectedError."""
        if not is_first_run(folder):
            raise ExpectedError(WhatHappened.POINTER_BROKEN, WayOut.USE_WORDS, WayOut.SHOW_FOLDER)
        self._folder = folder
        self._store = store
        self._key = new_key()
        self._database = next_database(folder)
        self._header = new_header(self._key, self._database.name, is_in_keyring=False)
        mark_unfinished(self._database)
        connection = open_connection(self._database, self._key.raw, new=True)
        self._notebook = outside.notebook(connection)
        sync_folder(folder)
        self.keeping = self._keep()

    def ask_store_again(self) -> None:
        """Leave the question under way behind and ask the password store afresh."""
        self.keeping = self._keep()

    def words(self) -> tuple[str, ...]:
        """Return the 24 recovery words of the key that was made."""
        from inventory_app.vault.words import words_of

        return words_of(self._key)

    def finish(self) -> Opened:
        """Point at the notebook and return it open.

        When the password store did not take the key, the words are the only way in: let them be
        typed back *before* this is called (``Opened.is_in_keyring`` is False then).
        """
        header = self._header
        if self.keeping.is_done and self.keeping.failure is None:
            header = msgspec.structs.replace(
                header, generation=self.keeping.result(), slots=(KeyringSlot(), *header.slots)
            )
        write_header(self._folder, header)
        unmark_unfinished(self._database)
        return Opened(self._folder, header, self._key, self._notebook)

    def abandon(self) -> None:
        """Close the file; the next start is a first run again."""
        self._notebook.close()

    def _keep(self) -> KeepingKey:
        name = EntryName(self._header.vault_id, self._header.generation)
        return KeepingKey(self._store, name, self._key)
