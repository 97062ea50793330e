"""Step Four on the screen: its sections, how a person works in it, and where everything leads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import Choices, WayOfWorking
from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.overview import StepFourPage
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.choices import ChoiceCard
from inventory_app.ui.widgets.task_row import TaskRow
from inventory_app.ui.widgets.ticks import TickRow
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.broken_disk import unwritable
from tests.ui.visit import Visit, focused, too_low, unnamed

STEP_FOUR = Destination(Screen.STEP_FOUR)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, StepFourPage(room))


def rows(page: Visit) -> dict[str, tuple[str, str]]:
    shown = [row.task for row in page.page.findChildren(TaskRow) if row.isVisibleTo(page.page)]
    return {task.text: (task.remark, task.state) for task in shown}


def tick(page: Visit, name: str) -> TickRow:
    rows_of_ticks = page.page.findChildren(TickRow)
    return next(each for each in rows_of_ticks if each.accessibleName() == name)


def test_every_section_has_a_row_and_quiet_ones_no_count(
    page: Visit, build: NotebookBuilder
) -> None:
    build.a_few_weeks_of_work()
    page.enter(STEP_FOUR)
    shown = rows(page)
    assert shown["List and look at my resentments"] == ("2 names", "In progress")
    assert shown["Keep my secrets"] == ("", "")
    assert shown["Harm done to me"] == ("", "")
    texts = list(shown)
    place = texts.index("Look at my relationships")
    assert texts[place + 1] == "How I want to be with people I am close to"
    assert page.page.title() == "Step Four"
    assert page.page.step_of() is Screen.STEP_FOUR
    assert isinstance(focused(), TaskRow)


def test_what_step_four_is_stands_at_the_top_in_the_persons_words(page: Visit) -> None:
    page.enter(STEP_FOUR)
    assert "Step Four: a written look at your life" in page.said()
    assert "If you are newly sober, ask when to start." in page.said()


def test_the_night_has_its_line(page: Visit, clock: FixedClock) -> None:
    page.enter(STEP_FOUR)
    assert "It is late." not in page.said()
    clock.move(timedelta(hours=13))
    page.enter(STEP_FOUR)
    assert "It is late." in page.said()


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ("List and look at my fears", Destination(Screen.SECTION, Section.FEARS)),
        ("Harm done to me", Destination(Screen.SECTION, Section.HARM_DONE_TO_ME)),
        ("Put the lid on", Destination(Screen.CLOSING)),
        ("See what was deleted", Destination(Screen.DELETED)),
    ],
)
def test_rows_lead_to_their_pages(page: Visit, row: str, where: Destination) -> None:
    page.enter(STEP_FOUR)
    page.press(row)
    assert page.left_for == [where]


@pytest.mark.parametrize(
    ("row", "section"),
    [
        ("Before you begin", Section.START),
        ("How I want to be", Section.RELATIONSHIPS_END),
    ],
)
def test_pages_written_once_open_at_once(
    page: Visit, notebook: Notebook, row: str, section: Section
) -> None:
    page.enter(STEP_FOUR)
    page.press(row)
    page.press(row)
    entry = notebook.entries.once(notebook.inventory().id, section)
    assert entry is not None
    stops = [where.stop.entry_id for where in page.left_for if where.stop is not None]
    assert stops == [entry.id, entry.id]
    assert page.left_for[0].screen is Screen.WRITING


def test_the_first_visit_passes_the_page_about_care_and_keeps_where_it_leads(
    page: Visit, build: NotebookBuilder
) -> None:
    build.chosen(Choices())
    page.enter(STEP_FOUR)
    page.press("Before you begin")
    (where,) = page.left_for
    assert where.screen is Screen.CARE
    assert where.section is Section.START
    assert where.stop is not None


def test_the_way_of_working_is_chosen_here(page: Visit, notebook: Notebook) -> None:
    page.enter(STEP_FOUR)
    page.press("Down the columns")
    assert notebook.choices().way is WayOfWorking.COLUMNS


def test_what_a_disk_refused_is_not_shown_as_chosen(
    page: Visit, notebook: Notebook, qtbot: QtBot
) -> None:
    page.enter(STEP_FOUR)
    page.press("Change the order")
    page.press("Leave sections out")
    with unwritable(notebook), qtbot.captureExceptions() as refused:
        page.press("Down the columns")
        page.press("Resentments, fears, relationships, harms.")
        tick(page, "Fears").click()
    assert [kind for kind, _, _ in refused] == [ExpectedError] * 3
    assert not page.button("Down the columns").isChecked()
    assert not page.button("Resentments, fears, relationships, harms.").isChecked()
    assert not tick(page, "Fears").isChecked()


def test_what_was_answered_before_beginning_is_shown_as_chosen(
    page: Visit, build: NotebookBuilder
) -> None:
    build.entry(Section.START, {"sf_way": "columns"})
    page.enter(STEP_FOUR)
    card = next(
        each
        for each in page.page.findChildren(ChoiceCard)
        if each.accessibleName() == "Down the columns"
    )
    assert card.isChecked()


def test_the_order_and_what_is_left_out_open_in_place(page: Visit, notebook: Notebook) -> None:
    page.enter(STEP_FOUR)
    page.press("Change the order")
    page.press("Resentments, fears, relationships, harms.")
    assert notebook.choices().order == "traditional"
    assert list(rows(page))[1] == "List and look at my resentments"
    page.press("Leave sections out")
    tick(page, "Fears").click()
    assert notebook.choices().left_out == {Section.FEARS}
    assert "List and look at my fears" not in rows(page)
    tick(page, "Fears").click()
    QApplication.processEvents()
    assert "List and look at my fears" in rows(page)


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_step_four_is_named_and_high_enough(page: Visit, room: Room, scale: float) -> None:
    room.theme.set_look(ThemeMode.DARK, scale)
    page.enter(STEP_FOUR)
    page.press("Leave sections out")
    assert unnamed(page.page) == []
    assert too_low(page.page) == []
    page.key(Qt.Key.Key_Tab)
    assert page.page.isAncestorOf(focused())
