"""Writing an entry: open its page, keep what is typed, answer the safety question, go on."""

from __future__ import annotations

from datetime import datetime

import msgspec

from inventory_app.domain import flow
from inventory_app.domain.amends import beginning_with_living
from inventory_app.domain.answers import Answers, AnswerValue, Changes, joined
from inventory_app.domain.choices import Place
from inventory_app.domain.entries import (
    SNIPPET_LENGTH,
    Entry,
    GateAnswer,
    Section,
    title_of,
)
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.forms import Form, Option, Question, QuestionKind
from inventory_app.domain.patterns import (
    COUNTED_SECTIONS,
    SHORTCOMINGS,
    is_own_word,
    own_word_of,
)
from inventory_app.domain.people import shown_name
from inventory_app.domain.subjects import habit_of
from inventory_app.domain.wording import OwnWords, Wording
from inventory_app.services.ports import Clock, FormLibrary, GateChange, Notebook
from inventory_app.services.route import Position, Route, Stop, open_pages

AGE_LIST = "age_list"
UNDER_18_ANSWERS = frozenset({"child", "both_ages"})
CLOSING_SECTIONS = frozenset(
    {Section.HARM_DONE_TO_ME, Section.SECRETS, Section.RELATIONSHIPS, Section.HARMS}
)
"""Sections after whose pages *Put the lid on* is offered by name."""


class OpenPage(msgspec.Struct, frozen=True):
    """A page as it is shown: the entry, the page's words filled in, and where it stands.

    ``label`` is what the entry is about in a few words, to tell two of one name apart.
    ``gate_answer`` is the chosen option of the safety question, to stand at the top with *Change*;
    None where there is none.
    ``can_change_gate`` says whether *Change* is offered. ``was_under_18`` says that the age answer
    of the entry says so.
    ``all_questions`` are the page's questions, shown or not: an answer on the page may open one.
    """

    entry: Entry
    stop: Stop
    title: str
    label: str
    page_title: str
    section_title: str
    questions: tuple[Question, ...]
    position: Position
    gate_answer: Option | None
    can_change_gate: bool
    holds_the_gate: bool
    was_under_18: bool = False
    all_questions: tuple[Question, ...] = ()


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
        self._own_words: OwnWords | None = None
        self._wording = Wording({}, {})
        self._forms: dict[Section, Form] = {}
        self.route = Route(notebook, library)

    def wording(self) -> Wording:
        """Return the words in force."""
        own = self._notebook.choices().own_words
        if own != self._own_words:
            self._own_words, self._wording = own, self._library.wording(own)
            self._forms.clear()
        return self._wording

    def form(self, section: Section) -> Form:
        """Return a section's form with its words filled in."""
        wording = self.wording()
        if section not in self._forms:
            self._forms[section] = wording.form(self._library.form(section))
        return self._forms[section]

    def open(self, at: Stop, transient: Answers | None = None) -> OpenPage:
        """Return the page to show.

        A page that no longer stands open gives the entry's first open one. Raises ENTRY_GONE for an
        entry that lies in *Recently deleted* too: what is typed there would be erased with it.
        """
        entry = self._notebook.entries.find(at.entry_id)
        if entry.deleted_at is not None:
            raise ExpectedError(WhatHappened.ENTRY_GONE)
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
        questions = tuple(beginning_with_living(q, answers) for q in shown.questions)
        by_id = {question.id: question for question in questions}
        return OpenPage(
            entry=entry,
            stop=at,
            title=self._title(form, entry),
            label=self._label_of(form, entry),
            page_title=shown.page.title,
            section_title=form.title,
            questions=questions,
            position=self.route.position(entry, at.page_id, transient),
            gate_answer=self._gate_answer(entry, gate),
            can_change_gate=gate is not None and gate.gate is not None,
            holds_the_gate=any(q == form.gate for q in shown.questions),
            was_under_18=_was_under_18(form, entry),
            all_questions=tuple(by_id.get(q.id, q) for q in shown.page.questions),
        )

    def _title(self, form: Form, entry: Entry) -> str:
        """Return what the entry is called; a page about a habit of Patterns by that habit."""
        habit = habit_of(entry.subject)
        if not habit:
            return title_of(form, entry.answers)
        if is_own_word(habit):
            return own_word_of(habit)
        found = self._shortcoming(habit)
        return self.wording().option(found).short_label if found else ""

    def _shortcoming(self, habit: str) -> Option | None:
        form = self._library.form(COUNTED_SECTIONS[0])
        return next(q for q in form.questions() if q.list == SHORTCOMINGS).option(habit)

    def _label_of(self, form: Form, entry: Entry) -> str:
        """Return the first words of the answer that would name a page of harm."""
        naming = self._library.form(Section.HARM_DONE_TO_ME).name_question
        of_harm, own = naming and naming.id, form.name_question and form.name_question.id
        for here, there in form.harm_moves.items():
            if there == of_harm and here != own:
                return shown_name(str(entry.answers.get(here, "")))[:SNIPPET_LENGTH].rstrip()
        return ""

    def all_pages(self, entry: Entry, transient: Answers | None = None) -> tuple[OpenPage, ...]:
        """Return every open page of an entry, for those who prefer all questions on one page."""
        answers = joined(entry.answers, dict(transient or {}))
        shown = open_pages(self._library.form(entry.section), answers)
        return tuple(
            self.page_of(entry, Stop(entry.id, each.page.id), transient)
            for each in shown
            if not each.is_settled
        )

    def save(self, entry_id: int, changes: Changes, place: Place | None) -> Saved:
        """Keep what was typed, and the place, in one transaction.

        Returns after it is in the file.
        """
        entry = self._notebook.entries.save(entry_id, changes, place)
        return Saved(entry, self._clock.now())

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question and keep the page's other answers, in one transaction.

        On a page of *Harm done to me* the answer ``own`` opens a new page and leaves this one as it
        is; any other answer there is not taken. What was typed is kept all the same.
        """
        entries = self._notebook.entries
        if entries.find(entry_id).section is not Section.HARM_DONE_TO_ME:
            return entries.answer_gate(entry_id, answer, changes)
        with self._notebook.together():
            entry = entries.save(entry_id, changes)
            turns = answer is GateAnswer.OWN
            return entries.turn_to_own_side(entry_id) if turns else GateChange(entry)

    def remember(self, place: Place) -> None:
        """Keep where the person is when nothing was typed."""
        self._notebook.remember_place(place)

    def answer_check(self, entry_id: int, changes: Changes) -> GateChange:
        """Save changes that hold the answer to a check (see :func:`checks`).

        And say what came of it.
        """
        return self._notebook.entries.answer_check(entry_id, changes)

    def skip_gate(self, entry_id: int, changes: Changes) -> GateChange:
        """Skip the safety question, which sets the entry aside."""
        return self.answer_gate(entry_id, GateAnswer.PARKED, changes)

    def gate_question(self, entry: Entry) -> Question | None:
        """Return the safety question that belongs to an entry, for *Change*.

        None where it has none.
        """
        form = self._gate_form(entry)
        return self.wording().question(form.gate) if form and form.gate else None

    def gate_stop(self, entry: Entry) -> Stop | None:
        """Return where *Change* leads: the page of the safety question.

        Or the check that stands before it.

        None for an entry whose safety question stands in another form (see :meth:`gate_question`).
        """
        form = self._library.form(entry.section)
        ids = {
            question.id: shown.page.id
            for shown in flow.shown_pages(form, entry.answers)
            for question in shown.questions
            if question == form.gate or any(option.gate for option in question.options)
        }
        page_id = ids.get(form.gate.id) if form.gate else None
        page_id = page_id or next(iter(ids.values()), None)
        return Stop(entry.id, page_id) if page_id else None

    def steering(self, section: Section) -> frozenset[str]:
        """Return the questions of a section whose answers open or shut others."""
        form = self._library.form(section)
        tests = [page.shown_when for page in form.pages]
        for question in form.questions():
            tests.append(question.shown_when)
            tests += [need for option in question.options for need in option.needs]
        return frozenset(test.question for test in tests if test and test.question)

    def bring_back(self, entry_id: int) -> Entry:
        """Put words that were held back under their questions again."""
        return self._notebook.entries.bring_back(entry_id)

    def erase_hidden(self, entry_id: int) -> Entry:
        """Erase for good what is out of sight on an entry."""
        return self._notebook.entries.erase_hidden(entry_id)

    def matching_strengths(self, entry: Entry) -> tuple[str, ...]:
        """Return the strengths across from the shortcomings ticked on an entry, in that order.

        Of a page about a habit of Patterns it is the one across from the habit.
        """
        habit = self._shortcoming(habit_of(entry.subject))
        if habit is not None:
            return (habit.strength,)
        form = self._library.form(entry.section)
        found = [
            option.strength
            for question in form.questions()
            for chosen in _ticked(entry.answers, question)
            if (option := question.option(chosen)) and option.strength
        ]
        return tuple(dict.fromkeys(found))

    def can_add_event(self, entry: Entry) -> bool:
        """Return whether another event with the same name is offered.

        Where an entry is one event with somebody.
        """
        form = self._library.form(entry.section)
        name = form.name_question
        is_person = name is not None and name.kind is QuestionKind.PERSON
        return is_person and form.gate is not None and bool(title_of(form, entry.answers))

    def another_event(self, entry: Entry) -> Entry:
        """Add an entry that keeps only the name.

        A second event has its own answer to the safety question.
        """
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


def checks(questions: tuple[Question, ...], answers: Answers) -> dict[str, AnswerValue]:
    """Return the answers to checks: not kept themselves.

    But they open a page or answer the safety question.
    """
    found: dict[str, AnswerValue] = {}
    for question in questions:
        value = answers.get(question.id)
        option = question.option(value) if isinstance(value, str) else None
        if option and not question.is_kept and (option.keeps or option.gate):
            found[question.id] = option.id
    return found


def offers_closing(entry: Entry) -> bool:
    """Return whether *Put the lid on* is offered by name after this entry's last page."""
    return entry.is_set_aside or entry.section in CLOSING_SECTIONS


def _ticked(answers: Answers, question: Question) -> tuple[str, ...]:
    value = answers.get(question.id)
    return value if isinstance(value, tuple) else ()


def _was_under_18(form: Form, entry: Entry) -> bool:
    return any(
        question.list == AGE_LIST and entry.answers.get(question.id) in UNDER_18_ANSWERS
        for question in form.questions()
    )
