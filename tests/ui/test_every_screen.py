"""Every screen, as a person with a keyboard, a screen reader or large letters meets it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from inventory_app.ui.page import Screen
from tests.sight import Sight
from tests.sights import sights
from tests.stage import Look, Stage, stage

LEAST_TARGET = 40
MOST_TABS = 200
SIGHTS = sights()
SMALLEST = (800, 600)
# A pop-up list of names cannot be raised on the screen that is not there.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def plain(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Set the stage as most people see it."""
    with stage(qapp, Look("light"), tmp_path_factory.mktemp("stage")) as made:
        yield made


@pytest.fixture(scope="module", params=[1.0, 2.0, 2.5], ids=["100", "200", "250"])
def narrow(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """Set the stage in the smallest window, in three sizes of text."""
    look = Look("narrow", scale=request.param, size=SMALLEST)
    with stage(qapp, look, tmp_path_factory.mktemp("stage")) as made:
        yield made


def _named(sight: Sight) -> str:
    return sight.name


every_sight = pytest.mark.parametrize("sight", SIGHTS, ids=_named)
every_writing_page = pytest.mark.parametrize(
    "sight", [each for each in SIGHTS if each.question], ids=_named
)


@every_sight
def test_a_screen_can_be_used_without_sight_or_mouse(plain: Stage, sight: Sight) -> None:
    plain.show(sight)
    assert plain.window.windowTitle() == "Inventory"
    places = _taking_keys(plain.window)
    assert [_told(each) for each in places if not each.accessibleName().strip()] == []
    assert [_told(each) for each in places if each.height() < LEAST_TARGET] == []
    start = QApplication.focusWidget()
    assert start is not None, "nothing has the focus"
    went = _tab_round(plain, start)
    assert start in went, f"Tab does not come back to {_told(start)}"
    reached = {each.accessibleName() for each in went}
    # Over a sitting that page stands alone, without the bar that leads to it.
    assert "Help right now" in reached or sight.name == "reading-help"
    _are_all_reached(places, went)


@every_sight
def test_nothing_is_cut_off_in_a_small_window(narrow: Stage, sight: Sight) -> None:
    narrow.show(sight)
    window = narrow.window
    assert window.width() == SMALLEST[0]
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    assert [_told(each) for each in shown if not _is_inside(window, each)] == []
    assert [_told(each) for each in shown if _is_cut(each)] == []
    pressed = _taking_keys(window)
    assert [_told(each) for each in pressed if not _can_be_seen(each)] == []


@every_writing_page
def test_the_answer_has_the_focus_and_is_named_by_its_question(plain: Stage, sight: Sight) -> None:
    plain.show(sight)
    field = QApplication.focusWidget()
    assert isinstance(field, (QLineEdit, QTextEdit))
    assert field.accessibleName() == sight.question
    assert field.accessibleDescription()


def test_the_walk_sees_what_has_no_name(plain: Stage) -> None:
    plain.open_notebook()
    nameless = QLineEdit(plain.window)
    nameless.show()
    assert nameless in _taking_keys(plain.window)
    assert not nameless.accessibleName()


def test_the_walk_sees_what_is_outside(plain: Stage) -> None:
    plain.open_notebook()
    outside = QLabel("outside", plain.window)
    outside.setGeometry(plain.window.width() - 10, 0, 100, 20)
    outside.show()
    assert not _is_inside(plain.window, outside)


def test_the_walk_sees_what_is_cut_off(plain: Stage) -> None:
    plain.open_notebook()
    cut = QLabel("two words or more", plain.window)
    cut.setWordWrap(True)
    cut.setGeometry(0, 0, 60, 10)
    cut.show()
    assert _is_cut(cut)
    beyond = QLineEdit(plain.window)
    beyond.setGeometry(0, plain.window.height() - 10, 100, 40)
    beyond.show()
    assert not _can_be_seen(beyond)


def _taking_keys(window: QWidget) -> list[QWidget]:
    """Return what can be seen and takes the focus by Tab."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.window() is window
    ]


def _tab_round(staged: Stage, start: QWidget) -> list[QWidget]:
    """Press Tab until the focus is where it was; return what it went through."""
    went: list[QWidget] = []
    here: QWidget | None = start
    while here is not None and len(went) < MOST_TABS:
        QTest.keyClick(here, Qt.Key.Key_Tab)
        staged.settle()
        here = QApplication.focusWidget()
        if here is None or here in went:
            break
        went.append(here)
        if here is start:
            break
    return went


def _are_all_reached(places: list[QWidget], went: list[QWidget]) -> None:
    """Of a group of choices Tab reaches one; the arrow keys go on from there."""
    groups = {each.parentWidget() for each in went if _is_choice(each)}
    missed = [
        _told(each)
        for each in places
        if each not in went and not (_is_choice(each) and each.parentWidget() in groups)
    ]
    assert missed == []


def _is_choice(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive()


def _is_inside(window: QWidget, widget: QWidget) -> bool:
    """Whether all of a widget's width can be seen: inside the window and what it scrolls in."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    bounds = QRect(QPoint(0, 0), window.size())
    around = widget.parentWidget()
    while around is not None and around is not window:
        if _scrolls(around):
            bounds = QRect(around.mapTo(window, QPoint(0, 0)), around.size())
            break
        around = around.parentWidget()
    return place.left() >= bounds.left() and place.right() <= bounds.right()


def _is_cut(widget: QWidget) -> bool:
    """Whether a line of its text has no room."""
    if not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
        return False
    return widget.height() < widget.heightForWidth(widget.width())


def _can_be_seen(widget: QWidget) -> bool:
    """Whether all of a widget lies in what lies round it, as far as that does not scroll."""
    around = widget.parentWidget()
    while around is not None and not _scrolls(around):
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        if not around.rect().contains(place):
            return False
        around = None if around.isWindow() else around.parentWidget()
    return True


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {(widget.accessibleName() or words)[:40]!r}"


def test_every_writing_page_with_one_answer_is_walked() -> None:
    assert {each.screen for each in SIGHTS if each.question} == {Screen.WRITING}
