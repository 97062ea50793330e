"""What comes of trying to open a notebook: it is open, or closed for a reason with ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.vault.asking import StoreCall
from inventory_app.vault.entry import EntryName
from inventory_app.vault.header import Header, KeyringSlot, write_header

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inventory_app.storage.notebook import Notebook
    from inventory_app.vault.keys import DataKey
    from inventory_app.vault.password_store import PasswordStore

# How many entry names are tried when foreign entries stand under ours.
_NAMES_TRIED = 8


class Opened:
    """An open notebook, with what its key is needed for beside the file: words and keyring."""

    def __init__(self, folder: Path, header: Header, key: DataKey, notebook: Notebook) -> None:
        """Join what was opened; made by this room only."""
        self.notebook = notebook
        self._folder = folder
        self._header = header
        self._key = key

    @property
    def is_in_keyring(self) -> bool:
        """Whether the computer's password store opens this notebook by itself."""
        return self._header.is_in_keyring

    def words(self) -> tuple[str, ...]:
        """Return the 24 recovery words, in order."""
        from inventory_app.vault.words import words_of

        return words_of(self._key)

    def wrong_places(self, typed: Mapping[int, str]) -> tuple[int, ...]:
        """Return the places (from 1) whose word was typed back wrongly."""
        from inventory_app.vault.words import wrong_places

        return wrong_places(self._key, typed)

    def keep_in_keyring(self, store: PasswordStore) -> KeepingKey:
        """Begin to put the key into the computer's password store (again)."""
        name = EntryName(self._header.vault_id, self._header.generation)
        return KeepingKey(store, name, self._key)

    def finish_keeping(self, keeping: KeepingKey) -> None:
        """Write down that the password store holds the key, or raise what kept it from that."""
        generation = keeping.result()
        slots = tuple(slot for slot in self._header.slots if not isinstance(slot, KeyringSlot))
        header = msgspec.structs.replace(
            self._header, generation=generation, slots=(KeyringSlot(), *slots)
        )
        write_header(self._folder, header)
        self._header = header

    def close(self) -> None:
        """Close the file."""
        self.notebook.close()


class KeepingKey(StoreCall[int]):
    """Putting a key into the password store: answers with the generation that holds it.

    A foreign entry under our name is left as it is, and the next name is tried.
    """

    def __init__(self, store: PasswordStore, name: EntryName, key: DataKey) -> None:
        """Begin at once."""

        def keep() -> int:
            for generation in range(name.generation, name.generation + _NAMES_TRIED):
                try:
                    store.keep(EntryName(name.vault_id, generation), key)
                except ExpectedError as error:
                    if error.what is not WhatHappened.KEYRING_OTHER_VAULT:
                        raise
                    taken = error
                else:
                    return generation
            raise taken

        super().__init__(keep)

    @property
    def failure(self) -> WhatHappened | None:
        """What kept the key from being stored, or None while waiting and when it is stored."""
        if not self.is_done:
            return None
        try:
            self.result()
        except ExpectedError as error:
            return error.what
        return None


class Waiting:
    """A password store that has not answered yet; the question is still under way."""

    def __init__(self, call: StoreCall[DataKey], go_on: Callable[[], Opened | Closed]) -> None:
        """Take the call and what to do with its answer."""
        self._call = call
        self._go_on = go_on

    @property
    def is_over(self) -> bool:
        """Whether an answer or a failure has come; look at it now and then while the page waits."""
        return self._call.is_done

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; tell whether it is over."""
        return self._call.wait(seconds)

    def go_on(self) -> Opened | Closed:
        """Open with the answer; call it when over, on the thread that is to own the notebook."""
        return self._go_on()


class Closed(msgspec.Struct, frozen=True):
    """A notebook that did not open. Nothing was changed and nothing is lost.

    ``waiting`` is there while the password store may still answer (KEYRING_SILENT).
    """

    why: WhatHappened
    ways_out: tuple[WayOut, ...] = ()
    details: tuple[str, ...] = ()
    waiting: Waiting | None = None


def closed_by(error: ExpectedError) -> Closed:
    """Return the closed notebook that an error stands for."""
    return Closed(error.what, error.ways_out, error.details)
