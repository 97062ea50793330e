"""What amends cards are called in their list, and how each stands."""

from __future__ import annotations

from PySide6.QtCore import QObject

from inventory_app.domain.amends import STATUS
from inventory_app.domain.entries import EntryRow, GateAnswer
from inventory_app.domain.forms import Form
from inventory_app.services.amends import AmendsRow
from inventory_app.services.step_eight import EightLine
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.widgets.task_row import Task
from inventory_app.ui.widgets.typed_text import isolated


class CardWords(QObject):
    """Says the small words of the list in the window's language."""

    def __init__(self, parent: QObject) -> None:
        """Begin with the words for states that every list shares."""
        super().__init__(parent)
        self._states = SectionWords(self)

    def count(self, number: int) -> str:
        """Return how many cards there are; nothing for none."""
        if number == 1:
            return self.tr("1 card")
        return self.tr("%n cards", "", number) if number else ""

    def state(self, form: Form, card: AmendsRow, row: EntryRow) -> str:
        """Return how a card stands; a card that is shut says no more than that."""
        if card.is_not_owed:
            return self.tr("Nothing owed")
        question = form.question(STATUS)
        option = question.option(card.status) if question and card.status else None
        if option and row.gate is not GateAnswer.PARKED:
            return option.label
        return self._states.state(row.state)

    def waiting(self, line: EightLine) -> Task:
        """Return the row that offers a card for a name from the person's own marks."""
        name = line.name or line.numbers[0]
        text = self.tr("Make a card for {name}").format(name=isolated(name))
        numbers = ", ".join(line.numbers) if line.name else ""
        return Task(text, numbers, self.tr("Ask first") if line.wants_to_ask else "")
