"""Before reading aloud: to whom, how many pages, and begin. Nobody else is looking yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from typing_extensions import override

from inventory_app.domain.sharing import ShareMark
from inventory_app.services.listeners import Listener, Listeners
from inventory_app.services.sharing import Sharing
from inventory_app.services.step_five import StepFive, Style
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.share_words import ShareWords
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.choices import Choice, ChoiceList
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.typed_text import isolated


class SittingStartPage(Page):
    """Chooses the listener of the sitting; reading then covers the whole window."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._step_five = StepFive(room.notebook)
        self._listeners = Listeners(room.notebook, room.library)
        self._words = ShareWords(room, self)
        theme = room.theme
        self._scroll = ScrollPage(theme)
        self._style = Prose(theme)
        self._summary = QuietLabel(theme, step=TextStep.BODY)
        self.listeners = ChoiceList(theme, self.tr("To whom will you read?"))
        self.begin = Button(theme, self.tr("Begin reading"), ButtonKind.PRIMARY)
        self.share = Button(theme, self.tr("See what I share"))
        buttons = ButtonRow(theme)
        buttons.add(self.begin)
        buttons.add(self.share)
        column = self._scroll.column
        column.addWidget(Heading(theme, self._words.sentence("sit_title")))
        column.add_gap(8)
        column.addWidget(Prose(theme, self._words.sentence("sit_help")))
        column.add_gap(8)
        column.addWidget(self._style)
        column.add_gap(20)
        column.addWidget(Heading(theme, self.tr("To whom will you read?"), TextStep.LEAD))
        column.add_gap(10)
        column.addWidget(self.listeners)
        column.add_gap(12)
        column.addWidget(self._summary)
        column.add_gap(20)
        column.addWidget(buttons)
        whole = Column(theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)
        self.listeners.chosen_changed.connect(self._show_summary)
        self.begin.clicked.connect(self._begin)
        self.share.clicked.connect(self._see_shared)

    @override
    def enter(self, destination: Destination) -> None:
        self._words.refresh()
        chosen = self._listeners.chosen()
        self.listeners.set_options([self._choice(mark, chosen) for mark in ShareMark])
        first = chosen[0].marks[0] if chosen else None
        mark = destination.listener or first
        self.listeners.set_chosen(mark.value if mark else None)
        is_full = self._step_five.style() is Style.FULL
        self._style.set_words(
            self._words.sentence("sv_full_words" if is_full else "sv_natures_words")
        )
        self._show_summary()
        self._scroll.scroll_to_top()
        (self.begin if mark else self.listeners).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self.tr("Step Five")

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FIVE

    def _choice(self, mark: ShareMark, chosen: tuple[Listener, ...]) -> Choice:
        names = [isolated(each.name) for each in chosen if mark in each.marks]
        return Choice(mark.value, self._words.mark(mark), ", ".join(names))

    def _mark(self) -> ShareMark | None:
        chosen = self.listeners.chosen()
        return ShareMark(chosen) if chosen else None

    def _show_summary(self) -> None:
        mark = self._mark()
        is_full = self._step_five.style() is Style.FULL
        self.begin.setEnabled(mark is not None)
        self._summary.setVisible(mark is not None and is_full)
        if mark is None:
            return
        room = self._room
        sharing = Sharing(room.notebook, room.library, self._step_five.sources())
        count = str(sharing.count(mark))
        self._summary.set_words(self._words.sentence("share_summary", count=count))

    def _begin(self) -> None:
        mark = self._mark()
        if mark is not None:
            self.left_for.emit(Destination(Screen.READING, listener=mark))

    def _see_shared(self) -> None:
        self.left_for.emit(Destination(Screen.SHARE, listener=self._mark()))
