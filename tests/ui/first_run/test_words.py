"""The recovery words: shown so that they can be read, asked back, seen again from the notebook."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inventory_app.domain.choices import WordsKept
from inventory_app.services.doors import WORDS_ASKED, Keeping
from inventory_app.services.ports import Notebook
from inventory_app.ui.first_run.recovery_words_page import RecoveryWordsPage
from inventory_app.ui.first_run.words_card import WordsCard
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.widgets.line_field import LineField
from tests.ui.broken_disk import unwritable
from tests.ui.looking import buttons, focused, key, press, said, settle, type_keys
from tests.ui.visit import Visit, too_low, unnamed

WORDS = tuple(f"abandon{letter}" for letter in "abcdefghijklmnopqrstuvwx")
HERE = Destination(Screen.RECOVERY_WORDS)


class DoorWithWords:
    """An open door of which only the words are asked."""

    is_in_keyring = True

    def __init__(self, notebook: Notebook, words: tuple[str, ...]) -> None:
        """Take the notebook and its words."""
        self.notebook = notebook
        self._words = words

    def words(self) -> tuple[str, ...]:
        """Return the words."""
        return self._words

    def keep_in_keyring(self) -> Keeping:
        """Nobody asks for this here."""
        raise AssertionError("the words page keeps no key")

    def finish_keeping(self) -> None:
        """Nobody asks for this here."""
        raise AssertionError("the words page keeps no key")

    def close(self) -> None:
        """Leave the notebook to the fixture."""


VisitWords = Callable[..., Visit]


@pytest.fixture
def visit(room: Room, notebook: Notebook, qtbot: QtBot) -> VisitWords:
    """Return a function that opens the page of the words."""

    def go(words: tuple[str, ...] = WORDS) -> Visit:
        page = RecoveryWordsPage(room, DoorWithWords(notebook, words))
        return Visit(qtbot, page).enter(HERE)

    return go


def asked(visit: Visit) -> dict[int, LineField]:
    """Return the fields on the screen by the place they ask for."""
    fields = [each for each in visit.page.findChildren(LineField) if each.isVisible()]
    return {int(each.accessibleName().removeprefix("Word ")): each for each in fields}


def shown_words(visit: Visit) -> list[Words]:
    """Return the labels of the words on the card."""
    labels = visit.page.findChildren(Words)
    return [each for each in labels if each.isVisible() and each.words in WORDS]


# --- the card ----------------------------------------------------------------------------


def test_all_words_are_shown_and_read_out_with_their_numbers(visit: VisitWords) -> None:
    page = visit()

    assert [label.words for label in shown_words(page)] == list(WORDS)
    assert focused().accessibleName() == "Your 24 recovery words"
    spoken = focused().accessibleDescription()
    assert spoken.startswith("1 abandona · 2 abandonb")
    assert spoken.endswith("24 abandonx")
    assert not unnamed(page.page)
    assert not too_low(page.page)


@pytest.mark.parametrize(("scale", "columns"), [(1.0, 4), (1.5, 4), (1.75, 2), (2.5, 2)])
def test_no_word_is_cut_off_at_any_text_size(
    visit: VisitWords, theme: Theme, scale: float, columns: int
) -> None:
    page = visit()

    theme.set_scale(scale)  # while the words are on the screen
    settle()

    labels = shown_words(page)
    assert len({label.x() for label in labels}) == columns
    (card,) = page.page.findChildren(WordsCard)
    for label in labels:
        assert label.width() >= label.minimumSizeHint().width()
        assert label.geometry().right() <= card.width()
    assert card.width() <= page.window.width()


def test_the_words_go_down_the_columns(visit: VisitWords) -> None:
    page = visit()
    first, second = shown_words(page)[:2]

    assert first.x() == second.x()
    assert first.y() < second.y()


def test_from_right_to_left_the_first_column_is_on_the_right(
    visit: VisitWords, qapp: QApplication, theme: Theme
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.changed.emit()
    page = visit()
    labels = shown_words(page)

    assert labels[0].x() > labels[-1].x()


# --- three of them -----------------------------------------------------------------------


def test_three_places_are_asked_and_the_first_has_the_focus(visit: VisitWords) -> None:
    page = visit()
    press(page.page, "I have written them down")

    fields = asked(page)
    assert len(fields) == WORDS_ASKED
    assert list(fields) == sorted(fields)
    assert focused() is next(iter(fields.values()))
    assert not shown_words(page)


def test_the_places_asked_for_are_not_always_the_same(visit: VisitWords) -> None:
    page = visit()
    seen = set()
    for _ in range(12):
        press(page.page, "I have written them down")
        seen.add(tuple(asked(page)))
        press(page.page, "Show the words again")
        assert focused().accessibleName() == "Your 24 recovery words"

    assert len(seen) > 1


def test_right_words_by_keys_are_noted(visit: VisitWords, notebook: Notebook) -> None:
    page = visit()
    press(page.page, "I have written them down")

    for place, field in asked(page).items():
        assert focused() is field
        type_keys(WORDS[place - 1].upper())
        key(Qt.Key.Key_Tab)
    asked(page)[max(asked(page))].setFocus()
    key(Qt.Key.Key_Return)

    assert notebook.choices().words_kept is WordsKept.WRITTEN_DOWN
    assert page.left_for == [BACK]


def test_a_wrong_word_is_named_and_the_others_stay(visit: VisitWords, notebook: Notebook) -> None:
    page = visit()
    press(page.page, "I have written them down")
    first, second, third = asked(page)
    asked(page)[first].set_words(WORDS[first - 1])
    asked(page)[second].set_words("another")
    asked(page)[third].set_words("")

    press(page.page, "Continue")

    assert f"Not the same: word {second}, {third}." in page.said()
    assert focused() is asked(page)[second]
    assert [field.words() for field in asked(page).values()] == [WORDS[first - 1], "another", ""]
    assert notebook.choices().words_kept is WordsKept.NOT_YET
    assert not page.left_for


# --- from the open notebook --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Later", WordsKept.NOT_YET), ("Later, and do not remind me", WordsKept.DO_NOT_REMIND)],
)
def test_later_goes_back(visit: VisitWords, notebook: Notebook, name: str, kept: WordsKept) -> None:
    page = visit()

    press(page.page, name)

    assert notebook.choices().words_kept is kept
    assert page.left_for == [BACK]


def test_the_words_are_taken_off_a_page_that_was_left(visit: VisitWords) -> None:
    page = visit()
    press(page.page, "Later")

    assert not page.page.findChildren(WordsCard)
    page.enter(HERE)
    assert len(shown_words(page)) == len(WORDS)


def test_coming_again_shows_the_words_once(visit: VisitWords) -> None:
    page = visit()
    page.enter(HERE)
    settle()

    assert len(shown_words(page)) == len(WORDS)


def test_the_example_has_no_words_and_says_so(visit: VisitWords) -> None:
    page = visit(())

    assert "This is the example." in page.said()
    assert buttons(page.page) == ["Back"]
    assert "This is the example." in focused().accessibleDescription()
    press(page.page, "Back")
    assert page.left_for == [BACK]


def test_a_disk_that_refuses_leaves_the_page_as_it_is(
    visit: VisitWords, notebook: Notebook, qtbot: QtBot
) -> None:
    page = visit()

    with unwritable(notebook), qtbot.captureExceptions() as caught:
        press(page.page, "Later")

    assert len(caught) == 1
    assert not page.left_for
    assert "Later" in buttons(page.page)
    assert said(page.page)


def test_the_page_belongs_to_home(visit: VisitWords) -> None:
    page = visit().page

    assert page.title() == "A way back in"
    assert page.step_of() is Screen.HOME
