"""Inventories: begun, sealed and opened again, ended, and destroyed without a trace."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import GateAnswer, InventoryKind, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.people import Person
from inventory_app.domain.subjects import entry_subject
from inventory_app.services import ports
from inventory_app.storage.notebook import Notebook
from tests.builders import KEY, NotebookBuilder, open_file, open_notebook
from tests.plain_pages import plain_pages


def test_inventories_fit_the_port_of_the_services(notebook: Notebook) -> None:
    port: ports.InventoryStore = notebook.inventories
    assert port.list(InventoryKind.AMENDS) == ()
    assert port.current(InventoryKind.AMENDS) is None


def test_step_five_is_about_one_or_more_step_fours(notebook: Notebook) -> None:
    inventories = notebook.inventories
    first = notebook.inventory()
    second = inventories.begin(InventoryKind.STEP_FOUR)
    assert notebook.inventory() == second
    five = inventories.begin(InventoryKind.STEP_FIVE, (first.id,))
    assert five.sources == (first.id,)
    assert inventories.take_sources(five.id, (second.id, first.id, second.id)).sources == (
        first.id,
        second.id,
    )
    assert inventories.list(InventoryKind.STEP_FOUR) == (first, second)
    assert inventories.find(five.id).sources == (first.id, second.id)


def test_inventory_ends_on_a_day_and_may_go_on(notebook: Notebook) -> None:
    five = notebook.inventories.begin(InventoryKind.STEP_FIVE)
    assert notebook.inventories.end(five.id, date(2026, 3, 9)).ended_on == date(2026, 3, 9)
    assert notebook.inventories.end(five.id, None).ended_on is None


def test_inventory_that_is_not_there_is_said_to_be_gone(notebook: Notebook) -> None:
    with pytest.raises(ExpectedError) as found:
        notebook.inventories.find(99)
    assert found.value.what is WhatHappened.ENTRY_GONE


def test_sealed_inventory_is_out_of_sight_until_it_is_opened_on_purpose(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment("Mrs Adeyemi")
    quiet = build.fear("The letter", GateAnswer.DANGER, f_about="Mr Bello")
    notebook.remember_place(Place(entry.id, "r_what"))
    assert notebook.people.suggestions("ade") == ("Mrs Adeyemi",)
    notebook.inventories.seal([build.inventory_id])
    assert notebook.inventories.find(build.inventory_id).is_sealed
    assert notebook.entries.search("adeyemi", with_quiet=True) == ()
    assert notebook.people.suggestions("ade") == ()
    assert notebook.people.list() == ()
    assert notebook.place() is None
    assert notebook.inventory().id != build.inventory_id
    notebook.inventories.seal([build.inventory_id], is_sealed=False)
    assert [row.id for row in notebook.entries.search("adeyemi")] == [entry.id]
    assert notebook.people.suggestions("ade") == ("Mrs Adeyemi",)
    assert notebook.people.suggestions("bello") == ()
    assert notebook.entries.find(quiet.id).is_quiet


def test_name_spelled_anew_in_a_sealed_inventory_is_still_not_suggested(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment("Mrs Adeyemi")
    person = notebook.people.save(Person(id=0, name="Mrs Adeyemi"))
    notebook.inventories.seal([build.inventory_id])
    notebook.people.save(Person(id=person.id, name="Grace"))
    assert notebook.entries.find(entry.id).answers["r_who"] == "Grace"
    notebook.people.delete(person.id)
    assert notebook.people.suggestions("gra") == ()


def test_place_elsewhere_stays_when_an_inventory_is_sealed(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    five = notebook.inventories.begin(InventoryKind.STEP_FIVE, (build.inventory_id,))
    place = Place(build.resentment().id, "r_what")
    notebook.remember_place(place)
    notebook.inventories.seal([five.id])
    assert notebook.place() == place


# Destroying: every planted word stands on a different way into the file.
PLANTED = (
    "zqtitle",
    "zqanswer",
    "zqhidden",
    "zqharm",
    "zqsecret",
    "zqdeleted",
    "zqheard",
    "zqlistener",
    "zqreflection",
    "zqshutcard",
    "zqlong",
)
KEPT = ("zqcard", "zqperson", "zqother")


def _plant(notebook: Notebook, build: NotebookBuilder) -> tuple[int, int]:
    """Write a Step Four and its Step Five full of planted words; return their ids."""
    entries, four = notebook.entries, build.inventory_id
    five = notebook.inventories.begin(InventoryKind.STEP_FIVE, (four,)).id
    amends = notebook.inventories.begin(InventoryKind.AMENDS).id
    shown = build.resentment("zqtitle", r_happened="zqanswer", r_part_words="zqlong " * 3000)
    hidden = build.resentment("Pat", r_part_words="zqhidden")
    build.harm_done_to_me(p_words="zqharm")
    build.secret("zqsecret")
    entries.delete([build.fear("zqdeleted").id])
    heard = entry_subject(shown.id, "sponsor")
    entries.add(five, Section.STEP_FIVE_SITTING, {"sit_back": "zqheard"}, heard)
    entries.add(five, Section.STEP_FIVE_LISTENER, {"l_who": "zqlistener"})
    entries.add(four, Section.PATTERN_HABIT, {"pt_gave": "zqreflection"}, "habit:proud")
    for source, words in ((shown, "zqcard"), (hidden, "zqshutcard")):
        card = {"am_who": "Pat", "am_gate": "no", "am_what": words}
        entries.add(amends, Section.AMENDS, card, entry_subject(source.id))
    entries.answer_gate(hidden.id, GateAnswer.PARKED, {})
    notebook.people.save(Person(id=0, name="zqperson"))
    other = notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    entries.add(other, Section.STRENGTHS, {"a_strength": "zqother"})
    return four, five


def _dump(path: Path) -> str:
    """Return everything that SQL shows of the file."""
    with closing(open_file(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
        rows = [connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables]  # noqa: S608 - names of the file's own tables
        return str(rows)


def test_nothing_of_a_destroyed_inventory_is_left_in_the_file(database: Path) -> None:
    with closing(open_notebook(database)) as notebook:
        chosen = _plant(notebook, NotebookBuilder(notebook))
    before = plain_pages(database, KEY)
    assert [word for word in (*PLANTED, *KEPT) if word.encode() not in before] == []
    with closing(open_notebook(database)) as notebook:
        notebook.inventories.destroy(chosen)
        notebook.inventories.compact()
    after, shown = plain_pages(database, KEY), _dump(database)
    assert [word for word in PLANTED if word.encode() in after or word in shown] == []
    assert [word for word in KEPT if word.encode() not in after or word not in shown] == []
    raw = b"".join(path.read_bytes() for path in database.parent.iterdir())
    assert [word for word in (*PLANTED, *KEPT) if word.encode() in raw] == []
    assert len(after) < len(before)


def test_after_destroying_the_notebook_goes_on_and_no_number_comes_again(database: Path) -> None:
    with closing(open_notebook(database)) as notebook:
        build = NotebookBuilder(notebook)
        chosen = _plant(notebook, build)
        notebook.inventories.destroy(chosen)
        notebook.inventories.compact()
    with closing(open_notebook(database)) as notebook:
        assert [notebook.inventories.list(kind) for kind in (InventoryKind.STEP_FIVE,)] == [()]
        assert str(NotebookBuilder(notebook).resentment().number) == "R-003"
        assert [row.title for row in notebook.entries.search("zqother")] == ["zqother"]
        assert len(notebook.entries.search("zqcard")) == 1


def test_place_inside_a_destroyed_inventory_is_forgotten(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    notebook.remember_place(Place(build.resentment().id, "r_what"))
    notebook.inventories.destroy([build.inventory_id])
    assert notebook.place() is None


def test_destroying_that_fails_half_way_leaves_everything(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment()

    def destroy_and_fail() -> None:
        with notebook.together():
            notebook.inventories.destroy([build.inventory_id])
            notebook.entries.find(entry.id)

    with pytest.raises(ExpectedError):
        destroy_and_fail()
    assert notebook.entries.find(entry.id) == entry
