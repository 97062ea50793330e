"""A notebook ready for Step Five, and short words for its services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from inventory_app.domain.entries import Entry, GateAnswer, Inventory, Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.after import After
from inventory_app.services.amends import AmendsCards
from inventory_app.services.ending import Ending
from inventory_app.services.listeners import Listeners
from inventory_app.services.sharing import Sharing
from inventory_app.services.sitting import Sitting, SittingPage
from inventory_app.services.step_eight import StepEight
from inventory_app.services.step_five import StepFive, Style
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.domain.answers import AnswerValue

SPONSOR, THERAPIST, OTHER = ShareMark


class FiveKit:
    """One open notebook with every service of Step Five over it."""

    def __init__(self, path: Path) -> None:
        """Open a notebook in a file."""
        self.path = path
        self.clock = FixedClock()
        self.library = shipped_library()
        self.open()

    def open(self) -> None:
        """Open the file and make the services."""
        self.notebook = open_notebook(self.path, self.clock)
        self.build = NotebookBuilder(self.notebook)
        self.five = StepFive(self.notebook)
        self.listeners = Listeners(self.notebook, self.library)
        self.after = After(self.notebook, self.library, self.clock)
        self.eight = StepEight(self.notebook, self.library)
        self.amends = AmendsCards(self.notebook, self.library)
        self.ending = Ending(self.notebook, self.library, self.clock)

    def open_again(self) -> None:
        """Close the file and open it again, as a restart does."""
        self.notebook.close()
        self.open()

    @property
    def sharing(self) -> Sharing:
        """What is shared of the inventories that the Step Five is about."""
        return Sharing(self.notebook, self.library, self.five.sources())

    def sitting(self, listener: ShareMark = SPONSOR, style: Style = Style.FULL) -> Sitting:
        """Begin a sitting."""
        return Sitting(self.notebook, self.library, self.clock, listener, style=style)

    def shared(self, who: str, *marks: ShareMark, **more: str) -> Entry:
        """Add a resentment about the own side, marked for these listeners."""
        entry = self.build.resentment(who, GateAnswer.OWN, **more)
        self.sharing.mark(entry.id, marks or (SPONSOR,))
        return self.notebook.entries.find(entry.id)

    def save(self, entry: Entry, **answers: AnswerValue) -> Entry:
        """Save answers on an entry."""
        return self.notebook.entries.save(entry.id, answers)

    def shut(self, entry: Entry, answer: GateAnswer = GateAnswer.PARKED) -> None:
        """Answer the safety question of an entry anew."""
        self.notebook.entries.answer_gate(entry.id, answer, {})

    def ended(self, days_ago: int) -> Inventory:
        """End the Step Five and let days go by."""
        ended = self.after.end()
        self.clock.move(timedelta(days=days_ago))
        return ended

    def once(self, section: Section, **answers: AnswerValue) -> Entry:
        """Answer a page that is written once for the Step Five."""
        return self.save(self.five.once(section), **answers)


def titles(sitting: Sitting) -> list[str]:
    """Return the titles of all pages of a sitting, walked from the first to the last."""
    for _ in range(sitting.count()):
        sitting.go_back()
    found: list[str] = []
    for _ in range(sitting.count()):
        page = sitting.page()
        assert page is not None
        found.append(page.title)
        sitting.go_next()
    return found


def texts(page: SittingPage | None) -> list[str]:
    """Return every word of a page as it is read aloud."""
    if page is None:
        return []
    answers = [line for answer in page.answers for line in (answer.label, *answer.paragraphs)]
    return [page.number, page.title, page.section_title, page.heard, *answers]


def mark_section(
    sharing: Sharing, section: Section, mark: ShareMark, *, is_shared: bool = True
) -> tuple[int, ...]:
    """Mark every page of a section, all steps at once; return which changed."""
    wanted = sharing.marks_together(section, mark, is_shared=is_shared)
    for _ in sharing.marking(wanted):
        pass
    return tuple(wanted)
