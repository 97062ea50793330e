"""The keys of the window and of the open notebook, wherever the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from inventory_app.ui.page import Screen
from inventory_app.ui.shell.keys import _bind
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.writing_field import WritingField
from tests.ui.looking import focused, key, settle
from tests.ui.shell.conftest import Shell

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PLACES = [
    (Qt.Key.Key_F, CTRL, Screen.SEARCH),
    (Qt.Key.Key_Comma, CTRL, Screen.SETTINGS),
    (Qt.Key.Key_F1, PLAIN, Screen.HELP),
    (Qt.Key.Key_F2, PLAIN, Screen.HELP_NOW),
    (Qt.Key.Key_P, CTRL, Screen.PRINT),
]


@pytest.mark.parametrize(("pressed", "modifier", "screen"), PLACES)
def test_a_key_leads_to_its_page(
    shell: Shell, pressed: Qt.Key, modifier: Qt.KeyboardModifier, screen: Screen
) -> None:
    key(pressed, modifier)

    assert shell.is_at(screen)


@pytest.mark.parametrize(("pressed", "modifier", "screen"), PLACES)
def test_it_does_so_from_a_field_full_of_words_too(
    shell: Shell, theme: Theme, pressed: Qt.Key, modifier: Qt.KeyboardModifier, screen: Screen
) -> None:
    field = writing_in(shell, theme)

    key(pressed, modifier)

    assert shell.is_at(screen)
    assert field.text() == "A few words"


def writing_in(shell: Shell, theme: Theme) -> WritingField:
    """Put the focus into a field for long answers with words in it."""
    field = WritingField(theme, "What happened?")
    field.set_text("A few words")
    layout = shell.page.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(field)
    settle()
    field.setFocus()
    assert focused() is field
    return field


def test_alt_left_goes_back(shell: Shell) -> None:
    shell.go(Screen.PEOPLE, Screen.PRINT)

    key(Qt.Key.Key_Left, ALT)

    assert shell.is_at(Screen.PEOPLE)


def test_the_back_key_turns_a_page_s_own_pages_first(shell: Shell) -> None:
    shell.go(Screen.WRITING)
    shell.page.turns_back = True

    key(Qt.Key.Key_Left, ALT)

    assert shell.is_at(Screen.WRITING)


def test_no_key_leads_away_from_what_cannot_be_kept(shell: Shell) -> None:
    shell.page.is_kept = False
    for pressed, modifier, screen in PLACES:
        if screen is not Screen.HELP_NOW:  # shown over the page, which waits behind it
            key(pressed, modifier)
            assert shell.is_at(Screen.HOME)


def test_the_zoom_keys_change_the_size_of_the_text(shell: Shell, theme: Theme) -> None:
    sizes = []
    for pressed in (
        Qt.Key.Key_Plus,
        Qt.Key.Key_Equal,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Plus,
        Qt.Key.Key_0,
    ):
        key(pressed, CTRL)
        sizes.append(theme.scale)

    assert sizes == [1.25, 1.5, 1.25, 1.5, 1.0]
    assert shell.is_at(Screen.HOME)


def test_the_window_s_keys_work_without_a_notebook(window: MainWindow, theme: Theme) -> None:
    window.setFocus()
    key(Qt.Key.Key_Plus, CTRL)
    assert theme.scale == 1.25

    key(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_quit_asks_as_closing_does(shell: Shell) -> None:
    shell.page.is_kept = False

    key(Qt.Key.Key_Q, CTRL)

    assert shell.window.isVisible()


def test_a_key_named_twice_acts_once(window: MainWindow) -> None:
    acted: list[bool] = []
    find = QKeySequence.StandardKey.Find
    _bind([find, "Ctrl+F"], window, lambda: acted.append(True))
    window.setFocus()

    key(Qt.Key.Key_F, CTRL)

    assert acted == [True]
