"""One person: what they are called, who they are, how they appear on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from typing_extensions import override

from inventory_app.domain.answers import AnswerValue, Changes, joined
from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.people import Person
from inventory_app.services.people import NAME, People, answers_of, asked_ids
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.settings.question_list import QuestionList
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.saved_line import SavedLine
from inventory_app.ui.widgets.scroll_page import ScrollPage

SAVED_AFTER = 700
"""Milliseconds from the first unsaved change to the save."""


class PersonPage(Page):
    """The page of one person; saved by itself while it is written."""

    def __init__(self, room: Room) -> None:
        """Build the page; :meth:`enter` says whose it is."""
        super().__init__()
        self._room = room
        self._people = People(room.notebook, room.library)
        self._person: Person | None = None
        self._sheet: QuestionList | None = None
        theme = room.theme
        self._scroll = ScrollPage(theme)
        self._heading = Heading(theme)
        self._trouble = CautionBar(theme, "")
        self._trouble.hide()
        self._again = self._trouble.add_action(self.tr("Try again"))
        self._saved = SavedLine(theme)
        self._done = Button(theme, self.tr("Done"), ButtonKind.PRIMARY)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER)
        self._timer.timeout.connect(self._save_all_but_name)
        self._again.clicked.connect(self.keep)
        self._done.clicked.connect(self._leave)
        self._lay_out()

    @override
    def enter(self, destination: Destination) -> None:
        self._timer.stop()
        self._person = self._people.find(destination.number)
        self._trouble.hide()
        self._saved.set_saved("")
        self._show()
        self._scroll.scroll_to_top()

    @override
    def keep(self) -> bool:
        self._timer.stop()
        changes = self._sheet.changes() if self._sheet else {}
        if NAME in changes:
            self._check_name(changes)
        if not self._save(changes):
            return False
        if self._sheet is not None and changes:
            self._sheet.forget_edits()
            self._saved.set_saved(self.tr("Saved"))
        return True

    @override
    def title(self) -> str:
        return self.tr("People")

    @override
    def step_of(self) -> Screen:
        return Screen.PEOPLE

    def _lay_out(self) -> None:
        theme, column = self._room.theme, self._scroll.column
        self._place = Column(theme)
        buttons = ButtonRow(theme)
        buttons.add(self._done)
        column.addWidget(self._heading)
        column.add_gap(12)
        column.addWidget(self._trouble)
        column.addLayout(self._place)
        column.add_gap(8)
        column.addWidget(self._saved)
        column.add_gap(12)
        column.addWidget(buttons)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _show(self) -> None:
        if self._sheet is not None:
            self._place.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        if self._person is None:
            self._heading.set_words(self.tr("This person is not on the list any more."))
            self._done.setFocus()
            return
        self._heading.set_words(self._person.name)
        note = self._room.library.sentence("words", "example_note")
        questions = self._people.form().questions()
        self._sheet = QuestionList(self._room.theme, questions, note)
        self._sheet.show_answers(answers_of(self._person))
        self._sheet.edited.connect(self._note_edit)
        self._sheet.continue_asked.connect(self._leave)
        self._place.addWidget(self._sheet)
        field = self._sheet.block(NAME).editor.field()
        if isinstance(field, LineField):
            field.editingFinished.connect(self.keep)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_asked()

    def _save_all_but_name(self) -> None:
        """Save in time; a name only when it is whole, as it is changed on every page.

        Half a name may be somebody else's: the two would be one from then on.
        """
        changes = self._sheet.changes() if self._sheet else {}
        rest = {key: value for key, value in changes.items() if key != NAME}
        if self._save(rest) and self._sheet is not None and rest == changes:
            self._sheet.forget_edits()
            self._saved.set_saved(self.tr("Saved"))

    def _save(self, changes: Changes) -> bool:
        if not changes or self._person is None:
            return True
        try:
            self._person = self._people.save(self._person, changes)
        except ExpectedError as error:
            self._trouble.set_text(sentence_for(error))
            self._trouble.show()
            return False
        self._trouble.hide()
        self._heading.set_words(self._person.name)
        return True

    def _check_name(self, changes: dict[str, AnswerValue | None]) -> None:
        """Leave out a name that cannot be taken, and say why."""
        typed = str(changes[NAME] or "")
        other = self._people.named(typed)
        remark = ""
        if not typed.strip():
            remark = self.tr("The name stays until there is another one.")
        elif other is not None and self._person is not None and other.id != self._person.id:
            remark = self.tr(
                "Somebody on the list has this name. The name stays. "
                "Choose Make two people one on the list, if both are one."
            )
        if remark:
            del changes[NAME]
        if self._sheet is not None:
            self._sheet.block(NAME).say(remark)

    def _note_edit(self) -> None:
        self._saved.set_saved("")
        self._show_asked()
        if not self._timer.isActive():
            self._timer.start()

    def _show_asked(self) -> None:
        if self._sheet is None or self._person is None:
            return
        answers = joined(answers_of(self._person), self._sheet.changes())
        self._sheet.show_only(asked_ids(self._people.form(), answers))

    def _leave(self) -> None:
        self.left_for.emit(BACK)
