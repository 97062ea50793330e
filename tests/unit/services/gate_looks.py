"""Every way the services show something of a notebook, held against what a person remembers.

Each look checks both ways: nothing is there that may not be read, and nothing is missing that may.
"""

from __future__ import annotations

import pytest

from inventory_app.domain.document import Card, Document, as_text
from inventory_app.domain.entries import Entry, EntryRow, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.forms import own_words_id
from inventory_app.services.home import Home
from inventory_app.services.listing import Listing
from inventory_app.services.people import People
from inventory_app.services.ports import Clock, FormLibrary, Notebook
from inventory_app.services.printing import CopyChoice, on_offer, own_copy
from inventory_app.services.resuming import place_to_resume
from inventory_app.services.route import Route, Stop
from inventory_app.services.searching import Searching
from inventory_app.services.writing import Writing
from tests.unit.services.gate_story import (
    END,
    GATED,
    NAMES,
    OWN_LABELS,
    OWN_QUESTIONS,
    PEOPLE,
    QUESTIONS,
    A,
    F,
    H,
    P,
    R,
    S,
    Told,
    tokens_in,
)

ALL = frozenset(QUESTIONS)
MATCHING = ("teachable", "own_strength")
"""The strengths across from what is ticked: proud, and a word of one's own."""


class Looks:
    """Looks at an open notebook, beside the story told of it."""

    def __init__(
        self, notebook: Notebook, library: FormLibrary, clock: Clock, story: dict[int, Told]
    ) -> None:
        """Take the notebook and the story, which goes on being told."""
        self.notebook = notebook
        self.library = library
        self.story = story
        self.writing = Writing(notebook, library, clock)
        self.listing = Listing(notebook, library, clock)
        self.searching = Searching(notebook, library)
        self.people = People(notebook, library)
        self.home = Home(notebook)
        self.route = Route(notebook, library)
        self.written_down: set[str] = set()

    def present(self, *sections: Section) -> dict[int, Told]:
        """Return what is not deleted, in some sections or all."""
        return {
            entry_id: told
            for entry_id, told in self.story.items()
            if not told.is_deleted and (not sections or told.section in sections)
        }

    def open_to_all(self) -> dict[int, Told]:
        """Return what may be named anywhere."""
        return {entry_id: told for entry_id, told in self.present().items() if not told.is_quiet}

    # Pages

    def look_at_pages(self) -> None:
        """Open every page of every entry, those that are shut too, with checks answered."""
        for entry_id, told in self.story.items():
            entry = self.notebook.entries.find(entry_id)
            assert tokens_in(entry.answers) == told.tokens
            assert entry.is_quiet is told.is_quiet
            if told.is_deleted:
                self._is_gone(entry)
            else:
                self._look_at_pages_of(entry, told)

    def _is_gone(self, entry: Entry) -> None:
        page_id = self.library.form(entry.section).pages[-1].id
        with pytest.raises(ExpectedError) as refused:
            self.writing.open(Stop(entry.id, page_id))
        assert refused.value.what is WhatHappened.ENTRY_GONE

    def _look_at_pages_of(self, entry: Entry, told: Told) -> None:
        pages = self.writing.all_pages(entry)
        form = self.library.form(entry.section)
        check = {"s_agreement": "all_free"} if told.section is S else {"p_still": "yes"}
        for each in form.pages:
            if any(question.id in OWN_QUESTIONS for question in each.questions):
                pages += (self.writing.open(Stop(entry.id, each.id)),)
                pages += (self.writing.open(Stop(entry.id, each.id), check),)
        shown = {question.id for page in pages for question in page.questions}
        for page in pages:
            assert tokens_in(page) == told.tokens
            assert tokens_in(page.title) <= told.tokens
        assert bool(shown & OWN_QUESTIONS) is told.is_open
        is_ticked = any(question.endswith("_part") for question in told.reachable)
        assert self.writing.matching_strengths(entry) == (MATCHING if is_ticked else ())
        assert entry.has_held is bool(told.held and told.is_open)

    def look_along_routes(self) -> None:
        """Go through every entry page by page, and down and up the columns of every section."""
        for entry_id in self.present():
            entry = self.notebook.entries.find(entry_id)
            start = self.route.start(entry)
            along = self._along(start, is_forward=True)
            assert along == [page.stop for page in self.writing.all_pages(entry)]
            assert self._along(along[-1], is_forward=False) == along[::-1]
        for section in GATED:
            self._look_down_columns(section)

    def _look_down_columns(self, section: Section) -> None:
        form = self.library.form(section)
        inventory_id = self.notebook.inventory().id
        wanted = {
            (entry_id, page.stop.page_id, column)
            for entry_id in self.present(section)
            for page in self.writing.all_pages(self.notebook.entries.find(entry_id))
            if (found := form.page(page.stop.page_id)) and (column := found.column_pass)
        }
        start = self.route.column_start(inventory_id, section)
        steps = [*self._along(start, is_forward=False), *self._along(start, is_forward=True)]
        assert {(step.entry_id, step.page_id, step.column_pass) for step in steps} == wanted

    def _along(self, start: Stop | None, *, is_forward: bool) -> list[Stop]:
        stops: list[Stop] = []
        at = start
        while at is not None:
            stops.append(at)
            entry = self.notebook.entries.find(at.entry_id)
            at = self.route.after(entry, at) if is_forward else self.route.before(entry, at)
        return stops

    # Lists

    def look_at_lists(self) -> None:
        """Read every list, the review of every section, and what was deleted."""
        named = {told.number for told in self.open_to_all().values()}
        for section in (*NAMES, END):
            self._look_at_rows(self.listing.rows(section), self.present(section))
            form = self.listing.form(section)
            entries = self.listing.reviewed_entries(section)
            reviewed = [(entry, self.listing.review_of(form, entry)) for entry in entries]
            present = self.present(section).items()
            assert {entry.id for entry, _ in reviewed} == {
                entry_id for entry_id, told in present if told.standing != "parked"
            }
            for entry, lines in reviewed:
                assert tokens_in([line.words for line in lines]) == self.story[entry.id].tokens
                linked = [line.words for line in lines if line.question.id == "f_links"]
                assert {n for each in linked for line in each for n in line.split(", ")} <= named
        deleted = {i: told for i, told in self.story.items() if told.is_deleted}
        self._look_at_rows(self.listing.deleted(), deleted)

    def _look_at_rows(self, rows: tuple[EntryRow, ...], wanted: dict[int, Told]) -> None:
        assert {row.id: str(row.number) for row in rows} == {
            entry_id: told.number for entry_id, told in wanted.items()
        }
        for row in rows:
            told = self.story[row.id]
            assert told.name <= tokens_in(row.title) | tokens_in(row.snippet)
            assert tokens_in(row) <= told.tokens

    def look_by_searching(self) -> None:
        """Search for every word ever typed, with quiet entries and without."""
        places: dict[str, set[int]] = {}
        for entry_id, told in self.present().items():
            for token in told.tokens:
                places.setdefault(token, set()).add(entry_id)
        quiet = {entry_id for entry_id, told in self.story.items() if told.is_quiet}
        ever = frozenset(places).union(*(told.everything for told in self.story.values()))
        for token in ever:
            everywhere = self.searching.find(token, with_quiet=True)
            assert {row.id for row in everywhere} == places.get(token, set())
            found = {row.id for row in self.searching.find(token)}
            assert found == places.get(token, set()) - quiet
            for row in everywhere:
                self._look_where_it_was_found(row, token)

    def _look_where_it_was_found(self, row: EntryRow, token: str) -> None:
        stop = self.searching.stop(row.id, token)
        page = self.library.form(row.section).page(stop.page_id)
        asked = [question.id for question in page.questions] if page else []
        there = {*asked, *map(own_words_id, asked)}
        holding = {q for q, words in self.story[row.id].reachable.items() if token in words}
        assert there & holding

    # What may be named

    def look_at_home(self) -> None:
        """Read Home, and where the program would reopen."""
        view = self.home.view()
        for task in view.tasks:
            told = [each for each in self.open_to_all().values() if each.section is task.section]
            assert task.entries == len(told)
        place = self.notebook.place()
        told_of = self.present().get(place.entry_id) if place else None
        on = view.carry_on
        assert (on is None) is (told_of is None)
        resumed = place_to_resume(self.notebook)
        assert resumed == (place if told_of and not told_of.is_quiet else None)
        if on is not None and told_of is not None:
            is_named = not told_of.is_quiet and told_of.section in {R, F, A}
            assert tokens_in(on) == (told_of.name if is_named else frozenset())
            assert on.section is (told_of.section if is_named else None)
            assert on.list_of is (told_of.section if told_of.is_quiet else None)

    def look_at_people(self) -> None:
        """Read the list of people, and type every name that ever was."""
        names: set[str] = set()
        for told in self.open_to_all().values():
            names |= told.words.get(PEOPLE.get(told.section, ""), frozenset())
        assert {person.name for person in self.people.list()} == names | self.written_down
        offered = set(self.notebook.people.suggestions("zq", limit=999))
        assert offered == names | self.written_down

    # Paper

    def look_at_paper(self) -> None:
        """Read a copy with everything ticked, and one with nothing quiet ticked."""
        quiet = {entry_id for entry_id, told in self.present().items() if told.is_quiet}
        self._look_at_copy(self.document(with_quiet=True), self.present())
        plain = self.document(with_quiet=False)
        self._look_at_copy(plain, self.open_to_all())
        numbers = {self.story[entry_id].number for entry_id in quiet}
        text = as_text(plain)
        assert not [number for number in numbers if number in text]
        offers = on_offer(self.notebook, self.library)
        assert {each.id for offer in offers for each in offer.quiet} == quiet

    def document(self, *, with_quiet: bool) -> Document:
        """Return the document of everything, with every quiet entry or none."""
        quiet = {entry_id for entry_id, told in self.present().items() if told.is_quiet}
        choice = CopyChoice(ALL, also=frozenset(quiet if with_quiet else ()))
        return own_copy(self.notebook, self.library, choice, lambda moment: f"{moment:%Y-%m-%d}")

    def _look_at_copy(self, document: Document, wanted: dict[int, Told]) -> None:
        told_by_number = {told.number: told for told in wanted.values()}
        cards = {block.number: block for block in document.blocks if isinstance(block, Card)}
        assert cards.keys() == told_by_number.keys()
        named = {told.number for told in self.open_to_all().values()}
        for number, card in cards.items():
            told = told_by_number[number]
            is_aside = told.standing == "parked"
            assert tokens_in(card) == (told.name if is_aside else told.tokens)
            labels = {answer.label for answer in card.answers}
            if told.section in {*GATED, P} and not told.is_open:
                assert not labels & OWN_LABELS
            if told.section in {R, H} and told.is_open:
                assert labels & {"What happened", "What I did"}
            linked = [a.paragraphs[0] for a in card.answers if a.label == "It stands behind"]
            assert {n for line in linked for n in line.split(", ")} <= named
        everything = frozenset[str]().union(*(told.tokens for told in wanted.values()))
        assert tokens_in(as_text(document)) <= everything

    def look_everywhere(self) -> None:
        """Look every way there is."""
        self.look_at_pages()
        self.look_along_routes()
        self.look_at_lists()
        self.look_by_searching()
        self.look_at_home()
        self.look_at_people()
        self.look_at_paper()
