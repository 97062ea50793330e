"""What the services need from outside, as small Protocols.

The notebook's stores, the forms, the clock, the paper.

``storage`` fits the stores, ``content`` fits the library; mypy checks the fit in ``app.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from inventory_app.domain.answers import Changes
from inventory_app.domain.choices import Choices, Place
from inventory_app.domain.entries import (
    Entry,
    EntryRow,
    GateAnswer,
    GateChange,
    Inventory,
    InventoryKind,
    Section,
    SectionCount,
)
from inventory_app.domain.forms import Form
from inventory_app.domain.people import Person
from inventory_app.domain.printout import Printout
from inventory_app.domain.wording import OwnWords, Wording

if TYPE_CHECKING:
    from inventory_app.domain.help_lines import HelpLines
    from inventory_app.domain.programmes import Programme

__all__ = [
    "Clock",
    "EntryStore",
    "FormLibrary",
    "GateChange",
    "InventoryStore",
    "Notebook",
    "PersonStore",
    "SectionCount",
]


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """Return the present moment with its time zone."""
        ...


class FormLibrary(Protocol):
    """The shipped forms, wording and sentences, read when first asked for."""

    def form(self, form_id: str) -> Form:
        """Return the newest version of a form, lists filled in. Raises FormError."""
        ...

    def wording(self, own: OwnWords) -> Wording:
        """Return the words in force for the person's choices. Raises FormError."""
        ...

    def sentence(self, area: str, sentence_id: str) -> str:
        """Return one sentence of an area (such as "step_four"), placeholders unfilled.

        Raises FormError.
        """
        ...

    def sentences(self, area: str, sentence_id: str) -> tuple[str, ...]:
        """Return a list of an area, such as the labels of a row of buttons. Raises FormError."""
        ...

    def programmes(self) -> tuple[Programme, ...]:
        """Return the programmes of the picker, in alphabetical order. Raises FormError."""
        ...

    def all_help_lines(self) -> HelpLines:
        """Return the lines of *Help right now* for all countries. Raises FormError."""
        ...

    def printout(self, name: str) -> Printout:
        """Return the labels and words of a printout (such as "step_four"). Raises FormError."""
        ...


class EntryStore(Protocol):
    """Entries of the notebook.

    Every write is one transaction, split by the one rule, and is in the file when it returns.

    Everything raises ExpectedError for a full disk or a folder that cannot be written; nothing is
    changed then.
    """

    def add(
        self, inventory_id: int, section: Section, changes: Changes, subject: str = ""
    ) -> Entry:
        """Add an entry with the section's next number, about a subject (``domain/subjects.py``).

        Answers to the safety question, or to a check that answers it, are not taken here
        (ValueError).
        """
        ...

    def add_many(
        self, inventory_id: int, section: Section, many: Sequence[Changes]
    ) -> tuple[Entry, ...]:
        """Add several entries in one transaction, in order."""
        ...

    def find(self, entry_id: int) -> Entry:
        """Return an entry as it may be read. Raises ExpectedError ENTRY_GONE."""
        ...

    def row(self, entry_id: int) -> EntryRow:
        """Return the list row of one entry. Raises ExpectedError ENTRY_GONE."""
        ...

    def list(self, inventory_id: int, section: Section) -> tuple[EntryRow, ...]:
        """Return a section's rows that are not deleted, in number order."""
        ...

    def entries(self, inventory_id: int, section: Section) -> tuple[Entry, ...]:
        """Return a section's entries that are not deleted, in number order, as they may be read."""
        ...

    def once(self, inventory_id: int, section: Section) -> Entry | None:
        """Return the single entry of a section that does not repeat, or None."""
        ...

    def about(self, inventory_id: int, section: Section, subject: str) -> Entry | None:
        """Return a section's entry about a subject, or None."""
        ...

    def save(self, entry_id: int, changes: Changes, place: Place | None = None) -> Entry:
        """Save changed answers (and the place, in the same transaction).

        Return the entry as it may be read now.

        An answer to the safety question is not taken here (ValueError): use ``answer_gate``. A
        change that chooses an option with a ``gate`` (the agreement check) answers the safety
        question so, as ``answer_check`` does; the entry returned may then stand in another section.
        """
        ...

    def answer_check(self, entry_id: int, changes: Changes) -> GateChange:
        """Save changes that hold the answer to a check which is not kept, and say what came of it.

        An option with a ``gate`` answers the safety question so, in the same transaction; any other
        is only saved.
        """
        ...

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question with that page's other changes, and all that follows."""
        ...

    def turn_to_own_side(self, entry_id: int) -> GateChange:
        """Leave a *Harm done to me* entry as it is; open a new entry for the own side.

        Raises ValueError for an entry without an origin.
        """
        ...

    def bring_back(self, entry_id: int) -> Entry:
        """Put words that were held back under their questions again, where the gate allows it."""
        ...

    def erase_hidden(self, entry_id: int) -> Entry:
        """Erase for good what is out of sight on this entry."""
        ...

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Say that an entry is done for now, or take that back."""
        ...

    def delete(self, entry_ids: Sequence[int]) -> None:
        """Move entries to *Recently deleted*."""
        ...

    def restore(self, entry_ids: Sequence[int]) -> None:
        """Bring entries back from *Recently deleted*; each stands as its gate stands."""
        ...

    def deleted(self, inventory_id: int) -> tuple[EntryRow, ...]:
        """Return what lies in *Recently deleted*, newest first."""
        ...

    def erase(self, entry_ids: Sequence[int]) -> None:
        """Erase entries for good."""
        ...

    def erase_deleted_before(self, moment: datetime) -> int:
        """Erase what was deleted before a moment; return how many."""
        ...

    def counts(self, inventory_id: int) -> tuple[SectionCount, ...]:
        """Return the counts that Home may show, of sections that have any such entry.

        Quiet sections, quiet entries and deleted ones are never counted.
        """
        ...

    def search(
        self, words: str, *, with_quiet: bool = False, limit: int = 200
    ) -> tuple[EntryRow, ...]:
        """Return rows whose reachable words hold all the words typed.

        Quiet entries only when asked for.
        """
        ...


class PersonStore(Protocol):
    """People, with their names on entries."""

    def list(self) -> tuple[Person, ...]:
        """Return people written down, and names on entries that may be named, by name."""
        ...

    def suggestions(self, typed: str, limit: int = 8) -> tuple[str, ...]:
        """Return names that begin with, then hold, what was typed.

        Never of quiet entries or quiet people.
        """
        ...

    def save(self, person: Person) -> Person:
        """Save a person (id 0 adds one).

        A changed name is changed on every entry that names them.
        """
        ...

    def write_down(self, names: Iterable[str]) -> None:
        """Write down everybody of these names who is not yet, in this order, each with a code."""
        ...

    def merge(self, kept_id: int, other_id: int) -> Person:
        """Make two people one: the other's name is replaced on every entry by the kept one's."""
        ...

    def delete(self, person_id: int) -> None:
        """Take a person off the list; entries keep their words."""
        ...


class InventoryStore(Protocol):
    """The inventories of the notebook; every write is one transaction.

    Raises ExpectedError as the entries do, and ENTRY_GONE for an inventory that was destroyed.
    """

    def list(self, kind: InventoryKind) -> tuple[Inventory, ...]:
        """Return the inventories of a kind, the oldest first, sealed ones too."""
        ...

    def find(self, inventory_id: int) -> Inventory:
        """Return an inventory."""
        ...

    def current(self, kind: InventoryKind) -> Inventory | None:
        """Return the newest inventory of a kind that is not sealed, or None."""
        ...

    def begin(self, kind: InventoryKind, sources: Sequence[int] = ()) -> Inventory:
        """Begin an inventory, about these others."""
        ...

    def take_sources(self, inventory_id: int, sources: Sequence[int]) -> Inventory:
        """Let an inventory be about these others."""
        ...

    def end(self, inventory_id: int, on: date | None) -> Inventory:
        """Keep the day on which an inventory ended; None says that it goes on."""
        ...

    def seal(self, inventory_ids: Sequence[int], *, is_sealed: bool = True) -> None:
        """Put inventories out of sight, or open them again on purpose."""
        ...

    def destroy(self, inventory_ids: Sequence[int]) -> None:
        """Take inventories out of the file with all their rows; amends cards in sight stay."""
        ...

    def compact(self) -> None:
        """Write the file anew, so that nothing erased has a trace; not within a transaction."""
        ...


class Notebook(Protocol):
    """An open notebook: its stores, what was chosen in it, and where the person was."""

    @property
    def entries(self) -> EntryStore:
        """The entries."""
        ...

    @property
    def people(self) -> PersonStore:
        """The people."""
        ...

    @property
    def inventories(self) -> InventoryStore:
        """The inventories."""
        ...

    def inventory(self) -> Inventory:
        """Return the Step Four being written, made at its first use."""
        ...

    def choices(self) -> Choices:
        """Return what was chosen in this notebook."""
        ...

    def choose(self, choices: Choices) -> None:
        """Keep what was chosen."""
        ...

    def place(self) -> Place | None:
        """Return where the person was, or None."""
        ...

    def remember_place(self, place: Place | None) -> None:
        """Keep where the person is; None forgets it."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """Join several writes into one transaction."""
        ...

    def close(self) -> None:
        """Close the file; nothing may be called afterwards."""
        ...
