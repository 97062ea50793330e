"""What I share: every page of the chosen inventories with its one share mark."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from itertools import islice
from typing import Final

from inventory_app.domain.entries import Entry, Section, title_of
from inventory_app.domain.forms import Form
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.sharing import BULK_SECTIONS, ShareMark, ShareRule
from inventory_app.services.ports import FormLibrary, Notebook
from inventory_app.services.printing import print_order

MARKED_SECTIONS: Final = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.STRENGTHS,
    Section.SECRETS,
    Section.HARM_DONE_TO_ME,
)
"""The sections whose pages can be shared at all."""


_PAGES_A_STEP: Final = 10


class ShareRow(PrivateRecord, frozen=True):
    """One line of *What I share*.

    ``may_be_marked`` is False for a page that has no share mark (set aside, not sorted, a danger,
    come from harm): it stays with the person, and is not named when its name is quiet.
    ``may_be_marked_with_others`` says that a whole section's mark reaches it.
    """

    id: int
    section: Section
    number: str
    title: str
    marks: frozenset[ShareMark]
    may_be_marked: bool
    may_be_marked_with_others: bool
    is_set_aside: bool


class Sharing:
    """What a person does with the share marks of their pages, without any window."""

    def __init__(
        self, notebook: Notebook, library: FormLibrary, inventory_ids: Sequence[int]
    ) -> None:
        """Take the open notebook, the forms, and the Step Four inventories that are shared."""
        self._notebook = notebook
        self._library = library
        self._inventory_ids = tuple(inventory_ids)
        self._rules: dict[Section, ShareRule] = {}

    def rows(self) -> tuple[ShareRow, ...]:
        """Return every page in the person's order, quiet sections at the end."""
        return tuple(self._row(entry) for entry in self._entries(print_order(self._notebook)))

    def mark(self, entry_id: int, marks: Iterable[ShareMark]) -> ShareRow:
        """Mark one page for these listeners and no others; none of them is *nobody yet*.

        Raises ValueError for a page that has no share mark or is not of these inventories.
        """
        entry = self._notebook.entries.find(entry_id)
        rule = self._rule(entry.section)
        is_ours = entry.inventory_id in self._inventory_ids and entry.section in MARKED_SECTIONS
        if not is_ours or entry.deleted_at is not None or not rule.may_be_marked(entry.answers):
            msg = "this page stays with the writer: it has no share mark"
            raise ValueError(msg)
        changes = rule.changes(frozenset(marks))
        return self._row(self._notebook.entries.save(entry_id, changes))

    def unmark(self, entry: Entry, mark: ShareMark) -> ShareRow:
        """Mark one page for a listener no more; its other marks stand."""
        return self.mark(entry.id, self._rule(entry.section).marks(entry) - {mark})

    def marks_together(
        self, section: Section, mark: ShareMark, *, is_shared: bool = True
    ) -> dict[int, frozenset[ShareMark]]:
        """Return the marks that pages get when all of a section are marked; nothing is written.

        Only pages that change are named. Raises ValueError for a section whose pages are marked
        only one by one.
        """
        if section not in BULK_SECTIONS:
            msg = "pages of this section are marked one by one"
            raise ValueError(msg)
        rule = self._rule(section)
        found = {}
        for entry in self._entries((section,)):
            marks = rule.marks(entry)
            wanted = marks | {mark} if is_shared else marks - {mark}
            if wanted != marks and rule.may_be_marked_with_others(entry):
                found[entry.id] = wanted
        return found

    def marking(
        self, wanted: Mapping[int, frozenset[ShareMark]]
    ) -> Generator[None, None, tuple[ShareRow, ...]]:
        """Mark pages, some in each step, and return their rows.

        Each step is a transaction of its own, so that the window has its turn in between. Raises
        ValueError as :meth:`mark` does.
        """
        rows: list[ShareRow] = []
        left = iter(wanted.items())
        while step := list(islice(left, _PAGES_A_STEP)):
            with self._notebook.together():
                rows += [self.mark(entry_id, marks) for entry_id, marks in step]
            yield
        return tuple(rows)

    def shared_with(self, mark: ShareMark) -> tuple[Entry, ...]:
        """Return the pages marked for a listener, and nothing else, in the order of reading."""
        return tuple(
            entry
            for entry in self._entries(print_order(self._notebook))
            if mark in self._rule(entry.section).marks(entry)
        )

    def count(self, mark: ShareMark) -> int:
        """Return how many pages are marked for a listener."""
        return len(self.shared_with(mark))

    def _entries(self, sections: Iterable[Section]) -> tuple[Entry, ...]:
        return tuple(
            entry
            for section in sections
            if section in MARKED_SECTIONS
            for inventory_id in self._inventory_ids
            for entry in self._notebook.entries.entries(inventory_id, section)
        )

    def _row(self, entry: Entry) -> ShareRow:
        rule = self._rule(entry.section)
        may_be_marked = rule.may_be_marked(entry.answers)
        is_named = may_be_marked or not entry.is_quiet
        return ShareRow(
            id=entry.id,
            section=entry.section,
            number=str(entry.number),
            title=title_of(self._form(entry.section), entry.answers) if is_named else "",
            marks=rule.marks(entry),
            may_be_marked=may_be_marked,
            may_be_marked_with_others=rule.may_be_marked_with_others(entry),
            is_set_aside=entry.is_set_aside,
        )

    def _form(self, section: Section) -> Form:
        return self._library.form(section)

    def _rule(self, section: Section) -> ShareRule:
        if section not in self._rules:
            self._rules[section] = ShareRule(self._form(section))
        return self._rules[section]
