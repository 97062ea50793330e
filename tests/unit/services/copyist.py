"""An invented person who writes entries and prints their own copy of them."""

from __future__ import annotations

from datetime import UTC, datetime

from inventory_app.content.library import Library
from inventory_app.domain.answers import Changes
from inventory_app.domain.document import Card, Document
from inventory_app.domain.entries import SECTION_ORDER, Entry, GateAnswer, Section
from inventory_app.services.printing import CopyChoice, own_copy
from inventory_app.storage.notebook import Notebook

EVERYTHING = frozenset(SECTION_ORDER)


class SteppingClock:
    """A clock that stands at a day until it is moved."""

    def __init__(self) -> None:
        """Begin on a Monday in October."""
        self.moment = datetime(2026, 10, 12, 19, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment


def said(moment: datetime) -> str:
    """Say a day as these tests read it."""
    return f"{moment.day} {moment:%B}"


class Writer:
    """An invented person at an open notebook."""

    def __init__(self, notebook: Notebook, clock: SteppingClock, library: Library) -> None:
        """Sit down."""
        self.notebook = notebook
        self.clock = clock
        self.library = library

    def write(
        self, section: Section, changes: Changes, gate: GateAnswer | None = GateAnswer.OWN
    ) -> Entry:
        """Write an entry, answer its safety question, and write the rest."""
        form = self.library.form(section)
        name = form.name_question
        assert name is not None
        inventory = self.notebook.inventory().id
        entry = self.notebook.entries.add(inventory, section, {name.id: changes[name.id]})
        if gate is not None and form.gate is not None:
            entry = self.notebook.entries.answer_gate(entry.id, gate, {}).entry
        if entry.section is section:
            entry = self.notebook.entries.save(entry.id, changes)
        return entry

    def document(self, *also: Entry, sections: frozenset[Section] = EVERYTHING) -> Document:
        """Print my own copy, with the quiet entries given."""
        choice = CopyChoice(sections, also=frozenset(entry.id for entry in also))
        return own_copy(self.notebook, self.library, choice, said)


PIANO: Changes = {
    "r_who": "My brother",
    "r_when": "March 2026",
    "r_age": "adult",
    "r_happened": "He sold Mum's piano.\n\n\n  He did not ask.  \n",
    "r_touched": ("fear", "self_esteem"),
    "r_touched_words": "I had wanted to play it again.",
    "r_part": ("dishonest", "own_word"),
    "r_part.own": "Sulking",
    "r_owe": "maybe",
    "r_share": ("therapist",),
    "r_kind": "person",
}


def card(document: Document, number: str) -> Card:
    """Return the card with this number."""
    return next(
        block for block in document.blocks if isinstance(block, Card) and block.number == number
    )


def numbers(document: Document) -> list[str]:
    """Return the numbers of all cards in order."""
    return [block.number for block in document.blocks if isinstance(block, Card)]
