"""People on the screen: the list, one person's page saved by itself, two made one."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.people import Person, PrintedAs, Role
from inventory_app.services.people import People
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.people.people_page import PeoplePage
from inventory_app.ui.people.person_page import SAVED_AFTER, PersonPage
from inventory_app.ui.room import Room
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.saved_line import SavedLine
from tests.builders import NotebookBuilder, shipped_library
from tests.ui.broken_disk import unwritable
from tests.ui.visit import Visit, focused, too_low, unnamed

PEOPLE = Destination(Screen.PEOPLE)

pytestmark = pytest.mark.qt_log_ignore(
    # Offscreen, the list of names to complete is a window that cannot be raised.
    r"This plugin does not support (raise\(\)|grabbing the keyboard)"
)


@pytest.fixture
def people(notebook: Notebook) -> People:
    return People(notebook, shipped_library())


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, PeoplePage(room))


@pytest.fixture
def lena(people: People) -> Person:
    return people.write_down("Lena")


@pytest.fixture
def person_page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, PersonPage(room))


def names(page: Visit) -> list[str]:
    return [row[0] for row in page.table()]


def test_everybody_is_listed_with_their_pages_and_nobody_quiet(
    page: Visit, build: NotebookBuilder, people: People
) -> None:
    build.resentment("Lena")
    build.harm("Lena")
    build.harm_done_to_me(p_who="Q")
    people.save(people.write_down("Sam"), {"ppl_roles": ("friend", "sponsor"), "ppl_quiet": True})
    page.enter(PEOPLE)
    assert page.table() == [
        ("Lena", "", "", "2"),
        ("Sam", "N1", "Friend, My sponsor, kept out of suggestions", ""),
    ]
    assert "2 people" in page.said()
    assert page.page.title() == "People"
    assert page.page.step_of() is Screen.PEOPLE


def test_nobody_yet_says_so_and_typing_a_name_adds_one(page: Visit, people: People) -> None:
    page.enter(PEOPLE)
    assert "Nobody here yet." in page.said()
    page.keys("Jo")
    page.key(Qt.Key.Key_Return)
    assert [one.name for one in people.list()] == ["Jo"]
    assert "1 person" in page.said()
    assert isinstance(focused(), LineField)


def test_a_name_typed_and_not_added_is_kept_when_the_page_is_left(
    page: Visit, people: People, notebook: Notebook
) -> None:
    page.enter(PEOPLE)
    page.keys("Jo")
    with unwritable(notebook), pytest.raises(ExpectedError):
        page.page.keep()
    field = focused()
    assert isinstance(field, LineField)
    assert field.words() == "Jo"
    assert page.page.keep()
    assert [one.name for one in people.list()] == ["Jo"]
    assert field.words() == ""


def test_enter_opens_a_person_and_writes_down_who_only_stood_on_a_page(
    page: Visit, build: NotebookBuilder, people: People
) -> None:
    build.resentment("Lena")
    page.enter(PEOPLE)
    page.choose(0)
    page.key(Qt.Key.Key_Return)
    lena = people.named("Lena")
    assert lena is not None
    assert lena.id
    assert page.left_for == [Destination(Screen.PERSON, number=lena.id)]


def test_two_people_become_one_after_it_is_said_what_happens(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    build.resentment("Lena")
    entry = build.harm("Len")
    page.enter(PEOPLE)
    page.choose(names(page).index("Lena"))
    page.press("Make two people one")
    assert "This cannot be taken back." in page.said()
    page.keys("Nobody")
    page.key(Qt.Key.Key_Return)
    assert "Nothing was changed." in page.said()
    assert names(page) == ["Len", "Lena"]
    field = focused()
    assert isinstance(field, LineField)
    field.clear()
    page.keys("len")
    page.press("Make them one")
    assert names(page) == ["Lena"]
    assert notebook.entries.find(entry.id).answers["h_who"] == "Lena"
    assert "on every page" in page.said()


def test_leaving_the_panel_changes_nothing(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Lena")
    build.harm("Len")
    page.enter(PEOPLE)
    page.press("Make two people one")
    page.press("Leave it as it is")
    assert not page.has_button("Make them one")
    assert names(page) == ["Len", "Lena"]


def test_somebody_taken_off_the_list_comes_back_by_undo(
    page: Visit, people: People, lena: Person
) -> None:
    people.save(lena, {"ppl_call": "0000 000000"})
    page.enter(PEOPLE)
    page.press("Take Lena off the list")
    assert people.list() == ()
    page.press("Undo")
    back = people.named("Lena")
    assert back is not None
    assert back.phone == "0000 000000"


def test_who_only_stands_on_pages_is_not_taken_off(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Lena")
    page.enter(PEOPLE)
    assert not page.has_button("Take Lena")


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_the_list_is_named_and_high_enough(
    page: Visit, room: Room, build: NotebookBuilder, scale: float
) -> None:
    build.resentment("Lena")
    room.theme.set_look(ThemeMode.DARK, scale)
    page.enter(PEOPLE)
    page.press("Make two people one")
    assert unnamed(page.page) == []
    assert too_low(page.page) == []


def enter(page: Visit, person: Person) -> None:
    page.enter(Destination(Screen.PERSON, number=person.id))


def test_a_person_is_saved_by_itself_within_a_second(
    person_page: Visit, people: People, lena: Person, qtbot: QtBot
) -> None:
    enter(person_page, lena)
    person_page.press("Family")
    assert SAVED_AFTER < 1000

    def is_saved() -> None:
        saved = people.find(lena.id)
        assert saved is not None
        assert saved.roles == {Role.FAMILY}

    qtbot.waitUntil(is_saved, timeout=1500)
    assert person_page.only(SavedLine).accessibleName() == "Saved"


def test_what_is_typed_is_kept_when_the_page_is_left(
    person_page: Visit, people: People, lena: Person
) -> None:
    enter(person_page, lena)
    assert focused().accessibleName() == "What do you call this person?"
    person_page.key(Qt.Key.Key_End)
    person_page.keys(" B.")
    person_page.press("By role")
    assert "Which words should stand for them?" in person_page.said()
    assert person_page.page.keep()
    saved = people.find(lena.id)
    assert saved is not None
    assert (saved.name, saved.printed_as) == ("Lena B.", PrintedAs.ROLE)


def test_half_a_name_never_becomes_somebody_elses(
    person_page: Visit, people: People, lena: Person, build: NotebookBuilder, qtbot: QtBot
) -> None:
    build.resentment("Le")
    enter(person_page, lena)
    for _ in "na":
        person_page.key(Qt.Key.Key_Backspace)
    person_page.press("Friend")

    def rest_is_saved() -> None:
        saved = people.find(lena.id)
        assert saved is not None
        assert saved.roles == {Role.FRIEND}

    qtbot.waitUntil(rest_is_saved, timeout=1500)
    assert {one.name for one in people.list()} == {"Le", "Lena"}
    assert person_page.page.keep()
    assert {one.name for one in people.list()} == {"Le", "Lena"}
    assert "Somebody on the list has this name." in person_page.said()


def test_an_emptied_name_stays_and_says_so(
    person_page: Visit, people: People, lena: Person
) -> None:
    enter(person_page, lena)
    field = focused()
    assert isinstance(field, LineField)
    field.selectAll()
    person_page.key(Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert people.find(lena.id) is not None
    assert "The name stays" in person_page.said()


def test_done_leads_back(person_page: Visit, lena: Person) -> None:
    enter(person_page, lena)
    person_page.press("Done")
    assert person_page.left_for == [BACK]
    assert person_page.page.title() == "People"
    assert person_page.page.step_of() is Screen.PEOPLE


def test_somebody_who_is_gone_says_so_and_leads_back(person_page: Visit) -> None:
    person_page.enter(Destination(Screen.PERSON, number=99))
    assert "not on the list any more" in person_page.said()
    assert person_page.page.keep()
    person_page.press("Done")
    assert person_page.left_for == [BACK]


class FullDisk:
    """The people of a notebook whose disk is full until there is room."""

    def __init__(self, notebook: Notebook) -> None:
        """Begin with a full disk."""
        self._people = notebook.people
        self.is_full = True

    def list(self) -> tuple[Person, ...]:
        """Return everybody."""
        return self._people.list()

    def save(self, person: Person) -> Person:
        """Save, or say that the disk is full."""
        if self.is_full:
            raise ExpectedError(WhatHappened.DISK_FULL)
        return self._people.save(person)


class NotebookOnFullDisk:
    """A notebook that can be read and not written."""

    def __init__(self, notebook: Notebook) -> None:
        """Take the notebook behind it."""
        self.people = FullDisk(notebook)
        self.choices = notebook.choices


def test_a_full_disk_keeps_the_page_and_the_words_until_there_is_room(
    qtbot: QtBot, room: Room, notebook: Notebook, lena: Person
) -> None:
    disk = NotebookOnFullDisk(notebook)
    visit = Visit(qtbot, PersonPage(msgspec.structs.replace(room, notebook=disk)))
    enter(visit, lena)
    visit.press("Family")
    assert not visit.page.keep()
    assert "The disk is full." in visit.said()
    disk.people.is_full = False
    visit.press("Try again")
    assert "The disk is full." not in visit.said()
    saved = notebook.people.list()[0]
    assert saved.roles == {Role.FAMILY}
