"""What is said beside the pages of an amends card, and what skipping its first question means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.amends import ALLOWED, DANGER, GATE, KIND, WHO
from inventory_app.domain.entries import OPEN_CARDS, Section
from inventory_app.services.amends import AmendsCards
from inventory_app.services.harmed_by import HarmedBy

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers
    from inventory_app.domain.entries import Entry
    from inventory_app.services.writing import OpenPage
    from inventory_app.ui.room import Room

_SET_ASIDE: Final = "am_gate_aside"
_ASKS_ABOUT_CONTACT: Final = (DANGER, ALLOWED)


def is_shut(entry: Entry) -> bool:
    """Return whether an entry is an amends card with nothing to work on: only its name is kept."""
    return entry.section is Section.AMENDS and entry.gate not in OPEN_CARDS


class CardNotes:
    """Looks up what an amends card has to say; for any other entry it says nothing."""

    def __init__(self, room: Room) -> None:
        """Take the room."""
        self._room = room
        self._cards = AmendsCards(room.notebook, room.library)

    def above(self, page: OpenPage) -> tuple[str, ...]:
        """Return what stands above a page: why some kinds are not there, and who also harmed."""
        if page.entry.section is not Section.AMENDS:
            return ()
        answers = page.entry.answers
        asked = {question.id for question in page.questions}
        # It says why a kind is not there; where contact is asked about, it stands under that.
        is_due = page.entry.gate in OPEN_CARDS and KIND in asked
        lines = self._cards.rule_lines(answers) if is_due else ()
        if HarmedBy(self._room.notebook).has_page_for(str(answers.get(WHO, ""))):
            return (self._cards.no_amends_line(), *lines)
        return lines

    def under(self, entry: Entry) -> dict[str, str]:
        """Return what stands under a question because of its answer, by the question's id."""
        if entry.section is not Section.AMENDS:
            return {}
        return {each: self._under(each, entry.answers) for each in _ASKS_ABOUT_CONTACT}

    def set_aside_if_skipped(self, page: OpenPage) -> bool:
        """Set a card aside when its question about harm is skipped; return whether it was."""
        is_asked = any(question.id == GATE for question in page.questions)
        if page.entry.section is not Section.AMENDS or not is_asked or GATE in page.entry.answers:
            return False
        self._cards.set_aside(page.entry.id)
        return True

    def said_of_setting_aside(self) -> str:
        """Return the sentence about a card that was set aside."""
        question = self._room.library.form(Section.AMENDS).question(_SET_ASIDE)
        return question.text if question else ""

    def _under(self, question_id: str, answers: Answers) -> str:
        if question_id not in answers:
            return ""
        return " ".join(self._cards.rule_lines({question_id: answers[question_id]}))
