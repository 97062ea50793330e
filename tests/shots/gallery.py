"""Writes pictures of every widget in its states to build/shots/, to be laid beside the design's.

Run it offscreen: `QT_QPA_PLATFORM=offscreen PYTHONPATH=src python tests/shots/gallery.py`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import CautionBar, UndoBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.choices import Choice, ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.focus_ring import FocusRing
from inventory_app.ui.widgets.help_panel import HelpPanel, NotePanel
from inventory_app.ui.widgets.labels import Heading, PlainLabel, Prose, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Margins, Row
from inventory_app.ui.widgets.lead_button import LeadButton
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from inventory_app.ui.widgets.nav_button import NavButton
from inventory_app.ui.widgets.number_scale import NumberScale, ScaleEnds
from inventory_app.ui.widgets.saved_line import SavedLine
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.segments import Segments
from inventory_app.ui.widgets.table import ACCENT_ROLE, CellLook, Table, TableColumn
from inventory_app.ui.widgets.task_row import Task, TaskRow
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.ui.widgets.theme_choice import ThemeChoice
from inventory_app.ui.widgets.ticks import TicksCard
from inventory_app.ui.widgets.writing_field import WritingField

ROOT = Path(__file__).resolve().parents[2]
SHOTS = ROOT / "build" / "shots"
TOUCHED = (
    ("esteem", "Self-esteem: how you see yourself"),
    ("pride", "Pride: how you think others see you"),
    ("ties", "Personal ties: family, friends, people at work"),
    ("settled", "Emotional security: feeling settled and safe inside"),
    ("money", "Money and security: home, work, things"),
    ("plans", "Ambitions: your plans and hopes"),
    ("close", "Closeness: love, touch or sex"),
    ("fear", "Fear: it made you afraid"),
    ("health", "Health: your body, sleep or strength"),
)
ENTRIES = (
    ("R-003", "The housing office", "They lost my form twice, and I had to begin again", "4 of 4"),
    ("R-007", "Priya, from the choir", "She gave my solo to somebody else and I heard", "4 of 4"),
    ("R-009", "Mr Okafor, landlord", "He put the rent up a week after I told him about", "3 of 4"),
    ("R-012", "My brother Theo", "In March he sold Mum\u2019s piano without asking me", "2 of 4"),
    ("R-014", "Dana Whitfield", "She told the team about my leave before I was", "1 of 4"),
    ("R-018", "Uncle Ray", "", ""),
)
STATES = ("Done for now", "Done for now", "In progress", "In progress", "In progress", "Set aside")
HELP = (
    "A child is never the cause of what an adult does.\n\n"
    "Being drunk, high, asleep, ill, afraid or silent is not a part.\n\n"
    "Freezing is not a yes. Giving in is not a yes.\n\n"
    "Torn between two? Choose the last one. You can sort it out later with your therapist."
)


class Entries(QAbstractTableModel):
    """The invented section list of the pictures."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(ENTRIES)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 5

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return (*ENTRIES[index.row()], STATES[index.row()])[index.column()]
        if role == ACCENT_ROLE:
            return STATES[index.row()] == "In progress"
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return ("Number", "Who", "What happened", "Answered", "State")[section]
        return None


class Painted(QWidget):
    """A page on the paper colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAutoFillBackground(True)


def hover(widget: QWidget) -> None:
    """Let a widget believe that the pointer is over it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)


def focus(widget: QWidget) -> None:
    """Bring the focus to a widget as the Tab key would."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def save(widget: QWidget, name: str) -> None:
    """Write one picture and say so."""
    for _ in range(4):
        QApplication.processEvents()
    path = SHOTS / f"{name}.png"
    widget.grab().save(str(path))
    print(path.relative_to(ROOT))


def components(theme: Theme) -> QWidget:
    """Return the sheet of all parts and their states, placed as in the design's picture."""
    page = Painted(theme)
    page.resize(1180, 800)
    title = Words(theme, "Parts and their states", is_strong=True)
    _put(page, title, 48, 22, 300, 20)
    _button_states(page, theme)
    _cards(page, theme)
    _right_side(page, theme)
    return page


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
                hover(button)
            elif state == 2:
                button.setDown(True)
            elif state == 4:
                button.setEnabled(False)
            elif state == 3 and kind is ButtonKind.PLAIN:
                button.setObjectName("focused")
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
    hover(second)
    _put(page, card, 48, 342, 560, 104)
    ticks = TicksCard(theme, "What did it touch in you?")
    chosen = [TOUCHED[0], TOUCHED[1], TOUCHED[7], ("health", "Health: not asked here")]
    ticks.set_options(chosen)
    ticks.set_chosen(["fear"])
    hover(ticks.row("pride"))
    ticks.row("health").setEnabled(False)
    _put(page, ticks, 48, 454, 560, 168)
    _put(page, _small(theme, "Choices: rest, pointer, chosen"), 48, 650, 400, 16)
    choices = ChoiceList(theme, "Names", columns=3)
    choices.set_options((("all", "As written"), ("first", "First names"), ("ini", "Initials")))
    choices.set_chosen("ini")
    hover(choices.card("first"))
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
    _put(page, ways, 642, 664, ways.sizeHint().width(), 42)
    saved = SavedLine(theme)
    saved.set_saved("Saved 21:14")
    _put(page, saved, 1030, 676, 110, 18)
    scale = NumberScale(theme, ScaleEnds(0, 10, "not at all", "very much"))
    scale.set_number(4)
    _put(page, scale, 48, 732, 560, 68)


def writing(theme: Theme) -> QWidget:
    """Return the writing page of the design."""
    page = ScrollPage(theme, 640)
    column = page.column
    column.addWidget(QuietLabel(theme, "Question 2 of 4  ·  resentments"))
    column.add_gap(8)
    row = Row(theme, gap=12)
    row.addWidget(Words(theme, "My brother Theo", tone=Tone.ACCENT, is_strong=True))
    row.addWidget(QuietLabel(theme, "I can look at my own side of this."))
    row.addWidget(Button(theme, "Change", ButtonKind.LINK, "pen"))
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(Heading(theme, "What happened?"))
    column.add_gap(8)
    hint = "Write what a camera would have seen. One event for each page."
    column.addWidget(Words(theme, hint, tone=Tone.QUIET))
    column.addWidget(Disclosure(theme, "Why this question?", "Facts are easier to look at."))
    field = WritingField(theme, "What happened?", hint)
    field.set_text(
        "In March he sold Mum\u2019s piano without asking me. I found out when I came to collect "
        "my post and the wall where it used to stand was empty.\nHe said he needed the money for "
        "the roof, and that I never played it any more. I said nothing and went home. I have not "
        "rung him since"
    )
    column.addWidget(field)
    column.add_gap(8)
    saved = SavedLine(theme, "Ctrl + Enter continues")
    saved.set_saved("Saved 21:14")
    column.addWidget(saved)
    column.add_gap(20)
    buttons = ButtonRow(theme)
    buttons.add(Button(theme, "Continue", ButtonKind.PRIMARY))
    buttons.add(Button(theme, "Skip for now"))
    buttons.add(Button(theme, "Back"))
    buttons.add(Button(theme, "Save and take a break", ButtonKind.QUIET, "pause"))
    column.addWidget(buttons)
    column.add_gap(24)
    column.addWidget(Button(theme, "Show all questions on one page", ButtonKind.LINK))
    column.addStretch(1)
    return page


def home(theme: Theme) -> QWidget:
    """Return the task list of the design with the left column beside it."""
    whole = Painted(theme)
    row = Row(theme)
    whole.setLayout(row)
    side = QWidget()
    places = Column(theme, gap=2, margins=Margins(12, 66, 12, 12))
    side.setLayout(places)
    side.setFixedWidth(theme.size(204))
    names = (("Home", "home"), ("Step Four", "book"), ("People", "people"), ("Print", "printer"))
    for text, icon in names:
        button = NavButton(theme, text, icon)
        button.set_here(is_here=text == "Step Four")
        places.addWidget(button)
    places.addStretch(1)
    for text, icon in (("Search", "search"), ("Settings", "sliders"), ("Help", "question")):
        places.addWidget(NavButton(theme, text, icon))
    row.addWidget(side)
    page = ScrollPage(theme, 700)
    row.addWidget(page, 1)
    column = page.column
    column.addWidget(Heading(theme, "Good evening."))
    column.add_gap(16)
    lead = LeadButton(
        theme,
        "Carry on where you left off",
        "Resentments \u2013 My brother Theo",
        "saved today 21:14",
    )
    column.addWidget(lead)
    column.add_gap(28)
    column.addWidget(Heading(theme, "Step Four", TextStep.LEAD))
    column.add_gap(10)
    card = Card(theme)
    rows = (
        Task("List and look at my resentments", "34 names", "In progress", is_under_way=True),
        Task("List and look at my fears", "6 fears", "In progress", is_under_way=True),
        Task("Look at my relationships", "3 people", "Done for now"),
        Task("Look at harm I have done", "4 entries", "Done for now"),
        Task("List my strengths", "", "Not started"),
    )
    for task in rows:
        card.add_row(TaskRow(theme, task))
    column.addWidget(card)
    column.addStretch(1)
    return whole


def section(theme: Theme) -> QWidget:
    """Return the section list of the design."""
    page = Painted(theme)
    column = Column(theme, margins=Margins(48, 20, 48, 20))
    page.setLayout(column)
    field = LineField(theme, placeholder="Type a name and press Enter")
    column.addWidget(LabelledField(theme, "Who or what?", field))
    column.add_gap(20)
    columns = (
        TableColumn(84, CellLook.NUMBER),
        TableColumn(184),
        TableColumn(None, is_spare=True),
        TableColumn(100, CellLook.NUMBER, is_spare=True),
        TableColumn(152, CellLook.STATE),
    )
    table = Table(theme, "Resentments", columns)
    model = Entries(table)
    table.setModel(model)
    table.fit_columns()
    table.choose_row(3)
    table.hovered_row = 4
    column.addWidget(table, 1)
    foot = ButtonRow(theme)
    foot.add(Button(theme, "Open My brother Theo", ButtonKind.PRIMARY))
    foot.add(Button(theme, "Filter", ButtonKind.PLAIN, "filter"))
    foot.add(Button(theme, "Print this section", ButtonKind.PLAIN, "printer"))
    foot.add(Button(theme, "Set aside", ButtonKind.QUIET, "set-aside"))
    foot.add(Button(theme, "Delete", ButtonKind.QUIET, "trash"))
    column.addWidget(foot)
    return page


def safety(theme: Theme) -> QWidget:
    """Return the safety question of the design with its help."""
    page = ScrollPage(theme, 880)
    row = Row(theme, gap=24)
    page.column.addLayout(row)
    page.column.addStretch(1)
    left = QWidget()
    column = Column(theme)
    left.setLayout(column)
    left.setMaximumWidth(theme.size(584))
    column.addWidget(
        Heading(theme, "Which of these is nearest to the truth,\nas you see it today?")
    )
    column.add_gap(10)
    choices = ChoiceList(theme, "Which of these is nearest to the truth?")
    choices.set_options(
        (
            Choice(
                "mine",
                "I can look at my own side of this.\nOthers may have been in the wrong too.",
                "For quarrels, slights, envy, money, work and other everyday hurts.",
            ),
            Choice(
                "harmed",
                "I was harmed, and it was not my doing.",
                "For example abuse, violence, neglect, a crime, an accident, or what adults did "
                "when I was a child.",
            ),
            Choice(
                "both", "Both. I was harmed, and there is something separate that I did.", "Only."
            ),
        )
    )
    hover(choices.card("both"))
    column.addWidget(choices)
    column.add_gap(20)
    column.addWidget(NotePanel(theme, "Nothing here is sent anywhere."))
    column.addStretch(1)
    row.addWidget(left, 1)
    panel = HelpPanel(theme, "Help with choosing", HELP, "Close this help")
    if theme.is_large:
        page.column.insertWidget(1, panel)
    else:
        panel.setFixedWidth(theme.size(272))
        row.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
    return page


def ticks(theme: Theme) -> QWidget:
    """Return the card of ticks of the design."""
    page = ScrollPage(theme, 640)
    page.column.addWidget(Heading(theme, "What did it touch in you?"))
    page.column.add_gap(12)
    card = TicksCard(theme, "What did it touch in you?")
    card.set_options(TOUCHED)
    card.set_chosen(("esteem", "ties", "settled", "fear"))
    hover(card.row("money"))
    page.column.addWidget(card)
    page.column.add_gap(16)
    page.column.addWidget(PlainLabel(theme, "أخي ثيو, and <b>Dana</b> & co."))
    page.column.addStretch(1)
    card.row("settled").setObjectName("focused")
    return page


def comfort(theme: Theme) -> QWidget:
    """Return the page where size and colours are chosen."""
    page = ScrollPage(theme, 680, is_centered=True)
    column = page.column
    column.addWidget(Heading(theme, "Make it comfortable"))
    column.add_gap(12)
    column.addWidget(Prose(theme, "Choose a text size you can read without effort."))
    column.add_gap(24)
    column.addWidget(TextSizeSlider(theme, "Text size"))
    column.add_gap(24)
    column.addWidget(ThemeChoice(theme, "Light or dark"))
    column.addStretch(1)
    return page


PAGES = {
    "components": components,
    "writing": writing,
    "home": home,
    "section": section,
    "safety": safety,
    "ticks": ticks,
    "comfort": comfort,
}


def _framed(theme: Theme, page: QWidget) -> QWidget:
    window = Painted(theme)
    column = Column(theme)
    column.addWidget(page)
    window.setLayout(column)
    return window


def shoot(theme: Theme, suffix: str) -> None:
    """Write all pages as the theme is now."""
    for name, build in PAGES.items():
        page = build(theme)
        if isinstance(page, ScrollPage):
            page = _framed(theme, page)
        ring = FocusRing(theme, page)
        page.resize(1180 if name in ("components", "home") else 976, 800)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        field = page.findChild(WritingField)
        if field is not None:
            field.setFocus()
            field.set_cursor_position(10**6)
        target = page.findChild(QWidget, "focused")
        if target is not None:
            focus(target)
        save(page, f"gallery-{name}-{suffix}")
        ring.deleteLater()
        page.close()
        page.deleteLater()


def main() -> int:
    """Write light, dark, 200 % and right-to-left pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    SHOTS.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    font = QFont("Inter")
    font.setPixelSize(12)
    app.setFont(font)
    theme = Theme(app, ROOT / "resources" / "icons")
    theme.apply()
    theme.set_look(ThemeMode.LIGHT, 1.0)
    shoot(theme, "light")
    theme.set_look(ThemeMode.DARK, 1.0)
    shoot(theme, "dark")
    theme.set_look(ThemeMode.LIGHT, 2.0)
    shoot(theme, "200")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.set_look(ThemeMode.LIGHT, 1.0)
    shoot(theme, "rtl")
    return 0


if __name__ == "__main__":
    sys.exit(main())
