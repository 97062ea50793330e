"""Entries: numbers, what a save keeps, lists, Recently deleted, counts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services import ports
from inventory_app.storage.entry_rows import COUNTS
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_file, open_notebook


def test_notebook_fits_the_port_of_the_services(notebook: Notebook) -> None:
    port: ports.Notebook = notebook
    assert port.entries.list(port.inventory().id, Section.FEARS) == ()


def test_entry_gets_the_next_number_of_its_section(build: NotebookBuilder) -> None:
    numbers = [str(build.resentment().number), str(build.fear().number)]
    assert [*numbers, str(build.resentment().number)] == ["R-001", "F-001", "R-002"]


def test_number_is_never_used_twice_even_after_erasing(build: NotebookBuilder) -> None:
    first = build.resentment()
    build.notebook.entries.erase([first.id])
    assert str(build.resentment().number) == "R-002"


def test_section_without_a_letter_has_no_number(build: NotebookBuilder) -> None:
    page = build.entry(Section.RELATIONSHIPS_END, {"s_ideal": "I tell the truth early."})
    again = build.entry(Section.CLOSING, {})
    assert (str(page.number), str(again.number)) == ("", "")
    assert build.notebook.entries.once(build.inventory_id, Section.RELATIONSHIPS_END) == page
    assert build.notebook.entries.once(build.inventory_id, Section.START) is None


def test_add_many_adds_all_in_order_or_none(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    added = entries.add_many(
        build.inventory_id, Section.RESENTMENTS, [{"r_who": "Pat"}, {"r_who": "Lena"}]
    )
    assert [entry.answers["r_who"] for entry in added] == ["Pat", "Lena"]
    with pytest.raises(ValueError, match="answer_gate"):
        entries.add_many(
            build.inventory_id, Section.RESENTMENTS, [{"r_who": "Jo"}, {"r_safety": "own"}]
        )
    rows = entries.list(build.inventory_id, Section.RESENTMENTS)
    assert [row.title for row in rows] == ["Pat", "Lena"]


def test_save_keeps_words_to_the_letter_and_survives_closing(
    database: Path, notebook: Notebook, build: NotebookBuilder
) -> None:
    words = "  Two\n\nlines, \u202etrailing spaces  \U0001f600 e\u0301 "
    entry = build.resentment(r_happened=words)
    notebook.close()
    again = open_notebook(database)
    assert again.entries.find(entry.id).answers["r_happened"] == words
    again.close()


def test_taking_an_answer_away_takes_it_out_of_file_and_search(build: NotebookBuilder) -> None:
    entry = build.resentment(r_happened="Pat gave the job away")
    build.notebook.entries.save(entry.id, {"r_happened": None})
    assert "r_happened" not in build.notebook.entries.find(entry.id).answers
    assert not build.notebook.entries.search("gave")


def test_saving_nothing_new_leaves_the_date(build: NotebookBuilder, clock: FixedClock) -> None:
    entry = build.resentment(r_happened="Pat gave the job away")
    clock.move(timedelta(hours=1))
    same = build.notebook.entries.save(entry.id, {"r_happened": "Pat gave the job away"})
    assert same.changed_at == entry.changed_at
    changed = build.notebook.entries.save(entry.id, {"r_happened": "Pat gave it away"})
    assert (changed.changed_at, changed.created_at) == (clock.now(), entry.created_at)


def test_place_is_kept_with_the_answers_or_not_at_all(build: NotebookBuilder) -> None:
    entry = build.resentment()
    place = Place(entry.id, "r_what", "r_happened", cursor=4, column_pass=4)
    build.notebook.entries.save(entry.id, {"r_happened": "Once"}, place)
    assert build.notebook.place() == place
    with pytest.raises(ValueError, match="answer_gate"):
        build.notebook.entries.save(entry.id, {"r_safety": "parked"}, Place(entry.id, "r_sort"))
    assert build.notebook.place() == place


def test_words_held_back_cannot_be_typed(build: NotebookBuilder) -> None:
    entry = build.resentment()
    with pytest.raises(ValueError, match="held back"):
        build.notebook.entries.save(entry.id, {"held:r_part_words": "x"})


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\ud800 half", "\ufffd half"),
        ("half \udc00", "half \ufffd"),
        ("\ud83d\ude00", "\U0001f600"),
        ("a\0b", "ab"),
    ],
)
def test_text_that_cannot_be_encoded_is_mended(
    build: NotebookBuilder, typed: str, kept: str
) -> None:
    entry = build.resentment(r_happened=typed)
    assert entry.answers["r_happened"] == kept
    ticked = build.notebook.entries.save(entry.id, {"r_touched": (typed, "pride")})
    assert ticked.answers["r_touched"] == (kept, "pride")


def test_very_long_words_are_kept_whole_and_shown_short(build: NotebookBuilder) -> None:
    long = "x" * 1_000_000
    entry = build.resentment(long, r_happened=long)
    assert entry.answers["r_who"] == long
    assert entry.answers["r_happened"] == long
    row = build.notebook.entries.list(build.inventory_id, Section.RESENTMENTS)[0]
    assert (len(row.title), len(row.snippet)) == (120, 60)


def test_entry_that_was_erased_is_gone(build: NotebookBuilder) -> None:
    entry = build.resentment()
    build.notebook.entries.erase([entry.id])
    with pytest.raises(ExpectedError) as found:
        build.notebook.entries.find(entry.id)
    assert found.value.what is WhatHappened.ENTRY_GONE
    with pytest.raises(ExpectedError) as saved:
        build.notebook.entries.save(entry.id, {"r_happened": "Once"})
    assert saved.value.what is WhatHappened.ENTRY_GONE


def test_deleted_entry_is_listed_nowhere_but_among_the_deleted(
    build: NotebookBuilder, clock: FixedClock
) -> None:
    entries = build.notebook.entries
    older, newer = build.resentment("Pat"), build.resentment("Lena")
    entries.delete([older.id])
    clock.move(timedelta(days=1))
    entries.delete([newer.id, older.id])
    assert entries.list(build.inventory_id, Section.RESENTMENTS) == ()
    assert entries.entries(build.inventory_id, Section.RESENTMENTS) == ()
    assert entries.counts(build.inventory_id) == ()
    assert not entries.search("lena")
    assert build.notebook.people.suggestions("p") == ()
    assert [row.title for row in entries.deleted(build.inventory_id)] == ["Lena", "Pat"]
    assert entries.find(newer.id).deleted_at == clock.now()


def test_restored_entry_stands_as_before(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    entry = build.resentment(r_happened="Once")
    entries.delete([entry.id])
    entries.restore([entry.id])
    assert entries.find(entry.id) == entry
    assert [row.id for row in entries.search("once")] == [entry.id]
    assert build.notebook.people.suggestions("p") == ("Pat",)


def test_words_typed_while_an_entry_was_deleted_are_kept(build: NotebookBuilder) -> None:
    entry = build.resentment()
    build.notebook.entries.delete([entry.id])
    build.notebook.entries.save(entry.id, {"r_happened": "Once"})
    assert build.notebook.people.suggestions("p") == ()
    build.notebook.entries.restore([entry.id])
    assert build.notebook.entries.find(entry.id).answers["r_happened"] == "Once"
    assert build.notebook.people.suggestions("p") == ("Pat",)


def test_what_was_deleted_before_a_day_is_erased(build: NotebookBuilder, clock: FixedClock) -> None:
    entries = build.notebook.entries
    first, second, kept = build.resentment(), build.resentment(), build.resentment()
    entries.delete([first.id])
    clock.move(timedelta(days=30))
    limit = clock.now()
    entries.delete([second.id])
    assert entries.erase_deleted_before(limit) == 1
    assert [row.id for row in entries.deleted(build.inventory_id)] == [second.id]
    assert entries.find(kept.id) == kept


def test_done_is_what_the_person_says(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    entry = build.resentment()
    assert entry.state is EntryState.IN_PROGRESS
    assert entries.mark_done(entry.id, is_done=True).state is EntryState.DONE
    assert entries.save(entry.id, {"r_happened": "Once"}).state is EntryState.DONE
    assert entries.mark_done(entry.id, is_done=False).state is EntryState.IN_PROGRESS
    aside = entries.answer_gate(entry.id, GateAnswer.PARKED, {}).entry
    assert entries.mark_done(aside.id, is_done=True).state is EntryState.SET_ASIDE


def test_counts_are_of_what_may_be_counted(build: NotebookBuilder) -> None:
    build.a_few_weeks_of_work()
    build.entry(Section.RESENTMENTS, {"r_who": "Sam"})
    entries = build.notebook.entries
    done = build.resentment("Zoë")
    entries.mark_done(done.id, is_done=True)
    found = {each.section: each for each in entries.counts(build.inventory_id)}
    resentments = found[Section.RESENTMENTS]
    assert (resentments.entries, resentments.begun, resentments.done) == (4, 3, 1)
    assert found[Section.FEARS].entries == 1
    assert found[Section.HARMS].entries == 2
    assert Section.SECRETS not in found
    assert Section.HARM_DONE_TO_ME not in found


def test_counts_are_read_from_an_index_alone(database: Path, notebook: Notebook) -> None:
    notebook.close()
    connection = open_file(database)
    plan = connection.execute(f"EXPLAIN QUERY PLAN {COUNTS}", (1,)).fetchall()
    connection.close()
    assert [row for row in plan if "USING COVERING INDEX entry_counts" in row[3]], plan


def test_rows_show_name_first_words_and_pages(build: NotebookBuilder) -> None:
    build.resentment("Pat", r_happened="Pat gave\nthe job to someone newer.")
    row = build.notebook.entries.list(build.inventory_id, Section.RESENTMENTS)[0]
    assert (row.title, row.snippet) == ("Pat", "Pat gave the job to someone newer.")
    assert (row.answered, row.gate, str(row.number)) == (4, GateAnswer.OWN, "R-001")


def test_records_do_not_quote_words(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", r_happened="a planted word")
    row = build.notebook.entries.list(build.inventory_id, Section.RESENTMENTS)[0]
    change = build.notebook.entries.answer_gate(entry.id, GateAnswer.HARMED, {})
    shown = f"{entry!r} {row!r} {change!r} {build.notebook.people.list()!r}"
    assert "planted" not in shown
    assert "Pat" not in shown
