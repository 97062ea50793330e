"""Who could listen: names in, side by side, two roles, and nothing counted up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.people import Person, Role
from inventory_app.services.listeners import Listeners
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.compare import CompareTable
from inventory_app.ui.step_five.listeners import ListenersPage
from inventory_app.ui.theme import ThemeMode
from tests.ui.visit import Visit, focused, too_low, unnamed

LISTENERS = Destination(Screen.LISTENERS)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, ListenersPage(room))


@pytest.fixture
def listeners(room: Room) -> Listeners:
    return Listeners(room.notebook, room.library)


def candidate(room: Room, name: str, answers: Answers) -> Entry:
    made = Listeners(room.notebook, room.library).add(name)
    return room.notebook.entries.save(made.id, dict(answers))


def heads(page: Visit) -> list[str]:
    model = page.only(CompareTable).model()
    columns = range(model.columnCount())
    return [str(model.headerData(each, Qt.Orientation.Horizontal)) for each in columns]


def test_what_they_may_have_to_pass_on_stands_open_before_the_first_name(page: Visit) -> None:
    page.enter(LISTENERS)
    assert "In most places the law does not protect that talk." in page.said()
    page.press("Private, and its limits")
    assert page.left_for == [Destination(Screen.LIMITS)]


def test_names_go_in_one_after_another(page: Visit, listeners: Listeners) -> None:
    page.enter(LISTENERS)
    for name in ("Imre", "Dr Okafor"):
        page.keys(name)
        page.key(Qt.Key.Key_Return)
    assert [each.name for each in listeners.candidates()] == ["Imre", "Dr Okafor"]
    assert "2 people" in page.said()


def test_the_eleven_points_stand_beside_each_name(page: Visit, room: Room) -> None:
    candidate(room, "Imre", {"l_checks": ("keeps_private", "stops")})
    candidate(room, "Dr Okafor", {"l_checks": ("stops",)})
    page.enter(LISTENERS)
    assert heads(page) == ["What is true of them", "Imre", "Dr Okafor"]
    rows = page.table()
    assert len(rows) == 11
    assert rows[0] == ("Keeps things private", "Yes", "")
    assert rows[2] == ("Will stop when I say stop", "Yes", "Yes")
    assert "The first seven matter most." in page.said()


def test_a_name_leads_to_its_page_and_the_choice_to_its_own(page: Visit, room: Room) -> None:
    made = candidate(room, "Imre", {"l_role": "sponsor"})
    page.enter(LISTENERS)
    page.press("Imre, My sponsor")
    page.press("Choose whom to ask")
    first, second = page.left_for
    assert first.section is Section.STEP_FIVE_LISTENER
    assert first.stop is not None
    assert first.stop.entry_id == made.id
    assert second.stop is not None
    assert (second.section, second.stop.page_id) == (Section.STEP_FIVE_BEFORE, "sv_choose")


def test_one_person_in_two_roles_has_one_kind_line(page: Visit, room: Room) -> None:
    candidate(room, "Imre", {"l_role": "sponsor"})
    page.enter(LISTENERS)
    line = "You entered one person as sponsor and as therapist."
    assert line not in page.said()
    room.notebook.people.save(Person(id=0, name="imre", roles=frozenset({Role.THERAPIST})))
    page.enter(LISTENERS)
    assert line in page.said()


def test_somebody_taken_off_can_be_put_back(page: Visit, room: Room, listeners: Listeners) -> None:
    candidate(room, "Imre", {})
    candidate(room, "Jo", {})
    page.enter(LISTENERS)
    page.press("Take somebody off")
    page.press("Take \u2068Imre\u2069 off")
    assert [each.name for each in listeners.candidates()] == ["Jo"]
    assert heads(page) == ["What is true of them", "Jo"]
    page.press("Undo")
    assert [each.name for each in listeners.candidates()] == ["Imre", "Jo"]


def test_many_names_scroll_sideways_and_every_point_is_whole(page: Visit, room: Room) -> None:
    room.theme.set_look(ThemeMode.LIGHT, 2.0)
    for name in ("Imre", "Dr Okafor", "Jo", "Sam", "Lena", "Father Ames"):
        candidate(room, name, {})
    page.enter(LISTENERS)
    table = page.only(CompareTable)
    assert not [each for each in range(7) if table.isColumnHidden(each)]
    assert table.horizontalScrollBar().maximum() > 0
    longest = 6
    assert table.rowHeight(longest) > table.rowHeight(0)


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_has_a_name_and_fits(
    page: Visit, room: Room, scale: float, is_mirrored: bool
) -> None:
    if is_mirrored:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room.theme.set_look(ThemeMode.DARK, scale)
    candidate(room, "Imre", {"l_checks": ("stops",)})
    page.enter(LISTENERS)
    assert not unnamed(page.page)
    assert not too_low(page.page)
    assert focused().accessibleName() == "Who could listen?"
    assert page.page.step_of() is Screen.STEP_FIVE
