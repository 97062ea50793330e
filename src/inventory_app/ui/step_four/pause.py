"""Pause: a quiet minute. Nothing is asked, nothing is kept, and no name is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from typing_extensions import override

from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.own_people import OwnPeople
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

_WIDEST = 640
_FORM = "pause"


class PausePage(Page):
    """Lines to look round by, and the ways on from here."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        theme = room.theme
        form = room.library.wording(room.notebook.choices().own_words).form(
            room.library.form(_FORM)
        )
        page = form.pages[0]
        lines = [q.text for q in page.questions if q.kind is QuestionKind.STATEMENT]
        labels = {option.id: option.label for q in page.questions for option in q.options}
        self._scroll = ScrollPage(theme, _WIDEST)
        column = self._scroll.column
        column.addWidget(Heading(theme, page.title))
        column.add_gap(16)
        column.addWidget(Prose(theme, "\n\n".join(lines), step=TextStep.ANSWER, leading=1.58))
        column.add_gap(32)
        buttons = ButtonRow(theme)
        self.back = Button(theme, labels["back"], ButtonKind.PRIMARY)
        self.back.setAccessibleDescription(" ".join(lines))
        self.lid = Button(theme, labels["lid"])
        self.people = Button(theme, labels["people"])
        self.help = Button(theme, labels["help"], ButtonKind.QUIET, "ring")
        for button in (self.back, self.lid, self.people, self.help):
            buttons.add(button)
        column.addWidget(buttons)
        column.add_gap(20)
        self.own_people = OwnPeople(room)
        column.addWidget(self.own_people)
        whole = Column(theme)
        whole.addWidget(self._scroll)
        self.setLayout(whole)
        self._title = page.title
        self.back.clicked.connect(lambda: self._leave(BACK))
        self.lid.clicked.connect(lambda: self._leave(Destination(Screen.CLOSING)))
        self.help.clicked.connect(lambda: self._leave(Destination(Screen.HELP_NOW)))
        self.people.clicked.connect(self._show_people)

    @override
    def enter(self, destination: Destination) -> None:
        self.own_people.put_away()
        self._scroll.scroll_to_top()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self._title

    @override
    def step_of(self) -> Screen:
        return Screen.STEP_FOUR

    def _show_people(self) -> None:
        self.own_people.show_people()
        self._scroll.show_widget(self.own_people)

    def _leave(self, destination: Destination) -> None:
        # Whoever comes back to this page, or looks at it later, sees no names.
        self.own_people.put_away()
        self.left_for.emit(destination)
