"""Amends cards as a list, with what may be offered on each."""

from __future__ import annotations

from collections.abc import Sequence

from inventory_app.domain import amends as rules
from inventory_app.domain.amends import Amend, CardStatus
from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import OPEN_CARDS, Entry, GateAnswer, Section
from inventory_app.domain.people import name_key
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.subjects import entry_subject
from inventory_app.services.harmed_by import HarmedBy
from inventory_app.services.ports import FormLibrary, Notebook
from inventory_app.services.step_eight import EightLine, StepEight


class AmendsRow(PrivateRecord, frozen=True):
    """One card as its list shows it.

    ``is_set_aside`` is also a card whose question about harm is not answered; ``is_not_owed`` one
    for somebody who harmed the writer. ``kind`` and ``status`` are None where nothing stands that
    may be offered now. ``has_harm_page`` says that ``p_no_amends`` is to be shown, screen only.
    """

    id: int
    who: str
    kind: Amend | None
    status: CardStatus | None
    numbers: tuple[str, ...]
    is_set_aside: bool
    is_not_owed: bool
    has_harm_page: bool


class AmendsCards:
    """What a person does with their amends cards, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library
        self._step_eight = StepEight(notebook, library)

    def inventory(self) -> int:
        """Return the id of the inventory that holds the cards."""
        return self._step_eight.inventory()

    def rows(self) -> tuple[AmendsRow, ...]:
        """Return every card, in the order they were made.

        A card whose page is not open to the own side is out of sight.
        """
        harmed_by = HarmedBy(self._notebook)
        found = self._notebook.entries.entries(self.inventory(), Section.AMENDS)
        return tuple(_row(entry, harmed_by) for entry in sorted(found, key=lambda each: each.id))

    def add(self, who: str) -> Entry:
        """Add a card for somebody."""
        changes = {rules.WHO: who} if who.strip() else {}
        return self._notebook.entries.add(self.inventory(), Section.AMENDS, changes)

    def add_from(self, line: EightLine) -> Entry:
        """Add a card for a line of the Step Eight list, linked to the pages it comes from.

        Returns the card that is there already for these pages.
        """
        for entry_id in line.entry_ids:
            found = self._about(entry_id)
            if found is not None:
                return found
        changes = {rules.WHO: line.name} if line.name else {}
        subject = entry_subject(line.entry_ids[0]) if line.entry_ids else ""
        return self._notebook.entries.add(
            self.inventory(), Section.AMENDS, {**changes, rules.SOURCE: line.numbers}, subject
        )

    def waiting(self) -> tuple[EightLine, ...]:
        """Return the lines of the Step Eight list that have no card yet and were not taken off."""
        cards = self._notebook.entries.entries(self.inventory(), Section.AMENDS)
        names = {name_key(str(card.answers.get(rules.WHO, ""))) for card in cards}
        return tuple(
            line
            for line in self._step_eight.lines()
            if line.is_on_the_list
            and not any(self._about(entry_id) for entry_id in line.entry_ids)
            and (not line.name or name_key(line.name) not in names)
        )

    def rule_lines(self, answers: Answers) -> tuple[str, ...]:
        """Return the sentences that say why contact is not part of a card; none where it may be."""
        found = []
        if answers.get(rules.DANGER) in ("yes", "not_sure"):
            found.append("am_rule_danger")
        if answers.get(rules.ALLOWED) in rules.NO_CONTACT:
            found.append("am_rule_not_allowed")
        wording = self._library.wording(self._notebook.choices().own_words)
        return tuple(wording.fill(self._library.sentence("amends", each)) for each in found)

    def set_aside(self, entry_id: int) -> Entry:
        """Set a card aside, as skipping its question about harm does; its words are kept."""
        return self._notebook.entries.save(entry_id, {rules.GATE: "rather_not"})

    def delete(self, entry_ids: Sequence[int]) -> None:
        """Move cards to *Recently deleted*."""
        self._notebook.entries.delete(entry_ids)

    def undo_delete(self, entry_ids: Sequence[int]) -> None:
        """Bring deleted cards back."""
        self._notebook.entries.restore(entry_ids)

    def no_amends_line(self) -> str:
        """Return the sentence beside a name that also has a page of harm; screen only."""
        return self._step_eight.no_amends_line()

    def _about(self, entry_id: int) -> Entry | None:
        subject = entry_subject(entry_id)
        return self._notebook.entries.about(self.inventory(), Section.AMENDS, subject)


def _row(entry: Entry, harmed_by: HarmedBy) -> AmendsRow:
    who = str(entry.answers.get(rules.WHO, "")).strip()
    kind = entry.answers.get(rules.KIND)
    status = entry.answers.get(rules.STATUS)
    numbers = entry.answers.get(rules.SOURCE)
    return AmendsRow(
        id=entry.id,
        who=who,
        kind=Amend(kind) if isinstance(kind, str) else None,
        status=CardStatus(status) if isinstance(status, str) else None,
        numbers=numbers if isinstance(numbers, tuple) else (),
        is_set_aside=entry.gate not in OPEN_CARDS and entry.gate is not GateAnswer.HARMED,
        is_not_owed=entry.gate is GateAnswer.HARMED,
        has_harm_page=harmed_by.has_page_for(who),
    )
