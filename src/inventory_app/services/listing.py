"""A section's list: names added fast, entries deleted, restored, set aside, reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from inventory_app.domain.answers import Changes, is_empty
from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import (
    SECTION_ORDER,
    Entry,
    EntryRow,
    GateAnswer,
    InventoryKind,
    Section,
    is_quiet,
)
from inventory_app.domain.forms import Form, Question, QuestionKind, own_words_id
from inventory_app.domain.people import is_same_name, name_key
from inventory_app.services.overview import choose_way
from inventory_app.services.ports import Clock, FormLibrary, GateChange, Notebook
from inventory_app.services.route import is_opening, open_pages, way_for

KEPT_DAYS = 30
"""How long *Recently deleted* keeps an entry."""

LEGAL_NOTE_SECTIONS = frozenset({Section.HARMS, Section.RELATIONSHIPS, Section.SECRETS})
"""Sections that begin with the lines about the law."""

JOGGED_SECTIONS = frozenset({Section.RESENTMENTS, Section.RELATIONSHIPS})
"""Sections whose names a short list of words may bring to mind."""

LEGAL_NOTES = ("legal_note", "legal_note_2")
"""The ids of those lines."""


class Added(msgspec.Struct, frozen=True):
    """What came of typing or pasting names: the entries added, and names left out as repeated."""

    entries: tuple[Entry, ...]
    repeated: tuple[str, ...] = ()


class Reviewed(msgspec.Struct, frozen=True):
    """One question of an entry in the section review, with its answer in words, or none."""

    entry_id: int
    page_id: str
    question: Question
    words: tuple[str, ...]


class Listing:
    """What a person does on the list of a section, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary, clock: Clock) -> None:
        """Take the open notebook, the forms and the clock."""
        self._notebook = notebook
        self._library = library
        self._clock = clock

    def rows(self, section: Section) -> tuple[EntryRow, ...]:
        """Return the section's rows in number order."""
        return self._notebook.entries.list(self._inventory(), section)

    def opening(self, section: Section) -> tuple[str, ...]:
        """Return the lines said once above the section's list."""
        form = self.form(section)
        return tuple(
            question.text
            for page in form.pages
            if is_opening(form, page)
            for question in page.questions
        )

    def legal_notes(self, section: Section) -> tuple[str, ...]:
        """Return the lines about the law that some sections begin with, for everybody."""
        if section not in LEGAL_NOTE_SECTIONS:
            return ()
        return tuple(self._library.sentence("safety", each) for each in LEGAL_NOTES)

    def way(self, section: Section) -> WayOfWorking:
        """Return the way of working in force for a section."""
        return way_for(section, self._notebook.choices().way, self._library.form(section))

    def can_change_way(self, section: Section) -> bool:
        """Return whether a section can be worked in both ways."""
        form = self._library.form(section)
        return way_for(section, WayOfWorking.COLUMNS, form) is WayOfWorking.COLUMNS

    def choose_way(self, way: WayOfWorking) -> None:
        """Work this way from now on, in every section that allows it."""
        choose_way(self._notebook, way)

    def form(self, section: Section) -> Form:
        """Return the section's form with its words filled in."""
        wording = self._library.wording(self._notebook.choices().own_words)
        return wording.form(self._library.form(section))

    def add(self, section: Section, text: str, *, also_repeated: bool = False) -> Added:
        """Add what was typed or pasted, a line an entry; repeated names only if wanted.

        Within one paste a repeated line is kept once. Nothing is added for empty lines.
        """
        names = [" ".join(line.split()) for line in text.splitlines()]
        known = {name_key(row.title) for row in self.rows(section)}
        new: list[str] = []
        repeated: list[str] = []
        for name in filter(None, names):
            is_known = name_key(name) in known
            (repeated if is_known and not also_repeated else new).append(name)
            known.add(name_key(name))
        question = self._name_question(section)
        many: list[Changes] = [{question.id: name} for name in new]
        entries = self._notebook.entries.add_many(self._inventory(), section, many) if many else ()
        return Added(entries, tuple(repeated))

    def first_named(self, section: Section, name: str) -> EntryRow | None:
        """Return the first row with this name, or None."""
        return next((row for row in self.rows(section) if is_same_name(row.title, name)), None)

    def once(self, section: Section) -> Entry:
        """Return the single entry of a section that does not repeat, made when first asked for."""
        found = self._notebook.entries.once(self._inventory(), section)
        return found or self._notebook.entries.add(self._inventory(), section, {})

    def jog(self, section: Section) -> tuple[str, ...]:
        """Return words that may bring names to mind; nothing where there are none."""
        if section not in JOGGED_SECTIONS:
            return ()
        return self._library.sentences("step_four", "fast_list_jog")

    def completes_names(self, section: Section) -> bool:
        """Return whether people's names are offered while an entry is named."""
        return self._name_question(section).kind is QuestionKind.PERSON

    def can_set_aside(self, row: EntryRow) -> bool:
        """Return whether an entry has a safety question that can still set it aside."""
        gate = self._library.form(row.section).gate
        return gate is not None and row.gate is not GateAnswer.PARKED

    def set_aside(self, entry_id: int) -> GateChange:
        """Set one entry aside: its words are kept, out of sight."""
        return self._notebook.entries.answer_gate(entry_id, GateAnswer.PARKED, {})

    def delete(self, entry_ids: Sequence[int]) -> None:
        """Move entries to *Recently deleted*."""
        self._notebook.entries.delete(entry_ids)

    def undo_delete(self, entry_ids: Sequence[int]) -> None:
        """Bring deleted entries back."""
        self._notebook.entries.restore(entry_ids)

    def erase(self, entry_ids: Sequence[int]) -> None:
        """Erase entries for good."""
        self._notebook.entries.erase(entry_ids)

    def deleted(self) -> tuple[EntryRow, ...]:
        """Return what lies in *Recently deleted*; what has lain there too long is erased first.

        What was deleted from the Step Five under way and from the amends cards lies there too.
        """
        limit = self._clock.now() - timedelta(days=KEPT_DAYS)
        self._notebook.entries.erase_deleted_before(limit)
        others = (InventoryKind.STEP_FIVE, InventoryKind.AMENDS)
        found = (self._notebook.inventories.current(kind) for kind in others)
        ids = (self._inventory(), *(inventory.id for inventory in found if inventory))
        rows = (row for each in ids for row in self._notebook.entries.deleted(each))
        return tuple(sorted(rows, key=lambda row: row.deleted_at or limit, reverse=True))

    def reviewed_entries(self, section: Section) -> tuple[Entry, ...]:
        """Return the entries of a section's review: all that are not set aside."""
        entries = self._notebook.entries.entries(self._inventory(), section)
        return tuple(entry for entry in entries if not entry.is_set_aside)

    def review_of(self, form: Form, entry: Entry) -> tuple[Reviewed, ...]:
        """Return an entry's open questions with its answers; ``form`` has its words filled in."""
        nameable = self._with_nameable_links(form, entry)
        return tuple(
            Reviewed(entry.id, shown.page.id, question, in_words(question, nameable))
            for shown in open_pages(form, entry.answers)
            for question in shown.questions
            if question.takes_an_answer and question.is_kept
        )

    def _with_nameable_links(self, form: Form, entry: Entry) -> Entry:
        """Return the entry without links to entries that are quiet, deleted or erased by now."""
        links = {q.id for q in form.questions() if q.kind is QuestionKind.ENTRIES}
        if links.isdisjoint(entry.answers):
            return entry
        rows = (row for section in SECTION_ORDER for row in self.rows(section))
        named = {str(row.number) for row in rows if not is_quiet(row.section, row.gate)}
        answers = {
            key: tuple(number for number in value if number in named)
            if key in links and isinstance(value, tuple)
            else value
            for key, value in entry.answers.items()
        }
        return msgspec.structs.replace(entry, answers=answers)

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Say that an entry is done for now, or take that back."""
        return self._notebook.entries.mark_done(entry_id, is_done=is_done)

    def mark_section_done(self, section: Section, *, is_done: bool) -> None:
        """Say that a section is done for now, or take that back."""
        choices = self._notebook.choices()
        done = choices.done_sections | {section} if is_done else choices.done_sections - {section}
        self._notebook.choose(msgspec.structs.replace(choices, done_sections=done))

    def _inventory(self) -> int:
        return self._notebook.inventory().id

    def _name_question(self, section: Section) -> Question:
        question = self._library.form(section).name_question
        if question is None:
            msg = "entries can only be listed in a section whose form names them"
            raise ValueError(msg)
        return question


def in_words(question: Question, entry: Entry) -> tuple[str, ...]:
    """Return an answer as words to read: labels of what was chosen, or the text by lines."""
    value = entry.answers.get(question.id)
    if value is None or is_empty(value):
        return ()
    own = entry.answers.get(own_words_id(question.id))
    if question.kind in (QuestionKind.TICKS, QuestionKind.CHOICE, QuestionKind.SAFETY):
        chosen = value if isinstance(value, tuple) else (str(value),)
        labels = [_label(question, option_id, own) for option_id in chosen]
        return (", ".join(filter(None, labels)),)
    if isinstance(value, tuple):
        return (", ".join(value),)
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    return tuple(str(value).splitlines())


def _label(question: Question, option_id: str, own: object) -> str:
    option = question.option(option_id)
    if option is None:
        return ""
    if option.own_words and isinstance(own, str) and own.strip():
        return own.strip()
    return option.short_label
