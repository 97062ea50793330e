"""The first run: each page, forward and back, with every kind of store and disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.errors import WhatHappened
from inventory_app.domain.wording import Pack
from inventory_app.ui.messages import sentence_before_opening
from inventory_app.ui.shell.unsaved import UnsavedQuestion
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.choices import ChoiceCard
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.vault import PasswordStore
from tests.password_stores import (
    DroppingKeyring,
    Entries,
    MemoryKeyring,
    SilentKeyring,
    failing_store,
    memory_store,
    store_from,
    store_of,
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


# --- the password store ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("store", "why"),
    [
        (failing_store(RuntimeError("no store here")), WhatHappened.KEYRING_ABSENT),
        (store_of(DroppingKeyring()), WhatHappened.KEYRING_DROPPED_THE_KEY),
        (failing_store(OSError("died")), WhatHappened.KEYRING_SILENT),
    ],
)
def test_without_the_store_the_words_cannot_wait(
    comes: Comes, store: PasswordStore, why: WhatHappened
) -> None:
    person = comes(store)
    words = person.reach_words()

    assert sentence_before_opening(why) in person.said
    assert not [name for name in buttons(person.window) if name.startswith("Later")]
    person.press("I have written them down")
    assert not person.pointer().exists()

    person.type_back(words)

    assert person.pointer().exists()
    assert "Page 4 of 5" in person.said
    person.press("Continue")
    person.press("Continue")
    (door,) = person.opened.doors
    assert not door.is_in_keyring
    assert door.notebook.choices().words_kept is WordsKept.WRITTEN_DOWN


def test_a_store_that_answers_fast_is_never_said_to_be_waited_for(
    comes: Comes, qtbot: QtBot
) -> None:
    person = comes()
    person.reach_comfort()
    shown: list[str] = []

    def has_words() -> bool:
        shown.append(person.said)
        return "These 24 words open" in person.said

    person.press("Continue")
    qtbot.waitUntil(has_words)

    assert not [said for said in shown if "password store" in said]


def test_a_silent_store_is_waited_for_with_ways_on(comes: Comes) -> None:
    store = SilentKeyring()
    person = comes(store_of(store))
    person.reach_comfort()
    person.press("Continue")
    assert "Page 2 of 5" in person.said
    assert "Try again" not in buttons(person.window)

    person.wait(lambda: "has not answered yet" in person.said)
    settle()
    assert buttons(person.window)[1:] == ["Try again", "Go on with the words alone"]
    assert focused() is button(person.window, "Try again")
    assert "has not answered yet" in focused().accessibleDescription()
    store.may_answer.set()
    person.wait_for_words()

    assert "Later" in buttons(person.window)


def test_back_while_the_store_is_asked_is_back(comes: Comes, qtbot: QtBot) -> None:
    store = SilentKeyring()
    person = comes(store_of(store))
    person.reach_comfort()
    person.press("Continue")

    person.press("Back")
    store.may_answer.set()
    qtbot.waitUntil(lambda: bool(store.entries))
    settle()
    assert "Page 1 of 5" in person.said

    person.reach_words()
    assert len(store.entries) == 1


def test_a_silent_store_can_be_asked_again(comes: Comes) -> None:
    kept: Entries = {}
    silent, good = SilentKeyring(), MemoryKeyring(kept)
    stores: list[MemoryKeyring] = [silent]
    person = comes(store_from(lambda: stores[-1]))
    person.reach_comfort()
    person.press("Continue")
    person.wait(lambda: "has not answered yet" in person.said)
    settle()

    stores.append(good)
    person.press("Try again")

    person.wait_for_words()
    assert "Later" in buttons(person.window)
    silent.may_answer.set()


def test_going_on_without_the_store_leaves_no_later(comes: Comes) -> None:
    silent = SilentKeyring()
    person = comes(store_of(silent))
    person.reach_comfort()
    person.press("Continue")
    person.wait(lambda: "has not answered yet" in person.said)
    settle()

    person.press("Go on with the words alone")

    words = person.wait_for_words()
    assert not [name for name in buttons(person.window) if name.startswith("Later")]
    person.type_back(words)
    assert "Page 4 of 5" in person.said
    silent.may_answer.set()


def test_a_store_that_was_dismissed_can_be_asked_again(comes: Comes) -> None:
    good = MemoryKeyring()
    stores: list[MemoryKeyring] = [DroppingKeyring()]
    person = comes(store_from(lambda: stores[-1]))
    person.reach_words()
    assert "did not keep the key" in person.said

    stores.append(good)
    person.press("Try again")
    person.wait(lambda: "Later" in buttons(person.window))

    assert "did not keep the key" not in person.said
    assert len(good.entries) == 1


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


# --- a disk that fails -------------------------------------------------------------------


def test_a_disk_that_fails_while_making_is_told_and_tried_again(comes: Comes) -> None:
    person = comes()
    person.reach_comfort()
    person.folder.rename(person.folder.with_name("away"))

    person.press("Continue")
    person.press("Try again")
    assert person.said.count("Nothing was changed") + person.said.count("Nothing is lost") == 1
    assert "not saved" not in person.said
    assert focused() is button(person.window, "Try again")

    person.folder.with_name("away").rename(person.folder)
    person.press("Try again")
    person.wait_for_words()


def test_a_disk_that_fails_at_the_end_keeps_the_typed_words(comes: Comes) -> None:
    person = comes()
    words = person.reach_words()
    blocked = person.folder / "vault.json.new"
    blocked.mkdir()

    person.type_back(words)
    assert "Nothing is lost" in person.said
    assert not person.pointer().exists()
    assert [field.words() for field in person.asked().values()] != ["", "", ""]

    blocked.rmdir()
    person.press("Try again")
    assert "Page 4 of 5" in person.said
    assert person.pointer().exists()


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
