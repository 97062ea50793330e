"""What stands on the cards of Patterns, read from the forms and from what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.forms import Form, Question
from inventory_app.ui.patterns.reflection_card import Said

if TYPE_CHECKING:
    from inventory_app.ui.room import Room


class Reflections:
    """Reads the answers of the two forms of Patterns, in the words now in force."""

    def __init__(self, room: Room) -> None:
        """Take the room."""
        self._room = room

    def of_habit(self, entry: Entry | None) -> tuple[Said, ...]:
        """Return what was written about one habit."""
        return self._said(self._form(Section.PATTERN_HABIT), entry, None)

    def of_page(self, entry: Entry | None, page_id: str) -> tuple[Said, ...]:
        """Return what was written on one page about all the tables."""
        return self._said(self._form(Section.PATTERNS), entry, page_id)

    def title(self, page_id: str) -> str:
        """Return the title of a page of the form."""
        pages = self._form(Section.PATTERNS).pages
        return next(page.title for page in pages if page.id == page_id)

    def opening(self) -> str:
        """Return what is said above the tables."""
        page = self._form(Section.PATTERNS).pages[0]
        return " ".join(question.text for question in page.questions)

    def _form(self, section: Section) -> Form:
        wording = self._room.library.wording(self._room.notebook.choices().own_words)
        return wording.form(self._room.library.form(section))

    @staticmethod
    def _said(form: Form, entry: Entry | None, page_id: str | None) -> tuple[Said, ...]:
        if entry is None:
            return ()
        asked = [
            question
            for page in form.pages
            if page_id is None or page.id == page_id
            for question in page.questions
        ]
        found = ((question, _answer(question, entry)) for question in asked)
        return tuple(Said(question.text, answer) for question, answer in found if answer)


def _answer(question: Question, entry: Entry) -> str:
    value = entry.answers.get(question.id)
    if isinstance(value, tuple):
        options = (question.option(each) for each in value)
        return ", ".join(option.short_label for option in options if option)
    if value is None or isinstance(value, bool):
        return ""
    option = question.option(str(value))
    return option.label if option else str(value).strip()
