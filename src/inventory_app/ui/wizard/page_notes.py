"""What stands above a page or under a question because of what is written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.amends import ALLOWED, DANGER, GATE, KIND, WHO
from inventory_app.domain.entries import OPEN_CARDS, Section
from inventory_app.services.amends import AmendsCards
from inventory_app.services.harmed_by import HarmedBy
from inventory_app.services.listeners import CHOSEN, Listeners

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers
    from inventory_app.domain.entries import Entry
    from inventory_app.services.writing import OpenPage
    from inventory_app.ui.room import Room

_COULD_HURT: Final = "am_injure"
_WORDS_TO_THEM: Final = "am_say"
_SET_ASIDE: Final = "am_gate_aside"
_ASKS_ABOUT_CONTACT: Final = (DANGER, ALLOWED)


def is_shut(entry: Entry) -> bool:
    """Return whether an entry is an amends card with nothing to work on: only its name is kept."""
    return entry.section is Section.AMENDS and entry.gate not in OPEN_CARDS


class PageNotes:
    """Looks up what an amends card and the choice of a listener have to say."""

    def __init__(self, room: Room) -> None:
        """Take the room."""
        self._room = room
        self._cards = AmendsCards(room.notebook, room.library)

    def above(self, page: OpenPage) -> tuple[str, ...]:
        """Return what stands above a page."""
        asked = {question.id for question in page.questions}
        if page.entry.section is Section.AMENDS:
            return self._above_card(page, asked)
        if not asked.isdisjoint(CHOSEN):
            line = Listeners(self._room.notebook, self._room.library).two_roles_line()
            return (line,) if line else ()
        return ()

    def _above_card(self, page: OpenPage, asked: set[str]) -> tuple[str, ...]:
        """Return why some kinds are not on the card, and that somebody also harmed the writer."""
        answers = page.entry.answers
        # It says why a kind is not there; where contact is asked about, it stands under that.
        is_due = page.entry.gate in OPEN_CARDS and KIND in asked
        lines = self._cards.rule_lines(answers) if is_due else ()
        if _WORDS_TO_THEM in asked:
            lines = (*lines, self._line("am_rule_crime"))
        if HarmedBy(self._room.notebook).has_page_for(str(answers.get(WHO, ""))):
            return (self._cards.no_amends_line(), *lines)
        return lines

    def under(self, entry: Entry) -> dict[str, str]:
        """Return what stands under a question because of its answer, by the question's id."""
        if entry.section is not Section.AMENDS:
            return {}
        lines = {each: self._under(each, entry.answers) for each in _ASKS_ABOUT_CONTACT}
        may_hurt = entry.answers.get(_COULD_HURT) in ("yes", "not_sure")
        return {**lines, _COULD_HURT: self._line("am_rule_secret") if may_hurt else ""}

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

    def _line(self, sentence_id: str) -> str:
        return self._room.library.sentence("amends", sentence_id)

    def _under(self, question_id: str, answers: Answers) -> str:
        if question_id not in answers:
            return ""
        return " ".join(self._cards.rule_lines({question_id: answers[question_id]}))
