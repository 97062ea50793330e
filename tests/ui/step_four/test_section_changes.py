"""Adding and changing on a section's list: fast, by keys alone, with a way back from everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.step_four.section_filter import SectionFilter
from inventory_app.ui.step_four.section_list import SectionPage
from inventory_app.ui.step_four.section_model import Column
from inventory_app.ui.step_four.section_table import SectionTable
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.widgets.line_field import LineField
from tests.builders import NotebookBuilder
from tests.ui.visit import Visit, focused

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


def bar(visit: Visit) -> str:
    return visit.only(SectionBars).words


def titles(notebook: Notebook, section: Section = Section.RESENTMENTS) -> list[str]:
    return [row.title for row in notebook.entries.list(notebook.inventory().id, section)]


def test_typing_a_name_and_enter_adds_it_and_the_next_can_be_typed(
    page: Visit, notebook: Notebook
) -> None:
    page.enter(RESENTMENTS)
    assert "Nothing here yet. Start with one name." in page.said()
    for name in ("My brother Theo", "The housing office"):
        page.keys(name)
        page.key(Qt.Key.Key_Return)
    assert titles(notebook) == ["My brother Theo", "The housing office"]
    assert names(page) == ["My brother Theo", "The housing office"]
    assert "2 names" in page.said()
    assert "Nothing here yet" not in page.said()
    assert isinstance(focused(), LineField)
    assert page.chosen() == "The housing office"


def test_the_question_is_the_label_and_the_fields_name(page: Visit) -> None:
    page.enter(Destination(Screen.SECTION, Section.FEARS))
    assert focused().accessibleName() == "What are you afraid of?"
    assert "What are you afraid of?" in page.said()
    assert focused().accessibleDescription()


def test_a_pasted_list_adds_many_and_can_be_undone_as_one(page: Visit, notebook: Notebook) -> None:
    page.enter(RESENTMENTS)
    page.keys("Pat")
    page.key(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("Jo\nSam\nPAT\n\nMr Bello")
    page.key(Qt.Key.Key_V, CONTROL)
    assert titles(notebook) == ["Pat", "Jo", "Sam", "Mr Bello"]
    assert bar(page) == "3 names were added. 1 was on your list already and was left out."
    page.press("Undo")
    assert names(page) == ["Pat"]
    assert bar(page) == ""


def test_a_repeated_name_is_asked_about_in_place(page: Visit, notebook: Notebook) -> None:
    page.enter(RESENTMENTS)
    for name in ("Pat", "Jo", "pat"):
        page.keys(name)
        page.key(Qt.Key.Key_Return)
    assert titles(notebook) == ["Pat", "Jo"]
    assert "already on your list" in bar(page)
    page.press("Go to the first one")
    assert page.chosen() == "Pat"
    assert isinstance(focused(), SectionTable)
    page.key(Qt.Key.Key_N, CONTROL)
    page.keys("Pat")
    page.key(Qt.Key.Key_Return)
    page.press("Add another page")
    assert titles(notebook) == ["Pat", "Jo", "Pat"]
    assert bar(page) == ""


def test_a_name_typed_and_not_added_is_kept_when_the_page_is_left(
    page: Visit, notebook: Notebook
) -> None:
    page.enter(RESENTMENTS)
    page.keys("Half a na")
    assert page.page.keep()
    assert titles(notebook) == ["Half a na"]
    assert page.page.keep()
    page.keys("half a na")
    assert page.page.keep()
    assert len(titles(notebook)) == 1


def test_names_of_people_are_offered_but_never_quiet_ones(
    page: Visit, build: NotebookBuilder
) -> None:
    build.harm("Lena")
    build.resentment("Leonard", GateAnswer.PARKED)
    page.enter(RESENTMENTS)
    page.keys("le")
    field = focused()
    assert isinstance(field, LineField)
    completer = field.completer()
    assert completer is not None
    model = completer.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Lena"]


def test_delete_moves_to_recently_deleted_and_undo_brings_all_back(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    for name in ("Pat", "Jo", "Sam"):
        build.resentment(name)
    page.enter(RESENTMENTS)
    page.choose(1)
    page.key(Qt.Key.Key_Delete)
    assert "Jo" in bar(page)
    assert names(page) == ["Pat", "Sam"]
    assert page.chosen() == "Sam"
    page.key(Qt.Key.Key_Delete)
    assert bar(page) == "2 entries moved to Recently deleted."
    page.press("Undo")
    assert names(page) == ["Pat", "Jo", "Sam"]
    assert isinstance(focused(), SectionTable)
    assert len(notebook.entries.deleted(notebook.inventory().id)) == 0


def test_erase_now_leaves_nothing_to_bring_back(
    page: Visit, build: NotebookBuilder, notebook: Notebook
) -> None:
    build.resentment("Pat")
    page.enter(RESENTMENTS)
    page.choose(0)
    page.press("Delete Pat")
    page.press("Erase now")
    assert notebook.entries.deleted(notebook.inventory().id) == ()
    assert isinstance(focused(), LineField)
    assert not page.has_button("Undo")


def test_the_undo_bar_stays_until_it_is_closed(page: Visit, build: NotebookBuilder) -> None:
    build.resentment("Pat")
    build.resentment("Jo")
    page.enter(RESENTMENTS)
    page.choose(0)
    page.key(Qt.Key.Key_Delete)
    page.press("Close")
    assert not page.has_button("Undo")
    page.choose(0)
    page.key(Qt.Key.Key_Delete)
    assert page.has_button("Undo")


def test_set_aside_keeps_the_row_and_is_offered_only_where_it_can_be(
    page: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    page.enter(RESENTMENTS)
    page.press("Set aside Pat")
    assert page.table()[0][Column.STATE] == "Set aside"
    assert "is set aside" in bar(page)
    assert not page.has_button("Set aside Pat")
    build.harm_done_to_me("The yellow house")
    page.enter(Destination(Screen.SECTION, Section.HARM_DONE_TO_ME))
    assert names(page) == ["The yellow house"]
    assert not page.has_button("Set aside")


def test_the_filter_opens_in_place_and_never_hides_what_was_just_added(
    page: Visit, build: NotebookBuilder
) -> None:
    build.resentment("Pat", r_happened="The piano")
    build.resentment("Jo", GateAnswer.PARKED)
    page.enter(RESENTMENTS)
    page.key(Qt.Key.Key_F, CONTROL)
    page.keys("piano")
    assert names(page) == ["Pat"]
    page.keys(" zebra")
    assert "No entry fits" in page.said()
    page.only(SectionFilter).clear()
    page.press("Set aside")
    assert names(page) == ["Jo"]
    page.key(Qt.Key.Key_N, CONTROL)
    page.keys("Sam")
    page.key(Qt.Key.Key_Return)
    assert page.chosen() == "Sam"
    page.press("Show everything")
    assert names(page) == ["Pat", "Jo", "Sam"]


def test_in_large_text_what_opens_and_what_is_said_scrolls_into_sight(
    qtbot: QtBot, room: Room, build: NotebookBuilder
) -> None:
    room.theme.set_look(ThemeMode.LIGHT, 2.0)
    for number in range(30):
        build.resentment(f"Name {number}")
    page = Visit(qtbot, SectionPage(room), (800, 536)).enter(RESENTMENTS)

    def is_seen(widget: QWidget) -> bool:
        sheet = page.sheet()
        top = widget.mapTo(sheet, QPoint(0, 0)).y()
        return widget.isVisible() and 0 <= top < sheet.height()

    page.choose(25)
    page.sheet().reveal_row(25)
    page.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: is_seen(page.only(SectionBars)))
    page.sheet().reveal_row(25)
    page.key(Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(lambda: is_seen(page.only(SectionFilter)))
