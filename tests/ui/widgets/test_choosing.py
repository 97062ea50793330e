"""Ticks, choices, chips, segments, scales: by keyboard, named, nothing chosen beforehand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.choices import Choice, ChoiceList
from inventory_app.ui.widgets.number_scale import NumberScale, ScaleEnds
from inventory_app.ui.widgets.segments import Segments
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.ui.widgets.theme_choice import ThemeChoice
from inventory_app.ui.widgets.ticks import TicksCard

Show = Callable[..., QWidget]
Many = TicksCard | Chips
OPTIONS = (("pride", "Pride: how you think others see you"), ("fear", "Fear"), ("ties", "Ties"))
GATE = (
    Choice("mine", "I can look at my own side of this.", "For quarrels."),
    Choice("harmed", "I was harmed, and it was not my doing.", "For example a crime."),
    Choice("unsure", "I am not sure."),
)
MANY = pytest.mark.parametrize("kind", [TicksCard, Chips])


@MANY
def test_any_number_may_be_chosen_and_is_told_in_the_order_shown(
    theme: Theme, qtbot: QtBot, kind: type[Many]
) -> None:
    group = kind(theme, "What did it touch?")
    group.set_options(OPTIONS)
    assert group.chosen() == ()
    with qtbot.assertNotEmitted(group.chosen_changed):
        group.set_chosen(["ties", "pride", "gone"])
    assert group.chosen() == ("pride", "ties")
    group.set_options(OPTIONS[:2])
    assert group.chosen() == ()


@MANY
def test_space_ticks_and_arrows_only_move(
    theme: Theme, shown: Show, qtbot: QtBot, kind: type[Many]
) -> None:
    group, after = kind(theme, "What did it touch?"), QLineEdit()
    group.set_options(OPTIONS)
    shown(group, after)
    group.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(focused(), key)
    assert group.chosen() == ()
    with qtbot.waitSignal(group.chosen_changed):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert group.chosen() == ("ties",)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def focused() -> QWidget:
    """Return the widget that has the focus; there must be one."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_tick_row_is_hit_anywhere_and_says_all_of_its_label(theme: Theme, shown: Show) -> None:
    card = TicksCard(theme, "What did it touch?")
    card.set_options(OPTIONS)
    shown(card)
    row = card.row("pride")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 3, 3))
    assert card.chosen() == ("pride",)
    assert row.accessibleName() == "Pride: how you think others see you"
    assert row.height() >= 40


def test_rows_of_ticks_are_41_high_and_grow_with_words_and_text(theme: Theme) -> None:
    card = TicksCard(theme, "What did it touch?")
    long = "Pride: " + "how you think others see you " * 6
    card.set_options((("short", "Fear: it made you afraid"), ("long", long)))
    assert card.row("short").heightForWidth(640) == 41
    assert card.row("long").heightForWidth(640) > 41
    theme.set_scale(2.0)
    assert card.row("short").heightForWidth(900) > 82  # the meaning stands below the name


def test_choices_begin_with_nothing_chosen_and_no_ring(theme: Theme, shown: Show) -> None:
    choices = ChoiceList(theme, "Which of these is nearest to the truth?")
    choices.set_options(GATE)
    shown(choices)
    choices.setFocus()
    assert choices.chosen() is None
    assert not theme.key_focus.is_on(choices.card("mine"))
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert theme.key_focus.is_on(choices.card("harmed"))


def test_arrows_pass_over_choices_without_choosing(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    choices = ChoiceList(theme, "Which of these is nearest to the truth?")
    choices.set_options(GATE)
    shown(choices)
    choices.setFocus()
    with qtbot.assertNotEmitted(choices.chosen_changed):
        for _ in range(5):
            QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert choices.card("unsure").hasFocus()
    assert choices.chosen() is None
    with qtbot.waitSignal(choices.chosen_changed):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert choices.chosen() == "unsure"
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert choices.chosen() == "harmed"


def test_tab_leaves_the_choices_in_both_directions(theme: Theme, shown: Show) -> None:
    before, choices, after = QLineEdit(), ChoiceList(theme, "Gate"), QLineEdit()
    choices.set_options(GATE)
    choices.set_chosen("harmed")
    shown(before, choices, after)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert choices.isAncestorOf(focused())
    for _ in range(len(GATE)):
        if not after.hasFocus():
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert after.hasFocus()
    for _ in range(len(GATE) + 1):
        if not before.hasFocus():
            QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert before.hasFocus()


def test_a_choice_can_be_taken_back_and_given_again(theme: Theme, qtbot: QtBot) -> None:
    choices = ChoiceList(theme, "Gate")
    choices.set_options(GATE)
    with qtbot.assertNotEmitted(choices.chosen_changed):
        choices.set_chosen("mine")
        assert choices.chosen() == "mine"
        choices.set_chosen(None)
        assert choices.chosen() is None
        choices.set_chosen("gone")
        assert choices.chosen() is None
    choices.card("mine").click()
    choices.card("harmed").click()
    assert choices.chosen() == "harmed"


def test_a_choice_says_label_and_note(theme: Theme) -> None:
    choices = ChoiceList(theme, "Which of these is nearest to the truth?")
    choices.set_options(GATE)
    assert choices.accessibleName() == "Which of these is nearest to the truth?"
    assert choices.card("mine").accessibleName() == "I can look at my own side of this."
    assert choices.card("mine").accessibleDescription() == "For quarrels."


def test_two_columns_of_choices_become_one_at_large_text(theme: Theme, shown: Show) -> None:
    choices = ChoiceList(theme, "Hard", columns=2)
    choices.set_options((("no", "No"), ("yes", "Yes"), ("skip", "I would rather not say")))
    shown(choices)
    assert choices.card("no").y() == choices.card("yes").y()
    theme.set_scale(2.0)
    QApplication.processEvents()
    assert choices.card("no").y() < choices.card("yes").y()


def test_mirrored_choices_stand_on_the_other_side(
    theme: Theme, shown: Show, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choices = ChoiceList(theme, "Hard", columns=2)
    choices.set_options((("no", "No"), ("yes", "Yes")))
    window = shown(choices)
    assert choices.card("no").x() > choices.card("yes").x()
    image = window.grab().toImage()
    card = QRect(choices.card("no").mapTo(window, QPoint(0, 0)), choices.card("no").size())
    middle = card.center().y()
    circle_side = [image.pixelColor(x, middle) for x in range(card.right() - 40, card.right() - 15)]
    other_side = [image.pixelColor(x, middle) for x in range(card.left() + 15, card.left() + 40)]
    assert len({color.name() for color in circle_side}) > 1
    assert len({color.name() for color in other_side}) == 1


def test_left_and_right_follow_the_direction(theme: Theme, shown: Show, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chips = Chips(theme, "Words")
    chips.set_options(OPTIONS)
    shown(chips)
    assert chips.chip("pride").x() > chips.chip("fear").x()
    chips.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert chips.chip("fear").hasFocus()


def test_segments_always_have_one_in_use(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    ways = Segments(theme, "Order")
    ways.set_options((("columns", "Down the columns"), ("one", "One at a time")), "columns")
    shown(ways)
    ways.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert ways.chosen() == "columns"
    with qtbot.waitSignal(ways.chosen_changed):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert ways.chosen() == "one"
    ways.set_chosen("columns")
    assert ways.chosen() == "columns"


def test_the_scale_has_a_name_for_each_number_and_begins_empty(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    scale = NumberScale(theme, ScaleEnds(0, 10, "not at all", "very much"), "How strong?")
    shown(scale)
    assert scale.number() is None
    assert scale.button(0).accessibleName() == "0, not at all"
    assert scale.button(4).accessibleName() == "4"
    assert scale.button(10).accessibleName() == "10, very much"
    assert scale.button(4).width() >= 40
    scale.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    with qtbot.waitSignal(scale.number_changed):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert scale.number() == 1
    scale.set_number(None)
    assert scale.number() is None


def test_the_slider_rests_on_its_stops(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    slider = TextSizeSlider(theme, "Text size")
    shown(slider)
    slider.setFocus()
    with qtbot.waitSignal(slider.scale_chosen) as chosen:
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert chosen.args == [1.25]
    assert slider.accessibleDescription() == "125 %"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == 250
    slider.setValue(163)  # as a screen reader may
    assert slider.value() == 175
    with qtbot.assertNotEmitted(slider.scale_chosen):
        slider.set_scale(2.0)
    assert slider.value() == 200


def test_the_slider_is_set_by_a_click_and_mirrored(
    theme: Theme, shown: Show, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    slider = TextSizeSlider(theme, "Text size")
    shown(slider)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(14, 16))
    assert slider.value() == 250
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 200


def test_a_tile_tells_the_mode(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    tiles = ThemeChoice(theme, "Light or dark")
    shown(tiles)
    assert tiles.mode() is ThemeMode.LIGHT
    with qtbot.waitSignal(tiles.mode_chosen) as chosen:
        QTest.mouseClick(tiles.tile(ThemeMode.DARK), Qt.MouseButton.LeftButton)
    assert chosen.args == [ThemeMode.DARK]
    tiles.set_mode(ThemeMode.SYSTEM)
    assert tiles.mode() is ThemeMode.SYSTEM
