"""What goes on paper: what may be chosen, and the document made of it.

Harm done to the person, secrets, set-aside pages and other quiet entries are in no copy unless each
is ticked for that copy. What is readable on an entry is decided by the one rule, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import TypeAlias

import msgspec

from inventory_app.domain.answers import AnswerValue, is_empty
from inventory_app.domain.document import Answer, Block, Card, Document, Heading, Paragraph
from inventory_app.domain.entries import (
    SECTION_ORDER,
    TRADITIONAL_ORDER,
    UNNAMED_SECTIONS,
    Entry,
    Section,
)
from inventory_app.domain.flow import reachable_ids
from inventory_app.domain.forms import Flag, Form, Option, Question, QuestionKind, own_words_id
from inventory_app.domain.printout import Printout
from inventory_app.domain.records import PrivateRecord
from inventory_app.services.ports import FormLibrary, Notebook

PRINTOUT = "step_four"
"""The printout file with the labels of these cards."""

SaidDate: TypeAlias = Callable[[datetime], str]
"""Says a day as people write it where they live; the window knows how."""

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
"""Around a person's own word among others: its direction must not turn the line (UAX #9)."""


class CopyChoice(msgspec.Struct, frozen=True):
    """What is printed: sections, and which of their entries (None is all that may).

    ``also`` are quiet entries, ticked one by one for this copy; their sections need no tick.
    """

    sections: frozenset[Section]
    entries: frozenset[int] | None = None
    also: frozenset[int] = frozenset()

    def holds(self, entry: Entry, section: Section) -> bool:
        """Return whether an entry, printed under this section, goes on paper."""
        if entry.is_quiet:
            return entry.id in self.also
        is_ticked = self.entries is None or entry.id in self.entries
        return is_ticked and section in self.sections


class OfferedEntry(PrivateRecord, frozen=True):
    """One entry that may be ticked, as its list names it."""

    id: int
    section: Section
    number: str
    title: str
    is_set_aside: bool = False


class OfferedSection(PrivateRecord, frozen=True):
    """A section with something to print; ``quiet`` are left out unless ticked one by one."""

    section: Section
    title: str
    entries: tuple[OfferedEntry, ...]
    quiet: tuple[OfferedEntry, ...]


def on_offer(notebook: Notebook, library: FormLibrary) -> tuple[OfferedSection, ...]:
    """Return every section that holds entries, in the order they are printed."""
    copy = _OwnCopy(notebook, library, str)
    found = (copy.offered(section) for section in print_order(notebook))
    return tuple(offer for offer in found if offer.entries or offer.quiet)


def own_copy(
    notebook: Notebook, library: FormLibrary, choice: CopyChoice, said_date: SaidDate
) -> Document:
    """Return *my own copy* of Step Four: the chosen entries as cards, names as written."""
    return _OwnCopy(notebook, library, said_date).document(choice)


def cards(
    notebook: Notebook, library: FormLibrary, entries: Sequence[Entry], *, beside: Sequence[Entry]
) -> tuple[Card, ...]:
    """Return entries as cards to read aloud, naming no other entries than those ``beside``."""
    copy = _OwnCopy(notebook, library, str)
    copy.name_only(beside)
    return tuple(copy.card(entry) for entry in entries)


def print_order(notebook: Notebook) -> tuple[Section, ...]:
    """Return the sections in the person's order, with quiet ones at the end."""
    is_traditional = notebook.choices().order == "traditional"
    named = TRADITIONAL_ORDER if is_traditional else SECTION_ORDER
    # Quiet sections stand on sheets of their own at the end, whatever the order of writing.
    return (
        *(section for section in named if section not in UNNAMED_SECTIONS),
        *(section for section in named if section in UNNAMED_SECTIONS),
    )


class _OwnCopy:
    """Builds the document of one copy; forms and words are read once."""

    def __init__(self, notebook: Notebook, library: FormLibrary, said_date: SaidDate) -> None:
        self._notebook = notebook
        self._library = library
        self._said_date = said_date
        self._wording = library.wording(notebook.choices().own_words)
        self._printout = library.printout(PRINTOUT)
        self._inventory = notebook.inventory().id
        self._forms: dict[Section, Form] = {}
        self._questions: dict[Section, tuple[Question, ...]] = {}
        self._named: set[str] | None = None

    # What may be chosen

    def offered(self, section: Section) -> OfferedSection:
        """Return a section's entries, quiet ones apart."""
        found = [self._offered_entry(entry) for entry in self._entries(section)]
        return OfferedSection(
            section,
            self._form(section).title,
            tuple(offer for offer, is_quiet in found if not is_quiet),
            tuple(offer for offer, is_quiet in found if is_quiet),
        )

    def _offered_entry(self, entry: Entry) -> tuple[OfferedEntry, bool]:
        title = self._title(entry)
        offer = OfferedEntry(entry.id, entry.section, str(entry.number), title, entry.is_set_aside)
        return offer, entry.is_quiet

    def _entries(self, section: Section) -> tuple[Entry, ...]:
        found = self._notebook.entries.entries(self._inventory, section)
        if section is not Section.RELATIONSHIPS:
            return found
        ideal = self._notebook.entries.once(self._inventory, Section.RELATIONSHIPS_END)
        return (*found, ideal) if ideal is not None else found

    # The document

    def document(self, choice: CopyChoice) -> Document:
        """Return the chosen entries under their sections, with the words every page carries."""
        words = self._printout.words
        blocks: list[Block] = [
            Heading(words["title"]),
            Paragraph(self._sentence("paper", "pr_numbers"), is_quiet=True),
        ]
        for section in print_order(self._notebook):
            blocks += self._section(section, choice)
        return Document(
            running_head=words["own_copy"],
            blocks=tuple(blocks),
            foot=self._sentence("paper", "pr_footer"),
            continued=words["continued"],
            page_of=words["page_of"],
            range_of=words["range_of"],
        )

    def _section(self, section: Section, choice: CopyChoice) -> Iterator[Block]:
        entries = [entry for entry in self._entries(section) if choice.holds(entry, section)]
        if not entries:
            return
        title = self._form(section).title
        yield Heading(title, level=1 if section in UNNAMED_SECTIONS else 2)
        if section is Section.HARM_DONE_TO_ME:
            head = self._sentence("harm", "p_print_head")
            yield Paragraph(head.removeprefix(f"{title}. "))
            yield Paragraph(self._sentence("harm", "p_print_note"), is_quiet=True)
        for entry in entries:
            yield self.card(entry)

    def card(self, entry: Entry) -> Card:
        """Return an entry as a card."""
        return Card(
            number=str(entry.number),
            title=self._title(entry),
            remark=self._dates(entry),
            # Of a set-aside page nothing but its title is ever printed.
            answers=() if entry.is_set_aside else tuple(self._answers(entry)),
            labels_above=entry.section is Section.HARM_DONE_TO_ME,
        )

    def _title(self, entry: Entry) -> str:
        """Return the whole name of an entry; an entry that is there once is called by its form."""
        form = self._form(entry.section)
        if not form.repeats:
            return form.title
        name = form.name_question
        return " ".join(str(entry.answers.get(name.id, "")).split()) if name else ""

    def _dates(self, entry: Entry) -> str:
        words = self._printout.words
        written, changed = self._said_date(entry.created_at), self._said_date(entry.changed_at)
        pattern = words["written"] if written == changed else words["written_and_changed"]
        return pattern.format(date=written, changed=changed)

    def name_only(self, entries: Sequence[Entry]) -> None:
        """Let links between pages name these entries and no others."""
        self._named = {str(entry.number) for entry in entries if not entry.is_quiet}

    # Answers

    def _answers(self, entry: Entry) -> Iterator[Answer]:
        form = self._form(entry.section)
        said = list(self._labelled(form, entry))
        for label, group in groupby(said, key=lambda item: item[0]):
            lines: list[str] = []
            for _, question, words in group:
                if lines and words and question.id in self._printout.beside:
                    lines[-1] = f"{lines[-1]}, {words[0]}"
                else:
                    lines += words
            yield Answer(label, tuple(lines) or (self._printout.words["not_provided"],))

    def _labelled(self, form: Form, entry: Entry) -> Iterator[tuple[str, Question, list[str]]]:
        printout = self._printout
        readable = reachable_ids(form, entry.answers)
        for question in self._printed_questions(entry.section):
            if question.id not in readable:
                continue
            words = list(self._in_words(question, entry))
            if words or question.id in printout.always:
                label = self._wording.fill(printout.labels.get(question.id, question.text))
                yield label, question, words

    def _in_words(self, question: Question, entry: Entry) -> Iterator[str]:
        value = entry.answers.get(question.id)
        if value is None or is_empty(value):
            return
        if question.kind is QuestionKind.TICKS and isinstance(value, tuple):
            yield self._ticks(question, value, entry)
        elif question.kind is QuestionKind.CHOICE:
            yield self._chosen(question, str(value), entry)
        elif question.kind is QuestionKind.ENTRIES and isinstance(value, tuple):
            yield from filter(None, [", ".join(self._numbers(value))])
        elif isinstance(value, bool):
            yield self._printout.words["yes" if value else "no"]
        else:
            yield from _paragraphs(value)

    def _ticks(self, question: Question, ticked: tuple[str, ...], entry: Entry) -> str:
        """Return the ticked words in the form's order, the person's own word in its place."""
        in_order = [option.id for option in question.options if option.id in ticked]
        in_order += [option_id for option_id in ticked if option_id not in in_order]
        labels: list[str] = []
        for option_id in in_order:
            option = question.option(option_id)
            own = _own_word(question, option, entry)
            label = option.short_label if option else option_id
            if labels and self._printout.lowers_ticks:
                label = label[:1].lower() + label[1:]
            labels.append(own or label)
        return ", ".join(labels)

    def _chosen(self, question: Question, option_id: str, entry: Entry) -> str:
        option = question.option(option_id)
        return _own_word(question, option, entry) or (option.label if option else option_id)

    def _numbers(self, linked: tuple[str, ...]) -> Iterator[str]:
        """Yield the numbers of linked entries; a quiet, deleted or erased one is not named."""
        if self._named is None:
            everything = (entry for section in SECTION_ORDER for entry in self._entries(section))
            self._named = {str(entry.number) for entry in everything if not entry.is_quiet}
        yield from (number for number in linked if number in self._named)

    def _printed_questions(self, section: Section) -> tuple[Question, ...]:
        """Return the questions of a section whose answers go on paper; read once for all cards."""
        if section not in self._questions:
            form = self._form(section)
            found = (q for q in form.questions() if _is_printed(q, form, self._printout))
            self._questions[section] = tuple(found)
        return self._questions[section]

    def _form(self, section: Section) -> Form:
        if section not in self._forms:
            self._forms[section] = self._wording.form(self._library.form(section))
        return self._forms[section]

    def _sentence(self, area: str, sentence_id: str) -> str:
        return self._wording.fill(self._library.sentence(area, sentence_id))


def _is_printed(question: Question, form: Form, printout: Printout) -> bool:
    """Return whether answers to this question go on paper at all; the name is the card's title."""
    name = form.name_question
    return (
        question.takes_an_answer
        and question.is_kept
        and Flag.SCREEN_ONLY not in question.flags
        and question.kind is not QuestionKind.SAFETY
        and question.id not in printout.left_out
        and (name is None or question.id != name.id)
    )


def _own_word(question: Question, option: Option | None, entry: Entry) -> str:
    if option is None or not option.own_words:
        return ""
    own = entry.answers.get(own_words_id(question.id))
    words = " ".join(own.split()) if isinstance(own, str) else ""
    return f"{_ISOLATE}{words}{_END_ISOLATE}" if words else ""


def _paragraphs(value: AnswerValue) -> Iterator[str]:
    """Yield the paragraphs of an answer; empty lines in a row become one, at the ends none."""
    is_after_gap = False
    is_begun = False
    for line in str(value).splitlines():
        words = line.rstrip()
        if not words.strip():
            is_after_gap = is_begun
            continue
        if is_after_gap:
            yield ""
        yield words
        is_begun, is_after_gap = True, False
