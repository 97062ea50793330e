"""Home on the screen: what it leads to, what it never names, and when it is painted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import Choices, Place, WordsKept
from inventory_app.domain.entries import SECTION_ORDER, GateAnswer, Section
from inventory_app.services.amends import AmendsCards
from inventory_app.services.step_five import StepFive
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.home.page import HomePage
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.lead_button import LeadButton
from inventory_app.ui.widgets.task_row import TaskRow
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.visit import Visit, focused, too_low, unnamed

HOME = Destination(Screen.HOME)


@pytest.fixture
def home(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, HomePage(room))


def rows(visit: Visit) -> list[tuple[str, str, str]]:
    shown = [row.task for row in visit.page.findChildren(TaskRow) if row.isVisible()]
    return [(task.text, task.remark, task.state) for task in shown]


def test_an_empty_notebook_offers_the_tasks_and_nothing_to_carry_on_with(home: Visit) -> None:
    home.enter(HOME)
    assert not home.only(LeadButton).isVisible()
    assert "Good morning." in home.said()
    assert rows(home)[0] == ("List my strengths", "", "Not started")
    assert isinstance(focused(), TaskRow)


def test_carry_on_says_where_and_when_and_leads_there(
    home: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment("My brother Theo")
    notebook.remember_place(Place(entry.id, "r_what", "r_happened", 7, 4))
    home.enter(HOME)
    lead = home.only(LeadButton)
    assert focused() is lead
    for words in ("Carry on where you left off", "Resentments", "My brother Theo", "saved today"):
        assert words in lead.accessibleName()
    lead.click()
    (where,) = home.left_for
    assert where.screen is Screen.WRITING
    assert where.stop is not None
    assert (where.stop.entry_id, where.stop.page_id) == (entry.id, "r_what")
    assert (where.stop.column_pass, where.question_id, where.cursor) == (4, "r_happened", 7)


@pytest.mark.parametrize(("days", "said"), [(1, "saved yesterday"), (3, "saved ")])
def test_carry_on_says_an_older_day(
    home: Visit, build: NotebookBuilder, clock: FixedClock, days: int, said: str
) -> None:
    build.notebook.remember_place(Place(build.resentment().id, "r_what"))
    clock.move(timedelta(days=days))
    home.enter(HOME)
    name = home.only(LeadButton).accessibleName()
    assert said in name
    assert "today" not in name


def test_a_quiet_page_is_not_named_and_carry_on_leads_to_its_list(
    home: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.harm_done_to_me("The yellow house")
    notebook.remember_place(Place(entry.id, "p_first"))
    home.enter(HOME)
    lead = home.only(LeadButton)
    assert lead.accessibleName() == "Carry on where you left off"
    lead.click()
    assert home.left_for == [Destination(Screen.SECTION, Section.HARM_DONE_TO_ME)]


def test_nothing_quiet_is_named_anywhere_on_home(home: Visit, build: NotebookBuilder) -> None:
    build.secret("The blue folder")
    build.harm_done_to_me("The yellow house")
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    home.enter(HOME)
    everything = home.said() + str(rows(home))
    for name in ("blue folder", "yellow house", "Uncle Ray", "Secrets", "Harm done to me"):
        assert name not in everything


def test_a_task_counts_says_its_state_and_leads_to_its_list(
    home: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    build.resentment("Jo")
    home.enter(HOME)
    assert ("List and look at my resentments", "2 names", "In progress") in rows(home)
    home.press("List and look at my resentments")
    assert home.left_for == [Destination(Screen.SECTION, Section.RESENTMENTS)]


def test_the_first_visit_to_step_four_goes_past_the_page_about_care(
    home: Visit, build: NotebookBuilder
) -> None:
    build.chosen(Choices())
    home.enter(HOME)
    home.press("List and look at my fears")
    assert home.left_for == [Destination(Screen.CARE, Section.FEARS)]


def test_counts_are_fresh_at_every_visit(home: Visit, build: NotebookBuilder) -> None:
    home.enter(HOME)
    build.fear("Money")
    home.enter(HOME)
    assert ("List and look at my fears", "1 fear", "In progress") in rows(home)


def test_with_every_section_left_out_home_leads_to_where_they_are_chosen(
    home: Visit, build: NotebookBuilder
) -> None:
    build.chosen(Choices(left_out=frozenset(SECTION_ORDER)))
    home.enter(HOME)
    home.press("Choose sections")
    assert home.left_for == [Destination(Screen.STEP_FOUR)]


def test_step_five_and_amends_say_how_far_they_are_and_lead_there(
    home: Visit, notebook: Notebook, room: Room
) -> None:
    home.enter(HOME)
    assert rows(home)[5:7] == [
        ("Prepare to share my inventory", "", "Not started"),
        ("Look at my amends", "", ""),
    ]
    StepFive(notebook).current()
    cards = AmendsCards(notebook, room.library)
    notebook.entries.save(cards.add("Lena").id, {"am_gate": "no"})
    cards.set_aside(cards.add("Theo").id)
    home.enter(HOME)
    assert ("Prepare to share my inventory", "", "In progress") in rows(home)
    assert ("Look at my amends", "1 card", "") in rows(home)
    home.press("Prepare to share")
    home.press("Look at my amends")
    assert home.left_for == [Destination(Screen.STEP_FIVE), Destination(Screen.AMENDS)]


def test_the_reminder_leads_to_the_words_and_can_be_switched_off(
    home: Visit, notebook: Notebook
) -> None:
    home.enter(HOME)
    home.press("Your way back in is not written down yet.")
    assert home.left_for == [Destination(Screen.RECOVERY_WORDS)]
    home.press("Do not remind me")
    assert notebook.choices().words_kept is WordsKept.DO_NOT_REMIND
    assert not home.has_button("Your way back in")
    home.enter(HOME)
    assert not home.has_button("Your way back in")


def test_home_says_once_when_it_is_painted_with_its_counts(qtbot: QtBot, room: Room) -> None:
    page = HomePage(room)
    times: list[int] = []
    page.painted_with_counts.connect(lambda: times.append(1))
    visit = Visit(qtbot, page)
    assert times == []
    with qtbot.waitSignal(page.painted_with_counts):
        visit.enter(HOME)
    visit.enter(HOME)
    page.repaint()
    QApplication.processEvents()
    assert times == [1]


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_home_can_be_reached_named_and_hit(
    home: Visit, build: NotebookBuilder, notebook: Notebook, room: Room, scale: float
) -> None:
    room.theme.set_look(ThemeMode.DARK, scale)
    notebook.remember_place(Place(build.resentment().id, "r_what"))
    home.enter(HOME)
    assert unnamed(home.page) == []
    assert too_low(home.page) == []


def test_a_title_belongs_to_home(home: Visit) -> None:
    assert home.page.title() == "Home"
    assert home.page.step_of() is Screen.HOME
    assert home.page.keep()
