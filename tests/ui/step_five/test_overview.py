"""The page of Step Five: what comes before it, and where every row leads."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.services.listeners import Listeners
from inventory_app.services.step_five import StepFive
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.limits import LimitsPage
from inventory_app.ui.step_five.overview import StepFivePage
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.task_row import TaskRow
from tests.ui.visit import Visit, focused, too_low, unnamed

STEP_FIVE = Destination(Screen.STEP_FIVE)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, StepFivePage(room))


def test_looking_at_the_page_begins_nothing(page: Visit, notebook: Notebook) -> None:
    page.enter(STEP_FIVE)
    assert "You choose who hears it, when, and how much." in page.said()
    assert "I am keeping that one for my therapist." in page.said()
    assert notebook.inventories.current(InventoryKind.STEP_FIVE) is None
    assert isinstance(focused(), TaskRow)


def test_rows_say_how_far_each_page_is(page: Visit, room: Room) -> None:
    page.enter(STEP_FIVE)
    assert page.has_button("Write down why, Not started")
    before = StepFive(room.notebook).once(Section.STEP_FIVE_BEFORE)
    room.notebook.entries.save(before.id, {"sv_why": "To be known by one person."})
    Listeners(room.notebook, room.library).add("Imre")
    page.enter(STEP_FIVE)
    assert page.has_button("Write down why, In progress")
    assert page.has_button("Choose whom to ask, and how, Not started")
    assert page.has_button("Compare people who could listen, 1 person")


def test_rows_lead_to_their_pages(page: Visit, room: Room) -> None:
    page.enter(STEP_FIVE)
    for words in ("Write down why", "Choose whom", "Plan the day", "Compare", "Read what"):
        page.press(words)
    for words in ("Look at the patterns", "Choose what I share", "Read aloud"):
        page.press(words)
    before = StepFive(room.notebook).once(Section.STEP_FIVE_BEFORE)
    why, choose, plan, compare, limits, *sharing = page.left_for
    assert why.stop is not None
    assert (why.stop.entry_id, why.stop.page_id) == (before.id, "sv_why_page")
    assert choose.stop is not None
    assert choose.stop.page_id == "sv_choose"
    assert plan == Destination(Screen.WRITING, Section.STEP_FIVE_PLAN)
    assert (compare.screen, limits.screen) == (Screen.LISTENERS, Screen.LIMITS)
    ways = [Screen.PATTERNS, Screen.SHARE, Screen.SITTING]
    assert [each.screen for each in sharing] == ways


def test_which_step_four_is_asked_only_where_there_are_several(
    page: Visit, notebook: Notebook
) -> None:
    page.enter(STEP_FIVE)
    assert "Which Step Four it is about" not in page.said()
    first = notebook.inventory()
    second = notebook.inventories.begin(InventoryKind.STEP_FOUR)
    StepFive(notebook).choose_sources((first.id,))
    page.enter(STEP_FIVE)
    assert "Which Step Four it is about" in page.said()
    page.press("My inventory, number 2")
    assert set(StepFive(notebook).sources()) == {first.id, second.id}


def test_the_limits_are_facts_to_read_and_lead_back(qtbot: QtBot, room: Room) -> None:
    page = Visit(qtbot, LimitsPage(room))
    page.enter(Destination(Screen.LIMITS))
    assert "This page is plain information, not legal advice." in page.said()
    assert not page.has_button("Continue")
    assert focused().accessibleName() == "Back"
    page.press("Back")
    assert page.left_for == [BACK]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_has_a_name_and_is_high_enough(page: Visit, room: Room, scale: float) -> None:
    room.theme.set_look(ThemeMode.LIGHT, scale)
    page.enter(STEP_FIVE)
    assert not unnamed(page.page)
    assert not too_low(page.page)
