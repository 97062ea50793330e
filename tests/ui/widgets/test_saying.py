"""Words, panels, bars and the table: shown as they stand, said to a screen reader, mirrored."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import CautionBar, UndoBar
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.help_panel import HelpPanel, NotePanel
from inventory_app.ui.widgets.labels import (
    Heading,
    NumberLabel,
    PlainLabel,
    Prose,
    QuietLabel,
    Tone,
    Words,
)
from inventory_app.ui.widgets.saved_line import SavedLine
from inventory_app.ui.widgets.table import ACCENT_ROLE, CellLook, Table, TableColumn

Show = Callable[..., QWidget]
LONG = "Facts are easier to look at than opinions. One event at a time keeps things clear."
COLUMNS = (
    TableColumn(84, CellLook.NUMBER),
    TableColumn(None),
    TableColumn(100, CellLook.QUIET, is_spare=True),
    TableColumn(152, CellLook.STATE),
)


def test_a_persons_words_are_never_markup(theme: Theme) -> None:
    label = PlainLabel(theme, "<b>Dana</b> & co")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>Dana</b> & co"
    label.set_words("<img src='x'>")
    assert label.words == "<img src='x'>"


def test_the_programs_prose_is_escaped_and_parted_by_blank_lines(theme: Theme) -> None:
    prose = Prose(theme, "One & <two>.\n\nThree.")
    assert prose.text().count("<p ") == 2
    assert "One &amp; &lt;two&gt;." in prose.text()
    assert prose.accessibleName() == "One & <two>.\n\nThree."


def test_prose_has_a_line_and_a_half_of_leading(theme: Theme) -> None:
    one, two = Prose(theme, "One."), Prose(theme, "One.\nTwo.")
    assert two.heightForWidth(400) - one.heightForWidth(400) in {22, 23}


def test_right_to_left_prose_says_so(theme: Theme) -> None:
    assert 'dir="rtl"' in Prose(theme, "\u0645\u0627\u0630\u0627 \u062d\u062f\u062b").text()
    assert 'dir="ltr"' in Prose(theme, "What happened?").text()


def test_words_wrap_and_wish_for_one_line(theme: Theme) -> None:
    words = Words(theme, LONG)
    assert words.heightForWidth(200) > words.heightForWidth(640)
    short = Words(theme, "My brother Theo")
    assert short.heightForWidth(short.sizeHint().width()) == short.heightForWidth(2000)
    assert words.minimumSizeHint().width() < 120


def test_each_kind_of_words_has_its_size_and_colour(theme: Theme) -> None:
    heading, quiet = Heading(theme, "What happened?"), QuietLabel(theme, "A hint")
    number = NumberLabel(theme, "R-012")
    assert heading.font().pixelSize() == theme.font(TextStep.TITLE).pixelSize()
    role = QPalette.ColorRole.WindowText
    assert quiet.palette().color(role) == QColor(theme.tokens.quiet)
    assert number.font().featureValue(QFont.Tag("tnum")) == 1
    accent = Words(theme, "My brother Theo", tone=Tone.ACCENT)
    assert accent.palette().color(role) == QColor(theme.tokens.accent)


def test_a_caution_says_something_else_and_gains_a_button(theme: Theme, shown: Show) -> None:
    bar = CautionBar(theme, "The disk is full.")
    shown(bar)
    assert bar.accessibleName() == "The disk is full."
    bar.set_text("Your last words are not saved yet.")
    assert bar.accessibleName() == "Your last words are not saved yet."
    button = bar.add_action("Try again")
    assert button.isVisible()
    assert button.height() >= 40


def test_the_undo_bar_stays_until_closed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    bar = UndoBar(theme, "Entry for Dad moved to Recently deleted.", "Close")
    undo = bar.add_action("Undo", "undo")
    shown(bar)
    assert bar.accessibleName() == "Entry for Dad moved to Recently deleted."
    with qtbot.waitSignal(undo.clicked):
        QTest.keyClick(undo, Qt.Key.Key_Return)
    assert bar.isVisible()
    bar.set_text("Done.")
    close = next(each for each in bar.findChildren(Button) if each.text() == "Close")
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_help_is_closed_by_its_link(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    panel = HelpPanel(theme, "Help with choosing", "One.\n\nTwo.", "Close this help")
    shown(panel, NotePanel(theme, "Nothing is sent."))
    assert panel.accessibleDescription() == "One.\n\nTwo."
    link = panel.findChildren(Button)[0]
    with qtbot.waitSignal(panel.close_asked):
        QTest.keyClick(link, Qt.Key.Key_Space)


def test_a_note_says_something_else(theme: Theme) -> None:
    note = NotePanel(theme, "One.")
    note.set_text("Two.")
    assert note.findChildren(Prose)[0].words == "Two."


def test_the_check_is_shown_only_when_saved(theme: Theme, shown: Show) -> None:
    line = SavedLine(theme, "Ctrl + Enter continues")
    shown(line)
    line.set_saved("Saved 21:14")
    assert line.accessibleName() == "Saved 21:14"
    saved = line.grab().toImage()
    line.set_saved("Saved 21:14", is_saved=False)
    assert line.grab().toImage() != saved
    line.set_key_hint("")
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.fixture
def table(theme: Theme) -> Table:
    """Return three entries in a table."""
    made = Table(theme, "Resentments", COLUMNS)
    model = QStandardItemModel(0, 4, made)
    model.setHorizontalHeaderLabels(["Number", "Who", "Answered", "State"])
    for number, who in (("R-001", "Theo"), ("R-002", "Dana\nWhitfield"), ("R-003", "Ray")):
        state = QStandardItem("In progress")
        state.setData(who == "Theo", ACCENT_ROLE)
        model.appendRow([QStandardItem(number), QStandardItem(who), QStandardItem("1 of 4"), state])
    made.setModel(model)
    made.fit_columns()
    return made


def test_a_table_has_no_grid_and_rows_of_46(table: Table, shown: Show) -> None:
    shown(table)
    assert table.accessibleName() == "Resentments"
    assert not table.showGrid()
    assert table.rowHeight(0) == 46
    assert table.horizontalHeader().height() == 38
    assert table.full_height() == 38 + 3 * 46


def test_arrows_choose_enter_opens_and_tab_leaves(table: Table, shown: Show, qtbot: QtBot) -> None:
    after = QLineEdit()
    shown(table, after)
    table.setFocus()
    table.choose_row(0)
    with qtbot.waitSignal(table.row_chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args[0].row() == 1
    assert table.is_row_chosen(1)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].row() == 1
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_no_row_chosen_opens_nothing(table: Table, shown: Show, qtbot: QtBot) -> None:
    shown(table)
    table.choose_row(1)
    table.choose_row(99)
    assert not table.currentIndex().isValid()
    with qtbot.assertNotEmitted(table.row_opened):
        QTest.keyClick(table, Qt.Key.Key_Return)


def test_the_rest_column_takes_what_is_left(table: Table, shown: Show) -> None:
    shown(table)
    rest = table.viewport().width() - 84 - 100 - 152
    assert [table.columnWidth(i) for i in range(4)] == [84, rest, 100, 152]


def test_a_spare_column_goes_when_the_text_is_large(
    table: Table, theme: Theme, shown: Show
) -> None:
    shown(table)
    theme.set_scale(2.0)
    assert table.isColumnHidden(2)
    assert not table.isColumnHidden(3)
    theme.set_scale(1.0)
    assert not table.isColumnHidden(2)


def test_the_row_under_the_pointer_is_known(table: Table, theme: Theme, shown: Show) -> None:
    shown(table)
    port = table.viewport()
    QTest.mouseMove(port, QPoint(20, 60))
    assert table.hovered_row == 1
    painted = port.grab().toImage()
    assert painted.pixelColor(300, 52) == QColor(theme.tokens.hover_paper)
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert table.hovered_row == -1


def test_an_open_by_double_click(table: Table, shown: Show, qtbot: QtBot) -> None:
    shown(table)
    place = QPoint(20, 10)
    with qtbot.assertNotEmitted(table.row_opened):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args[0] == table.model().index(0, 0, QModelIndex())


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_bar_of_the_chosen_row_stands_at_its_start(
    table: Table, theme: Theme, shown: Show, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    shown(table)
    table.choose_row(1)
    image = table.viewport().grab().toImage()
    middle = 46 + 23
    ends = [image.pixelColor(1, middle), image.pixelColor(image.width() - 2, middle)]
    if direction == Qt.LayoutDirection.RightToLeft:
        ends.reverse()
    assert ends == [QColor(theme.tokens.accent), QColor(theme.tokens.selected)]
    assert table.columnViewportPosition(0) == (
        0 if direction == Qt.LayoutDirection.LeftToRight else image.width() - 84
    )


def test_keys_draw_a_ring_round_the_chosen_row(table: Table, theme: Theme, shown: Show) -> None:
    shown(QLineEdit(), table)
    table.choose_row(0)
    assert not table.has_key_focus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.has_key_focus()
    image = table.viewport().grab().toImage()
    assert image.pixelColor(QPoint(300, 0)) == QColor(theme.tokens.focus)
