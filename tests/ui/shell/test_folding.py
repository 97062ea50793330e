"""The left column folds away behind a menu where there is no room for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from inventory_app.ui.page import Screen
from inventory_app.ui.shell.side_column import SideColumn
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.nav_button import NavButton
from tests.ui.looking import button, buttons, focused, key, press
from tests.ui.shell.conftest import Shell

# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def is_folded(shell: Shell) -> bool:
    """Whether the left column is behind the menu."""
    has_menu = "Menu" in buttons(shell.frame)
    (column,) = shell.frame.findChildren(SideColumn)
    assert has_menu != column.isVisible()
    return has_menu


@pytest.mark.parametrize(
    ("width", "scale", "folds"),
    [
        (1180, 1.0, False),
        (800, 1.0, False),
        (799, 1.0, True),
        (1180, 1.5, False),
        (1180, 1.75, True),
        (1180, 2.5, True),
    ],
)
def test_the_column_folds_where_there_is_no_room(
    shell: Shell, theme: Theme, width: int, scale: float, folds: bool
) -> None:
    theme.set_scale(scale)
    shell.resize(width)

    assert is_folded(shell) is folds
    title = "home" if folds else "The page home"
    assert title in [label.text() for label in shell.frame.findChildren(QLabel)]


def test_it_unfolds_again(shell: Shell, theme: Theme) -> None:
    theme.set_scale(2.0)
    theme.set_scale(1.0)
    assert not is_folded(shell)
    shell.resize(700)
    shell.resize(1000)
    assert not is_folded(shell)
    assert shell.page.isVisible()


@pytest.fixture
def narrow(shell: Shell) -> Shell:
    """Return the shell with its column folded away."""
    shell.resize(700)
    return shell


def test_the_menu_is_opened_walked_and_used_by_keys(narrow: Shell) -> None:
    narrow.go(Screen.PEOPLE)
    button(narrow.frame, "Menu").setFocus()
    key(Qt.Key.Key_Return)
    assert focused() is row(narrow, "People")

    key(Qt.Key.Key_Tab)
    assert focused() is row(narrow, "Print")
    key(Qt.Key.Key_Return)

    assert narrow.is_at(Screen.PRINT)
    assert is_folded(narrow)
    assert focused() is narrow.page.field


def row(shell: Shell, name: str) -> NavButton:
    """Return a row of the left column."""
    return next(each for each in shell.frame.findChildren(NavButton) if each.text() == name)


def test_escape_closes_the_menu_and_goes_back_to_its_button(narrow: Shell) -> None:
    press(narrow.frame, "Menu")
    assert row(narrow, "Home").isVisible()

    key(Qt.Key.Key_Escape)

    assert is_folded(narrow)
    assert narrow.page.isVisible()
    assert focused() is button(narrow.frame, "Menu")


def test_the_menu_button_closes_the_menu(narrow: Shell) -> None:
    press(narrow.frame, "Menu")
    press(narrow.frame, "Menu")

    assert is_folded(narrow)
    assert focused() is button(narrow.frame, "Menu")


def test_escape_without_a_menu_does_nothing(shell: Shell) -> None:
    key(Qt.Key.Key_Escape)

    assert not is_folded(shell)
    assert shell.is_at(Screen.HOME)


def test_a_place_without_a_row_puts_the_focus_on_the_first(narrow: Shell) -> None:
    narrow.go(Screen.HELP_NOW)

    press(narrow.frame, "Menu")

    assert focused() is row(narrow, "Home")


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_every_row_of_the_menu_can_be_reached_in_a_small_window(
    shell: Shell, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    shell.resize(790, 600)
    press(shell.frame, "Menu")

    for _ in range(7):
        assert focused().visibleRegion().boundingRect().height() == focused().height()
        key(Qt.Key.Key_Tab)
    assert shell.window.height() == 600


def test_from_right_to_left_the_column_is_on_the_right(
    shell: Shell, qapp: QApplication, theme: Theme
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.changed.emit()
    shell.go(Screen.PEOPLE)
    (column,) = shell.frame.findChildren(SideColumn)

    assert column.x() > shell.page.mapTo(shell.frame, shell.page.rect().topLeft()).x()
