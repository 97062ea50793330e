"""A sheet of the parts that screens are built from, each in all its states."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import CautionBar, UndoBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.choices import ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.focus_ring import FocusRing
from inventory_app.ui.widgets.labels import Tone, Words
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.number_scale import NumberScale, ScaleEnds
from inventory_app.ui.widgets.saved_line import SavedLine
from inventory_app.ui.widgets.segments import Segments
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.ticks import TicksCard

TICKS = (
    ("esteem", "Self-esteem: how you see yourself"),
    ("pride", "Pride: how you think others see you"),
    ("fear", "Fear: it made you afraid"),
    ("health", "Health: not asked here"),
)
FOCUSED = "focused"


def parts(theme: Theme) -> QWidget:
    """Return the sheet of all parts and their states, placed as in the design's picture."""
    page = QWidget()
    page.setAutoFillBackground(True)
    page.resize(1180, 800)
    title = Words(theme, "Parts and their states", is_strong=True)
    _put(page, title, 48, 22, 300, 20)
    _button_states(page, theme)
    _cards(page, theme)
    _right_side(page, theme)
    return page


def picture(theme: Theme) -> QPixmap:
    """Show the sheet with the focus on one button, take its picture, and take it away."""
    page = parts(theme)
    ring = FocusRing(theme, page)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    focused = page.findChild(QWidget, FOCUSED)
    assert focused is not None
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        QApplication.processEvents()
    taken = page.grab()
    ring.deleteLater()
    page.close()
    page.deleteLater()
    return taken


def _put(page: QWidget, widget: QWidget, *place: int) -> None:
    widget.setParent(page)
    widget.setGeometry(*place)


def _small(theme: Theme, text: str) -> Words:
    return Words(theme, text, step=TextStep.TABLE_HEAD, tone=Tone.QUIET, is_strong=True)


def _button_states(page: QWidget, theme: Theme) -> None:
    heads = ("At rest", "Pointer over it", "Pressed", "Keyboard focus", "Not available")
    lefts = (161, 335, 505, 675, 849)
    for text, left in zip(heads, lefts, strict=True):
        _put(page, _small(theme, text), left, 64, 140, 16)
    rows = (
        ("Main button", "Continue", ButtonKind.PRIMARY, None, 90),
        ("Button", "Skip for now", ButtonKind.PLAIN, None, 144),
        ("Quiet button", "Take a break", ButtonKind.QUIET, "pause", 198),
    )
    for name, text, kind, icon, top in rows:
        _put(page, Words(theme, name), 48, top, 110, 44)
        for state, left in enumerate(lefts):
            button = Button(theme, text, kind, icon)
            size = button.sizeHint()
            _put(page, button, left, top, size.width(), size.height())
            if state == 1:
                _hover(button)
            elif state == 2:
                button.setDown(True)
            elif state == 4:
                button.setEnabled(False)
            elif state == 3 and kind is ButtonKind.PLAIN:
                button.setObjectName(FOCUSED)
    _put(page, Words(theme, "Line of text"), 48, 252, 110, 44)
    for left, is_on in ((161, True), (675, True), (849, False)):
        field = LineField(theme, "Name", text="Uncle Ray")
        field.setEnabled(is_on)
        _put(page, field, left, 252, 150, 44)


def _cards(page: QWidget, theme: Theme) -> None:
    _put(page, _small(theme, "Rows in a card: rest, pointer, focus, ticked"), 48, 318, 400, 16)
    card = Card(theme)
    first = TaskRow(
        theme, Task("List and look at my resentments", "34 names", "In progress", is_under_way=True)
    )
    second = TaskRow(theme, Task("Look at my relationships", "", "Not started"))
    card.add_row(first)
    card.add_row(second)
    _hover(second)
    _put(page, card, 48, 342, 560, 104)
    ticks = TicksCard(theme, "What did it touch in you?")
    ticks.set_options(TICKS)
    ticks.set_chosen(["fear"])
    _hover(ticks.row("pride"))
    ticks.row("health").setEnabled(False)
    _put(page, ticks, 48, 454, 560, 168)
    _put(page, _small(theme, "Choices: rest, pointer, chosen"), 48, 650, 400, 16)
    choices = ChoiceList(theme, "Names", columns=3)
    choices.set_options((("all", "As written"), ("first", "First names"), ("ini", "Initials")))
    choices.set_chosen("ini")
    _hover(choices.card("first"))
    _put(page, choices, 48, 674, 560, 50)


def _right_side(page: QWidget, theme: Theme) -> None:
    _put(page, _small(theme, "Bars that speak"), 642, 318, 400, 16)
    caution = CautionBar(theme, "The disk is full. Your last words are not saved yet.")
    _put(page, caution, 642, 342, 490, 48)
    undo = UndoBar(theme, "Moved to Recently deleted.", "Close")
    undo.add_action("Undo", "undo")
    undo.add_action("Erase now")
    _put(page, undo, 642, 398, 490, 54)
    why = Disclosure(
        theme,
        "Why this question?",
        "Facts are easier to look at than opinions. One event at a time keeps things clear.",
    )
    why.set_open(is_open=True)
    _put(page, why, 642, 488, 470, 92)
    chips = Chips(theme, "Words")
    chips.set_options((("sad", "Sad"), ("a", "Angry"), ("left", "Left out"), ("n", "Numb")))
    chips.set_chosen(("sad", "left"))
    _put(page, chips, 642, 616, 490, 40)
    ways = Segments(theme, "Order")
    ways.set_options((("columns", "Down the columns"), ("one", "One at a time")), "columns")
    _put(page, ways, 642, 664, ways.sizeHint().width(), ways.sizeHint().height())
    saved = SavedLine(theme)
    saved.set_saved("Saved 21:14")
    _put(page, saved, 1030, 676, 110, 18)
    scale = NumberScale(theme, ScaleEnds(0, 10, "not at all", "very much"))
    scale.set_number(4)
    _put(page, scale, 48, 732, 560, 68)


def _hover(widget: QWidget) -> None:
    """Let a widget believe that the pointer is over it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
