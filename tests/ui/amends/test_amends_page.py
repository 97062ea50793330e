"""The list of amends cards: who, what, how each stands; and what a shut card does not say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.answers import Changes
from inventory_app.domain.entries import Section
from inventory_app.services.amends import AmendsCards
from inventory_app.services.home import Home
from inventory_app.services.listing import Listing
from inventory_app.ui.amends.amends_page import AmendsPage
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.theme import ThemeMode
from tests.builders import NotebookBuilder
from tests.ui.visit import Visit, focused, too_low, unnamed

AMENDS = Destination(Screen.AMENDS)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, AmendsPage(room))


@pytest.fixture
def cards(room: Room) -> AmendsCards:
    return AmendsCards(room.notebook, room.library)


def test_a_name_and_enter_makes_a_card(page: Visit, cards: AmendsCards) -> None:
    page.enter(AMENDS)
    assert "No cards yet." in page.said()
    page.keys("Lena")
    page.key(Qt.Key.Key_Return)
    assert page.table() == [("Lena", "", "", "Not started")]
    assert "1 card" in page.said()
    assert [card.who for card in cards.rows()] == ["Lena"]


def test_a_name_typed_and_not_entered_is_kept_when_the_page_is_left(
    page: Visit, cards: AmendsCards
) -> None:
    page.enter(AMENDS)
    page.keys("Theo")
    assert page.page.keep()
    assert [card.who for card in cards.rows()] == ["Theo"]


def test_shut_cards_say_who_and_no_more(page: Visit, room: Room, cards: AmendsCards) -> None:
    told: Changes = {"am_gate": "no", "am_what": "I lied about the car.", "am_source": ("H-001",)}
    for who, gate in (("Lena", "no"), ("Theo", "rather_not"), ("Pat", "yes")):
        made = cards.add(who)
        room.notebook.entries.save(made.id, told)
        room.notebook.entries.save(made.id, {"am_gate": gate})
    page.enter(AMENDS)
    assert page.table() == [
        ("Lena", "I lied about the car.", "H-001", "In progress"),
        ("Theo", "", "", "Set aside"),
        ("Pat", "", "", "Nothing owed"),
    ]
    assert Home(room.notebook).view().later.cards == 1


def test_the_state_is_what_the_person_said_while_it_may_be_offered(
    page: Visit, room: Room, cards: AmendsCards
) -> None:
    made = cards.add("Lena")
    status = {"am_gate": "no", "am_checked_who": "Imre", "am_status": "planned"}
    room.notebook.entries.save(made.id, status)
    page.enter(AMENDS)
    assert page.table()[0][3] == "Planned"
    room.notebook.entries.save(made.id, {"am_checked_who": None})
    page.enter(AMENDS)
    assert page.table()[0][3] == "In progress"


def test_names_from_own_marks_wait_for_a_card_and_lead_to_it(
    page: Visit, build: NotebookBuilder, cards: AmendsCards
) -> None:
    harm = build.harm("Lena", h_eight="yes")
    build.harm("Jo", h_eight="yes")
    build.harm_done_to_me(p_who="Jo")
    page.enter(AMENDS)
    assert page.has_button("Make a card for \u2068Lena\u2069, H-001")
    assert not page.has_button("Make a card for \u2068Jo")
    page.press("Make a card for \u2068Lena")
    (where,) = page.left_for
    assert (where.screen, where.section) == (Screen.WRITING, Section.AMENDS)
    assert where.stop is not None
    assert where.stop.page_id == "am_who_page"
    (card,) = cards.rows()
    assert (card.id, card.who, card.numbers) == (where.stop.entry_id, "Lena", (str(harm.number),))
    page.enter(AMENDS)
    assert not page.has_button("Make a card")


def test_a_name_with_a_page_of_harm_is_answered_with_one_line(
    page: Visit, build: NotebookBuilder
) -> None:
    build.harm_done_to_me(p_who="Mr Bello")
    page.enter(AMENDS)
    page.keys("Mr Bello")
    page.key(Qt.Key.Key_Return)
    assert "You also wrote about harm from this person." in page.said()


def test_enter_opens_the_chosen_card(page: Visit, cards: AmendsCards) -> None:
    cards.add("Lena")
    second = cards.add("Theo")
    page.enter(AMENDS)
    page.choose(1)
    page.key(Qt.Key.Key_Return)
    (where,) = page.left_for
    assert where.stop is not None
    assert where.stop.entry_id == second.id


def test_set_aside_keeps_the_name_and_says_so(page: Visit, cards: AmendsCards) -> None:
    cards.add("Lena")
    page.enter(AMENDS)
    page.press("Set aside Lena")
    assert page.table() == [("Lena", "", "", "Set aside")]
    assert "is set aside. The words are kept." in page.said()


def test_a_deleted_card_comes_back_by_undo_or_from_recently_deleted(
    page: Visit, room: Room, cards: AmendsCards
) -> None:
    made = cards.add("Lena")
    page.enter(AMENDS)
    page.choose(0)
    page.key(Qt.Key.Key_Delete)
    assert not page.table()
    page.press("Undo")
    assert [row[0] for row in page.table()] == ["Lena"]
    page.press("Delete Lena")
    page.enter(AMENDS)
    listing = Listing(room.notebook, room.library, room.clock)
    assert [row.id for row in listing.deleted()] == [made.id]


def test_ctrl_n_asks_for_the_next_name(page: Visit, cards: AmendsCards) -> None:
    cards.add("Lena")
    page.enter(AMENDS)
    page.choose(0)
    page.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.keys("Theo")
    page.key(Qt.Key.Key_Return)
    assert [row[0] for row in page.table()] == ["Lena", "Theo"]


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_has_a_name_and_fits(
    page: Visit, room: Room, cards: AmendsCards, scale: float, is_mirrored: bool
) -> None:
    if is_mirrored:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room.theme.set_look(ThemeMode.DARK, scale)
    cards.add("Lena")
    page.enter(AMENDS)
    assert not unnamed(page.page)
    assert not too_low(page.page)
    assert page.sheet().horizontalScrollBar().maximum() == 0
    assert focused().accessibleName() == "Who is this card for?"
    assert page.page.title() == "Amends"
