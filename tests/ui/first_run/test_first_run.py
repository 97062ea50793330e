"""The first run: each page, forward and back, with every kind of store and disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.wording import Pack
from inventory_app.ui.shell.unsaved import UnsavedQuestion
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.choices import ChoiceCard
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.text_size import TextSizeSlider
from tests.password_stores import (
    Entries,
    memory_store,
)
from tests.ui.broken_disk import unwritable
from tests.ui.first_run.conftest import Comes, Newcomer
from tests.ui.looking import button, buttons, focused, key, press, settle
from tests.ui.visit import too_low, unnamed

# --- one page after another --------------------------------------------------------------


def test_the_whole_way_to_an_open_notebook(comes: Comes) -> None:
    person = comes()
    pages = []
    for act in ("Begin", "Continue", "Later", "Continue"):
        pages.append(next(line for line in person.said.split("\n") if line.startswith("Page ")))
        person.press(act)
        if len(pages) == 2:
            person.wait_for_words()
    pages.append(next(line for line in person.said.split("\n") if line.startswith("Page ")))

    assert pages == [f"Page {number} of 5" for number in range(1, 6)]
    assert not person.opened.doors
    person.press("Continue")
    (door,) = person.opened.doors
    assert door.is_in_keyring
    assert door.notebook.choices().words_kept is WordsKept.NOT_YET


def test_it_can_be_gone_through_by_keys_alone(comes: Comes) -> None:
    person = comes()
    assert focused() is button(person.window, "Begin")
    key(Qt.Key.Key_Return)
    assert isinstance(focused(), TextSizeSlider)
    press_by_tab("Continue")
    person.wait_for_words()
    assert focused().accessibleName() == "Your 24 recovery words"
    press_by_tab("Later")
    assert isinstance(focused(), LineField)
    press_by_tab("Continue")
    assert isinstance(focused(), QRadioButton)
    press_by_tab("Continue")

    assert person.opened.doors


def test_ctrl_enter_goes_on_from_every_page(comes: Comes) -> None:
    person = comes()
    control = Qt.KeyboardModifier.ControlModifier
    key(Qt.Key.Key_Return, control)
    assert isinstance(focused(), TextSizeSlider)
    key(Qt.Key.Key_Return, control)
    person.wait_for_words()
    person.press("Later")
    assert isinstance(focused(), LineField)
    key(Qt.Key.Key_Return, control)
    assert isinstance(focused(), QRadioButton)
    key(Qt.Key.Key_Enter, control | Qt.KeyboardModifier.KeypadModifier)

    assert person.opened.doors


def press_by_tab(name: str) -> None:
    """Press Tab until a button has the focus, then Enter."""
    for _ in range(60):
        if isinstance(focused(), QAbstractButton) and focused().accessibleName() == name:
            key(Qt.Key.Key_Return)
            return
        key(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {name!r}")


def test_every_page_can_be_read_out_and_hit(comes: Comes) -> None:
    person = comes()
    for act in ("Begin", "Continue", "Later", "Continue", ""):
        assert not unnamed(person.window)
        assert not too_low(person.window)
        if act:
            person.press(act)
        if "Later" not in buttons(person.window) and act == "Continue":
            person.wait(lambda: "Page 2" not in person.said)


def test_back_leads_back_and_makes_no_second_notebook(comes: Comes) -> None:
    person = comes()
    person.reach_comfort()
    person.press("Back")
    assert "Page 1 of 5" in person.said
    person.reach_comfort()
    person.press("Continue")
    person.wait_for_words()
    person.press("Later")
    person.press("Continue")
    person.press("Back")

    assert "Page 4 of 5" in person.said
    assert [file.name for file in person.folder.glob("vault-*.db")] == ["vault-0001.db"]


def test_nothing_of_a_later_issue_is_offered(comes: Comes) -> None:
    person = comes()
    seen = list(buttons(person.window))
    for act in ("Begin", "Continue", "Later", "Continue"):
        person.press(act)
        if act == "Continue" and "Page 2" in person.said:
            person.wait_for_words()
        seen += buttons(person.window)

    assert not [name for name in seen if "backup" in name or "passphrase" in name.lower()]
    assert not [name for name in seen if "Print in large" in name]
    assert not [name for name in seen if "clinician" in name or "Step One" in name]


# --- make it comfortable -----------------------------------------------------------------


def slider(person: Newcomer) -> TextSizeSlider:
    """Return the slider that can be seen."""
    return next(e for e in person.window.findChildren(TextSizeSlider) if e.isVisible())


def test_text_size_and_colours_take_hold_at_once(comes: Comes, theme: Theme) -> None:
    person = comes()
    person.reach_comfort()

    key(Qt.Key.Key_Right)
    assert theme.scale == 1.25
    button(person.window, "Dark").click()
    assert theme.mode is ThemeMode.DARK

    person.press("Back")
    person.reach_comfort()
    assert slider(person).value() == 125


def test_the_slider_follows_the_zoom_keys(comes: Comes, theme: Theme) -> None:
    person = comes()
    person.reach_comfort()

    key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert theme.scale == 1.25
    assert slider(person).value() == 125


# --- a way back in -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Later", WordsKept.NOT_YET),
        ("Later, and do not remind me", WordsKept.DO_NOT_REMIND),
    ],
)
def test_the_words_can_be_put_off(comes: Comes, name: str, kept: WordsKept) -> None:
    person = comes()
    person.reach_words()

    person.press(name)
    person.press("Continue")
    person.press("Continue")

    assert person.opened.doors[0].notebook.choices().words_kept is kept


def test_the_words_shown_open_the_notebook(comes: Comes) -> None:
    person = comes()
    words = person.reach_words()
    person.type_back(words)
    person.press("Continue")
    person.press("Continue")

    (door,) = person.opened.doors
    assert door.words() == words
    assert door.notebook.choices().words_kept is WordsKept.WRITTEN_DOWN


# --- words I use, and where to start -----------------------------------------------------


def test_words_i_use_are_kept(comes: Comes) -> None:
    person = comes()
    person.reach_own_words()
    assert isinstance(focused(), LineField)
    person.name_programme("Alateen")
    next(
        each
        for each in person.window.findChildren(ChoiceCard)
        if each.isVisible() and each.accessibleName().startswith("Secular")
    ).click()

    person.press("Continue")
    person.press("Continue")

    own = person.opened.doors[0].notebook.choices().own_words
    assert own.programme == "Alateen"
    assert own.pack is Pack.SECULAR


def test_words_i_use_are_still_there_after_back(comes: Comes) -> None:
    person = comes()
    person.reach_own_words()
    person.name_programme("My own group")
    person.press("Continue")
    person.press("Back")

    field = focused()
    assert isinstance(field, LineField)
    assert field.words() == "My own group"


def test_the_example_opens_elsewhere_and_the_page_stays(comes: Comes) -> None:
    person = comes()
    person.reach_start()
    button(person.window, "Look around in an example. All the people in it are invented.").click()

    person.press("Continue")

    assert person.examples == 1
    assert "opens in a window of its own" in person.said
    assert not person.opened.doors
    step_four = next(n for n in buttons(person.window) if n.startswith("Step Four"))
    button(person.window, step_four).click()
    person.press("Continue")
    assert len(person.opened.doors) == 1


# --- breaking off ------------------------------------------------------------------------


def test_a_window_closed_half_way_leaves_a_clean_next_start(comes: Comes) -> None:
    person = comes()
    words = person.reach_words()
    person.window.close()
    assert not person.pointer().exists()

    person.window.show()
    again = comes()

    assert "Page 1 of 5" in again.said
    assert again.reach_words() != words
    again.press("Later")
    assert again.pointer().exists()


def test_a_window_closed_on_the_words_page_keeps_the_notebook(
    comes: Comes, entries: Entries
) -> None:
    person = comes()
    person.reach_own_words()
    person.name_programme("A group of mine")

    person.window.close()

    person.window.show()
    again = comes(memory_store(entries))
    (door,) = again.opened.doors
    assert door.notebook.choices().own_words.programme == "A group of mine"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen, a dialog has a least size
def test_a_window_does_not_close_over_words_that_could_not_be_kept(
    comes: Comes, qtbot: QtBot
) -> None:
    person = comes()
    person.reach_own_words()
    person.name_programme("A group of mine")

    # The field tells that it could not be kept when the question takes the focus from it, too.
    with unwritable(person.notebook), qtbot.captureExceptions():
        person.window.close()
        settle()
        assert person.window.isVisible()
        assert "Your last words are not saved yet" in person.said
        (question,) = person.window.findChildren(UnsavedQuestion)
        press(question, "Stay")
        person.press("Continue")
        assert "Page 4 of 5" in person.said
        assert person.said.count("cannot be written to") == 1
    person.press("Try again")

    assert "Page 5 of 5" in person.said
    assert person.notebook.choices().own_words.programme == "A group of mine"


def test_a_finished_first_run_lets_the_notebook_be(comes: Comes, qtbot: QtBot) -> None:
    person = comes()
    person.reach_start()
    person.press("Continue")
    (door,) = person.opened.doors

    with qtbot.waitSignal(person.window.closing):
        person.window.close()

    assert door.notebook.choices().words_kept is WordsKept.NOT_YET
