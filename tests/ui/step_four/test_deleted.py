"""Recently deleted on the screen: brought back, erased, and named only where it may be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.deleted import DeletedPage
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.visit import Visit, unnamed

DELETED = Destination(Screen.DELETED)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, DeletedPage(room))


def test_nothing_deleted_says_so_and_offers_nothing(page: Visit) -> None:
    page.enter(DELETED)
    assert "Nothing here." in page.said()
    assert not page.has_button("Bring back")
    assert not page.has_button("Erase")
    assert page.page.title() == "Recently deleted"
    assert page.page.step_of() is Screen.STEP_FOUR


def test_an_entry_is_brought_back_by_enter(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment("Pat")
    notebook.entries.delete([entry.id])
    page.enter(DELETED)
    assert page.table()[0][:3] == ("R-001", "Pat", "Resentments")
    page.choose(0)
    page.key(Qt.Key.Key_Return)
    assert notebook.entries.find(entry.id).deleted_at is None
    assert page.table() == []
    assert "is back in its list" in page.said()


def test_the_buttons_name_the_chosen_entry(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    ids = [build.resentment(name).id for name in ("Pat", "Jo")]
    notebook.entries.delete(ids)
    page.enter(DELETED)
    page.choose(1)
    name = page.chosen()
    page.press(f"Erase {name} now")
    assert len(page.table()) == 1
    assert "is erased" in page.said()
    other = page.chosen()
    assert other != name
    page.press(f"Bring back {other}")
    assert [row.title for row in notebook.entries.deleted(build.inventory_id)] == []


def test_quiet_entries_are_told_apart_by_number_only(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entries = [
        build.secret("The blue folder"),
        build.harm_done_to_me("The yellow house"),
        build.resentment("Uncle Ray", GateAnswer.PARKED),
    ]
    notebook.entries.delete([entry.id for entry in entries])
    page.enter(DELETED)
    assert {row[1] for row in page.table()} == {""}
    everything = page.said() + str(page.table())
    for name in ("blue", "yellow", "Ray"):
        assert name not in everything
    assert page.has_button("Bring back")
    assert unnamed(page.page) == []


def test_after_thirty_days_an_entry_is_gone(
    page: Visit, build: NotebookBuilder, notebook: Notebook, clock: FixedClock
) -> None:
    notebook.entries.delete([build.resentment().id])
    clock.move(timedelta(days=31))
    page.enter(DELETED)
    assert page.table() == []
