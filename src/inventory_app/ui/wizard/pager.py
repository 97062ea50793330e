"""Where the person is in an entry, and what answering a page leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.answers import Answers, Changes
from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.forms import Question
from inventory_app.services.listing import Listing
from inventory_app.services.ports import GateChange
from inventory_app.services.route import ColumnTurn, Stop
from inventory_app.services.step_five import StepFive
from inventory_app.services.writing import OpenPage, Saved, Writing, checks
from inventory_app.ui.wizard.page_notes import PageNotes
from inventory_app.ui.wizard.whereabouts import is_of_step_four

if TYPE_CHECKING:
    from inventory_app.ui.room import Room
    from inventory_app.ui.wizard.sheet import Sheet


class Answered(msgspec.Struct, frozen=True):
    """What came of an answer to the safety question: the answer now, and what followed."""

    answer: GateAnswer
    change: GateChange


class Pager:
    """One entry being written, page by page, entry by entry or down the columns."""

    def __init__(self, room: Room) -> None:
        """Take the room; nothing is open yet."""
        self.writing = Writing(room.notebook, room.library, room.clock)
        self.notes = PageNotes(room)
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._step_five = StepFive(room.notebook)
        self._entry: Entry | None = None
        self._stop = Stop(0, "")
        self._column_section: Section | None = None

    @property
    def entry(self) -> Entry:
        """The entry that is open. Raises LookupError before one is."""
        if self._entry is None:
            raise LookupError("no entry is open")
        return self._entry

    @property
    def is_open(self) -> bool:
        """Tell whether an entry is open."""
        return self._entry is not None

    @property
    def section(self) -> Section:
        """The section of the entry that is open; before one is, the page before Step Four."""
        return self._entry.section if self._entry else Section.START

    @property
    def stop(self) -> Stop:
        """The page that is open."""
        return self._stop

    @property
    def is_in_columns(self) -> bool:
        """Tell whether the person works down the columns."""
        return self._stop.column_pass > 0

    def begin_once(self, section: Section) -> Stop:
        """Return where a form written once goes on, begun now if need be."""
        if is_of_step_four(section):
            return self.writing.route.first(self._listing.once(section))
        return self.writing.route.first(self._step_five.once(section))

    def steering(self) -> frozenset[str]:
        """Return the questions whose answers change what else stands on the page."""
        return self.writing.steering(self.section) | frozenset(self.notes.under(self.entry))

    def say_notes(self, sheet: Sheet) -> None:
        """Say under the questions what their answers lead to."""
        for question_id, words in self.notes.under(self.entry).items():
            block = sheet.block(question_id)
            if block and block.remark != words:
                block.say(words)

    def arrive(self, stop: Stop) -> OpenPage:
        """Open a page. Raises ExpectedError ENTRY_GONE."""
        page = self.writing.open(stop)
        self._entry = page.entry
        self._stop = Stop(page.entry.id, page.stop.page_id, stop.column_pass)
        if stop.column_pass and page.entry.section is not Section.HARM_DONE_TO_ME:
            self._column_section = page.entry.section
        return page

    def page(self, overlay: Answers) -> OpenPage:
        """Return the open page as it stands with answers that are not saved yet."""
        return self.writing.page_of(self.entry, self._stop, overlay)

    def pages(self, overlay: Answers) -> tuple[OpenPage, ...]:
        """Return all open pages; once answered, the safety question stands at the top only."""
        pages = self.writing.all_pages(self.entry, overlay)
        is_answered = self.entry.gate is not None
        return tuple(page for page in pages if not (page.holds_the_gate and is_answered))

    def turns(self) -> tuple[ColumnTurn, ...]:
        """Return the lines to say at this column."""
        section = self._column_section
        if not self.is_in_columns or section is None:
            return ()
        return self.writing.route.column_turns(self.entry.inventory_id, section, self._stop)

    def save(self, changes: Changes, place: Place) -> Saved:
        """Keep what was typed and where the person is."""
        saved = self.writing.save(self.entry.id, changes, place)
        self._entry = saved.entry
        return saved

    def next_stop(self) -> Stop | None:
        """Return the stop after this one, None at the end."""
        return self._neighbour(forward=True)

    def previous_stop(self) -> Stop | None:
        """Return the stop before this one, None at the beginning."""
        return self._neighbour(forward=False)

    def answer_gate(self, answer: GateAnswer) -> Answered:
        """Answer the safety question."""
        change = self.writing.answer_gate(self.entry.id, answer, {})
        self._entry = change.entry
        return Answered(answer, change)

    def skip_gate(self) -> Answered:
        """Skip the safety question, which sets the entry aside."""
        change = self.writing.skip_gate(self.entry.id, {})
        self._entry = change.entry
        return Answered(GateAnswer.PARKED, change)

    def answer_checks(self, questions: tuple[Question, ...], transient: Answers) -> Answered | None:
        """Let the answers to a check take effect; None when they answered no safety question."""
        answers = checks(questions, transient)
        if not answers:
            return None
        before = self.entry
        change = self.writing.answer_check(before.id, answers)
        self._entry = change.entry
        if change.entry.section is not before.section:
            return Answered(GateAnswer.HARMED, change)
        if change.entry.is_set_aside and not before.is_set_aside:
            return Answered(GateAnswer.PARKED, change)
        return None

    def stop_after(self, answered: Answered) -> Stop | None:
        """Return where an answer to the safety question leads, None where nothing more is asked."""
        entry = answered.change.entry
        if self.is_in_columns:
            return self.next_stop()
        if answered.change.opened and answered.answer is GateAnswer.OWN:
            return self.writing.route.first(answered.change.opened[0])
        if entry.id == self._stop.entry_id and entry.section is Section.HARM_DONE_TO_ME:
            return self.writing.route.start(entry)
        return self.writing.route.after(entry, self._gate_stop())

    def page_of(self, question_id: str) -> str:
        """Return the page of the open entry that asks a question; "" where none does."""
        form = self.writing.form(self.entry.section)
        found = (
            page.id for page in form.pages for each in page.questions if each.id == question_id
        )
        return next(found, "")

    def refresh(self, entry: Entry) -> None:
        """Take an entry that was changed elsewhere."""
        self._entry = entry

    def _gate_stop(self) -> Stop:
        """Return the page of the safety question, also where it stands among others."""
        gate = self.writing.form(self.entry.section).gate
        page_id = self.page_of(gate.id) if gate else ""
        return Stop(self.entry.id, page_id) if page_id else self._stop

    def _neighbour(self, *, forward: bool) -> Stop | None:
        route = self.writing.route
        if self.is_in_columns:
            inventory_id = self.entry.inventory_id
            return route.column_neighbour(
                inventory_id, self._column_section, self._stop, forward=forward
            )
        if forward:
            return route.after(self.entry, self._stop)
        return route.before(self.entry, self._stop)
