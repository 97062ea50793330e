"""Buttons, rows and the ring: pressed by keys, named, high enough, mirrored, following the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.focus_ring import FocusRing
from inventory_app.ui.widgets.layouts import ButtonRow, Column, FlowLayout, Margins
from inventory_app.ui.widgets.lead_button import LeadButton
from inventory_app.ui.widgets.nav_button import NavButton
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.task_row import Task, TaskRow

Show = Callable[..., QWidget]
TASK = Task("List and look at my fears", "6 fears", "In progress", is_under_way=True)


def every_button(theme: Theme) -> list[QPushButton]:
    """Return one of each pressable widget."""
    kinds = [Button(theme, "Continue", kind, "pause") for kind in ButtonKind]
    return [*kinds, NavButton(theme, "Home", "home"), LeadButton(theme, "Go"), TaskRow(theme, TASK)]


def test_enter_and_space_press_every_button(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    buttons = every_button(theme)
    shown(*buttons)
    for button in buttons:
        button.setFocus()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            with qtbot.waitSignal(button.clicked):
                QTest.keyClick(button, key)


def test_every_button_has_a_name_takes_the_focus_and_is_forty_high(theme: Theme) -> None:
    for button in every_button(theme):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.sizeHint().height() >= 40


def test_a_button_is_44_high_and_says_other_words(theme: Theme) -> None:
    button = Button(theme, "Open", ButtonKind.PRIMARY)
    assert button.property("kind") == "primary"
    assert button.sizeHint().height() == 44
    narrow = button.sizeHint().width()
    button.set_text("Open My brother Theo")
    assert button.accessibleName() == "Open My brother Theo"
    assert button.sizeHint().width() > narrow
    button.set_height(40)
    assert button.sizeHint().height() == 40


def test_a_button_too_narrow_for_its_words_grows_in_height(theme: Theme) -> None:
    button = Button(theme, "Save and take a break", ButtonKind.QUIET, "pause")
    assert button.heightForWidth(button.sizeHint().width()) == 44
    assert button.heightForWidth(120) > 44


def test_a_task_row_says_text_detail_and_state(theme: Theme) -> None:
    row = TaskRow(theme, TASK)
    assert row.accessibleName() == "List and look at my fears, 6 fears, In progress"
    row.set_task(Task("List my strengths", state="Not started"))
    assert row.accessibleName() == "List my strengths, Not started"


def test_a_task_row_is_50_high_and_breaks_where_it_is_narrow_or_large(theme: Theme) -> None:
    row = TaskRow(theme, TASK)
    assert row.heightForWidth(700) == 50
    assert row.heightForWidth(300) > 50
    theme.set_scale(2.0)
    assert row.heightForWidth(1088) > 100


def test_a_long_task_goes_on_two_lines_instead_of_meeting_its_remark(theme: Theme) -> None:
    text = "Look at everything that has happened between me and my family since the spring"
    row = TaskRow(theme, Task(text, "34 names", "In progress"))
    assert row.heightForWidth(700) > 50


def test_the_lead_button_breaks_its_lines(theme: Theme) -> None:
    lead = LeadButton(theme, "Carry on", "Resentments", "saved today 21:14")
    assert lead.accessibleName() == "Carry on, Resentments, saved today 21:14"
    assert lead.heightForWidth(700) == 88
    assert lead.heightForWidth(220) > 88


def test_a_place_is_chosen_by_the_window_not_by_the_click(theme: Theme, shown: Show) -> None:
    place = NavButton(theme, "Home", "home")
    shown(place)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    assert not place.is_here
    place.set_here(is_here=True)
    assert place.accessibleDescription() == "You are here"
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    assert place.is_here


def inked_columns(image: QImage, ground: QColor) -> list[int]:
    """Return the columns in which anything was drawn."""
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(0, image.height(), 2))
    ]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_bar_of_the_place_where_one_is_stands_at_the_start(
    theme: Theme, shown: Show, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    place = NavButton(theme, "Home", "home")
    place.set_here(is_here=True)
    shown(place)
    image = place.grab().toImage()
    middle = image.height() // 2
    start, end = image.pixelColor(1, middle), image.pixelColor(image.width() - 2, middle)
    if direction == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    assert start == QColor(theme.tokens.accent)
    assert end == QColor(theme.tokens.selected)


def test_a_row_is_drawn_as_its_mirror_image_from_right_to_left(
    theme: Theme, shown: Show, qapp: QApplication
) -> None:
    row = TaskRow(theme, Task("I"))
    shown(row)
    ground = QColor(theme.tokens.paper)
    before = inked_columns(row.grab().toImage(), ground)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = inked_columns(row.grab().toImage(), ground)
    mirrored = sorted(row.width() - 1 - x for x in before)
    assert abs(after[0] - mirrored[0]) <= 2
    assert abs(after[-1] - mirrored[-1]) <= 2


def test_rows_of_a_card_are_parted_by_lines_but_the_last(theme: Theme, shown: Show) -> None:
    card = Card(theme)
    rows = [TaskRow(theme, TASK), TaskRow(theme, TASK)]
    for row in rows:
        card.add_row(row)
    window = shown(card)
    image = window.grab().toImage()
    bottoms = [row.mapTo(window, QPoint(row.width() // 2, row.height() - 1)) for row in rows]
    colors = [image.pixelColor(place).name().upper() for place in bottoms]
    assert colors == [theme.tokens.line, theme.tokens.card]
    card.clear_rows()
    assert card.rows == ()


def test_buttons_wrap_twelve_apart(theme: Theme, shown: Show) -> None:
    row = ButtonRow(theme)
    buttons = [Button(theme, text) for text in ("Continue", "Skip for now", "Back")]
    for button in buttons:
        row.add(button)
    window = shown(row)
    assert buttons[1].x() - buttons[0].geometry().right() - 1 == 12
    window.resize(220, 400)
    window.grab()
    assert buttons[1].y() == buttons[0].geometry().bottom() + 1 + 12
    assert row.heightForWidth(170) == 3 * 44 + 2 * 12


def test_widgets_can_be_taken_out_of_a_wrapping_line(theme: Theme, shown: Show) -> None:
    holder, flow = QWidget(), FlowLayout(theme)
    holder.setLayout(flow)
    buttons = [Button(theme, text) for text in "abc"]
    for button in buttons:
        flow.addWidget(button)
    shown(holder)
    flow.removeWidget(buttons[1])
    buttons[1].setParent(None)
    buttons[0].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.count() == 1
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None


def test_gaps_and_margins_grow_and_margins_mirror(theme: Theme, qapp: QApplication) -> None:
    column = Column(theme, gap=12, margins=Margins(30, 6, 0, 0))
    column.add_gap(24)
    theme.set_scale(2.0)
    assert column.spacing() == 16
    assert column.totalSizeHint().height() == 32 + 8
    assert column.contentsMargins().left() == 40
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.set_scale(1.0)
    assert column.contentsMargins().right() == 30
    column.set_margins(Margins(1, 2, 3, 4))
    assert column.contentsMargins().left() == 3


def test_the_ring_comes_with_keys_and_goes_with_the_pointer(theme: Theme, shown: Show) -> None:
    first, second = Button(theme, "Continue"), Button(theme, "Back")
    window = shown(first, second)
    ring = FocusRing(theme, window)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    assert ring.target is None
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ring.target is second
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert ring.target is None


def test_the_ring_comes_too_where_a_page_puts_the_focus_after_a_key(
    theme: Theme, shown: Show
) -> None:
    first, second, last = (Button(theme, name) for name in ("Go on", "Continue", "Back"))
    window = shown(first, second, last)
    ring = FocusRing(theme, window)
    first.clicked.connect(second.setFocus)
    second.clicked.connect(last.setFocus)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert ring.target is second
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert last.hasFocus()
    assert ring.target is None


def test_the_ring_follows_what_it_is_round(theme: Theme, shown: Show) -> None:
    button = Button(theme, "Continue")
    window = shown(QLineEdit(), button)
    ring = FocusRing(theme, window)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    frames = [w for w in window.findChildren(QWidget) if type(w).__name__ == "_Frame"]
    assert frames[0].geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.move(button.x(), button.y() + 50)
    assert frames[0].geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    assert frames[0].testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    button.hide()
    assert not frames[0].isVisible()
    assert ring.target is None


def test_the_ring_lives_on_the_page_that_scrolls(theme: Theme, shown: Show) -> None:
    page = ScrollPage(theme, 640)
    low = Button(theme, "Far down")
    page.column.addWidget(QLineEdit())
    page.column.add_gap(2000)
    page.column.addWidget(low)
    window = shown(page)
    FocusRing(theme, window)
    low.setFocus(Qt.FocusReason.TabFocusReason)
    frame = next(w for w in window.findChildren(QWidget) if type(w).__name__ == "_Frame")
    assert frame.parentWidget() is page.widget()
    assert low.visibleRegion().boundingRect() == low.rect()
    page.scroll_to_top()
    assert page.verticalScrollBar().value() == 0
    page.show_widget(low)
    assert page.verticalScrollBar().value() > 0


def test_a_row_draws_its_ring_inside(theme: Theme, shown: Show) -> None:
    card, row = Card(theme), TaskRow(theme, TASK)
    card.add_row(row)
    window = shown(QLineEdit(), card)
    ring = FocusRing(theme, window)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is None
    image = row.grab().toImage()
    assert image.pixelColor(5, row.height() // 2) == QColor(theme.tokens.focus)


def test_edges_stay_put_when_the_page_begins_to_scroll(theme: Theme, shown: Show) -> None:
    page = ScrollPage(theme, 2000)
    field = QLineEdit()
    page.column.addWidget(field)
    window = shown(page)
    before = field.mapTo(window, QPoint(field.width(), 0)).x()
    page.column.add_gap(2000)
    for _ in range(3):
        QApplication.processEvents()
    assert page.verticalScrollBar().isVisible()
    assert field.mapTo(window, QPoint(field.width(), 0)).x() == before


def test_the_column_of_a_page_is_no_wider_than_asked(theme: Theme, shown: Show) -> None:
    page = ScrollPage(theme, 300)
    field = QLineEdit()
    page.column.addWidget(field)
    window = shown(page)
    assert field.width() == 300
    assert field.mapTo(page, QPoint(0, 0)).x() == 48
    page.set_widest(200)
    window.grab()
    assert field.width() == 200


def test_why_opens_in_place_and_closes_again(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    why = Disclosure(theme, "Why this question?", "Facts are easier to look at than opinions.")
    shown(why)
    assert not why.is_open
    low = why.heightForWidth(600)
    with qtbot.waitSignal(why.opened_changed):
        QTest.keyClick(why.link, Qt.Key.Key_Return)
    assert why.is_open
    assert why.link.accessibleDescription() == "Open"
    assert why.heightForWidth(600) > low
    why.set_open(is_open=False)
    assert not why.is_open
