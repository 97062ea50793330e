"""Fields of one line keep what was typed, offer words, and hand whole lists on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.line_field import DateField, LabelledField, LineField

Show = Callable[..., QWidget]


@pytest.fixture
def british() -> Iterator[None]:
    """Write dates as in Great Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def paste(field: LineField, text: str) -> None:
    """Paste from the clipboard, as a person does."""
    QGuiApplication.clipboard().setText(text)
    field.paste()


def test_the_label_above_is_the_name_and_brings_the_focus(theme: Theme, shown: Show) -> None:
    field = LineField(theme)
    whole = LabelledField(theme, "Who & what?", field, hint="A name is enough.")
    shown(whole)
    assert field.accessibleName() == "Who & what?"
    assert field.accessibleDescription() == "A name is enough."
    assert whole.label.buddy() is field
    assert whole.label.text() == "Who && what?"
    whole.setFocus()
    assert field.hasFocus()


def test_typing_tells_and_setting_does_not(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = LineField(theme, "Who?", "Type a name and press Enter")
    shown(field)
    with qtbot.assertNotEmitted(field.text_edited):
        field.set_words("Uncle\nRay")
    assert field.words() == "Uncle Ray"
    with qtbot.waitSignal(field.text_edited):
        QTest.keyClicks(field, "!")
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_long_paste_is_kept_whole(theme: Theme, shown: Show) -> None:
    field = LineField(theme)
    shown(field)
    words = " ".join(f"word{number}" for number in range(9_000))
    paste(field, words)
    assert field.words() == words
    field.set_words("")
    field.set_words(words)
    assert field.words() == words


def test_a_long_list_is_handed_on_whole(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = LineField(theme)
    field.take_many_lines()
    shown(field)
    names = [f"Person number {number} from the old street" for number in range(1_000)]
    with qtbot.waitSignal(field.lines_pasted) as given:
        paste(field, "\n".join(names))
    assert given.args == [names]
    one = "a very long name " * 2_000
    with qtbot.assertNotEmitted(field.lines_pasted):
        paste(field, one)
    assert field.words() == one


def test_enter_and_ctrl_enter_are_told_apart(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = LineField(theme)
    shown(field)
    with qtbot.waitSignal(field.enter_pressed), qtbot.assertNotEmitted(field.continue_asked):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.continue_asked), qtbot.assertNotEmitted(field.enter_pressed):
        QTest.keyClick(field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)


def test_a_pasted_list_is_handed_on_and_the_field_left_as_it_was(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    field = LineField(theme)
    field.take_many_lines()
    shown(field)
    QTest.keyClicks(field, "Th")
    with qtbot.waitSignal(field.lines_pasted) as lines:
        paste(field, "eo\r\n\r\n  Dana \nUncle Ray\n")
    assert lines.args == [["Theo", "Dana", "Uncle Ray"]]
    assert field.words() == "Th"


def test_elsewhere_pasted_lines_are_joined(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = LineField(theme)
    shown(field)
    with qtbot.assertNotEmitted(field.lines_pasted):
        paste(field, "my\nbrother")
    assert field.words() == "my brother"
    assert field.text() == "my brother"


def test_words_are_offered_wherever_they_match(theme: Theme, shown: Show) -> None:
    field = LineField(theme)
    field.set_completions(["My brother Theo", "Dana Whitfield"])
    field.set_completions(["My brother Theo", "Uncle Ray"])
    shown(field)
    completer = field.completer()
    completer.setCompletionPrefix("BRO")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "My brother Theo"
    theme.set_scale(2.0)
    pop_up = completer.popup()
    assert pop_up is not None
    assert pop_up.font().pixelSize() == 30


def test_a_field_is_44_high_and_grows(theme: Theme, shown: Show) -> None:
    field = LineField(theme)
    shown(field)
    assert field.sizeHint().height() == 44
    theme.set_scale(2.0)
    assert field.sizeHint().height() == 88


@pytest.mark.usefixtures("british")
def test_a_date_is_read_in_the_persons_own_way(theme: Theme) -> None:
    field = DateField(theme, "When?")
    assert field.date() is None
    for typed in ("21/11/2026", "21 November 2026", "2026-11-21"):
        field.set_words(typed)
        assert field.date() == QDate(2026, 11, 21), typed
    field.set_words("in the spring")
    assert field.date() is None
    assert field.words() == "in the spring"


@pytest.mark.usefixtures("british")
def test_a_date_is_shown_in_the_persons_own_way(theme: Theme) -> None:
    field = DateField(theme, "When?")
    field.set_date(QDate(2026, 11, 21))
    assert field.words() == "21/11/2026"
    field.set_date(None)
    assert field.words() == ""
