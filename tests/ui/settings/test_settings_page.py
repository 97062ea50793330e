"""Settings on the screen: every change takes hold at once and is still there at the next visit."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import OwnHelpLine, WordsKept
from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.wording import Pack
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.settings.settings_page import SettingsPage
from inventory_app.ui.settings.words_panel import WordsPanel
from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.theme_tokens import DARK
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.ui.window_look import WindowLook
from tests.ui.broken_disk import unwritable
from tests.ui.visit import Visit, focused, too_low, unnamed

SETTINGS = Destination(Screen.SETTINGS)

pytestmark = pytest.mark.qt_log_ignore(
    # Offscreen, the list of programmes is a window that cannot be raised.
    r"This plugin does not support (raise\(\)|grabbing the keyboard)"
)


@pytest.fixture
def page(qtbot: QtBot, room: Room, look: WindowLook) -> Visit:
    return Visit(qtbot, SettingsPage(room, look))


def field(page: Visit, name: str) -> LineField:
    return next(
        each
        for each in page.page.findChildren(LineField)
        if each.accessibleName() == name and each.isVisible()
    )


def test_text_size_and_colours_take_hold_at_once(page: Visit, room: Room, look: WindowLook) -> None:
    page.enter(SETTINGS)
    assert isinstance(focused(), TextSizeSlider)
    page.key(Qt.Key.Key_Right)
    assert room.theme.scale == 1.25
    assert look.text_size == 1.25
    page.press("Dark")
    assert room.theme.tokens is DARK
    assert look.mode is ThemeMode.DARK


def test_how_one_writes_is_kept(page: Visit, notebook: Notebook) -> None:
    page.enter(SETTINGS)
    page.press("Show all questions on one page")
    page.press("After 40 minutes")
    choices = notebook.choices()
    assert choices.all_on_one_page
    assert choices.quiet_timer_minutes == 40
    page.enter(SETTINGS)
    assert page.button("Show all questions on one page").isChecked()
    assert page.button("After 40 minutes").isChecked()
    page.press("Never")
    assert notebook.choices().quiet_timer_minutes == 0


def test_what_a_disk_refused_is_not_shown_as_chosen(
    page: Visit, notebook: Notebook, qtbot: QtBot
) -> None:
    page.enter(SETTINGS)
    with unwritable(notebook), qtbot.captureExceptions() as refused:
        page.press("Show all questions on one page")
        page.press("After 40 minutes")
    assert [kind for kind, _, _ in refused] == [ExpectedError, ExpectedError]
    assert not page.button("Show all questions on one page").isChecked()
    assert not page.button("After 40 minutes").isChecked()


def test_rows_lead_to_their_pages(page: Visit) -> None:
    page.enter(SETTINGS)
    for words in (
        "How to work, order and sections",
        "Help right now",
        "Look at the recovery words",
    ):
        page.press(words)
    screens = [where.screen for where in page.left_for]
    assert screens == [Screen.STEP_FOUR, Screen.HELP_NOW, Screen.RECOVERY_WORDS]
    assert page.page.title() == "Settings"
    assert page.page.step_of() is Screen.SETTINGS


def test_the_reminder_can_be_switched_off_and_on_until_the_words_are_written(
    page: Visit, notebook: Notebook
) -> None:
    page.enter(SETTINGS)
    page.press("Remind me on Home")
    assert notebook.choices().words_kept is WordsKept.DO_NOT_REMIND
    page.press("Remind me on Home")
    assert notebook.choices().words_kept is WordsKept.NOT_YET
    written = msgspec.structs.replace(notebook.choices(), words_kept=WordsKept.WRITTEN_DOWN)
    notebook.choose(written)
    page.enter(SETTINGS)
    assert not page.has_button("Remind me on Home")


def test_the_words_are_chosen_with_a_sample_of_each_pack(page: Visit, notebook: Notebook) -> None:
    page.enter(SETTINGS)
    page.press("Choose the words")
    card = page.button("Traditional: with God")
    assert "God" in card.accessibleDescription()
    card.click()
    page.press("Fellow traveller")
    assert page.page.keep()
    own = notebook.choices().own_words
    assert own.pack is Pack.TRADITIONAL
    assert own.words["sponsor"] == "fellow traveller"
    page.enter(SETTINGS)
    assert page.button("Fellow traveller").isChecked()


def test_words_typed_are_kept_by_themselves(page: Visit, notebook: Notebook, qtbot: QtBot) -> None:
    page.enter(SETTINGS)
    page.press("Choose the words")
    line = field(page, "What do you want to be free of?")
    line.setFocus()
    page.keys("gambling")
    with qtbot.waitSignal(page.only(WordsPanel).words_changed, timeout=1500):
        pass
    assert notebook.choices().own_words.words["addiction"] == "gambling"
    line.selectAll()
    page.key(Qt.Key.Key_Delete)
    assert page.page.keep()
    assert "addiction" not in notebook.choices().own_words.words


def test_a_programme_is_picked_or_typed(page: Visit, notebook: Notebook) -> None:
    page.enter(SETTINGS)
    page.press("Choose the words")
    line = field(page, "Which group or programme?")
    line.setFocus()
    page.keys("AA")
    page.key(Qt.Key.Key_Return)
    own = notebook.choices().own_words
    assert own.programme == "Alcoholics Anonymous"
    assert line.words() == "Alcoholics Anonymous"
    assert own.words["addiction"] == "drinking"
    line.setFocus()
    line.selectAll()
    page.keys("Tuesday people")
    assert page.page.keep()
    assert notebook.choices().own_words.programme == "Tuesday people"


def test_a_programme_for_young_people_says_what_is_left_out(
    page: Visit, notebook: Notebook
) -> None:
    page.enter(SETTINGS)
    page.press("Choose the words")
    field(page, "Which group or programme?").setFocus()
    page.keys("Alateen")
    page.key(Qt.Key.Key_Return)
    assert "Are you under 18?" in page.said()
    assert Section.RELATIONSHIPS in notebook.choices().left_out


def test_own_people_are_added_and_taken_away(page: Visit, notebook: Notebook) -> None:
    page.enter(SETTINGS)
    page.press("Change these lines")
    field(page, "A first name").setFocus()
    page.keys("Jo")
    page.key(Qt.Key.Key_Return)
    assert focused().accessibleName() == "A number"
    page.keys("0000 1")
    page.key(Qt.Key.Key_Return)
    assert notebook.choices().own_help_lines == (OwnHelpLine("Jo", "0000 1"),)
    assert "Jo" in page.said()
    page.key(Qt.Key.Key_Return)
    page.press("Take Jo away")
    assert notebook.choices().own_help_lines == ()
    field(page, "A number").set_words("0000 2")
    assert page.page.keep()
    assert notebook.choices().own_help_lines == (OwnHelpLine("", "0000 2"),)


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_settings_are_named_and_high_enough(page: Visit, room: Room, scale: float) -> None:
    room.theme.set_look(ThemeMode.LIGHT, scale)
    page.enter(SETTINGS)
    page.press("Choose the words")
    page.press("Change these lines")
    for _ in range(3):
        QApplication.processEvents()
    assert unnamed(page.page) == []
    assert [each.accessibleName() for each in too_low(page.page, 36)] == []
