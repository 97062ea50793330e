"""Patterns: the tables of what was ticked most often, and what the person makes of each line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.forms import Form, Option
from inventory_app.domain.patterns import (
    COUNTED_SECTIONS,
    SHORTCOMINGS,
    TOUCHED,
    Counted,
    counted_fears,
    counted_ticks,
    is_counted,
)
from inventory_app.domain.people import Person, name_key, people_named
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.subjects import habit_subject
from inventory_app.services.ports import FormLibrary, Notebook

STRENGTHS_QUESTION: Final = "pt_strength"


class PatternLine(PrivateRecord, frozen=True):
    """One line of a table.

    ``id`` is what a reflection is kept under. ``numbers`` are the pages it came from, ``entry_ids``
    their ids; ``people`` the codes (N1) of those written down who stand on them. ``first`` and
    ``last`` are when the first and the last of these pages was begun. ``strength`` is the one on
    the other side, with its id; both are empty where there is none.
    """

    id: str
    label: str
    times: int
    numbers: tuple[str, ...]
    entry_ids: tuple[int, ...]
    people: tuple[str, ...]
    first: datetime
    last: datetime
    strength: str = ""
    strength_id: str = ""


class PatternTables(PrivateRecord, frozen=True):
    """All three tables, with how many pages were counted and when these were begun."""

    pages: int
    first: datetime | None
    last: datetime | None
    habits: tuple[PatternLine, ...]
    touched: tuple[PatternLine, ...]
    fears: tuple[PatternLine, ...]


class Patterns:
    """The patterns of one or more inventories, computed anew at every call; nothing is copied."""

    def __init__(
        self, notebook: Notebook, library: FormLibrary, inventory_ids: Sequence[int] | None = None
    ) -> None:
        """Take the open notebook, the forms, and the inventories (the Step Four at hand)."""
        self._notebook = notebook
        self._library = library
        self._chosen = tuple(inventory_ids) if inventory_ids is not None else None

    def inventory_ids(self) -> tuple[int, ...]:
        """Return the inventories that are counted."""
        return self._chosen if self._chosen is not None else (self._notebook.inventory().id,)

    def tables(self) -> PatternTables:
        """Return the tables as they stand now."""
        pages = self.pages()
        counted = [entry for _, entry in pages]
        codes = _codes(self._notebook.people.list())
        strengths = self._strengths()
        wording = self._library.wording(self._notebook.choices().own_words)

        people = {
            entry.id: {codes[key] for key in _keys_on(form, entry) if key in codes}
            for form, entry in pages
        }

        def line(found: Counted) -> PatternLine:
            option = wording.option(found.option) if found.option else None
            on_it = sorted(set().union(*(people[entry.id] for entry in found.entries)))
            return _line(found, option, strengths, tuple(f"N{code}" for code in on_it))

        return PatternTables(
            pages=len(counted),
            first=min((entry.created_at for entry in counted), default=None),
            last=max((entry.created_at for entry in counted), default=None),
            habits=tuple(map(line, counted_ticks(pages, SHORTCOMINGS))),
            touched=tuple(map(line, counted_ticks(pages, TOUCHED))),
            fears=tuple(map(line, counted_fears(pages))),
        )

    def habits(self) -> tuple[PatternLine, ...]:
        """Return the table of shortcomings alone."""
        return self.tables().habits

    def pages(self) -> tuple[tuple[Form, Entry], ...]:
        """Return every page that is counted, with its form, in number order by section."""
        return tuple(
            (self._library.form(section), entry)
            for inventory_id in self.inventory_ids()
            for section in COUNTED_SECTIONS
            for entry in self._notebook.entries.entries(inventory_id, section)
            if is_counted(entry)
        )

    def number_people(self) -> None:
        """Write down everybody who stands on a counted page, so that each has a code."""
        self._notebook.people.write_down(
            name
            for form, entry in self.pages()
            for name in people_named(form, entry.answers).values()
        )

    def reflection(self, habit_id: str) -> Entry | None:
        """Return what the person wrote about a habit, or None."""
        return self._found(Section.PATTERN_HABIT, habit_subject(habit_id))

    def reflect(self, habit_id: str) -> Entry:
        """Return the page for thoughts about a habit, made when first asked for."""
        return self._made(Section.PATTERN_HABIT, habit_subject(habit_id))

    def whole(self) -> Entry:
        """Return the page about all the tables, made when first asked for."""
        return self._made(Section.PATTERNS, "")

    def _found(self, section: Section, subject: str) -> Entry | None:
        for inventory_id in reversed(self.inventory_ids()):
            entry = self._notebook.entries.about(inventory_id, section, subject)
            if entry is not None:
                return entry
        return None

    def _made(self, section: Section, subject: str) -> Entry:
        found = self._found(section, subject)
        home = self.inventory_ids()[-1]
        return found or self._notebook.entries.add(home, section, {}, subject)

    def _strengths(self) -> dict[str, str]:
        question = self._library.form(Section.PATTERN_HABIT).question(STRENGTHS_QUESTION)
        wording = self._library.wording(self._notebook.choices().own_words)
        options = question.options if question else ()
        return {option.id: wording.option(option).short_label for option in options}


def _keys_on(form: Form, entry: Entry) -> set[str]:
    return {name_key(name) for name in people_named(form, entry.answers).values()}


def _codes(people: Sequence[Person]) -> dict[str, int]:
    return {name_key(person.name): person.code for person in people if person.code}


def _line(
    found: Counted, option: Option | None, strengths: dict[str, str], people: tuple[str, ...]
) -> PatternLine:
    strength_id = option.strength if option and not found.word else ""
    times = [entry.created_at for entry in found.entries]
    return PatternLine(
        id=found.id,
        label=found.word or (option.short_label if option else ""),
        times=found.times,
        numbers=tuple(str(entry.number) for entry in found.entries),
        entry_ids=tuple(entry.id for entry in found.entries),
        people=people,
        first=min(times),
        last=max(times),
        strength=strengths.get(strength_id, ""),
        strength_id=strength_id,
    )
