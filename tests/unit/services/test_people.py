"""People: written down, changed through their form, made one, taken off the list and put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.people import Person, PrintedAs, Role
from inventory_app.services.people import People, answers_of, asked_ids, changed
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def people(notebook: Notebook) -> People:
    return People(notebook, shipped_library())


def test_a_name_on_a_page_is_written_down_when_it_is_asked_for(
    people: People, notebook: Notebook
) -> None:
    NotebookBuilder(notebook).resentment("Lena")
    assert [(one.name, one.id, one.pages) for one in people.list()] == [("Lena", 0, 1)]
    assert people.find(0) is None
    lena = people.write_down("lena")
    assert lena.id
    assert people.write_down("LENA").id == lena.id
    assert people.find(lena.id) == people.named("Lena")
    assert people.named("Sam") is None


def test_nobody_is_written_down_without_a_name(people: People) -> None:
    with pytest.raises(ExpectedError) as raised:
        people.write_down("  ")
    assert raised.value.what is WhatHappened.NAME_MISSING


def test_the_form_speaks_the_persons_words_and_asks_for_role_words_only_by_role(
    people: People,
) -> None:
    form = people.form()
    roles = form.question("ppl_roles")
    assert roles is not None
    assert "My sponsor" in [option.label for option in roles.options]
    assert "ppl_role_words" in asked_ids(form, {"ppl_print": "role"})
    assert "ppl_role_words" not in asked_ids(form, {"ppl_print": "full"})


def test_a_person_goes_through_the_form_and_back() -> None:
    person = Person(
        id=3,
        name="Lena",
        roles=frozenset({Role.FAMILY, Role.SPONSOR}),
        printed_as=PrintedAs.ROLE,
        role_words="my sister",
        is_quiet=True,
        phone="0000 000000",
    )
    blank = Person(id=3, name="L")
    assert changed(blank, answers_of(person)) == person


def test_only_what_changed_changes_and_an_emptied_name_stays() -> None:
    person = Person(id=3, name="Lena", roles=frozenset({Role.FRIEND}), is_quiet=True, phone="1")
    assert changed(person, {}) == person
    after = changed(
        person,
        {
            "ppl_name": None,
            "ppl_roles": None,
            "ppl_print": None,
            "ppl_quiet": None,
            "ppl_call": None,
        },
    )
    assert after == Person(id=3, name="Lena")


def test_a_new_name_stands_on_every_page(people: People, notebook: Notebook) -> None:
    entry = NotebookBuilder(notebook).resentment("Lena")
    lena = people.write_down("Lena")
    people.save(lena, {"ppl_name": "Lena B.", "ppl_roles": ("family",)})
    assert notebook.entries.find(entry.id).answers["r_who"] == "Lena B."
    saved = people.find(lena.id)
    assert saved is not None
    assert saved.roles == {Role.FAMILY}


def test_two_people_become_one_on_every_page(people: People, notebook: Notebook) -> None:
    entry = NotebookBuilder(notebook).resentment("Len")
    people.merge("Lena", "Len")
    assert notebook.entries.find(entry.id).answers["r_who"] == "Lena"
    assert [one.name for one in people.list()] == ["Lena"]


def test_a_person_taken_off_the_list_can_be_put_back(people: People) -> None:
    sam = people.save(people.write_down("Sam"), {"ppl_call": "0000"})
    people.delete(sam.id)
    assert people.list() == ()
    assert people.put_back(sam).phone == "0000"
    assert [one.name for one in people.list()] == ["Sam"]
