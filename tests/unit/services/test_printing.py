"""The document of *my own copy*: what it holds, what it never holds, and how it reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from typing_extensions import override

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.answers import AnswerValue, Changes
from inventory_app.domain.choices import Choices
from inventory_app.domain.document import Card, Document, Heading, as_text
from inventory_app.domain.entries import SECTION_ORDER, Entry, GateAnswer, Section
from inventory_app.domain.forms import Form, Option, Question, QuestionKind
from inventory_app.domain.printout import Printout
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.services.printing import CopyChoice, on_offer, own_copy
from inventory_app.storage.connection import open_connection
from inventory_app.storage.notebook import Notebook

EVERYTHING = frozenset(SECTION_ORDER)


class SteppingClock:
    """A clock that stands at a day until it is moved."""

    def __init__(self) -> None:
        """Begin on a Monday in October."""
        self.moment = datetime(2026, 10, 12, 19, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment


def said(moment: datetime) -> str:
    """Say a day as these tests read it."""
    return f"{moment.day} {moment:%B}"


class Writer:
    """An invented person at an open notebook."""

    def __init__(self, notebook: Notebook, clock: SteppingClock, library: Library) -> None:
        """Sit down."""
        self.notebook = notebook
        self.clock = clock
        self.library = library

    def write(
        self, section: Section, changes: Changes, gate: GateAnswer | None = GateAnswer.OWN
    ) -> Entry:
        """Write an entry, answer its safety question, and write the rest."""
        form = self.library.form(section)
        name = form.name_question
        assert name is not None
        inventory = self.notebook.inventory().id
        entry = self.notebook.entries.add(inventory, section, {name.id: changes[name.id]})
        if gate is not None and form.gate is not None:
            entry = self.notebook.entries.answer_gate(entry.id, gate, {}).entry
        if entry.section is section:
            entry = self.notebook.entries.save(entry.id, changes)
        return entry

    def document(self, *also: Entry, sections: frozenset[Section] = EVERYTHING) -> Document:
        """Print my own copy, with the quiet entries given."""
        choice = CopyChoice(sections, also=frozenset(entry.id for entry in also))
        return own_copy(self.notebook, self.library, choice, said)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    """Return a person with an empty notebook in a real encrypted file."""
    clock, library = SteppingClock(), Library(resources())
    with closing(open_connection(tmp_path / "vault.db", bytes(32), new=True)) as connection:
        yield Writer(Notebook(connection, library, clock), clock, library)


PIANO: Changes = {
    "r_who": "My brother",
    "r_when": "March 2026",
    "r_age": "adult",
    "r_happened": "He sold Mum's piano.\n\n\n  He did not ask.  \n",
    "r_touched": ("fear", "self_esteem"),
    "r_touched_words": "I had wanted to play it again.",
    "r_part": ("dishonest", "own_word"),
    "r_part.own": "Sulking",
    "r_owe": "maybe",
    "r_share": ("therapist",),
    "r_kind": "person",
}


def card(document: Document, number: str) -> Card:
    """Return the card with this number."""
    return next(
        block for block in document.blocks if isinstance(block, Card) and block.number == number
    )


def numbers(document: Document) -> list[str]:
    """Return the numbers of all cards in order."""
    return [block.number for block in document.blocks if isinstance(block, Card)]


def test_a_small_document_reads_like_this(writer: Writer) -> None:
    writer.write(Section.STRENGTHS, {"a_strength": "Patience", "a_seen": "Mr Bello"}, None)
    entry = writer.write(Section.RESENTMENTS, PIANO)
    writer.clock.moment += timedelta(days=33)
    writer.notebook.entries.save(entry.id, {"r_instead": "Ring him."})

    assert as_text(writer.document()) == (
        "Step Four\n\n"
        "R resentments · F fears · S relationships · H harms I did · A strengths · X secrets · "
        "P harm done to me. Numbers may skip; that means nothing.\n\n"
        "Strengths\n\n"
        "A-001 Patience written 12 October\n"
        "Who has seen it\n"
        "Mr Bello\n\n"
        "Resentments\n\n"
        "R-001 My brother written 12 October, changed 14 November\n"
        "When\n"
        "March 2026, 18 or older\n"
        "What happened\n"
        "He sold Mum's piano.\n"
        "\n"
        "  He did not ask.\n"
        "What it touched\n"
        "Self-esteem, fear\n"
        "I had wanted to play it again.\n"
        "My part\n"
        "Dishonest, \u2068Sulking\u2069\n"
        "Another way\n"
        "Ring him.\n"
        "Do I owe\n"
        "Maybe. I will ask someone first\n"
        "Next\n"
        "Not provided"
    )


def test_words_around_the_pages_come_with_it(writer: Writer) -> None:
    document = writer.document()

    assert document.running_head == "My own copy"
    assert document.foot == "Private: belongs to the writer"
    assert document.continued.format(number="R-014") == "R-014 continued"
    assert document.page_of.format(page=2, pages=9) == "page 2 of 9"
    assert document.range_of.format(first="R-012", last="R-014") == "R-012 to R-014"


QUIET = [
    (Section.SECRETS, {"x_title": "The blue folder", "x_how_long": "Eleven"}, GateAnswer.PRIVATE),
    (Section.HARM_DONE_TO_ME, {"p_label": "The yellow house", "p_words": "Two winters"}, None),
    (Section.RESENTMENTS, {"r_who": "Someone", "r_label": "Unsaid"}, GateAnswer.PARKED),
    (Section.FEARS, {"f_fear": "The knock", "f_danger_help": "Advice"}, GateAnswer.DANGER),
    (Section.FEARS, {"f_fear": "The dark", "f_harm_today": "Lamp"}, GateAnswer.FROM_HARM),
]


@pytest.mark.parametrize(("section", "changes", "gate"), QUIET)
def test_a_quiet_entry_is_printed_only_when_ticked_itself(
    writer: Writer, section: Section, changes: Changes, gate: GateAnswer | None
) -> None:
    quiet = writer.write(section, changes, gate)
    other = writer.write(section, changes, gate)
    name = str(next(iter(changes.values())))

    assert numbers(writer.document()) == []
    assert name not in as_text(writer.document())
    chosen = CopyChoice(EVERYTHING, frozenset({quiet.id, other.id}))
    document = own_copy(writer.notebook, writer.library, chosen, said)
    assert numbers(document) == [], "ticking a section's entries ticks no quiet one"
    assert numbers(writer.document(quiet)) == [str(quiet.number)]
    assert numbers(writer.document(quiet, sections=frozenset())) == [str(quiet.number)]


def test_of_a_set_aside_page_only_the_title_is_printed(writer: Writer) -> None:
    entry = writer.write(Section.RESENTMENTS, PIANO, GateAnswer.PARKED)

    printed = card(writer.document(entry), "R-001")

    assert (printed.title, printed.answers) == ("My brother", ())


def test_nothing_of_an_own_part_is_printed_for_a_page_that_became_harm_done_to_me(
    writer: Writer,
) -> None:
    entry = writer.write(Section.RESENTMENTS, PIANO)
    harm = writer.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {}).entry

    printed = card(writer.document(harm), str(harm.number))

    assert printed.labels_above
    assert [answer.label for answer in printed.answers] == ["Who", "As little as I wanted"]
    everything = as_text(writer.document(harm))
    assert "Sulking" not in everything
    assert "Dishonest" not in everything
    assert "My part" not in everything


def test_harm_done_to_me_stands_on_sheets_of_its_own_with_its_two_lines(writer: Writer) -> None:
    harm = writer.write(Section.HARM_DONE_TO_ME, {"p_label": "The yellow house"}, None)
    writer.write(Section.RESENTMENTS, PIANO)

    document = writer.document(harm)
    at = document.blocks.index(Heading("Harm done to me", level=1))

    assert numbers(document) == ["R-001", "P-001"], "its sheets come last"
    assert as_text(document).endswith(
        "Harm done to me\n\n"
        'There is no "my part" on these pages.\n\n'
        "The writer is not looking for a part in this, and asks you not to. "
        "These sheets go back to the writer.\n\n"
        "P-001 The yellow house written 12 October"
    )
    assert len(document.blocks) == at + 4


def test_only_chosen_sections_and_entries_are_printed(writer: Writer) -> None:
    first = writer.write(Section.RESENTMENTS, PIANO)
    writer.write(Section.RESENTMENTS, {**PIANO, "r_who": "A neighbour"})
    writer.write(Section.STRENGTHS, {"a_strength": "Patience"}, None)

    only = CopyChoice(frozenset({Section.RESENTMENTS}), frozenset({first.id}))
    document = own_copy(writer.notebook, writer.library, only, said)

    assert numbers(document) == ["R-001"]
    assert "neighbour" not in as_text(document)
    assert "Strengths" not in as_text(document)


def test_deleted_entries_are_not_printed(writer: Writer) -> None:
    entry = writer.write(Section.RESENTMENTS, PIANO)
    writer.notebook.entries.delete([entry.id])

    assert numbers(writer.document()) == []


def test_the_gate_and_who_may_see_it_are_not_printed(writer: Writer) -> None:
    writer.write(Section.RESENTMENTS, PIANO)

    labels = {answer.label for answer in card(writer.document(), "R-001").answers}

    assert not any("nearest" in label or "Who may see" in label for label in labels)


def test_the_older_order_puts_strengths_after_harms(writer: Writer) -> None:
    writer.write(Section.STRENGTHS, {"a_strength": "Patience"}, None)
    writer.write(Section.RESENTMENTS, PIANO)
    writer.notebook.choose(msgspec.structs.replace(writer.notebook.choices(), order="traditional"))

    assert numbers(writer.document()) == ["R-001", "A-001"]


def test_labels_speak_in_the_words_that_were_chosen(writer: Writer) -> None:
    writer.notebook.choose(Choices(OwnWords(Pack.SECULAR, words={"therapist": "counsellor"})))
    writer.write(Section.RESENTMENTS, {**PIANO, "r_ask": "Why do I freeze?"})

    labels = [answer.label for answer in card(writer.document(), "R-001").answers]

    assert "To ask my counsellor" in labels


def test_linked_entries_are_named_by_number_and_quiet_ones_not_at_all(writer: Writer) -> None:
    named = writer.write(Section.RESENTMENTS, PIANO)
    quiet = writer.write(Section.RESENTMENTS, PIANO, GateAnswer.PARKED)
    gone = writer.write(Section.RESENTMENTS, PIANO)
    writer.notebook.entries.delete([gone.id])
    links = tuple(str(entry.number) for entry in (quiet, named, gone))
    fear: Changes = {"f_fear": "Being left", "f_links": (*links, "R-999")}
    writer.write(Section.FEARS, fear, GateAnswer.WORRY)
    writer.write(Section.FEARS, {**fear, "f_links": links[:1]}, GateAnswer.WORRY)

    document = writer.document()
    first, second = (card(document, number).answers for number in ("F-001", "F-002"))

    said_of = {answer.label: answer.paragraphs for answer in first}
    assert said_of["It stands behind"] == ("R-001",)
    assert "It stands behind" not in {answer.label for answer in second}


def test_the_ideal_of_relationships_is_printed_with_them(writer: Writer) -> None:
    inventory = writer.notebook.inventory().id
    writer.notebook.entries.add(
        inventory, Section.RELATIONSHIPS_END, {"s_ideal": "I tell the truth early."}
    )

    document = writer.document(sections=frozenset({Section.RELATIONSHIPS}))
    (ideal,) = [block for block in document.blocks if isinstance(block, Card)]

    assert (ideal.number, ideal.title) == ("", "How I want to be with people I am close to")
    assert ideal.answers[0].paragraphs == ("I tell the truth early.",)


def test_what_is_offered_keeps_quiet_entries_apart(writer: Writer) -> None:
    writer.write(Section.RESENTMENTS, PIANO)
    writer.write(Section.RESENTMENTS, {**PIANO, "r_who": "Someone"}, GateAnswer.PARKED)
    writer.write(Section.SECRETS, {"x_title": "The blue folder"}, GateAnswer.PRIVATE)

    offers = {offer.section: offer for offer in on_offer(writer.notebook, writer.library)}

    assert list(offers) == [Section.RESENTMENTS, Section.SECRETS]
    resentments = offers[Section.RESENTMENTS]
    assert [(entry.number, entry.title) for entry in resentments.entries] == [
        ("R-001", "My brother")
    ]
    assert [entry.is_set_aside for entry in resentments.quiet] == [True]
    assert offers[Section.SECRETS].entries == ()
    assert "blue" not in repr(offers)


def test_every_label_names_a_question_that_ships(writer: Writer) -> None:
    printout = writer.library.printout("step_four")
    forms = [writer.library.form(section) for section in (*SECTION_ORDER, "relationships_end")]
    questions = {question.id for form in forms for question in form.questions()}

    named = {*printout.labels, *printout.always, *printout.beside, *printout.left_out}

    assert named <= questions


class OtherLanguage(Library):
    """Forms and printout as another language or a later form might have them."""

    def __init__(self, question: Question, *, lowers_ticks: bool) -> None:
        """Put this question in the place of "What was it about"."""
        super().__init__(resources())
        self._question = question
        self._lowers_ticks = lowers_ticks

    @override
    def form(self, form_id: str) -> Form:
        form = super().form(form_id)
        pages = tuple(
            msgspec.structs.replace(
                page,
                questions=tuple(
                    self._question if question.id == self._question.id else question
                    for question in page.questions
                ),
            )
            for page in form.pages
        )
        return msgspec.structs.replace(form, pages=pages)

    @override
    def printout(self, name: str) -> Printout:
        shipped = super().printout(name)
        return msgspec.structs.replace(shipped, lowers_ticks=self._lowers_ticks)


@pytest.mark.parametrize(
    ("kind", "value", "said_as"),
    [
        (QuestionKind.YES_NO, True, ("Yes",)),
        (QuestionKind.YES_NO, False, ("No",)),
        (QuestionKind.SCALE, 0, ("0",)),
        (QuestionKind.TEXT, "One\r\n\r\nTwo", ("One", "", "Two")),
        (QuestionKind.TICKS, ("b", "gone", "a"), ("Alder, Birch, gone",)),
        (QuestionKind.CHOICE, "b", ("Birch: a tree",)),
        (QuestionKind.CHOICE, "gone", ("gone",)),
    ],
)
def test_every_kind_of_answer_is_said_in_words(
    writer: Writer, kind: QuestionKind, value: AnswerValue, said_as: tuple[str, ...]
) -> None:
    options = (Option("a", "Alder"), Option("b", "Birch: a tree"))
    question = Question("r_label", kind, "What was it about?", options=options)
    writer.write(Section.RESENTMENTS, {**PIANO, "r_label": value})

    library = OtherLanguage(question, lowers_ticks=False)
    document = own_copy(writer.notebook, library, CopyChoice(EVERYTHING), said)

    answers = {answer.label: answer.paragraphs for answer in card(document, "R-001").answers}
    assert answers["In a few words"] == said_as
