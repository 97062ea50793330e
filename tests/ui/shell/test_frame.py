"""One page at a time, with the way back; nothing is left that could not be kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.route import Stop
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.widgets.nav_button import NavButton
from tests.ui.looking import buttons, focused, press, said
from tests.ui.shell.conftest import Shell
from tests.ui.visit import too_low, unnamed

# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
GONE = ExpectedError(WhatHappened.ENTRY_GONE)
FULL = ExpectedError(WhatHappened.DISK_FULL)


# --- there and back ----------------------------------------------------------------------


def test_it_begins_at_home(shell: Shell) -> None:
    assert shell.is_at(Screen.HOME)
    assert focused() is shell.page.field


def test_it_begins_where_the_person_was_with_home_behind(shell: Shell) -> None:
    shell.frame.begin(Place(7, "r_what", "r_happened", 12, 3))

    assert shell.page.visits == [
        Destination(Screen.WRITING, stop=Stop(7, "r_what", 3), question_id="r_happened", cursor=12)
    ]
    shell.frame.go(BACK)
    assert shell.is_at(Screen.HOME)


def test_back_goes_the_way_that_was_come(shell: Shell) -> None:
    way = (Screen.STEP_FOUR, Screen.SECTION, Screen.PEOPLE, Screen.SECTION)
    shell.go(*way)

    seen = []
    for _ in range(5):
        shell.frame.go(BACK)
        seen.append(shell.screen)

    assert seen == [Screen.PEOPLE, Screen.SECTION, Screen.STEP_FOUR, Screen.HOME, Screen.HOME]


def test_going_where_one_is_makes_no_step_back(shell: Shell) -> None:
    shell.go(Screen.PEOPLE, Screen.PEOPLE, Screen.PEOPLE)

    shell.frame.go(BACK)

    assert shell.is_at(Screen.HOME)


def test_a_very_long_way_back_is_cut_at_its_beginning(shell: Shell) -> None:
    for _ in range(60):
        shell.go(Screen.PEOPLE, Screen.PRINT)

    for _ in range(50):
        shell.frame.go(BACK)
        assert shell.screen in {Screen.PEOPLE, Screen.PRINT}


def test_a_page_with_pages_of_its_own_turns_back_first(shell: Shell) -> None:
    shell.go(Screen.STEP_FOUR, Screen.WRITING)
    shell.page.turns_back = True
    shell.frame.go_back()
    assert shell.is_at(Screen.WRITING)

    shell.page.turns_back = False
    shell.frame.go_back()
    assert shell.is_at(Screen.STEP_FOUR)


def test_a_page_leads_on_by_its_signal(shell: Shell) -> None:
    shell.page.left_for.emit(Destination(Screen.PERSON, number=4))

    assert shell.page.visits == [Destination(Screen.PERSON, number=4)]


def test_a_page_is_made_once(shell: Shell) -> None:
    shell.go(Screen.PEOPLE)
    first = shell.page
    shell.go(Screen.HOME, Screen.PEOPLE)

    assert shell.page is first
    assert len(first.visits) == 2


def test_a_page_that_leads_on_at_once_is_no_place_to_come_back_to(shell: Shell) -> None:
    shell.go(Screen.PEOPLE, Screen.WRITING, Screen.PEOPLE)
    shell.pages[Screen.WRITING].leads_on = Destination(Screen.STEP_FOUR)

    shell.go(Screen.WRITING)

    assert shell.is_at(Screen.STEP_FOUR)
    assert marked(shell.frame) == ["Step Four"]
    assert "The page step_four" in said(shell.frame)
    shell.frame.go(BACK)
    assert shell.is_at(Screen.PEOPLE)


# --- keeping -----------------------------------------------------------------------------


def test_what_was_typed_is_kept_before_the_page_is_left(shell: Shell) -> None:
    page = shell.page

    assert shell.frame.go(Destination(Screen.PEOPLE))

    assert page.times_kept == 1


def test_help_right_now_opens_over_a_page_that_cannot_be_kept(shell: Shell) -> None:
    shell.go(Screen.STEP_FOUR, Screen.WRITING)
    page = shell.page
    page.is_kept = False

    press(shell.frame, "Help right now")
    assert shell.is_at(Screen.HELP_NOW)
    assert not shell.frame.keep()
    shell.frame.go(BACK)
    assert shell.is_at(Screen.WRITING)
    assert focused() is page.field
    assert len(page.visits) == 1

    press(shell.frame, "Help right now")
    assert not shell.frame.go(Destination(Screen.PRINT))
    assert shell.is_at(Screen.WRITING)
    assert len(page.visits) == 1

    press(shell.frame, "Help right now")
    page.is_kept = True
    assert shell.frame.keep()
    assert shell.frame.go(Destination(Screen.PRINT))
    assert shell.is_at(Screen.PRINT)
    shell.frame.go(BACK)
    assert shell.is_at(Screen.WRITING)
    shell.frame.go(BACK)
    assert shell.is_at(Screen.STEP_FOUR)


@pytest.mark.parametrize("destination", [Destination(Screen.PRINT), BACK])
def test_a_page_that_cannot_be_kept_stays_and_so_does_the_way_back(
    shell: Shell, destination: Destination
) -> None:
    shell.go(Screen.STEP_FOUR, Screen.WRITING)
    shell.page.is_kept = False

    assert not shell.frame.go(destination)
    assert shell.is_at(Screen.WRITING)
    press(shell.frame, "People")
    assert shell.is_at(Screen.WRITING)

    shell.page.is_kept = True
    shell.frame.go(BACK)
    assert shell.is_at(Screen.STEP_FOUR)
    shell.frame.go(BACK)
    assert shell.is_at(Screen.HOME)


def test_a_disk_that_refuses_is_told_until_the_words_are_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.go(Screen.SETTINGS)
    page = shell.page
    refusals = [FULL, FULL]

    def keep() -> bool:
        if refusals:
            raise refusals.pop()
        return True

    monkeypatch.setattr(page, "keep", keep)
    for _ in range(2):
        assert not shell.frame.go(Destination(Screen.HOME))
        assert "Your last words are not saved yet. The disk is full." in said(shell.frame)
        assert shell.is_at(Screen.SETTINGS)

    assert shell.frame.go(Destination(Screen.HOME))
    assert "not saved yet" not in said(shell.frame)


# --- trouble -----------------------------------------------------------------------------


def test_a_page_that_cannot_be_read_leads_home_with_the_reason(shell: Shell) -> None:
    shell.go(Screen.STEP_FOUR, Screen.PEOPLE, Screen.STEP_FOUR)
    shell.pages[Screen.PEOPLE].refuses = ExpectedError(WhatHappened.FILE_DAMAGED)

    shell.go(Screen.PEOPLE)

    assert shell.is_at(Screen.HOME)
    assert "The file may be damaged." in said(shell.frame)
    shell.frame.go(BACK)
    assert shell.is_at(Screen.STEP_FOUR)


def test_home_that_cannot_be_read_is_for_the_program_to_tell(shell: Shell) -> None:
    shell.page.refuses = GONE

    with pytest.raises(ExpectedError):
        shell.frame.begin(None)


def test_trouble_stands_above_the_page_until_it_is_closed(shell: Shell) -> None:
    shell.frame.say_trouble("Something happened.")
    shell.go(Screen.PEOPLE, Screen.PRINT)
    assert "Something happened." in said(shell.frame)

    press(shell.frame, "Close this")

    assert "Something happened." not in said(shell.frame)


def test_newer_trouble_takes_the_place_of_older(shell: Shell) -> None:
    shell.frame.say_trouble("First.")
    shell.frame.say_trouble("Second.")

    assert "First." not in said(shell.frame)
    assert "Second." in said(shell.frame)


# --- bar and column ----------------------------------------------------------------------


def marked(frame: NotebookFrame) -> list[str]:
    """Return the rows of the left column that say: you are here."""
    rows = frame.findChildren(NavButton)
    return [row.text() for row in rows if row.accessibleDescription() == "You are here"]


def test_the_title_and_the_marked_row_follow_the_page(shell: Shell) -> None:
    for screen, row in ((Screen.PEOPLE, "People"), (Screen.SETTINGS, "Settings")):
        press(shell.frame, row)
        assert shell.is_at(screen)
        assert marked(shell.frame) == [row]
        assert f"The page {screen.value}" in said(shell.frame)

    shell.page.title = lambda: "Another title"  # type: ignore[method-assign]
    shell.page.title_changed.emit("Another title")
    assert "Another title" in said(shell.frame)


def test_the_column_leads_to_what_is_built_and_nothing_else(shell: Shell) -> None:
    rows = [row.text() for row in shell.frame.findChildren(NavButton)]

    assert rows == ["Home", "Step Four", "People", "Print", "Search", "Settings", "Help"]
    for row in rows:
        press(shell.frame, row)
        assert marked(shell.frame) == [row]


def test_help_right_now_is_on_every_page(shell: Shell) -> None:
    for screen in Screen:
        shell.go(screen)
        assert "Help right now" in buttons(shell.frame)

    press(shell.frame, "Help right now")
    assert shell.is_at(Screen.HELP_NOW)


def test_all_that_takes_the_keyboard_is_named_and_high_enough(shell: Shell) -> None:
    assert not unnamed(shell.frame)
    assert not too_low(shell.frame)


# --- the real pages ----------------------------------------------------------------------


@pytest.mark.parametrize("screen", [s for s in Screen if s is not Screen.WRITING])
def test_every_screen_has_its_page(real_frame: Callable[[], NotebookFrame], screen: Screen) -> None:
    frame = real_frame()

    assert frame.go(Destination(screen))

    assert frame.here.screen is screen
    assert frame.page is not None
    assert frame.page.isVisible()
    assert frame.page.title()
    assert "went wrong" not in said(frame)
