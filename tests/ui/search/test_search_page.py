"""Search on the screen: as one types, quiet things only when asked for, nothing kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.search.search_page import SearchPage
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.line_field import LineField
from tests.builders import NotebookBuilder
from tests.ui.visit import Visit, focused, too_low, unnamed

SEARCH = Destination(Screen.SEARCH)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, SearchPage(room))


def test_what_is_typed_is_looked_for_at_once(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Pat", r_happened="Mum's piano")
    build.fear("The piano stool")
    build.harm("Lena")
    page.enter(SEARCH)
    assert page.table() == []
    assert "Nothing found" not in page.said()
    page.keys("pia")
    assert {row[1] for row in page.table()} == {"Pat", "The piano stool"}
    assert "2 entries" in page.said()
    page.keys("no pat")
    assert [row[1] for row in page.table()] == ["Pat"]
    assert "1 entry" in page.said()
    page.keys("x")
    assert "Nothing found." in page.said()


def test_quiet_entries_are_found_only_while_ticked(page: Visit, build: NotebookBuilder) -> None:
    build.secret("The yellow folder")
    build.harm_done_to_me("The yellow house")
    build.resentment("Yellow Ray", GateAnswer.PARKED)
    page.enter(SEARCH)
    page.keys("yellow")
    assert page.table() == []
    page.press("Search these too")
    assert len(page.table()) == 3
    page.enter(SEARCH)
    page.keys("yellow")
    assert page.table() == []


def test_nothing_of_a_search_is_kept(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Pat")
    page.enter(SEARCH)
    page.keys("pat")
    page.page.hide()
    assert page.only(LineField).words() == ""
    assert page.table() == []


def test_enter_opens_the_first_find_on_the_page_with_the_words(
    page: Visit, build: NotebookBuilder
) -> None:
    entry = build.resentment("Pat", r_happened="Mum's piano")
    page.enter(SEARCH)
    page.key(Qt.Key.Key_Return)
    assert page.left_for == []
    page.keys("piano")
    page.key(Qt.Key.Key_Return)
    (where,) = page.left_for
    assert where.screen is Screen.WRITING
    assert where.section is Section.RESENTMENTS
    assert where.stop is not None
    assert (where.stop.entry_id, where.stop.page_id) == (entry.id, "r_what")


def test_another_find_is_opened_from_the_table(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Piano one")
    build.resentment("Piano two")
    page.enter(SEARCH)
    page.keys("piano")
    page.choose(1)
    wanted = page.chosen()
    page.key(Qt.Key.Key_Return)
    stop = page.left_for[0].stop
    assert stop is not None
    rows = page.page._room.notebook.entries.list(  # type: ignore[attr-defined]
        build.inventory_id, Section.RESENTMENTS
    )
    assert {row.id: row.title for row in rows}[stop.entry_id] == wanted


def test_typing_finds_among_many_entries(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    many = [{"r_who": f"Person {number} of the choir"} for number in range(1000)]
    notebook.entries.add_many(build.inventory_id, Section.RESENTMENTS, many)
    page.enter(SEARCH)
    page.keys("choir")
    assert len(page.table()) == 200


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_search_is_named_and_high_enough(
    page: Visit, room: Room, build: NotebookBuilder, scale: float
) -> None:
    build.resentment("Pat")
    room.theme.set_look(ThemeMode.DARK, scale)
    page.enter(SEARCH)
    assert focused().accessibleName() == "Which words are you looking for?"
    page.keys("pat")
    assert unnamed(page.page) == []
    assert too_low(page.page) == []
    assert page.page.title() == "Search"
    assert page.page.step_of() is Screen.SEARCH
