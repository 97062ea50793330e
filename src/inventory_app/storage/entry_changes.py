"""Changing entries.

Join what is new to all that was written, part it by the one rule, write it whole.

Only here are the words out of sight read: to be joined with a change, brought back, or erased.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain import gate
from inventory_app.domain.answers import AnswerValue, Changes, joined
from inventory_app.domain.entries import OPENING_ANSWERS, Entry, GateAnswer, GateChange, Section
from inventory_app.domain.flow import kept_answers, split
from inventory_app.domain.forms import QuestionKind
from inventory_app.domain.gate import GateOutcome, NewEntry
from inventory_app.domain.keeping import Parting, kept_entry, standing_only
from inventory_app.domain.people import is_same_name
from inventory_app.storage.counters import next_number
from inventory_app.storage.entry_rows import (
    WholeEntry,
    insert_entry,
    link_entries,
    read_entry,
    read_whole,
    rewrite_entry,
    rewrite_names,
)
from inventory_app.storage.mentions import entries_naming, follow_entries, write_mentions
from inventory_app.storage.rows import storable
from inventory_app.storage.subjects import erase_own_part, is_open, move_cards, point_cards_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inventory_app.domain.forms import Form
    from inventory_app.storage.driver import Connection
    from inventory_app.storage.outside import Clock, FormLookup


class EntryChanges:
    """Every change of an entry's answers. The caller opens the transaction."""

    def __init__(
        self, connection: Connection, forms: FormLookup, clock: Clock, parting: Parting = split
    ) -> None:
        """Take the connection, the forms, the clock, and what parts answers (``flow.split``)."""
        self._connection = connection
        self._forms = forms
        self._clock = clock
        self._parting = parting

    def add(
        self, inventory_id: int, section: Section, changes: Changes, subject: str = ""
    ) -> Entry:
        """Add an entry with the section's next number, about a subject.

        Raises ValueError for answers of the gate.
        """
        form = self._forms.form(section)
        clean = storable(changes)
        _refuse_gate(form, clean)
        if gate.answer_by_check(form, clean) is not None:
            msg = "a check that answers the safety question is asked of an entry that is there"
            raise ValueError(msg)
        return self._insert(inventory_id, NewEntry(section, joined({}, clean)), subject)

    def change(self, entry_id: int, changes: Changes) -> GateChange:
        """Join changed answers to an entry; a check among them may answer the safety question."""
        entry = read_whole(self._connection, entry_id)
        clean = storable(changes)
        for form in self._forms_of(entry):
            _refuse_gate(form, clean)
        form = self._forms.form(entry.section)
        answer = gate.answer_by_check(form, clean)
        merged = self._joined(entry, clean)
        if answer is not None:
            return self._answer(entry, merged, answer)
        if merged == {**entry.hidden, **entry.answers}:
            return GateChange(read_entry(self._connection, entry_id))
        return GateChange(self._rewrite(entry, merged))

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question together with other changes.

        A check among these comes before it: where it answers the question, that answer stands.
        """
        entry = read_whole(self._connection, entry_id)
        clean = storable(changes)
        for form in self._forms_of(entry):
            _refuse_gate(form, clean)
        by_check = gate.answer_by_check(self._forms.form(entry.section), clean)
        return self._answer(entry, self._joined(entry, clean), by_check or answer)

    def turn_to_own_side(self, entry_id: int) -> GateChange:
        """Open a new entry for the own side of a *Harm done to me* entry.

        Raises ValueError without an origin.
        """
        entry = read_whole(self._connection, entry_id)
        if entry.origin is None:
            msg = (
                "only a page that came from a form with a safety question can turn to the own side"
            )
            raise ValueError(msg)
        form = self._forms.form(entry.origin)
        outcome, new = gate.new_own_side(form, self._joined(entry, {}), self._harm_form())
        stays = self._rewrite(entry, outcome.answers)
        opened = self._insert(entry.inventory_id, new)
        return self._linked(stays, (opened,))

    def bring_back(self, entry_id: int) -> Entry:
        """Put words held back under their questions again, where these are shown."""
        entry = read_whole(self._connection, entry_id)
        form = self._forms.form(entry.section)
        brought = self._rewrite(entry, gate.brought_back(form, self._joined(entry, {})))
        move_cards(self._connection, entry_id)
        return brought

    def erase_hidden(self, entry_id: int) -> Entry:
        """Erase what is out of sight; how the safety question stands is kept.

        Its amends card and its mark on the Step Eight list go with it while they are out of sight.
        """
        entry = read_whole(self._connection, entry_id)
        if not is_open(self._connection, entry_id):
            erase_own_part(self._connection, entry_id)
        form = self._forms.form(entry.section)
        return self._rewrite(entry, entry.answers | standing_only(form, entry.hidden))

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Say that an entry is done for now, or take that back."""
        entry = read_whole(self._connection, entry_id)
        marked = msgspec.structs.replace(entry, is_done=is_done)
        return self._rewrite(marked, self._joined(entry, {}))

    def rename(self, old: str, new: str) -> None:
        """Spell a name anew on every entry that names somebody so.

        *Harm done to me* pages keep their words.
        """
        for entry_id in entries_naming(self._connection, old):
            entry = read_entry(self._connection, entry_id)
            form = self._forms.form(entry.section)
            renamed = entry.answers | {
                question.id: new
                for question in form.questions()
                if question.kind is QuestionKind.PERSON
                and is_same_name(str(entry.answers.get(question.id, "")), old)
            }
            kept = kept_entry(form, renamed, is_done=False, parting=self._parting)
            rewrite_names(self._connection, entry_id, kept)
            write_mentions(self._connection, entry_id, kept.people, may_be_named=False)
            follow_entries(self._connection, [entry_id])

    def _joined(self, entry: WholeEntry, changes: Changes) -> dict[str, AnswerValue]:
        """Return all answers of an entry with the changes, without those that are kept nowhere."""
        merged = joined({**entry.hidden, **entry.answers}, changes)
        for form in self._forms_of(entry):
            merged = kept_answers(form, merged)
        return merged

    def _forms_of(self, entry: WholeEntry) -> tuple[Form, ...]:
        """Return the entry's form, and the one whose answers may lie hidden on it."""
        sections = (entry.section, entry.origin) if entry.origin else (entry.section,)
        return tuple(self._forms.form(section) for section in sections)

    def _harm_form(self) -> Form:
        return self._forms.form(Section.HARM_DONE_TO_ME)

    def _answer(
        self, entry: WholeEntry, merged: Mapping[str, AnswerValue], answer: GateAnswer
    ) -> GateChange:
        form = self._forms.form(entry.section)
        outcome = gate.answered(form, merged, answer, self._harm_form())
        if answer not in OPENING_ANSWERS:
            point_cards_at(self._connection, entry.id, str(entry.number))
        stands = self._rewrite(self._moved(entry, outcome), outcome.answers)
        there = {read_entry(self._connection, other).section for other in stands.linked}
        opened = tuple(
            self._insert(entry.inventory_id, new)
            for new in outcome.new_entries
            if new.section not in there  # answered so before: its other page is there already
        )
        is_out_of_sight = gate.loses_own_part(
            form, {**entry.answers, **merged}, self._forms.form(stands.section), outcome.answers
        )
        return self._linked(stands, opened, is_out_of_sight=is_out_of_sight)

    def _moved(self, entry: WholeEntry, outcome: GateOutcome) -> WholeEntry:
        """Return the entry where its answer puts it.

        In another section it gets that section's next number.
        """
        if outcome.section is entry.section:
            return entry
        number = next_number(self._connection, self._forms.form(outcome.section).prefix)
        return msgspec.structs.replace(
            entry, section=outcome.section, number=number, origin=entry.section, is_done=False
        )

    def _linked(
        self, stands: Entry, opened: tuple[Entry, ...], *, is_out_of_sight: bool = False
    ) -> GateChange:
        if not opened:
            return GateChange(stands, (), is_out_of_sight)
        link_entries(self._connection, [stands.id, *(entry.id for entry in opened)])
        return GateChange(
            read_entry(self._connection, stands.id),
            tuple(read_entry(self._connection, entry.id) for entry in opened),
            is_out_of_sight,
        )

    def _insert(self, inventory_id: int, new: NewEntry, subject: str = "") -> Entry:
        form = self._forms.form(new.section)
        kept = kept_entry(form, new.answers, is_done=False, parting=self._parting)
        entry = WholeEntry(
            id=0,
            inventory_id=inventory_id,
            section=new.section,
            number=next_number(self._connection, form.prefix),
            form_version=form.version,
            origin=None,
            is_done=False,
            is_deleted=False,
            answers=kept.answers,
            hidden=kept.hidden,
            subject=subject,
        )
        entry_id = insert_entry(self._connection, entry, kept, self._clock.now())
        return read_entry(self._connection, entry_id)

    def _rewrite(self, entry: WholeEntry, answers: Mapping[str, AnswerValue]) -> Entry:
        form = self._forms.form(entry.section)
        kept = kept_entry(form, answers, is_done=entry.is_done, parting=self._parting)
        current = msgspec.structs.replace(entry, form_version=form.version)
        rewrite_entry(self._connection, current, kept, self._clock.now())
        return read_entry(self._connection, entry.id)


def _refuse_gate(form: Form, changes: Changes) -> None:
    """Raise ValueError when changes hold an answer to the safety question or words held back."""
    if gate.is_answered_in(form, changes):
        msg = "the safety question is answered by answer_gate alone"
        raise ValueError(msg)
    if any(question_id.startswith(gate.HELD) for question_id in changes):
        msg = "words held back are not typed"
        raise ValueError(msg)
