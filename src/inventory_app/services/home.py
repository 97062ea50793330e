"""Home: what to carry on with, and the tasks with their states; nothing that must not be named."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, unique

import msgspec

from inventory_app.domain.choices import Choices, Place, WordsKept
from inventory_app.domain.entries import (
    SECTION_ORDER,
    TRADITIONAL_ORDER,
    UNNAMED_SECTIONS,
    EntryState,
    InventoryKind,
    Section,
    is_quiet,
)
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.ports import Notebook, SectionCount

UNTITLED_ON_HOME = UNNAMED_SECTIONS | {Section.RELATIONSHIPS, Section.HARMS}
"""Sections whose entries *Carry on* never names."""


class CarryOn(msgspec.Struct, frozen=True):
    """Where the person left off; ``section`` is None and ``name`` "" where nothing may be named.

    ``list_of`` is set where the page itself is never reopened: then *Carry on* leads to the list
    of that section.
    """

    place: Place
    section: Section | None = None
    name: str = ""
    saved_at: datetime | None = None
    list_of: Section | None = None


class Task(msgspec.Struct, frozen=True):
    """One row of Home: a section, how much is written so far, and where it stands."""

    section: Section
    entries: int
    state: EntryState


@unique
class Greeting(Enum):
    """The part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class LaterSteps(msgspec.Struct, frozen=True):
    """How far Step Five is, and how many amends cards are open; quiet cards are never counted."""

    step_five: EntryState
    cards: int


class HomeView(msgspec.Struct, frozen=True):
    """Everything Home shows."""

    carry_on: CarryOn | None
    tasks: tuple[Task, ...]
    reminds_of_words: bool
    later: LaterSteps


class Home:
    """Gathers what Home shows from an open notebook."""

    def __init__(self, notebook: Notebook) -> None:
        """Take the open notebook."""
        self._notebook = notebook

    def view(self) -> HomeView:
        """Return what Home shows now."""
        choices = self._notebook.choices()
        return HomeView(
            carry_on=self._carry_on(),
            tasks=self._tasks(choices),
            reminds_of_words=choices.words_kept is WordsKept.NOT_YET,
            later=self._later(),
        )

    def stop_reminding(self) -> None:
        """Never remind of the recovery words again."""
        choices = self._notebook.choices()
        kept = msgspec.structs.replace(choices, words_kept=WordsKept.DO_NOT_REMIND)
        self._notebook.choose(kept)

    def _tasks(self, choices: Choices) -> tuple[Task, ...]:
        counts = {
            c.section: c for c in self._notebook.entries.counts(self._notebook.inventory().id)
        }
        return tuple(
            Task(section, _entries(counts.get(section)), _state(section, counts, choices))
            for section in section_order(choices)
            if section not in UNNAMED_SECTIONS
        )

    def _later(self) -> LaterSteps:
        inventories = self._notebook.inventories
        five = inventories.current(InventoryKind.STEP_FIVE)
        state = EntryState.NOT_STARTED if five is None else EntryState.IN_PROGRESS
        if five is not None and five.ended_on is not None:
            state = EntryState.DONE
        amends = inventories.current(InventoryKind.AMENDS)
        counts = self._notebook.entries.counts(amends.id) if amends else ()
        cards = sum(each.entries for each in counts if each.section is Section.AMENDS)
        return LaterSteps(state, cards)

    def _carry_on(self) -> CarryOn | None:
        place = self._notebook.place()
        if place is None:
            return None
        try:
            row = self._notebook.entries.row(place.entry_id)
        except ExpectedError as error:
            if error.what is WhatHappened.ENTRY_GONE:
                return None
            raise
        if row.deleted_at is not None:
            return None
        if is_quiet(row.section, row.gate):
            return CarryOn(place, list_of=row.section)
        if row.section in UNTITLED_ON_HOME or not row.number.prefix:
            return CarryOn(place)
        return CarryOn(place, row.section, row.title, row.changed_at)


def section_order(choices: Choices) -> tuple[Section, ...]:
    """Return the sections in the order the person chose, without those left out."""
    order = TRADITIONAL_ORDER if choices.order == "traditional" else SECTION_ORDER
    return tuple(section for section in order if section not in choices.left_out)


def greeting(now: datetime) -> Greeting:
    """Return the part of the day for a greeting; the night belongs to the evening."""
    noon, evening, dawn = 12, 18, 5
    if dawn <= now.hour < noon:
        return Greeting.MORNING
    return Greeting.AFTERNOON if noon <= now.hour < evening else Greeting.EVENING


def is_night(now: datetime) -> bool:
    """Return whether it is night by the computer's clock: from 22:00 to 05:00."""
    dusk, dawn = 22, 5
    return now.hour >= dusk or now.hour < dawn


def _entries(count: SectionCount | None) -> int:
    return count.entries if count else 0


def _state(section: Section, counts: dict[Section, SectionCount], choices: Choices) -> EntryState:
    count = counts.get(section)
    if count is None or not count.entries:
        return EntryState.NOT_STARTED
    is_done = section in choices.done_sections or count.done == count.entries
    return EntryState.DONE if is_done else EntryState.IN_PROGRESS
