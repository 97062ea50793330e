"""The pages beside the writing: care before Step Four, a quiet minute, and putting the lid on."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import OwnHelpLine
from inventory_app.domain.entries import Section
from inventory_app.domain.people import Person
from inventory_app.services.route import Stop
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.care import CarePage
from inventory_app.ui.step_four.closing import ClosingPage
from inventory_app.ui.step_four.pause import PausePage
from inventory_app.ui.wizard.interlude import InterludeView
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import focused, leave, problem_on, words_on
from tests.ui.wizard.full_disk import NotebookOnFullDisk

# --- care ------------------------------------------------------------------------------------


@pytest.fixture
def care(room: Room, show: Callable[[QWidget], None]) -> CarePage:
    """Return the page before Step Four, shown."""
    page = CarePage(room)
    show(page)
    return page


@pytest.mark.parametrize(
    ("came", "screen"),
    [
        (Destination(Screen.CARE), Screen.STEP_FOUR),
        (Destination(Screen.CARE, section=Section.FEARS), Screen.SECTION),
        (Destination(Screen.CARE, section=Section.FEARS, stop=Stop(1, "f_name")), Screen.WRITING),
    ],
)
def test_care_leads_on_to_where_the_person_was_going_and_is_not_asked_for_again(
    care: CarePage, notebook: Notebook, came: Destination, screen: Screen
) -> None:
    asked = leave(care)
    care.enter(came)
    assert "Your notebook will wait." in words_on(care)
    assert not notebook.choices().has_read_care_page

    care.go_on.click()

    assert asked == [msgspec.structs.replace(came, screen=screen)]
    assert notebook.choices().has_read_care_page
    assert care.title() == "Step Four"
    assert care.step_of() is Screen.STEP_FOUR


def test_not_today_and_help_lead_away_and_care_is_asked_for_the_next_time(
    care: CarePage, notebook: Notebook
) -> None:
    asked = leave(care)
    care.enter(Destination(Screen.CARE))

    care.not_today.click()
    care.help.click()

    assert [each.screen for each in asked] == [Screen.HOME, Screen.HELP_NOW]
    assert not notebook.choices().has_read_care_page


def test_care_that_cannot_be_remembered_says_so_and_stays(
    room: Room, notebook: Notebook, show: Callable[[QWidget], None]
) -> None:
    wrapped = NotebookOnFullDisk(notebook)
    page = CarePage(Room(wrapped, room.library, room.clock, room.theme))  # type: ignore[arg-type]
    show(page)
    asked = leave(page)
    wrapped.entries.is_full = True

    page.go_on.click()

    assert asked == []
    assert page.trouble.isVisible()
    assert "The disk is full" in page.trouble.accessibleName()


# --- a quiet minute --------------------------------------------------------------------------


@pytest.fixture
def pause(room: Room, show: Callable[[QWidget], None]) -> PausePage:
    """Return the quiet minute, shown."""
    page = PausePage(room)
    show(page)
    page.enter(Destination(Screen.PAUSE))
    return page


def test_a_quiet_minute_shows_no_name_until_it_is_asked_for(
    room: Room, notebook: Notebook, build: NotebookBuilder, show: Callable[[QWidget], None]
) -> None:
    build.resentment("Pat")
    choices = notebook.choices()
    lines = (OwnHelpLine(name="Jo", number="0123 456"),)
    notebook.choose(msgspec.structs.replace(choices, own_help_lines=lines))
    notebook.people.save(Person(0, "Mrs Adeyemi", phone="0987 654"))
    page = PausePage(room)
    show(page)
    page.enter(Destination(Screen.PAUSE))
    for name in ("Pat", "Jo", "Adeyemi"):
        assert name not in words_on(page)

    page.people.click()

    said = words_on(page)
    assert "Shows the names you entered." in said
    assert "Jo" in said
    assert "0123 456" in said
    assert "Mrs Adeyemi" in said
    assert "Pat" not in said
    page.enter(Destination(Screen.PAUSE))
    assert "Jo" not in words_on(page)


def test_with_no_people_of_ones_own_it_says_how_to_add_one(pause: PausePage) -> None:
    pause.people.click()

    assert "You can add one person you would ring at night." in words_on(pause)


def test_the_ways_on_from_a_quiet_minute(pause: PausePage) -> None:
    asked = leave(pause)

    pause.back.click()
    pause.lid.click()
    pause.help.click()

    assert asked == [BACK, Destination(Screen.CLOSING), Destination(Screen.HELP_NOW)]
    assert pause.title() == "A quiet minute"
    assert pause.step_of() is Screen.STEP_FOUR
    pause.enter(Destination(Screen.PAUSE))
    assert focused() is pause.back
    assert "Your words are saved." in pause.back.accessibleDescription()


# --- putting the lid on ----------------------------------------------------------------------


@pytest.fixture
def closing(room: Room, show: Callable[[QWidget], None]) -> ClosingPage:
    """Return the closing page, shown."""
    page = ClosingPage(room)
    show(page)
    page.enter(Destination(Screen.CLOSING))
    return page


def closings(notebook: Notebook) -> list[dict[str, object]]:
    found = notebook.entries.entries(notebook.inventory().id, Section.CLOSING)
    return [dict(entry.answers) for entry in found]


def choose_feelings(page: ClosingPage, number: int) -> None:
    assert page.view is not None
    block = page.view.sheet.block("clo_now")
    assert block is not None
    block.editor.set_value(number)
    block.editor.edited.emit()


def interlude_of(page: ClosingPage) -> InterludeView:
    shown = page.shown
    assert isinstance(shown, InterludeView)
    return shown


def press(page: ClosingPage, text: str) -> None:
    next(button for button in interlude_of(page).buttons if button.text() == text).click()


def test_each_closing_is_a_page_of_its_own_saved_as_it_is_typed(
    closing: ClosingPage, notebook: Notebook, qtbot: QtBot
) -> None:
    QTest.keyClicks(focused(), "The thing with Sam")
    qtbot.waitUntil(lambda: closings(notebook) == [{"clo_leave": "The thing with Sam"}])
    QTest.keyClicks(focused(), " again")
    assert closing.keep()
    assert closings(notebook) == [{"clo_leave": "The thing with Sam again"}]
    assert closing.view is not None
    closing.view.foot.go_on.click()
    assert "The lid is on." in words_on(closing)

    closing.enter(Destination(Screen.CLOSING))
    QTest.keyClicks(focused(), "Work")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [each["clo_leave"] for each in closings(notebook)] == [
        "The thing with Sam again",
        "Work",
    ]


def test_a_lid_put_on_without_a_word_leaves_no_page_behind(
    closing: ClosingPage, notebook: Notebook
) -> None:
    assert closing.view is not None

    closing.view.foot.go_on.click()

    assert closings(notebook) == []
    assert "The lid is on." in words_on(closing)
    assert closing.title() == "Put the lid on"
    assert closing.step_of() is Screen.STEP_FOUR


@pytest.mark.parametrize(("before", "now", "is_high"), [(0, 7, True), (2, 5, True), (3, 5, False)])
def test_strong_or_risen_feelings_come_before_the_lid(
    closing: ClosingPage, build: NotebookBuilder, before: int, now: int, *, is_high: bool
) -> None:
    build.notebook.entries.add(build.inventory_id, Section.START, {"sf_now": before})
    choose_feelings(closing, now)
    assert closing.view is not None

    closing.view.foot.go_on.click()

    assert ("That is a lot." in words_on(closing)) is is_high
    if is_high:
        press(closing, "Show my own people")
        assert "one person you would ring" in words_on(closing)
        press(closing, "Go on")
        assert "one person you would ring" not in words_on(closing)
    assert "The lid is on." in words_on(closing)


def test_from_strong_feelings_there_are_ways_to_help_and_quiet(closing: ClosingPage) -> None:
    asked = leave(closing)
    choose_feelings(closing, 9)
    assert closing.view is not None
    closing.view.foot.go_on.click()

    press(closing, "Help right now")
    press(closing, "A quiet minute")

    assert [each.screen for each in asked] == [Screen.HELP_NOW, Screen.PAUSE]


def test_after_the_lid_there_is_something_light_home_or_the_door(closing: ClosingPage) -> None:
    asked = leave(closing)
    assert closing.view is not None
    closing.view.foot.go_on.click()

    press(closing, "Write a strength")
    press(closing, "Go to Home")
    assert [(each.screen, each.section) for each in asked] == [
        (Screen.SECTION, Section.STRENGTHS),
        (Screen.HOME, None),
    ]
    press(closing, "Close Inventory")

    assert not closing.window().isVisible()


def test_back_from_the_closing_page_keeps_it_open_as_it_was(
    closing: ClosingPage, notebook: Notebook
) -> None:
    asked = leave(closing)
    QTest.keyClicks(focused(), "Work")
    assert closing.view is not None
    closing.view.foot.back.click()
    assert asked == [BACK]
    assert closing.keep()

    closing.enter(Destination(Screen.CLOSING))
    QTest.keyClicks(focused(), "!")
    assert closing.keep()

    assert closings(notebook) == [{"clo_leave": "Work!"}]


def test_a_window_that_goes_behind_another_saves_the_closing(
    closing: ClosingPage, notebook: Notebook
) -> None:
    QTest.keyClicks(focused(), "Work")

    QApplication.sendEvent(closing.window(), QEvent(QEvent.Type.WindowDeactivate))

    assert closings(notebook) == [{"clo_leave": "Work"}]


def test_with_a_full_disk_the_closing_stays_and_says_so(
    room: Room, notebook: Notebook, show: Callable[[QWidget], None]
) -> None:
    wrapped = NotebookOnFullDisk(notebook)
    page = ClosingPage(Room(wrapped, room.library, room.clock, room.theme))  # type: ignore[arg-type]
    show(page)
    page.enter(Destination(Screen.CLOSING))
    QTest.keyClicks(focused(), "Work")
    assert page.keep()
    QTest.keyClicks(focused(), "!")
    wrapped.entries.is_full = True

    assert not page.keep()

    assert page.view is not None
    assert "The disk is full" in problem_on(page.view)
    page.view.foot.go_on.click()
    assert page.view is not None
    wrapped.entries.is_full = False
    page.view.try_again_asked.emit()
    assert problem_on(page.view) == ""
    assert closings(notebook) == [{"clo_leave": "Work!"}]
