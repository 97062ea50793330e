"""Every reason a notebook may be closed for has its own calm page, and no page is a dead end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor, Door
from inventory_app.ui.messages import button_for, sentence_before_opening
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.session.opening_page import OpeningPage, ways_on
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.theme import Theme
from tests.ui.looking import button, buttons, focused, press, said, settle
from tests.ui.session.doors import NeverAnswers, ShutDoor
from tests.ui.visit import too_low, unnamed

StandAt = Callable[[Door], Doorway]


@pytest.mark.parametrize("why", WhatHappened)
def test_the_page_says_what_happened_and_where_to_go(
    window: MainWindow, stand_at: StandAt, why: WhatHappened
) -> None:
    stand_at(ShutDoor(ClosedDoor(why, tuple(WayOut)))).begin()
    settle()

    assert sentence_before_opening(why) in said(window)
    assert "Your notebook is closed" in said(window)
    offered = ways_on(ClosedDoor(why, tuple(WayOut)))
    assert buttons(window)[1:] == [button_for(way_out) for way_out in offered]
    assert not unnamed(window)
    assert not too_low(window)


@pytest.mark.parametrize("why", WhatHappened)
def test_a_screen_reader_says_what_happened_at_once(stand_at: StandAt, why: WhatHappened) -> None:
    stand_at(ShutDoor(ClosedDoor(why, (WayOut.TRY_AGAIN,)))).begin()
    settle()

    assert isinstance(focused(), QAbstractButton)
    assert focused().accessibleName() == "Try again"
    assert focused().accessibleDescription() == sentence_before_opening(why)


@pytest.mark.parametrize("why", WhatHappened)
def test_no_page_is_a_dead_end(window: MainWindow, stand_at: StandAt, why: WhatHappened) -> None:
    stand_at(ShutDoor(ClosedDoor(why))).begin()
    settle()

    press(window, "Close")

    assert not window.isVisible()


def test_an_error_is_shown_as_a_closed_door_is(window: MainWindow, stand_at: StandAt) -> None:
    error = ExpectedError(WhatHappened.CANNOT_READ, WayOut.TRY_AGAIN)
    door = ShutDoor(error)
    stand_at(door).begin()
    settle()

    assert "cannot be read just now" in said(window)
    press(window, "Try again")
    assert door.times_asked == 2


def test_where_the_files_are_is_said_on_the_page(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    page = OpeningPage(
        theme, ClosedDoor(WhatHappened.FILE_DAMAGED, (WayOut.SHOW_FOLDER,)), "/home/x/inventory"
    )
    window.show_before(page)

    with qtbot.assertNotEmitted(page.way_chosen):
        button(page, "Where are my files?").click()

    assert "Your files are here: /home/x/inventory" in said(page)


def test_keep_waiting_says_that_it_waits(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    closed = ClosedDoor(WhatHappened.KEYRING_SILENT, (WayOut.KEEP_WAITING,), waiting=NeverAnswers())
    page = OpeningPage(theme, closed, "/x")
    window.show_before(page)

    with qtbot.assertNotEmitted(page.way_chosen):
        button(page, "Keep waiting").click()

    assert "Waiting for the key" in said(page)
    assert "Still waiting" in said(page)


def test_another_folder_is_offered_only_where_this_one_will_never_do() -> None:
    ways = (WayOut.TRY_AGAIN, WayOut.CHOOSE_OTHER_PLACE)
    expected = (*ways, WayOut.QUIT)

    assert ways_on(ClosedDoor(WhatHappened.FOLDER_NOT_OURS, ways)) == expected
    assert ways_on(ClosedDoor(WhatHappened.FOLDER_IS_SYNCED, ways)) == expected
    for why in (WhatHappened.CANNOT_WRITE, WhatHappened.DISK_FULL):
        assert ways_on(ClosedDoor(why, ways)) == (WayOut.TRY_AGAIN, WayOut.QUIT)


def test_it_is_said_that_another_folder_must_be_chosen_again(
    window: MainWindow, theme: Theme
) -> None:
    ways = (WayOut.CHOOSE_OTHER_PLACE, WayOut.QUIT)
    page = OpeningPage(theme, ClosedDoor(WhatHappened.FOLDER_IS_SYNCED, ways), "/x")
    window.show_before(page)

    assert "Next time, choose it again." in said(page)
