"""Writing an entry: open its page, keep what is typed, answer the safety question, go on."""

from __future__ import annotations

from datetime import datetime

import msgspec

from inventory_app.domain import flow
from inventory_app.domain.answers import Answers, Changes, joined
from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer, Section, title_of
from inventory_app.domain.forms import Form, Option, Question
from inventory_app.domain.wording import Wording
from inventory_app.services.ports import Clock, FormLibrary, GateChange, Notebook
from inventory_app.services.route import Position, Route, Stop


class OpenPage(msgspec.Struct, frozen=True):
    """A page as it is shown: the entry, the page's words filled in, and where it stands.

    ``gate_answer`` is the chosen option of the safety question, to stand at the top with *Change*; None where there is none.
    ``can_change_gate`` says whether *Change* is offered. ``held_back`` says that words wait to be brought back or erased.
    """

    entry: Entry
    stop: Stop
    title: str
    page_title: str
    section_title: str
    questions: tuple[Question, ...]
    position: Position
    gate_answer: Option | None
    can_change_gate: bool
    holds_the_gate: bool


class Saved(msgspec.Struct, frozen=True):
    """What a save left: the entry as it may be read now, and when it was in the file."""

    entry: Entry
    at: datetime


class Writing:
    """What a person does on a writing page, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary, clock: Clock) -> None:
        """Take the open notebook, the forms and the clock."""
        self._notebook = notebook
        self._library = library
        self._clock = clock
        self.route = Route(notebook, library)

    def wording(self) -> Wording:
        """Return the words in force."""
        return self._library.wording(self._notebook.choices().own_words)

    def form(self, section: Section) -> Form:
        """Return a section's form with its words filled in."""
        return self.wording().form(self._library.form(section))

    def open(self, at: Stop, transient: Answers | None = None) -> OpenPage:
        """Return the page to show; a page that no longer stands open gives the entry's first open one."""
        entry = self._notebook.entries.find(at.entry_id)
        return self.page_of(entry, at, transient)

    def page_of(self, entry: Entry, at: Stop, transient: Answers | None = None) -> OpenPage:
        """Return the page of an entry already at hand."""
        form = self.form(entry.section)
        answers = joined(entry.answers, dict(transient or {}))
        pages = {shown.page.id: shown for shown in flow.shown_pages(form, answers)}
        if at.page_id not in pages:
            at = self.route.first(entry, transient)
        shown = pages[at.page_id]
        gate = self._gate_form(entry)
        return OpenPage(
            entry=entry,
            stop=at,
            title=title_of(form, entry.answers),
            page_title=shown.page.title,
            section_title=form.title,
            questions=shown.questions,
            position=self.route.position(entry, at.page_id, transient),
            gate_answer=self._gate_answer(entry, gate),
            can_change_gate=gate is not None and gate.gate is not None,
            holds_the_gate=any(q == form.gate for q in shown.questions),
        )

    def all_pages(self, entry: Entry, transient: Answers | None = None) -> tuple[OpenPage, ...]:
        """Return every open page of an entry, for those who prefer all questions on one page."""
        answers = joined(entry.answers, dict(transient or {}))
        shown = flow.shown_pages(self._library.form(entry.section), answers)
        return tuple(self.page_of(entry, Stop(entry.id, each.page.id), transient) for each in shown)

    def save(self, entry_id: int, changes: Changes, place: Place | None) -> Saved:
        """Keep what was typed, and the place, in one transaction; returns after it is in the file."""
        entry = self._notebook.entries.save(entry_id, changes, place)
        return Saved(entry, self._clock.now())

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question and keep the page's other answers, in one transaction.

        On a page of *Harm done to me* the answer ``own`` opens a new page and leaves this one as it is; any other
        answer there changes nothing.
        """
        entry = self._notebook.entries.find(entry_id)
        if entry.section is not Section.HARM_DONE_TO_ME:
            return self._notebook.entries.answer_gate(entry_id, answer, changes)
        if answer is GateAnswer.OWN:
            return self._notebook.entries.turn_to_own_side(entry_id)
        return GateChange(entry)

    def skip_gate(self, entry_id: int, changes: Changes) -> GateChange:
        """Skip the safety question, which sets the entry aside."""
        return self.answer_gate(entry_id, GateAnswer.PARKED, changes)

    def gate_question(self, entry: Entry) -> Question | None:
        """Return the safety question that belongs to an entry, for *Change*; None where it has none."""
        form = self._gate_form(entry)
        return self.wording().question(form.gate) if form and form.gate else None

    def another_event(self, entry: Entry) -> Entry:
        """Add an entry that keeps only the name: a second event has its own answer to the safety question."""
        name = self._library.form(entry.section).name_question
        changes = {name.id: entry.answers[name.id]} if name and name.id in entry.answers else {}
        return self._notebook.entries.add(entry.inventory_id, entry.section, changes)

    def _gate_form(self, entry: Entry) -> Form | None:
        if entry.section is not Section.HARM_DONE_TO_ME:
            return self._library.form(entry.section)
        return self._library.form(entry.origin) if entry.origin else None

    def _gate_answer(self, entry: Entry, form: Form | None) -> Option | None:
        if form is None or form.gate is None:
            return None
        is_harm = entry.section is Section.HARM_DONE_TO_ME
        answer = GateAnswer.HARMED if is_harm else entry.gate
        option = form.gate.option(answer.value) if answer else None
        return self.wording().option(option) if option else None
