"""People: names on entries, suggestions, renaming once, merging."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.people import Person, PrintedAs, Role
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder


def _names(notebook: Notebook) -> list[str]:
    return [person.name for person in notebook.people.list()]


def test_names_on_entries_are_listed_with_their_pages(build: NotebookBuilder) -> None:
    build.resentment("Pat")
    build.harm("pat")
    build.fear(f_about="Zoë")
    build.relationship("Sam")
    found = {person.name: person for person in build.notebook.people.list()}
    assert list(found) == ["pat", "Sam", "Zoë"]
    assert (found["pat"].pages, found["pat"].id, found["pat"].is_written_down) == (2, 0, False)


def test_quiet_names_are_neither_listed_nor_suggested(build: NotebookBuilder) -> None:
    build.resentment("Pat", GateAnswer.PARKED)
    build.resentment("Pam", GateAnswer.HARMED)
    build.fear("Dark", GateAnswer.FROM_HARM, f_about="Paul")
    build.harm_done_to_me(p_who="Patrick")
    build.secret("Paula")
    assert _names(build.notebook) == []
    assert build.notebook.people.suggestions("pa") == ()


def test_groups_and_ideas_are_no_people(build: NotebookBuilder) -> None:
    build.resentment("The garage", r_kind="group")
    build.resentment("Lena", r_kind="person")
    assert _names(build.notebook) == ["Lena"]


def test_name_is_named_again_when_its_page_is(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat", GateAnswer.PARKED)
    build.notebook.entries.answer_gate(entry.id, GateAnswer.OWN, {})
    assert build.notebook.people.suggestions("p") == ("Pat",)


def test_suggestions_begin_with_then_hold_what_was_typed(build: NotebookBuilder) -> None:
    for name in ("Lena Pavlova", "Pat", "PAULA", "Zoë"):
        build.resentment(name)
    build.notebook.people.save(Person(id=0, name="Old Pal"))
    people = build.notebook.people
    assert people.suggestions("PÁ") == ("Pat", "PAULA", "Lena Pavlova", "Old Pal")
    assert people.suggestions("pa", limit=1) == ("Pat",)
    assert people.suggestions("  ") == ()
    assert people.suggestions("%") == ()
    assert people.suggestions("\ud800") == ()


def test_quiet_people_are_never_suggested(build: NotebookBuilder) -> None:
    build.resentment("Pat")
    people = build.notebook.people
    person = people.save(Person(id=0, name="Pat", is_quiet=True))
    assert people.suggestions("pa") == ()
    assert (person.code, person.pages, person.is_written_down) == (1, 1, True)


def test_codes_are_never_used_twice(build: NotebookBuilder) -> None:
    people = build.notebook.people
    first = people.save(Person(id=0, name="Pat"))
    people.delete(first.id)
    assert people.save(Person(id=0, name="Lena")).code == 2


def test_several_names_are_written_down_at_once_each_with_a_code(build: NotebookBuilder) -> None:
    people = build.notebook.people
    people.save(Person(id=0, name="Pat"))
    people.write_down(["Lena", "PAT", "Imre", "lena", "  "])
    found = {person.name: person.code for person in people.list()}
    assert found == {"Pat": 1, "Lena": 2, "Imre": 3}
    people.write_down(found)
    assert people.save(Person(id=0, name="Sam")).code == 4


def test_everything_written_of_a_person_is_kept(build: NotebookBuilder) -> None:
    people = build.notebook.people
    saved = people.save(
        Person(
            id=0,
            name=" Jo\u202e  Blue ",
            roles=frozenset({Role.SPONSOR, Role.FRIEND}),
            printed_as=PrintedAs.INITIALS,
            role_words="my neighbour",
            phone="01 234",
            note="Call\nbefore ten \ud800",
        )
    )
    assert people.list() == (saved,)
    assert (saved.name, saved.note) == ("Jo Blue", "Call\nbefore ten \ufffd")


def test_person_without_a_name_is_refused(build: NotebookBuilder) -> None:
    with pytest.raises(ExpectedError) as found:
        build.notebook.people.save(Person(id=0, name=" \u202e "))
    assert found.value.what is WhatHappened.NAME_MISSING


def test_adding_a_known_name_joins_them(build: NotebookBuilder) -> None:
    people = build.notebook.people
    first = people.save(Person(id=0, name="Pat", phone="01 234", note="Old"))
    again = people.save(Person(id=0, name="pat", note="New"))
    assert (again.id, again.code, again.phone, again.note) == (first.id, 1, "01 234", "New\nOld")
    assert len(people.list()) == 1


def test_new_name_reaches_every_entry_that_may_bear_it(build: NotebookBuilder) -> None:
    entries = build.notebook.entries
    first = build.resentment("Pat", r_happened="Pat was there")
    aside = build.resentment("PAT", GateAnswer.PARKED)
    fear = build.fear(f_about="Pát")
    gone = build.harm("Pat")
    entries.delete([gone.id])
    harm = build.resentment("Pat", GateAnswer.HARMED)
    other = build.resentment("Patricia")
    person = build.notebook.people.save(Person(id=0, name="Pat"))
    saved = build.notebook.people.save(Person(id=person.id, name="Mr Bello", code=99))
    assert (saved.code, saved.pages) == (person.code, 2)
    renamed = [entries.find(each.id).answers for each in (first, aside, gone)]
    assert [answers.get("r_who", answers.get("h_who")) for answers in renamed] == ["Mr Bello"] * 3
    assert entries.find(fear.id).answers["f_about"] == "Mr Bello"
    assert entries.find(harm.id).answers["p_who"] == "Pat"
    assert entries.find(other.id).answers["r_who"] == "Patricia"
    assert entries.find(first.id).answers["r_happened"] == "Pat was there"
    assert entries.find(first.id).changed_at == first.changed_at
    rows = entries.list(build.inventory_id, Section.RESENTMENTS)
    assert [row.title for row in rows] == ["Mr Bello", "Mr Bello", "Patricia"]
    assert {row.id for row in entries.search("bello")} == {first.id, fear.id}
    assert build.notebook.people.suggestions("be") == ("Mr Bello",)
    assert entries.find(aside.id).gate is GateAnswer.PARKED


def test_saving_without_a_new_name_leaves_entries_alone(build: NotebookBuilder) -> None:
    entry = build.resentment("pat")
    people = build.notebook.people
    person = people.save(Person(id=0, name="Pat"))
    people.save(Person(id=person.id, name="Pat", phone="01 234"))
    assert build.notebook.entries.find(entry.id).answers["r_who"] == "pat"
    people.save(Person(id=person.id, name="PAT"))
    assert build.notebook.entries.find(entry.id).answers["r_who"] == "PAT"


def test_merging_makes_two_people_one(build: NotebookBuilder) -> None:
    people = build.notebook.people
    entry = build.resentment("Patty")
    kept = people.save(Person(id=0, name="Pat", roles=frozenset({Role.WORK})))
    other = people.save(
        Person(id=0, name="Patty", phone="01 234", roles=frozenset({Role.FRIEND}), is_quiet=True)
    )
    merged = people.merge(kept.id, other.id)
    assert (merged.name, merged.phone, merged.pages) == ("Pat", "01 234", 1)
    assert (merged.roles, merged.is_quiet) == (frozenset({Role.WORK, Role.FRIEND}), True)
    assert people.list() == (merged,)
    assert build.notebook.entries.find(entry.id).answers["r_who"] == "Pat"


def test_merging_nobody_is_refused_and_changes_nothing(build: NotebookBuilder) -> None:
    people = build.notebook.people
    person = people.save(Person(id=0, name="Pat"))
    with pytest.raises(ExpectedError) as found:
        people.merge(person.id, 77)
    assert found.value.what is WhatHappened.ENTRY_GONE
    with pytest.raises(ValueError, match="themselves"):
        people.merge(person.id, person.id)
    assert people.list() == (person,)


def test_deleted_person_leaves_the_words_on_entries(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat")
    people = build.notebook.people
    people.delete(people.save(Person(id=0, name="Pat")).id)
    assert [person.is_written_down for person in people.list()] == [False]
    assert build.notebook.entries.find(entry.id).answers["r_who"] == "Pat"
