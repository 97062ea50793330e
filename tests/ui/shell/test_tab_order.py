"""Tab goes as the page is read, also through what came later, and never off the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.tab_order import step_focus
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.layouts import ButtonRow
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from tests.ui.looking import focused, key, settle

# Offscreen, a window whose least size changes warns that it cannot have one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(window: MainWindow, theme: Theme) -> BeforePage:
    """Return an empty page in the window."""
    made = BeforePage(theme)
    window.show_before(made)
    settle()
    return made


def walk(window: QWidget, *, forward: bool = True) -> list[str]:
    """Press Tab until it comes round; return the names that were passed."""
    names: list[str] = []
    while not names or focused().accessibleName() != names[0]:
        names.append(focused().accessibleName())
        step_focus(window, forward=forward)
        assert len(names) < 50
    return names


def test_tab_follows_the_layout_not_the_order_of_making(page: BeforePage, theme: Theme) -> None:
    last, first, second, third = (Button(theme, name) for name in ("Last", "1", "2", "3"))
    row = QHBoxLayout()
    row.addWidget(second)
    row.addWidget(third)
    page.column.addWidget(last)
    page.column.insertWidget(0, first)
    page.column.insertLayout(1, row)
    settle()
    first.setFocus()

    assert walk(page.window()) == ["1", "2", "3", "Last", "Help right now"]
    first.setFocus()
    assert walk(page.window(), forward=False) == ["1", "Help right now", "Last", "3", "2"]


def test_tab_and_its_other_way_are_keys(page: BeforePage, theme: Theme) -> None:
    one, two = Button(theme, "1"), Button(theme, "2")
    for each in (one, two):
        page.column.addWidget(each)
    settle()
    one.setFocus()

    key(Qt.Key.Key_Tab)
    assert focused() is two
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is one


def test_what_cannot_be_used_is_passed_over(page: BeforePage, theme: Theme) -> None:
    shown, hidden, off, clicked = (Button(theme, name) for name in ("1", "2", "3", "4"))
    field = LabelledField(theme, "Name", LineField(theme))
    for each in (shown, hidden, off, clicked, field):
        page.column.addWidget(each)
    hidden.hide()
    off.setEnabled(False)
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    settle()
    shown.setFocus()

    assert walk(page.window()) == ["1", "Name", "Help right now"]


def test_without_any_place_the_focus_stays(window: MainWindow) -> None:
    assert not step_focus(window, forward=True)


def test_from_nowhere_tab_begins_at_the_beginning(page: BeforePage, theme: Theme) -> None:
    page.column.addWidget(Button(theme, "1"))
    settle()
    page.window().setFocus()

    step_focus(page.window(), forward=True)

    assert focused().accessibleName() == "Help right now"


def test_what_has_the_focus_is_scrolled_into_sight(page: BeforePage, theme: Theme) -> None:
    many = [Button(theme, str(number)) for number in range(40)]
    for each in many:
        page.column.addWidget(each)
    settle()
    many[0].setFocus()

    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)

    assert focused() is many[-1]
    settle()
    assert not many[-1].visibleRegion().isEmpty()


def test_widgets_outside_a_layout_come_after_those_in_it(window: MainWindow) -> None:
    holder = QWidget()
    loose = QPushButton("loose", holder)
    inside = QPushButton("inside")
    for each in (loose, inside):
        each.setAccessibleName(each.text())
    layout = QVBoxLayout(holder)
    layout.addWidget(inside)
    window.show_over(holder)
    settle()
    inside.setFocus()

    step_focus(window, forward=True)

    assert focused() is loose


def test_pages_come_and_go_under_the_focus(page: BeforePage, theme: Theme) -> None:
    """Each page goes while it has the focus; a tab order that held items of layouts crashed."""
    for number in range(60):
        step = QWidget()
        layout = QVBoxLayout(step)
        row = ButtonRow(theme)
        layout.addWidget(row)
        start = Button(theme, f"Step {number}")
        row.add(start)
        row.add(Button(theme, "Back"))
        page.column.addWidget(step)
        start.setFocus()
        settle()
        assert focused() is start
        step.hide()
        step.deleteLater()
        settle()
    assert focused().accessibleName() == "Help right now"
