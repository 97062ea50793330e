"""Rows about other rows: found by their subject, in sight only while their page is open."""

from __future__ import annotations

import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer, InventoryKind, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.people import Person
from inventory_app.domain.subjects import entry_subject
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder

CARD = "I never paid her savings back."


@pytest.fixture
def amends(notebook: Notebook) -> int:
    """Return the inventory that holds amends cards."""
    return notebook.inventories.begin(InventoryKind.AMENDS).id


def card_for(notebook: Notebook, amends: int, source: Entry, who: str = "Lena") -> Entry:
    """Add an amends card that came from a page."""
    changes = {"am_who": who, "am_gate": "no", "am_what": CARD}
    return notebook.entries.add(amends, Section.AMENDS, changes, entry_subject(source.id))


def is_in_sight(notebook: Notebook, card: Entry) -> bool:
    """Return whether a card can be read, by every way there is, which must agree."""
    entries = notebook.entries
    ways = {
        "list": card.id in [row.id for row in entries.list(card.inventory_id, card.section)],
        "entries": card.id in [e.id for e in entries.entries(card.inventory_id, card.section)],
        "search": card.id in [row.id for row in entries.search("savings")],
        "searched with quiet": card.id
        in [r.id for r in entries.search("savings", with_quiet=True)],
        "found": _is_found(notebook, card),
    }
    assert len(set(ways.values())) == 1, ways
    return ways["list"]


def _is_found(notebook: Notebook, card: Entry) -> bool:
    try:
        return notebook.entries.find(card.id).answers["am_what"] == CARD
    except ExpectedError as error:
        if error.what is WhatHappened.ENTRY_GONE:
            return False
        raise


def test_row_is_found_by_what_it_is_about(notebook: Notebook, build: NotebookBuilder) -> None:
    entries, inventory = notebook.entries, build.inventory_id
    about = entries.add(inventory, Section.PATTERN_HABIT, {"pt_gave": "Peace"}, "habit:proud")
    whole = entries.add(inventory, Section.PATTERNS, {"pt_take": "Saying yes"})
    assert entries.about(inventory, Section.PATTERN_HABIT, "habit:proud") == about
    assert about.subject == "habit:proud"
    assert entries.about(inventory, Section.PATTERN_HABIT, "habit:harsh") is None
    assert entries.once(inventory, Section.PATTERN_HABIT) is None
    assert entries.once(inventory, Section.PATTERNS) == whole
    assert [row.subject for row in entries.list(inventory, Section.PATTERN_HABIT)] == [
        "habit:proud"
    ]
    entries.delete([about.id])
    assert entries.about(inventory, Section.PATTERN_HABIT, "habit:proud") is None


def test_search_leaves_out_what_is_read_beside_something_else(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    five = notebook.inventories.begin(InventoryKind.STEP_FIVE).id
    harm = build.harm_done_to_me()
    heard = {"sit_back": "You were frightened."}
    notebook.entries.add(five, Section.STEP_FIVE_SITTING, heard, entry_subject(harm.id, "sponsor"))
    notebook.entries.add(build.inventory_id, Section.PATTERN_HABIT, {"pt_gave": "frightened"}, "h")
    assert notebook.entries.search("frightened", with_quiet=True) == ()


@pytest.mark.parametrize(
    ("answer", "stays"),
    [
        (GateAnswer.OWN, True),
        (GateAnswer.PARKED, False),
        (GateAnswer.HARMED, False),
        (GateAnswer.BOTH, False),
    ],
)
def test_amends_card_is_in_sight_only_while_its_page_is_open(
    notebook: Notebook,
    build: NotebookBuilder,
    amends: int,
    answer: GateAnswer,
    *,
    stays: bool,
) -> None:
    source = build.resentment("Lena")
    card = card_for(notebook, amends, source)
    assert is_in_sight(notebook, card)
    notebook.entries.answer_gate(source.id, answer, {})
    assert is_in_sight(notebook, card) is stays


def test_card_out_of_sight_is_not_counted(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.harm("Lena")
    card_for(notebook, amends, source)
    (count,) = notebook.entries.counts(amends)
    assert (count.section, count.entries) == (Section.AMENDS, 1)
    notebook.entries.answer_gate(source.id, GateAnswer.PARKED, {})
    assert notebook.entries.counts(amends) == ()


def test_card_comes_back_with_its_page(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.resentment("Lena")
    card = card_for(notebook, amends, source)
    notebook.entries.answer_gate(source.id, GateAnswer.PARKED, {})
    notebook.entries.answer_gate(source.id, GateAnswer.OWN, {})
    assert is_in_sight(notebook, card)


def test_card_follows_words_brought_back_to_a_page_of_their_own(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.resentment("Lena", r_part_words="I told stories.")
    card = card_for(notebook, amends, source)
    notebook.entries.answer_gate(source.id, GateAnswer.HARMED, {})
    (opened,) = notebook.entries.turn_to_own_side(source.id).opened
    assert not is_in_sight(notebook, card)
    notebook.entries.bring_back(opened.id)
    assert is_in_sight(notebook, card)
    assert notebook.entries.find(card.id).subject == entry_subject(opened.id)


def test_erasing_what_is_out_of_sight_erases_the_card_that_is(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source, other = build.resentment("Lena"), build.resentment("Pat")
    gone, stays = card_for(notebook, amends, source), card_for(notebook, amends, other)
    notebook.entries.erase_hidden(other.id)
    notebook.entries.answer_gate(source.id, GateAnswer.PARKED, {})
    notebook.entries.erase_hidden(source.id)
    notebook.entries.answer_gate(source.id, GateAnswer.OWN, {})
    assert not is_in_sight(notebook, gone)
    assert is_in_sight(notebook, stays)


def test_card_stays_as_its_own_text_when_its_page_is_erased(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.harm("Lena")
    card = card_for(notebook, amends, source)
    notebook.entries.erase([source.id])
    assert is_in_sight(notebook, card)
    assert notebook.entries.find(card.id).subject == ""


def test_card_out_of_sight_is_erased_with_its_page(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.harm("Lena")
    card = card_for(notebook, amends, source)
    notebook.entries.answer_gate(source.id, GateAnswer.PARKED, {})
    notebook.entries.delete([source.id])
    notebook.entries.erase_deleted_before(source.created_at.replace(year=2030))
    assert not is_in_sight(notebook, card)
    rows = notebook._connection.execute("SELECT count(*) FROM written").fetchall()
    assert rows == [(0,)]


def test_what_was_heard_about_a_page_is_erased_with_it_and_no_more(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    five = notebook.inventories.begin(InventoryKind.STEP_FIVE).id
    first = build.resentment("Pat")
    many = [build.resentment(f"Somebody {number}") for number in range(10)]
    for entry in (first, *many):
        for listener in ("sponsor", "therapist"):
            subject = entry_subject(entry.id, listener)
            notebook.entries.add(five, Section.STEP_FIVE_SITTING, {"sit_back": "Words"}, subject)
    assert first.id == 1  # so that page 10 and 11 begin with its number
    notebook.entries.erase([first.id])
    left = notebook.entries.entries(five, Section.STEP_FIVE_SITTING)
    assert len(left) == 2 * len(many)


def test_card_goes_out_of_sight_with_a_page_that_it_names(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    harm, resentment = build.harm("Lena"), build.resentment("Lena")
    changes = {"am_who": "Lena", "am_gate": "no", "am_what": CARD}
    numbers = (str(harm.number), str(resentment.number))
    card = notebook.entries.add(amends, Section.AMENDS, {**changes, "am_source": numbers})
    other = notebook.entries.add(amends, Section.AMENDS, changes)
    notebook.entries.answer_gate(resentment.id, GateAnswer.HARMED, {})
    assert not is_in_sight(notebook, card)
    assert is_in_sight(notebook, other)


def test_card_shut_by_one_page_stays_shut_when_another_shuts(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    first, second = build.harm("Lena"), build.resentment("Lena")
    card = card_for(notebook, amends, first)
    notebook.entries.save(card.id, {"am_source": (str(second.number),)})
    notebook.entries.answer_gate(first.id, GateAnswer.PARKED, {})
    notebook.entries.answer_gate(second.id, GateAnswer.PARKED, {})
    notebook.entries.answer_gate(second.id, GateAnswer.OWN, {})
    assert not is_in_sight(notebook, card)


def test_names_on_cards_follow_a_person_and_are_never_suggested(
    notebook: Notebook, amends: int
) -> None:
    card = notebook.entries.add(
        amends, Section.AMENDS, {"am_who": "Lenka", "am_gate": "rather_not"}
    )
    person = notebook.people.save(Person(id=0, name="Lenka"))
    assert notebook.people.suggestions("lenk") == ("Lenka",)  # she is written down
    notebook.people.save(Person(id=person.id, name="Lena"))
    assert notebook.entries.find(card.id).answers["am_who"] == "Lena"
    notebook.people.delete(person.id)
    assert notebook.people.suggestions("len") == ()
    assert notebook.people.list() == ()
    notebook.entries.delete([card.id])
    notebook.entries.restore([card.id])
    assert notebook.people.suggestions("len") == ()


def test_place_on_a_card_out_of_sight_is_gone(
    notebook: Notebook, build: NotebookBuilder, amends: int
) -> None:
    source = build.harm("Lena")
    card = card_for(notebook, amends, source)
    notebook.entries.answer_gate(source.id, GateAnswer.PARKED, {})
    with pytest.raises(ExpectedError):
        notebook.entries.save(card.id, {"am_what": "More"}, Place(card.id, "am_what_page"))
    assert notebook.place() is None
