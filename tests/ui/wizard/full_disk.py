"""A notebook on a disk that can be full; everything else is the real thing."""

from __future__ import annotations

from inventory_app.domain.answers import Changes
from inventory_app.domain.choices import Choices, Place
from inventory_app.domain.entries import Entry, GateAnswer, GateChange
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.entries import EntryStore
from inventory_app.storage.notebook import Notebook


class FullDisk:
    """A notebook's entries on a disk that can be full; everything else is the real thing."""

    def __init__(self, entries: EntryStore) -> None:
        """Wrap the real store; there is room at first."""
        self._entries = entries
        self.is_full = False

    def save(self, entry_id: int, changes: Changes, place: Place | None = None) -> Entry:
        """Save, or refuse as a full disk does."""
        self.refuse_when_full()
        return self._entries.save(entry_id, changes, place)

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question, or refuse."""
        self.refuse_when_full()
        return self._entries.answer_gate(entry_id, answer, changes)

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Mark an entry, or refuse."""
        self.refuse_when_full()
        return self._entries.mark_done(entry_id, is_done=is_done)

    def erase_hidden(self, entry_id: int) -> Entry:
        """Erase what is hidden, or refuse."""
        self.refuse_when_full()
        return self._entries.erase_hidden(entry_id)

    def refuse_when_full(self) -> None:
        """Refuse as a full disk does."""
        if self.is_full:
            raise ExpectedError(WhatHappened.DISK_FULL, WayOut.TRY_AGAIN)

    def __getattr__(self, name: str) -> object:
        """Leave everything else to the real store."""
        return getattr(self._entries, name)


class NotebookOnFullDisk:
    """A notebook whose entries can run out of room."""

    def __init__(self, notebook: Notebook) -> None:
        """Wrap the real notebook."""
        self._notebook = notebook
        self.entries = FullDisk(notebook.entries)

    def choose(self, choices: Choices) -> None:
        """Keep choices, or refuse."""
        self.entries.refuse_when_full()
        self._notebook.choose(choices)

    def remember_place(self, place: Place | None) -> None:
        """Remember the place, or refuse."""
        self.entries.refuse_when_full()
        self._notebook.remember_place(place)

    def __getattr__(self, name: str) -> object:
        """Leave everything else to the real notebook."""
        return getattr(self._notebook, name)
