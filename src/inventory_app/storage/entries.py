"""The entries of a notebook: every write is one transaction, and is in the file when it returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.storage import entry_rows
from inventory_app.storage.mentions import follow_entries
from inventory_app.storage.rows import as_moment
from inventory_app.storage.search import found_rows
from inventory_app.storage.settings import write_place
from inventory_app.storage.statements import transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from inventory_app.domain.answers import Changes
    from inventory_app.domain.choices import Place
    from inventory_app.domain.entries import (
        Entry,
        EntryRow,
        GateAnswer,
        GateChange,
        Section,
        SectionCount,
    )
    from inventory_app.storage.driver import Connection
    from inventory_app.storage.entry_changes import EntryChanges
    from inventory_app.storage.outside import Clock


class EntryStore:
    """Entries as they may be read, and every way to change them.

    Each method raises ExpectedError for what the world did to the file (a full disk, a folder that
    cannot be written), and ENTRY_GONE for an entry that was erased; nothing is changed then.
    """

    def __init__(self, connection: Connection, changes: EntryChanges, clock: Clock) -> None:
        """Take the connection, what changes entries, and the clock."""
        self._connection = connection
        self._changes = changes
        self._clock = clock

    def add(
        self, inventory_id: int, section: Section, changes: Changes, subject: str = ""
    ) -> Entry:
        """Add an entry with the section's next number, about a subject.

        Raises ValueError for an answer to the gate.
        """
        with transaction(self._connection):
            return self._changes.add(inventory_id, section, changes, subject)

    def add_many(
        self, inventory_id: int, section: Section, many: Sequence[Changes]
    ) -> tuple[Entry, ...]:
        """Add several entries in one transaction, in order."""
        with transaction(self._connection):
            return tuple(self._changes.add(inventory_id, section, each) for each in many)

    def find(self, entry_id: int) -> Entry:
        """Return an entry as it may be read, also from *Recently deleted*."""
        return entry_rows.read_entry(self._connection, entry_id)

    def row(self, entry_id: int) -> EntryRow:
        """Return the list row of one entry, also from *Recently deleted*."""
        return entry_rows.read_row(self._connection, entry_id)

    def list(self, inventory_id: int, section: Section) -> tuple[EntryRow, ...]:
        """Return a section's rows that are not deleted, in number order."""
        return entry_rows.list_section(self._connection, inventory_id, section)

    def entries(self, inventory_id: int, section: Section) -> tuple[Entry, ...]:
        """Return a section's entries that are not deleted, in number order, as they may be read."""
        return entry_rows.read_section(self._connection, inventory_id, section)

    def once(self, inventory_id: int, section: Section) -> Entry | None:
        """Return the single entry of a section that does not repeat, or None."""
        return self.about(inventory_id, section, "")

    def about(self, inventory_id: int, section: Section, subject: str) -> Entry | None:
        """Return a section's entry about a subject (``domain/subjects.py``), or None."""
        return entry_rows.read_about(self._connection, inventory_id, section, subject)

    def save(self, entry_id: int, changes: Changes, place: Place | None = None) -> Entry:
        """Save changed answers, and the place; a check among them may answer the safety question.

        Raises ValueError for an answer to the safety question itself.
        """
        with transaction(self._connection):
            if place is not None:
                write_place(self._connection, place)
            return self._changes.change(entry_id, changes).entry

    def answer_check(self, entry_id: int, changes: Changes) -> GateChange:
        """Save the answer to a check which is not kept; say what came of it."""
        with transaction(self._connection):
            return self._changes.change(entry_id, changes)

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question, with other changes, and all that follows.

        Raises ValueError when the entry's form has no such answer (*Harm done to me* has none).
        """
        with transaction(self._connection):
            return self._changes.answer_gate(entry_id, answer, changes)

    def turn_to_own_side(self, entry_id: int) -> GateChange:
        """Leave a *Harm done to me* entry as it is and open a new entry for the own side.

        Raises ValueError for an entry without an origin.
        """
        with transaction(self._connection):
            return self._changes.turn_to_own_side(entry_id)

    def bring_back(self, entry_id: int) -> Entry:
        """Put words that were held back under their questions again, where the gate allows it."""
        with transaction(self._connection):
            return self._changes.bring_back(entry_id)

    def erase_hidden(self, entry_id: int) -> Entry:
        """Erase for good what is out of sight on this entry."""
        with transaction(self._connection):
            return self._changes.erase_hidden(entry_id)

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Say that an entry is done for now, or take that back."""
        with transaction(self._connection):
            return self._changes.mark_done(entry_id, is_done=is_done)

    def delete(self, entry_ids: Sequence[int]) -> None:
        """Move entries to *Recently deleted*; what lies there already stays as it is."""
        with transaction(self._connection):
            now = as_moment(self._clock.now())
            entry_rows.mark_deleted(self._connection, entry_ids, now)
            follow_entries(self._connection, entry_ids)

    def restore(self, entry_ids: Sequence[int]) -> None:
        """Bring entries back from *Recently deleted*; each stands as its gate stands."""
        with transaction(self._connection):
            entry_rows.mark_deleted(self._connection, entry_ids, None)
            follow_entries(self._connection, entry_ids)

    def deleted(self, inventory_id: int) -> tuple[EntryRow, ...]:
        """Return what lies in *Recently deleted*, newest first."""
        return entry_rows.list_deleted(self._connection, inventory_id)

    def erase(self, entry_ids: Sequence[int]) -> None:
        """Erase entries for good."""
        with transaction(self._connection):
            entry_rows.erase_entries(self._connection, entry_ids)

    def erase_deleted_before(self, moment: datetime) -> int:
        """Erase what was deleted before a moment; return how many."""
        with transaction(self._connection):
            return entry_rows.erase_deleted_before(self._connection, as_moment(moment))

    def counts(self, inventory_id: int) -> tuple[SectionCount, ...]:
        """Return the counts that Home may show, of sections that have any such entry."""
        return entry_rows.count_sections(self._connection, inventory_id)

    def search(
        self, words: str, *, with_quiet: bool = False, limit: int = 200
    ) -> tuple[EntryRow, ...]:
        """Return rows, newest first, whose reachable words hold all the words typed."""
        return found_rows(self._connection, words, with_quiet=with_quiet, limit=limit)
