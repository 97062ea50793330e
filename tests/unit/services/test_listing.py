"""The list of a section: adding, repeated names, deleting, setting aside, looking it over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.domain.forms import Option, Question, QuestionKind
from inventory_app.services.listing import KEPT_DAYS, Listing, in_words
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def notebook(tmp_path: Path, clock: FixedClock) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db", clock)
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    return NotebookBuilder(notebook)


@pytest.fixture
def listing(notebook: Notebook, clock: FixedClock) -> Listing:
    return Listing(notebook, shipped_library(), clock)


def titles(listing: Listing, section: Section = Section.RESENTMENTS) -> list[str]:
    return [row.title for row in listing.rows(section)]


def test_a_name_is_added_with_its_spaces_joined(listing: Listing) -> None:
    added = listing.add(Section.RESENTMENTS, "  My   brother Theo ")
    assert titles(listing) == ["My brother Theo"]
    assert added.repeated == ()
    assert str(added.entries[0].number) == "R-001"


def test_a_pasted_list_adds_an_entry_a_line_and_repeated_lines_once(listing: Listing) -> None:
    added = listing.add(Section.FEARS, "Money\n\nBeing left\nmoney\n")
    assert titles(listing, Section.FEARS) == ["Money", "Being left"]
    assert added.repeated == ("money",)


def test_nothing_is_added_for_nothing(listing: Listing) -> None:
    assert listing.add(Section.RESENTMENTS, " \n ").entries == ()
    assert titles(listing) == []


def test_a_repeated_name_is_left_out_unless_it_is_wanted(listing: Listing) -> None:
    listing.add(Section.RESENTMENTS, "Zoë")
    assert listing.add(Section.RESENTMENTS, "ZOE").repeated == ("ZOE",)
    again = listing.add(Section.RESENTMENTS, "Zoë", also_repeated=True)
    assert titles(listing) == ["Zoë", "Zoë"]
    first = listing.first_named(Section.RESENTMENTS, "zoe")
    assert first is not None
    assert first.id < again.entries[0].id
    assert listing.first_named(Section.RESENTMENTS, "Pat") is None


def test_a_section_without_names_has_no_list(listing: Listing) -> None:
    with pytest.raises(ValueError, match="only be listed"):
        listing.add(Section.CLOSING, "A name")


def test_what_is_written_once_is_made_once(listing: Listing) -> None:
    assert listing.once(Section.START).id == listing.once(Section.START).id


def test_opening_lines_and_legal_notes_stand_where_they_belong(listing: Listing) -> None:
    assert listing.opening(Section.RESENTMENTS) == ()
    assert len(listing.opening(Section.HARMS)) == 2
    assert listing.legal_notes(Section.FEARS) == ()
    for section in (Section.HARMS, Section.RELATIONSHIPS, Section.SECRETS):
        assert "lawyer" in listing.legal_notes(section)[0]


def test_names_are_completed_and_jogged_where_people_are_asked_for(listing: Listing) -> None:
    assert listing.completes_names(Section.RESENTMENTS)
    assert not listing.completes_names(Section.FEARS)
    assert "Family" in listing.jog(Section.RESENTMENTS)
    assert listing.jog(Section.SECRETS) == ()


def test_the_way_of_working_holds_where_a_section_allows_it(
    listing: Listing, notebook: Notebook
) -> None:
    listing.choose_way(WayOfWorking.COLUMNS)
    assert notebook.choices().way is WayOfWorking.COLUMNS
    assert listing.way(Section.RESENTMENTS) is WayOfWorking.COLUMNS
    assert listing.way(Section.HARM_DONE_TO_ME) is WayOfWorking.ENTRIES
    assert listing.can_change_way(Section.RESENTMENTS)
    assert not listing.can_change_way(Section.HARM_DONE_TO_ME)


def test_setting_aside_keeps_the_words_out_of_sight(
    listing: Listing, build: NotebookBuilder
) -> None:
    entry = build.resentment(r_happened="They lost my form.")
    row = listing.rows(Section.RESENTMENTS)[0]
    assert listing.can_set_aside(row)
    change = listing.set_aside(entry.id)
    assert change.is_own_part_out_of_sight
    row = listing.rows(Section.RESENTMENTS)[0]
    assert row.state is EntryState.SET_ASIDE
    assert "form" not in row.snippet
    assert not listing.can_set_aside(row)


def test_what_has_no_safety_question_is_not_set_aside(
    listing: Listing, build: NotebookBuilder
) -> None:
    build.harm_done_to_me()
    assert not listing.can_set_aside(listing.rows(Section.HARM_DONE_TO_ME)[0])


def test_deleted_entries_come_back_or_go_for_good(listing: Listing, build: NotebookBuilder) -> None:
    kept, gone = build.resentment("Pat"), build.resentment("Jo")
    listing.delete([kept.id, gone.id])
    assert titles(listing) == []
    assert {row.title for row in listing.deleted()} == {"Pat", "Jo"}
    listing.undo_delete([kept.id])
    listing.erase([gone.id])
    assert titles(listing) == ["Pat"]
    assert listing.deleted() == ()


def test_recently_deleted_forgets_after_its_days(
    listing: Listing, build: NotebookBuilder, clock: FixedClock
) -> None:
    listing.delete([build.resentment().id])
    clock.move(timedelta(days=KEPT_DAYS))
    assert len(listing.deleted()) == 1
    clock.move(timedelta(seconds=1))
    assert listing.deleted() == ()


def test_the_review_names_every_open_question_and_leaves_set_aside_out(
    listing: Listing, build: NotebookBuilder
) -> None:
    build.resentment("Pat", r_happened="One\nTwo", r_touched=("pride", "fear"))  # type: ignore[arg-type]
    build.resentment("Jo", GateAnswer.PARKED)
    (entry,) = listing.reviewed_entries(Section.RESENTMENTS)
    reviewed = listing.review_of(listing.form(Section.RESENTMENTS), entry)
    answers = {each.question.id: each for each in reviewed}
    assert answers["r_happened"].words == ("One", "Two")
    assert answers["r_touched"].words == ("Pride, Fear",)
    assert answers["r_part_words"].words == ()
    assert answers["r_happened"].page_id == "r_what"
    assert {each.entry_id for each in reviewed} == {entry.id}


def test_done_for_now_is_what_the_person_says(
    listing: Listing, build: NotebookBuilder, notebook: Notebook
) -> None:
    entry = build.resentment()
    assert listing.mark_done(entry.id, is_done=True).state is EntryState.DONE
    assert listing.mark_done(entry.id, is_done=False).state is EntryState.IN_PROGRESS
    listing.mark_section_done(Section.FEARS, is_done=True)
    assert notebook.choices().done_sections == {Section.FEARS}
    listing.mark_section_done(Section.FEARS, is_done=False)
    assert notebook.choices().done_sections == frozenset()


def question(kind: QuestionKind, *options: Option) -> Question:
    return Question("q", kind, "What?", options=options)


def test_answers_read_as_words(build: NotebookBuilder) -> None:
    entry = build.resentment()
    own = Option("own_word", "In your own word", own_words=True)
    ticks = question(QuestionKind.TICKS, Option("a", "Alpha: the first"), own)

    def said(asked: Question, **answers: object) -> tuple[str, ...]:
        return in_words(asked, msgspec.structs.replace(entry, answers=answers))

    assert said(ticks) == ()
    assert said(ticks, q=("a", "gone")) == ("Alpha",)
    assert said(ticks, q=("own_word",), **{"q.own": "Sulking"}) == ("Sulking",)
    assert said(ticks, q=("own_word",)) == ("In your own word",)
    assert said(question(QuestionKind.CHOICE, Option("a", "Alpha")), q="a") == ("Alpha",)
    assert said(question(QuestionKind.ENTRIES), q=("R-001", "R-004")) == ("R-001, R-004",)
    assert said(question(QuestionKind.YES_NO), q=True) == ("yes",)
    assert said(question(QuestionKind.YES_NO), q=False) == ("no",)
    assert said(question(QuestionKind.SCALE), q=4) == ("4",)


def test_a_review_names_no_linked_entry_that_is_quiet_or_gone(
    listing: Listing, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    listing.delete([build.resentment("Jo").id])
    numbers = ("R-001", "R-002", "R-003")
    build.fear(f_links=numbers)  # type: ignore[arg-type]
    (fear,) = listing.reviewed_entries(Section.FEARS)
    reviewed = listing.review_of(listing.form(Section.FEARS), fear)
    links = next(each for each in reviewed if each.question.id == "f_links")
    assert links.words == ("R-001",)
