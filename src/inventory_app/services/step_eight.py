"""The Step Eight list: names from the person's own marks, computed, and names they add.

A name that also stands on a *Harm done to me* page never comes here by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum, unique
from typing import Final

from inventory_app.domain.entries import (
    OPENING_ANSWERS,
    Entry,
    InventoryKind,
    Section,
    title_of,
)
from inventory_app.domain.people import name_key
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.subjects import entry_subject
from inventory_app.services.harmed_by import HarmedBy
from inventory_app.services.ports import FormLibrary, Notebook

WHO: Final = "s8_who"
KEEP: Final = "s8_keep"
MYSELF: Final = "s8_me"

OWING: Final = {
    Section.RESENTMENTS: ("r_owe", frozenset({"yes", "maybe"})),
    Section.RELATIONSHIPS: ("s_owe", frozenset({"yes", "maybe"})),
    Section.HARMS: ("h_eight", frozenset({"yes", "ask_first"})),
    Section.SECRETS: ("x_eight", frozenset({"yes", "ask_first"})),
}
"""The question that puts a page on the list, and the answers that do."""

_ASKING: Final = frozenset({"maybe", "ask_first"})


@unique
class Staying(StrEnum):
    """Whether a name stays on the list."""

    YES = "yes"
    ASK_FIRST = "ask_first"
    NO = "no"


class EightLine(PrivateRecord, frozen=True):
    """One name of the list.

    ``name`` is empty for a secret, which is a line without details. ``numbers`` and ``entry_ids``
    are the pages it comes from; both are empty for a name the person added, whose row is
    ``row_id`` (0 for others). ``wants_to_ask`` says that the mark was *ask someone first*.
    ``staying`` is what they decided, None before. ``has_harm_page`` says that ``p_no_amends`` is
    to be shown beside it, on screen only.
    """

    name: str
    numbers: tuple[str, ...]
    entry_ids: tuple[int, ...]
    row_id: int
    wants_to_ask: bool
    staying: Staying | None
    has_harm_page: bool

    @property
    def is_on_the_list(self) -> bool:
        """Whether it was not taken off."""
        return self.staying is not Staying.NO


class StepEight:
    """What a person does with their Step Eight list, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library

    def lines(self) -> tuple[EightLine, ...]:
        """Return every line, also those taken off: from marks first, then names added."""
        harmed_by = HarmedBy(self._notebook)
        return (*self._computed(harmed_by), *self._added(harmed_by))

    def decide(self, line: EightLine, staying: Staying) -> None:
        """Keep whether a name stays on the list."""
        with self._notebook.together():
            if line.row_id:
                self._notebook.entries.save(line.row_id, {KEEP: staying.value})
            for entry_id in line.entry_ids:
                row = self._decision(entry_id)
                self._notebook.entries.save(row.id, {KEEP: staying.value})

    def add(self, name: str) -> EightLine | None:
        """Add a name; nothing comes of white space."""
        if not name.strip():
            return None
        row = self._notebook.entries.add(self.inventory(), Section.STEP_EIGHT, {WHO: name})
        return next(line for line in self.lines() if line.row_id == row.id)

    def remove(self, line: EightLine) -> None:
        """Take off a name the person added (it can be put back); others are decided about.

        Raises ValueError for a line that comes from a mark.
        """
        if not line.row_id:
            msg = "a name from a mark is taken off by deciding"
            raise ValueError(msg)
        self._notebook.entries.delete([line.row_id])

    def put_back(self, line: EightLine) -> None:
        """Bring back a name that was taken off with :meth:`remove`."""
        self._notebook.entries.restore([line.row_id])

    def myself(self) -> Entry:
        """Return the page that asks whether the own name belongs here, made when first asked."""
        found = self._notebook.entries.once(self.inventory(), Section.STEP_EIGHT_ME)
        return found or self._notebook.entries.add(self.inventory(), Section.STEP_EIGHT_ME, {})

    def no_amends_line(self) -> str:
        """Return the sentence beside a name that also has a page of harm; screen only."""
        wording = self._library.wording(self._notebook.choices().own_words)
        return wording.fill(self._library.sentence("harm", "p_no_amends"))

    def keep_as_text(self, inventory_ids: Sequence[int]) -> None:
        """Write down the lines that come from these inventories as names of their own.

        For an inventory that is about to be destroyed. Names taken off are not written down, nor
        is a name twice.
        """
        known = {name_key(line.name) for line in self._added(HarmedBy(self._notebook))}
        for line in self._computed(HarmedBy(self._notebook), inventory_ids):
            name = line.name or line.numbers[0]
            if line.is_on_the_list and name_key(name) not in known:
                known.add(name_key(name))
                staying = line.staying or (Staying.ASK_FIRST if line.wants_to_ask else None)
                decided = {KEEP: staying.value} if staying else {}
                changes = {WHO: name, **decided}
                self._notebook.entries.add(self.inventory(), Section.STEP_EIGHT, changes)

    def inventory(self) -> int:
        """Return the id of the inventory that holds the list and the amends cards."""
        inventories = self._notebook.inventories
        found = inventories.current(InventoryKind.AMENDS)
        return (found or inventories.begin(InventoryKind.AMENDS)).id

    def _computed(
        self, harmed_by: HarmedBy, inventory_ids: Sequence[int] | None = None
    ) -> tuple[EightLine, ...]:
        by_name: dict[str, list[tuple[Entry, str]]] = {}
        for entry in self._marked(inventory_ids):
            name = self._name(entry)
            if name and harmed_by.has_page_for(name):
                continue
            by_name.setdefault(name_key(name) if name else str(entry.number), []).append(
                (entry, name)
            )
        return tuple(self._line(found) for found in by_name.values())

    def _marked(self, inventory_ids: Sequence[int] | None) -> tuple[Entry, ...]:
        found = [each.id for each in self._notebook.inventories.list(InventoryKind.STEP_FOUR)]
        chosen = found if inventory_ids is None else [i for i in found if i in inventory_ids]
        return tuple(
            entry
            for inventory_id in chosen
            for section in OWING
            for entry in self._notebook.entries.entries(inventory_id, section)
            if _is_owed(entry)
        )

    def _line(self, found: list[tuple[Entry, str]]) -> EightLine:
        entries = [entry for entry, _ in found]
        decisions = [self._decided(entry.id) for entry in entries]
        return EightLine(
            name=found[0][1],
            numbers=tuple(str(entry.number) for entry in entries),
            entry_ids=tuple(entry.id for entry in entries),
            row_id=0,
            wants_to_ask=all(_owed(entry) in _ASKING for entry in entries),
            staying=next((each for each in decisions if each is not None), None),
            has_harm_page=False,
        )

    def _added(self, harmed_by: HarmedBy) -> tuple[EightLine, ...]:
        rows = self._notebook.entries.entries(self.inventory(), Section.STEP_EIGHT)
        return tuple(
            EightLine(
                name=name,
                numbers=(),
                entry_ids=(),
                row_id=row.id,
                wants_to_ask=False,
                staying=_staying(row),
                has_harm_page=harmed_by.has_page_for(name),
            )
            for row in rows
            if not row.subject and (name := str(row.answers.get(WHO, "")).strip())
        )

    def _name(self, entry: Entry) -> str:
        if entry.section is Section.SECRETS:
            return ""
        return title_of(self._library.form(entry.section), entry.answers)

    def _decided(self, entry_id: int) -> Staying | None:
        row = self._notebook.entries.about(
            self.inventory(), Section.STEP_EIGHT, entry_subject(entry_id)
        )
        return _staying(row) if row else None

    def _decision(self, entry_id: int) -> Entry:
        subject = entry_subject(entry_id)
        found = self._notebook.entries.about(self.inventory(), Section.STEP_EIGHT, subject)
        return found or self._notebook.entries.add(
            self.inventory(), Section.STEP_EIGHT, {}, subject
        )


def _owed(entry: Entry) -> str:
    value = entry.answers.get(OWING[entry.section][0])
    return value if isinstance(value, str) else ""


def _is_owed(entry: Entry) -> bool:
    is_open = entry.gate in OPENING_ANSWERS and entry.deleted_at is None
    return is_open and _owed(entry) in OWING[entry.section][1]


def _staying(row: Entry) -> Staying | None:
    value = row.answers.get(KEEP)
    return Staying(value) if isinstance(value, str) else None
