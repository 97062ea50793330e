"""The field for long answers takes words and nothing else, and lets a person leave and go on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.theme_tokens import DARK, LIGHT
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.typed_text import LONGEST_PARAGRAPH
from inventory_app.ui.widgets.writing_field import WritingField

Show = Callable[..., QWidget]


def blocks(field: WritingField) -> list[QTextBlock]:
    """Return the paragraphs of the field."""
    document = field.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def paste(field: WritingField, text: str) -> None:
    """Paste plain text as the clipboard would."""
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def step(field: WritingField, key: QKeySequence.StandardKey) -> str:
    """Press undo or redo and return the words that then stand there."""
    QTest.keySequence(field, QKeySequence(key))
    return field.text()


def test_it_says_its_question_and_hint(theme: Theme) -> None:
    field = WritingField(theme, "What happened?", "Write what a camera would have seen.")
    assert field.accessibleName() == "What happened?"
    assert field.accessibleDescription() == "Write what a camera would have seen."
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_typing_tells_and_loading_does_not(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = WritingField(theme)
    shown(field)
    with qtbot.assertNotEmitted(field.text_edited):
        field.set_text("He sold the piano.")
    with qtbot.waitSignal(field.text_edited):
        QTest.keyClicks(field, "x")


def test_undo_does_not_reach_behind_what_was_loaded(theme: Theme, shown: Show) -> None:
    field = WritingField(theme)
    shown(field)
    field.set_text("First answer")
    field.set_cursor_position(99)
    QTest.keyClicks(field, "!")
    field.undo()
    assert field.text() == "First answer"
    field.undo()
    assert field.text() == "First answer"
    field.redo()
    assert field.text() == "First answer!"


def test_enter_makes_a_line_and_ctrl_enter_goes_on(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = WritingField(theme)
    shown(field)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "b")
    with qtbot.waitSignal(field.continue_asked):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "a\n\nb"
    assert field.document().blockCount() == 3


def test_tab_leaves_the_field(theme: Theme, shown: Show) -> None:
    field, after = WritingField(theme), QLineEdit()
    shown(field, after)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert field.text() == ""


def test_pasted_markup_comes_in_as_plain_words(theme: Theme) -> None:
    field = WritingField(theme)
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    data.setText("bold <i>as typed</i>")
    field.insertFromMimeData(data)
    assert field.text() == "bold <i>as typed</i>"
    assert all(not part.charFormat().fontItalic() for part in blocks(field))


def test_markup_without_plain_words_and_pictures_are_refused(theme: Theme) -> None:
    field = WritingField(theme)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    assert not field.canInsertFromMimeData(data)
    field.insertFromMimeData(data)
    assert field.text() == ""


def test_only_plain_text_leaves_the_field(theme: Theme) -> None:
    field = WritingField(theme)
    field.set_text("one\ntwo")
    field.selectAll()
    data = field.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "one\ntwo"


def test_pasting_cleans_what_no_file_can_hold(theme: Theme) -> None:
    field = WritingField(theme)
    paste(field, "a\0b\r\nc")
    assert field.text() == "ab\nc"


def test_no_break_spaces_are_kept(theme: Theme) -> None:
    field = WritingField(theme)
    field.set_text("10\u00a0%")
    assert field.text() == "10\u00a0%"


def test_a_pasted_word_of_a_million_letters_is_parted_with_a_note(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    field = WritingField(theme)
    shown(field)
    with qtbot.waitSignal(field.long_line_wrapped) as note:
        paste(field, "x" * 1_000_000)
    assert max(part.length() for part in blocks(field)) <= LONGEST_PARAGRAPH + 1
    assert field.text().replace("\n", "") == "x" * 1_000_000
    assert note.args == [field.document().blockCount() - 1]


def test_pastes_that_join_a_long_line_are_parted_too(theme: Theme) -> None:
    field = WritingField(theme)
    paste(field, "a" * 15_000)
    paste(field, "b" * 15_000 + "\nlast")
    field.set_cursor_position(0)
    paste(field, "first\n" + "c" * 9_000)
    assert max(part.length() for part in blocks(field)) <= LONGEST_PARAGRAPH + 1
    whole = "first" + "c" * 9_000 + "a" * 15_000 + "b" * 15_000 + "last"
    assert field.text().replace("\n", "") == whole
    assert field.text().startswith("first\n")
    assert field.text().endswith("\nlast")


def test_typing_on_past_the_limit_parts_the_line(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    field = WritingField(theme)
    shown(field)
    field.set_text("word " * (LONGEST_PARAGRAPH // 5))
    field.set_cursor_position(LONGEST_PARAGRAPH)
    with qtbot.waitSignal(field.long_line_wrapped):
        QTest.keyClicks(field, "on")
    assert field.document().blockCount() == 2
    assert field.text().replace("\n", "").endswith("word on")


def test_every_line_has_its_leading_however_it_came_in(theme: Theme, shown: Show) -> None:
    field = WritingField(theme)
    shown(field)
    QTest.keyClicks(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    paste(field, "b\nc")
    field.selectAll()
    field.cut()
    paste(field, "d\ne")
    heights = {part.blockFormat().lineHeight() for part in blocks(field)}
    assert heights == {round(1.58 * theme.text_pixels(TextStep.ANSWER))}


def test_a_new_text_size_leads_anew_and_keeps_what_can_be_undone(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    field = WritingField(theme)
    shown(field)
    field.set_text("one\ntwo")
    field.set_cursor_position(99)
    QTest.keyClicks(field, "!")
    before = blocks(field)[0].blockFormat().lineHeight()
    with qtbot.assertNotEmitted(field.text_edited):
        theme.set_scale(2.0)
    assert blocks(field)[1].blockFormat().lineHeight() == 2 * before
    theme.set_scale(1.5)
    theme.set_scale(2.0)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert step(field, QKeySequence.StandardKey.Undo) == "one\ntwo!"
    assert step(field, QKeySequence.StandardKey.Redo) == "one\ntwo!\n"
    assert step(field, QKeySequence.StandardKey.Undo) == "one\ntwo!"
    assert step(field, QKeySequence.StandardKey.Undo) == "one\ntwo"
    assert step(field, QKeySequence.StandardKey.Undo) == "one\ntwo"
    assert {part.blockFormat().lineHeight() for part in blocks(field)} == {2 * before}


def test_nine_lines_at_100_and_three_at_200(theme: Theme) -> None:
    field = WritingField(theme)
    assert field.height() == 9 * 26 + 30
    theme.set_scale(2.0)
    assert field.height() == 3 * 52 + 40
    assert WritingField(theme, lines=5).height() == 5 * 52 + 40


def test_the_cursor_is_put_back_within_the_text(theme: Theme) -> None:
    field = WritingField(theme)
    field.set_text("abc")
    field.set_cursor_position(2)
    assert field.cursor_position() == 2
    field.set_cursor_position(99)
    assert field.cursor_position() == 3


def test_each_paragraph_has_its_own_direction(theme: Theme, shown: Show) -> None:
    field = WritingField(theme)
    shown(field)
    field.set_text("\u0623\u062e\u064a\nTheo")
    directions = [part.textDirection() for part in blocks(field)]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


class Ground(QWidget):
    """What lies under a field, and how often it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        self.paints += 1


def test_a_key_paints_the_field_and_not_the_page_under_it(theme: Theme, shown: Show) -> None:
    ground = Ground()
    field = WritingField(theme)
    column = QVBoxLayout(ground)
    column.addWidget(field)
    shown(ground)
    theme.set_mode(ThemeMode.DARK)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A)
    QApplication.processEvents()
    ground.paints = 0
    QTest.keyClick(field, Qt.Key.Key_B)
    QApplication.processEvents()
    assert field.text() == "ab"
    assert ground.paints == 0


def test_the_ground_has_the_colour_of_the_theme(theme: Theme, shown: Show) -> None:
    field = WritingField(theme)
    shown(field)
    seen = []
    for mode, is_enabled in product((ThemeMode.LIGHT, ThemeMode.DARK), (True, False)):
        theme.set_mode(mode)
        field.setEnabled(is_enabled)
        seen.append(field.viewport().grab().toImage().pixelColor(1, 1).name())
    wanted = [LIGHT.card, LIGHT.disabled_fill, DARK.card, DARK.disabled_fill]
    assert seen == [color.lower() for color in wanted]
