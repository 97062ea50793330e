"""The way through an inventory: which page comes next, one entry at a time or down the columns."""

from __future__ import annotations

from enum import Enum, unique

import msgspec

from inventory_app.domain import flow
from inventory_app.domain.answers import Answers, joined
from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.forms import Form, Page, QuestionKind
from inventory_app.services.ports import FormLibrary, Notebook


class Stop(msgspec.Struct, frozen=True):
    """A place to be at: an entry and one of its pages. ``column_pass`` is 0 outside column mode."""

    entry_id: int
    page_id: str
    column_pass: int = 0


class Position(msgspec.Struct, frozen=True):
    """Where a page stands among the entry's open pages, counted from 1."""

    number: int
    count: int


OWN_PART_LIST = "shortcoming_list"
"""The shared list that marks the column where a person looks at their own part."""


@unique
class ColumnTurn(Enum):
    """A line said at a column: before the names are sorted, after that.

    And where the list is turned round.
    """

    SORT = "sort"
    SORTED = "sorted"
    OWN_PART = "own_part"


def is_opening(form: Form, page: Page) -> bool:
    """Return whether a page opens the section: said once above its list, not on every entry.

    In forms with columns, these are the pages of statements that belong to no column and stand
    before the name.
    """
    if not form.repeats or not form.column_passes:
        return False
    names = next(index for index, each in enumerate(form.pages) if each.column_pass)
    return page in form.pages[:names] and all(
        question.kind is QuestionKind.STATEMENT for question in page.questions
    )


def open_pages(form: Form, answers: Answers) -> tuple[flow.ShownPage, ...]:
    """Return the pages a person goes through for these answers: open.

    And not the section's opening.
    """
    return tuple(
        shown for shown in flow.shown_pages(form, answers) if not is_opening(form, shown.page)
    )


class Route:
    """Finds the page after and before a page, over the same answers in both ways of working."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library

    def first(self, entry: Entry, transient: Answers | None = None) -> Stop:
        """Return the entry's first page that still asks something, else its first page."""
        pages = self._asked(entry, transient)
        name = self._library.form(entry.section).name_question
        for shown in pages:
            answerable = [q for q in shown.questions if q.takes_an_answer]
            is_name_page = name is not None and any(q.id == name.id for q in answerable)
            if answerable and not any(q.id in entry.answers for q in answerable):
                return Stop(entry.id, shown.page.id)
            if is_name_page and name is not None and name.id not in entry.answers:
                return Stop(entry.id, shown.page.id)
        return Stop(entry.id, pages[0].page.id)

    def start(self, entry: Entry, transient: Answers | None = None) -> Stop:
        """Return the entry's very first page, answered or not."""
        return Stop(entry.id, self._asked(entry, transient)[0].page.id)

    def position(self, entry: Entry, page_id: str, transient: Answers | None = None) -> Position:
        """Return where the page stands among the entry's pages.

        A page that is no longer open counts as the first.
        """
        ids = [shown.page.id for shown in self._asked(entry, transient)]
        return Position(ids.index(page_id) + 1 if page_id in ids else 1, len(ids))

    def after(self, entry: Entry, at: Stop, transient: Answers | None = None) -> Stop | None:
        """Return the next stop, or None at the end of the entry (or of the last column)."""
        if at.column_pass:
            return self._in_columns(entry, at, forward=True)
        return self._in_entry(entry, at, transient, step=1)

    def before(self, entry: Entry, at: Stop, transient: Answers | None = None) -> Stop | None:
        """Return the stop before, or None at the beginning."""
        if at.column_pass:
            return self._in_columns(entry, at, forward=False)
        return self._in_entry(entry, at, transient, step=-1)

    def column_start(self, inventory_id: int, section: Section) -> Stop | None:
        """Return where work down the columns begins.

        The first stop after the names that is not yet answered.
        """
        form = self._library.form(section)
        entries = self._notebook.entries.entries(inventory_id, section)
        by_id = {entry.id: entry for entry in entries}
        steps = flow.column_steps(form, [(e.id, e.answers) for e in entries])
        unanswered = (s for s in steps if not self._is_answered(form, by_id[s.entry_id], s.page_id))
        step = next(unanswered, steps[0] if steps else None)
        return Stop(step.entry_id, step.page_id, step.column_pass) if step else None

    @staticmethod
    def _is_answered(form: Form, entry: Entry, page_id: str) -> bool:
        page = form.page(page_id)
        return page is not None and any(q.id in entry.answers for q in page.questions)

    def _asked(self, entry: Entry, transient: Answers | None) -> tuple[flow.ShownPage, ...]:
        answers = joined(entry.answers, dict(transient or {}))
        pages = open_pages(self._library.form(entry.section), answers)
        return tuple(shown for shown in pages if not shown.is_settled)

    def _in_entry(
        self, entry: Entry, at: Stop, transient: Answers | None, *, step: int
    ) -> Stop | None:
        form = self._library.form(entry.section)
        order = [page.id for page in form.pages]
        here = order.index(at.page_id) if at.page_id in order else -1
        open_ids = [shown.page.id for shown in self._asked(entry, transient)]
        ahead = [page_id for page_id in open_ids if (order.index(page_id) - here) * step > 0]
        if not ahead:
            return None
        return Stop(entry.id, ahead[0] if step > 0 else ahead[-1])

    def column_turns(self, inventory_id: int, section: Section, at: Stop) -> tuple[ColumnTurn, ...]:
        """Return the lines to say at a stop of column mode.

        Those after the sorting only at the column's first name.
        """
        form = self._library.form(section)
        turns = column_turns(form, at.column_pass)
        before = self.column_neighbour(inventory_id, section, at, forward=False)
        is_first = before is None or before.column_pass != at.column_pass
        return tuple(turn for turn in turns if is_first or turn is ColumnTurn.SORT)

    def _in_columns(self, entry: Entry, at: Stop, *, forward: bool) -> Stop | None:
        section = entry.section if entry.section != Section.HARM_DONE_TO_ME else None
        return self.column_neighbour(entry.inventory_id, section, at, forward=forward)

    def column_neighbour(
        self, inventory_id: int, section: Section | None, at: Stop, *, forward: bool
    ) -> Stop | None:
        """Return the stop beside one in column mode.

        Also when its entry has left the section meanwhile.
        """
        if section is None:
            return None
        form = self._library.form(section)
        entries = self._notebook.entries.entries(inventory_id, section)
        steps = flow.column_steps(form, [(e.id, e.answers) for e in entries])
        # Entries are added in the order of their ids, so an entry that has left keeps its place in
        # the order.
        keys = [(step.column_pass, step.entry_id, step) for step in steps]
        here = (at.column_pass, at.entry_id)
        if forward:
            found = next((k for k in keys if k[:2] > here), None)
        else:
            found = next((k for k in reversed(keys) if k[:2] < here), None)
        return Stop(found[1], found[2].page_id, found[0]) if found else None


def column_turns(form: Form, column_pass: int) -> tuple[ColumnTurn, ...]:
    """Return the lines that belong to a column of a form, in the order they are said."""
    gate = form.gate
    if gate is None or not column_pass:
        return ()
    gate_pass = next(page.column_pass for page in form.pages if gate in page.questions)
    if column_pass == gate_pass:
        return (ColumnTurn.SORT,)
    after = [page for page in form.pages if page.column_pass > gate_pass]
    next_pass = min((page.column_pass for page in after), default=0)
    own_part = [p.column_pass for p in after if any(q.list == OWN_PART_LIST for q in p.questions)]
    turns = []
    if column_pass == next_pass and all(_needs_own(page) for page in after):
        turns.append(ColumnTurn.SORTED)
    # Where the first column after the sorting is the own part already, nothing is turned round.
    is_about_someone = form.name_question is not None and (
        form.name_question.kind is QuestionKind.PERSON
    )
    if is_about_someone and own_part and column_pass == min(own_part) > next_pass:
        turns.append(ColumnTurn.OWN_PART)
    return tuple(turns)


def _needs_own(page: Page) -> bool:
    return page.shown_when is not None and page.shown_when.any_of == (GateAnswer.OWN.value,)


def way_for(section: Section, way: WayOfWorking, form: Form) -> WayOfWorking:
    """Return the way of working a section allows: harm done to me is never worked down columns."""
    has_columns = bool(form.column_passes) and section is not Section.HARM_DONE_TO_ME
    return way if has_columns else WayOfWorking.ENTRIES
