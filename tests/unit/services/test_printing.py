"""The document of *my own copy*: what it holds, and how it reads."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from inventory_app.domain.answers import Changes
from inventory_app.domain.choices import Choices
from inventory_app.domain.document import Card, as_text
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.services.printing import CopyChoice, on_offer, own_copy
from tests.unit.services.copyist import PIANO, Writer, card, numbers, said


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
