"""The list of a section on the screen: by keys alone, fast, and with a way back from everything."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.services.route import Stop
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.section_list import SectionPage
from inventory_app.ui.step_four.section_model import Column
from inventory_app.ui.step_four.section_table import SectionTable
from inventory_app.ui.theme import ThemeMode
from tests.builders import NotebookBuilder
from tests.ui.broken_disk import unwritable
from tests.ui.visit import Visit, focused, too_low, unnamed

RESENTMENTS = Destination(Screen.SECTION, Section.RESENTMENTS)
CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore(
    # Offscreen, the list of names to complete is a window that cannot be raised.
    r"This plugin does not support (raise\(\)|grabbing the keyboard)"
)


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, SectionPage(room))


def names(visit: Visit) -> list[str]:
    return [row[Column.WHO] for row in visit.table()]


def test_enter_opens_the_chosen_entry_where_it_goes_on(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Pat", r_happened="They lost my form.")
    entry = build.resentment("Jo", None)
    page.enter(RESENTMENTS)
    page.choose(1)
    page.key(Qt.Key.Key_Return)
    (where,) = page.left_for
    assert where.screen is Screen.WRITING
    assert where.stop is not None
    assert where.stop.entry_id == entry.id


def test_the_main_button_names_the_entry(page: Visit, build: NotebookBuilder) -> None:
    entry = build.resentment("דוד משה, who lives very far away from everybody else in the family")
    page.enter(RESENTMENTS)
    button = page.button("Open דוד")
    assert button.accessibleName().endswith("in the family")
    assert button.text().endswith("\u2069")
    assert "…" in button.text()
    button.click()
    assert page.left_for[0].stop is not None
    assert page.left_for[0].stop.entry_id == entry.id


def test_the_order_follows_a_click_on_a_head_and_the_filter_by_keys(
    page: Visit, build: NotebookBuilder
) -> None:
    for name in ("Sam", "Alex", "Mr Bello"):
        build.resentment(name)
    page.enter(RESENTMENTS)
    page.choose(0)
    table = page.only(SectionTable)
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(int(Column.WHO)) + 20, 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(page) == ["Alex", "Mr Bello", "Sam"]
    assert page.chosen() == "Sam"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(page) == ["Sam", "Mr Bello", "Alex"]
    page.key(Qt.Key.Key_F, CONTROL)
    page.press("Number")
    assert names(page) == ["Sam", "Alex", "Mr Bello"]


@pytest.mark.parametrize("column", list(Column))
def test_every_column_has_an_order(page: Visit, build: NotebookBuilder, column: Column) -> None:
    build.resentment("Sam", r_happened="B")
    build.resentment("Alex", GateAnswer.PARKED)
    page.enter(RESENTMENTS)
    table = page.only(SectionTable)
    table.order_by(column)
    up = names(page)
    table.order_by(column, goes_down=True)
    assert names(page) == list(reversed(up))


def test_going_down_the_columns_is_offered_in_that_way_only(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment("Pat", None)
    page.enter(RESENTMENTS)
    assert not page.has_button("Go on down the columns")
    page.press("Down the columns")
    assert notebook.choices().way is WayOfWorking.COLUMNS
    page.press("Go on down the columns")
    (where,) = page.left_for
    assert where.stop is not None
    assert (where.stop.entry_id, where.stop.column_pass > 0) == (entry.id, True)


def test_a_way_the_disk_refused_is_not_shown_as_chosen(
    page: Visit, notebook: Notebook, qtbot: QtBot
) -> None:
    page.enter(RESENTMENTS)
    with unwritable(notebook), qtbot.captureExceptions() as refused:
        page.press("Down the columns")
    assert [kind for kind, _, _ in refused] == [ExpectedError]
    assert page.button("One at a time").isChecked()


def test_sections_without_columns_offer_no_ways(page: Visit) -> None:
    page.enter(Destination(Screen.SECTION, Section.HARM_DONE_TO_ME))
    assert not page.has_button("Down the columns")
    assert "Nothing here. Nothing has to be here." in page.said()


def test_the_start_of_harms_says_what_it_is_and_the_lines_about_the_law(page: Visit) -> None:
    page.enter(Destination(Screen.SECTION, Section.HARMS))
    assert "You are more than this list." in page.said()
    assert "Talk to a lawyer" in page.said()
    page.enter(RESENTMENTS)
    assert "Talk to a lawyer" not in page.said()


def test_jog_my_memory_opens_in_place(page: Visit) -> None:
    page.enter(RESENTMENTS)
    assert "Police and courts" not in page.said()
    page.press("Jog my memory")
    assert "Police and courts" in page.said()
    page.press("Jog my memory")
    assert "Police and courts" not in page.said()


def test_the_page_leads_to_review_and_to_printing_this_section(
    page: Visit, build: NotebookBuilder
) -> None:
    page.enter(RESENTMENTS)
    assert not page.has_button("Look it over")
    build.resentment("Pat")
    page.enter(RESENTMENTS)
    page.press("Look it over")
    page.press("Print this section")
    assert page.left_for == [
        Destination(Screen.REVIEW, Section.RESENTMENTS),
        Destination(Screen.PRINT, Section.RESENTMENTS),
    ]


def test_coming_back_keeps_place_and_choice_and_shows_what_changed(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    entries = [build.resentment(f"Name {number}") for number in range(40)]
    page.enter(RESENTMENTS)
    page.choose(20)
    table = page.only(SectionTable)
    place = table.verticalScrollBar().value()
    assert place > 0
    resets: list[int] = []
    table.model().modelReset.connect(lambda: resets.append(1))
    notebook.entries.mark_done(entries[20].id, is_done=True)
    notebook.entries.delete([entries[39].id])
    page.enter(RESENTMENTS)
    assert page.chosen() == "Name 20"
    assert table.verticalScrollBar().value() == place
    assert page.table()[20][Column.STATE] == "Done for now"
    assert len(page.table()) == 39
    assert resets == []


def test_a_destination_with_an_entry_reveals_it(page: Visit, build: NotebookBuilder) -> None:
    entries = [build.resentment(f"Name {number}") for number in range(40)]
    stop = Stop(entries[33].id, "r_what")
    page.enter(msgspec.structs.replace(RESENTMENTS, stop=stop))
    assert page.chosen() == "Name 33"
    table = page.only(SectionTable)
    assert table.visualRect(table.currentIndex()).top() >= 0
    assert table.visualRect(table.currentIndex()).bottom() <= table.viewport().height()


def test_five_hundred_rows_open_and_are_filtered(
    page: Visit, notebook: Notebook, build: NotebookBuilder
) -> None:
    many = [{"r_who": f"Person {number}"} for number in range(500)]
    notebook.entries.add_many(build.inventory_id, Section.RESENTMENTS, many)
    page.enter(RESENTMENTS)
    page.window.grab()
    page.key(Qt.Key.Key_F, CONTROL)
    page.keys("49")
    QApplication.processEvents()
    assert len(page.table()) == len([n for n in range(500) if "49" in f"R-{n + 1:03d} {n}"])


@pytest.mark.parametrize("scale", [1.0, 2.0, 2.5])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_everything_is_named_high_enough_and_reachable_in_any_text_size(
    qtbot: QtBot, room: Room, build: NotebookBuilder, scale: float, direction: Qt.LayoutDirection
) -> None:
    QGuiApplication.setLayoutDirection(direction)
    room.theme.set_look(ThemeMode.LIGHT, scale)
    for number in range(12):
        build.resentment(f"Name {number}")
    page = Visit(qtbot, SectionPage(room), (800, 536)).enter(RESENTMENTS)
    page.choose(9)
    page.key(Qt.Key.Key_Delete)
    assert unnamed(page.page) == []
    assert [each.accessibleName() for each in too_low(page.page, 36)] == []
    assert page.has_button("Open Name 10")
    assert page.has_button("Delete Name 10")
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [page.window]


def test_tab_leaves_the_table(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Pat")
    page.enter(RESENTMENTS)
    page.choose(0)
    page.key(Qt.Key.Key_Tab)
    assert not isinstance(focused(), SectionTable)


def test_set_aside_entries_stay_in_their_own_list(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    page.enter(RESENTMENTS)
    assert names(page) == ["Uncle Ray"]
    assert page.table()[0][Column.STATE] == "Set aside"


def test_an_index_of_no_row_says_nothing(page: Visit) -> None:
    page.enter(RESENTMENTS)
    model = page.only(SectionTable).model().sourceModel()  # type: ignore[attr-defined]
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_list_that_does_not_follow_from_the_last_is_shown_anew(
    page: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    build.fear("Money")
    page.enter(RESENTMENTS)
    page.enter(Destination(Screen.SECTION, Section.FEARS))
    assert names(page) == ["Money"]
    assert page.page.title() == "Step Four"
    assert page.page.step_of() is Screen.STEP_FOUR
