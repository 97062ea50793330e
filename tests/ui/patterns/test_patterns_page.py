"""Patterns on the screen: tables that count, a card for the chosen habit, never a quiet word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.patterns.pattern_table import PatternTable, shortened
from inventory_app.ui.patterns.patterns_page import PatternsPage
from inventory_app.ui.room import Room
from tests.builders import NotebookBuilder
from tests.ui.visit import Visit, focused, too_low, unnamed

PATTERNS = Destination(Screen.PATTERNS)


def resentment(
    build: NotebookBuilder, who: str, part: tuple[str, ...], touched: tuple[str, ...] = ()
) -> int:
    """Write a resentment with its own side and return its id."""
    entry = build.resentment(who)
    answers = {"r_part": part, **({"r_touched": touched} if touched else {})}
    build.notebook.entries.save(entry.id, answers)
    return entry.id


def write_for_weeks(build: NotebookBuilder) -> None:
    """Tick habits on several pages, and write some quiet ones."""
    for who in ("Pat", "Lena", "Sam", "Jo"):
        resentment(build, who, ("frightened",), ("self_esteem",))
    resentment(build, "Zoë", ("dishonest",))
    build.fear("Losing the flat")
    build.fear("The dark stair", GateAnswer.DANGER)
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    build.secret("The blue folder")
    build.harm_done_to_me("The yellow house")


@pytest.fixture
def visit(qtbot: QtBot, room: Room, build: NotebookBuilder) -> Visit:
    """Return a person on the page of patterns."""
    write_for_weeks(build)
    return Visit(qtbot, PatternsPage(room)).enter(PATTERNS)


def rows(table: QTableView) -> list[list[str]]:
    """Return the words of a table as a screen reader reads them."""
    model = table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, col).data(role)) for col in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def page_of(visit: Visit) -> PatternsPage:
    """Return the page."""
    assert isinstance(visit.page, PatternsPage)
    return visit.page


def everything_said(page: QWidget) -> str:
    """Return every word of the page, tables as well."""
    said = [str(row) for table in page.findChildren(PatternTable) for row in rows(table)]
    names = [each.accessibleName() + each.accessibleDescription() for each in walk(page)]
    return "\n".join([*said, *names])


def walk(page: QWidget) -> list[QWidget]:
    """Return the page with everything on it."""
    return [page, *page.findChildren(QWidget)]


def test_a_habit_stands_with_number_pages_people_and_strength(visit: Visit) -> None:
    """The most often ticked comes first."""
    first, second = rows(page_of(visit).habits)
    assert first[:3] == ["Frightened", "4", "R-001, R-002, R-003, R-004"]
    assert first[3] == "N1, N2, N3, N4"
    assert first[4] == "Courage"
    assert second[:3] == ["Dishonest", "1", "R-005"]


def test_what_was_touched_and_fears_have_tables_of_their_own(visit: Visit) -> None:
    """Only a fear that is a worry is counted."""
    page = page_of(visit)
    assert rows(page.touched) == [["Self-esteem", "4", "R-001, R-002, R-003, R-004"]]
    assert [row[0] for row in rows(page.fears)] == ["Losing the flat"]


def test_no_quiet_word_is_on_the_page(visit: Visit) -> None:
    """Set aside, secret, danger and harm done to me have no line and no name here."""
    said = everything_said(visit.page) + visit.said()
    for quiet in ("Ray", "blue folder", "yellow house", "dark stair", "X-001", "P-001"):
        assert quiet not in said


@pytest.mark.usefixtures("qapp")
def test_a_list_is_shortened_at_whole_numbers() -> None:
    """What does not fit is counted."""
    numbers = [f"R-{each:03d}" for each in range(1, 15)]

    def said(shown: str, more: int) -> str:
        return f"{shown} and {more} more"

    font = QFont()
    assert shortened(numbers[:2], said, font, 10_000) == "R-001, R-002"
    short = shortened(numbers, said, font, 200)
    assert short.endswith(" more")
    shown, _, more = short.partition(" and ")
    assert shown.split(", ") == numbers[: 14 - int(more.split()[0])]


def test_the_card_follows_the_chosen_row_and_leads_to_its_page(visit: Visit) -> None:
    """Down chooses the next habit; Enter writes about it."""
    visit.key(Qt.Key.Key_Down)
    assert visit.has_button("Write about Dishonest")
    visit.key(Qt.Key.Key_Return)
    (there,) = visit.left_for
    assert (there.screen, there.section) == (Screen.WRITING, Section.PATTERN_HABIT)


def test_what_was_written_stands_on_the_card(visit: Visit, notebook: Notebook) -> None:
    """A reflection is kept under its habit and shown when the person comes back."""
    visit.press("Write about Frightened")
    stop = visit.left_for[0].stop
    assert stop is not None
    notebook.entries.save(stop.entry_id, {"pt_gave": "It kept the peace at home."})
    visit.enter(PATTERNS)
    assert "It kept the peace at home." in visit.said()
    visit.key(Qt.Key.Key_Down)
    assert "It kept the peace at home." not in visit.said()


def test_when_it_happens_is_written_once_for_all(visit: Visit, notebook: Notebook) -> None:
    """Every card about a whole table leads to one entry."""
    visit.press("Write about When it happens")
    visit.press("Write about What you fear most often")
    first, second = (there.stop for there in visit.left_for)
    assert first is not None
    assert second is not None
    assert first.entry_id == second.entry_id
    notebook.entries.save(first.entry_id, {"pt_when": "Late, after a call."})
    visit.enter(PATTERNS)
    assert "Late, after a call." in visit.said()


@pytest.mark.usefixtures("visit")
def test_looking_makes_no_page(notebook: Notebook) -> None:
    """Only *Write about this* makes a row."""
    here = notebook.inventory().id
    assert notebook.entries.once(here, Section.PATTERNS) is None
    assert not notebook.entries.entries(here, Section.PATTERN_HABIT)


def test_nothing_to_count_is_said(qtbot: QtBot, room: Room) -> None:
    """An empty notebook has no empty tables."""
    visit = Visit(qtbot, PatternsPage(room)).enter(PATTERNS)
    assert "Nothing to count yet" in visit.said()
    assert not page_of(visit).habits.isVisible()
    assert focused().accessibleName().startswith("Write about")


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_everything_has_a_name_and_is_high_enough(
    visit: Visit, room: Room, scale: float, direction: Qt.LayoutDirection
) -> None:
    """Also mirrored and at 200 %; the tables then keep what, times and pages at least."""
    QGuiApplication.setLayoutDirection(direction)
    room.theme.set_scale(scale)
    visit.enter(PATTERNS)
    assert not unnamed(visit.page)
    assert not too_low(visit.page)
    habits = page_of(visit).habits
    assert not habits.isColumnHidden(0)
    assert not habits.isColumnHidden(1)
