"""The way through an inventory: which page comes next, entry by entry and down the columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.services.route import (
    ColumnTurn,
    Position,
    Route,
    Stop,
    column_turns,
    is_opening,
    open_pages,
    way_for,
)
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    return NotebookBuilder(notebook)


@pytest.fixture
def route(notebook: Notebook) -> Route:
    return Route(notebook, shipped_library())


def walked(route: Route, build: NotebookBuilder, at: Stop, *, forward: bool = True) -> list[str]:
    """Return the pages from a stop on, its own first."""
    entry = build.notebook.entries.find(at.entry_id)
    pages, stop = [], at
    while stop is not None:
        pages.append(stop.page_id)
        following = route.after(entry, stop) if forward else route.before(entry, stop)
        if following is None:
            return pages
        stop = following
    return pages


# --- one entry -------------------------------------------------------------------------------


def test_an_entry_is_gone_through_in_the_order_of_its_form(
    route: Route, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=None)
    assert walked(route, build, route.start(entry)) == ["r_name", "r_about", "r_sort"]

    build.notebook.entries.answer_gate(entry.id, GateAnswer.OWN, {})
    whole = walked(route, build, Stop(entry.id, "r_name"))

    assert whole[:4] == ["r_name", "r_about", "r_sort", "r_what"]
    assert whole[-1] == "r_go_on"
    assert walked(route, build, Stop(entry.id, "r_go_on"), forward=False) == whole[::-1]


def test_the_first_page_is_the_first_that_still_asks_something(
    route: Route, build: NotebookBuilder
) -> None:
    add = build.notebook.entries.add
    unnamed = add(build.inventory_id, Section.RESENTMENTS, {"r_kind": "person"})
    assert route.first(unnamed) == Stop(unnamed.id, "r_name")
    named = add(build.inventory_id, Section.RESENTMENTS, {"r_who": "Pat"})
    assert route.first(named) == Stop(named.id, "r_about")
    assert route.start(named) == Stop(named.id, "r_name")


def test_where_everything_is_answered_the_first_page_is_the_first(
    route: Route, build: NotebookBuilder
) -> None:
    entry = build.secret("The blue folder", GateAnswer.PARKED)

    assert route.first(entry) == Stop(entry.id, "x_name")


def test_a_page_stands_among_those_that_are_open(route: Route, build: NotebookBuilder) -> None:
    entry = build.resentment()

    assert route.position(entry, "r_what") == Position(4, 11)
    assert route.position(entry, "no_such_page") == Position(1, 11)


def test_a_page_that_is_not_open_leads_to_those_around_it(
    route: Route, build: NotebookBuilder
) -> None:
    entry = build.resentment(gate=GateAnswer.PARKED)

    assert route.after(entry, Stop(entry.id, "r_what")) is None
    assert route.before(entry, Stop(entry.id, "r_what")) == Stop(entry.id, "r_sort")
    assert route.after(entry, Stop(entry.id, "no_such_page")) == Stop(entry.id, "r_name")


def test_an_answer_that_is_not_kept_steers_the_next_page(
    route: Route, build: NotebookBuilder
) -> None:
    entry = build.notebook.entries.add(build.inventory_id, Section.RELATIONSHIPS, {"s_who": "Sam"})
    at = Stop(entry.id, "s_free")

    assert route.after(entry, at) is None
    assert route.after(entry, at, {"s_agreement": "all_free"}) == Stop(entry.id, "s_sort")


def test_a_check_that_was_passed_is_not_asked_again(route: Route, build: NotebookBuilder) -> None:
    entry = build.relationship()

    assert route.before(entry, Stop(entry.id, "s_sort")) == Stop(entry.id, "s_name")


def test_pages_said_above_the_list_are_not_gone_through() -> None:
    form = shipped_library().form(Section.SECRETS)
    opening = [page.id for page in form.pages if is_opening(form, page)]

    assert opening == ["x_open"]
    assert "x_open" not in [shown.page.id for shown in open_pages(form, {"x_title": "A"})]
    harm = shipped_library().form(Section.HARM_DONE_TO_ME)
    assert not any(is_opening(harm, page) for page in harm.pages)


# --- down the columns ------------------------------------------------------------------------


def test_down_the_columns_a_column_is_finished_before_the_next_begins(
    route: Route, build: NotebookBuilder
) -> None:
    pat, lena = build.resentment("Pat"), build.resentment("Lena")
    at = Stop(pat.id, "r_what", 4)

    following = route.after(pat, at)
    assert following == Stop(lena.id, "r_what", 4)
    assert route.after(lena, following) == Stop(pat.id, "r_touch", 5)
    assert route.before(lena, following) == at
    assert route.before(pat, Stop(pat.id, "r_name", 1)) is None
    assert route.after(lena, Stop(lena.id, "r_go_on", 12)) is None


def test_work_down_the_columns_begins_at_the_first_that_is_not_answered(
    route: Route, build: NotebookBuilder
) -> None:
    assert route.column_start(build.inventory_id, Section.RESENTMENTS) is None
    pat = build.resentment("Pat")
    assert route.column_start(build.inventory_id, Section.RESENTMENTS) == Stop(pat.id, "r_what", 4)
    aside = build.secret("A", GateAnswer.PARKED)
    assert route.column_start(build.inventory_id, Section.SECRETS) == Stop(aside.id, "x_name", 1)


def test_an_entry_that_became_harm_done_to_me_keeps_its_place_in_the_column(
    route: Route, build: NotebookBuilder
) -> None:
    pat, lena, sam = (build.resentment(name, None) for name in ("Pat", "Lena", "Sam"))
    build.notebook.entries.answer_gate(lena.id, GateAnswer.HARMED, {})
    at = Stop(lena.id, "r_sort", 3)

    def beside(section: Section | None, *, forward: bool) -> Stop | None:
        return route.column_neighbour(build.inventory_id, section, at, forward=forward)

    assert beside(Section.RESENTMENTS, forward=True) == Stop(sam.id, "r_sort", 3)
    assert beside(Section.RESENTMENTS, forward=False) == Stop(pat.id, "r_sort", 3)
    assert beside(None, forward=True) is None
    moved = build.notebook.entries.find(lena.id)
    assert route.after(moved, at) is None


def test_lines_are_said_at_the_columns_where_they_belong() -> None:
    form = shipped_library().form

    def said(section: Section) -> dict[int, tuple[ColumnTurn, ...]]:
        passes = form(section).column_passes
        turns = {number: column_turns(form(section), number) for number in passes}
        return {number: turn for number, turn in turns.items() if turn}

    sort, done, own = (ColumnTurn.SORT,), (ColumnTurn.SORTED,), (ColumnTurn.OWN_PART,)
    assert said(Section.RESENTMENTS) == {3: sort, 4: done, 8: own}
    assert said(Section.RELATIONSHIPS) == {3: sort, 4: done}
    assert said(Section.FEARS) == {2: sort}
    assert said(Section.HARMS) == {2: sort, 3: done, 5: own}
    assert said(Section.SECRETS) == {2: sort}
    assert said(Section.STRENGTHS) == {}
    assert column_turns(form(Section.RESENTMENTS), 0) == ()


def test_what_is_said_after_the_sorting_is_said_at_the_first_name_only(
    route: Route, build: NotebookBuilder
) -> None:
    pat, lena = build.resentment("Pat"), build.resentment("Lena")

    def turns(entry_id: int, page_id: str, number: int) -> tuple[ColumnTurn, ...]:
        stop = Stop(entry_id, page_id, number)
        return route.column_turns(build.inventory_id, Section.RESENTMENTS, stop)

    assert turns(pat.id, "r_sort", 3) == (ColumnTurn.SORT,)
    assert turns(lena.id, "r_sort", 3) == (ColumnTurn.SORT,)
    assert turns(pat.id, "r_what", 4) == (ColumnTurn.SORTED,)
    assert turns(lena.id, "r_what", 4) == ()
    assert turns(pat.id, "r_name", 1) == ()


# --- small questions -------------------------------------------------------------------------


def test_harm_done_to_me_is_never_worked_down_columns() -> None:
    library = shipped_library()
    for section, way in (
        (Section.RESENTMENTS, WayOfWorking.COLUMNS),
        (Section.HARM_DONE_TO_ME, WayOfWorking.ENTRIES),
        (Section.START, WayOfWorking.ENTRIES),
    ):
        assert way_for(section, WayOfWorking.COLUMNS, library.form(section)) is way
