"""Patterns: the tables over a real notebook, and the thoughts kept about them."""

from __future__ import annotations

from datetime import timedelta

from inventory_app.domain.entries import GateAnswer, InventoryKind, Section
from inventory_app.domain.people import Person
from inventory_app.services.patterns import Patterns
from tests.unit.services.five_kit import FiveKit


def patterns(kit: FiveKit, *inventory_ids: int) -> Patterns:
    return Patterns(kit.notebook, kit.library, inventory_ids or None)


def ticked(kit: FiveKit, who: str = "Pat", *part: str) -> int:
    entry = kit.build.resentment(who)
    return kit.save(entry, r_part=part or ("frightened",), r_touched=("pride",)).id


def test_empty_notebook_has_empty_tables(kit: FiveKit) -> None:
    tables = patterns(kit).tables()
    assert (tables.pages, tables.first, tables.last) == (0, None, None)
    assert tables.habits == tables.touched == tables.fears == ()


def test_line_says_how_often_where_whom_when_and_the_strength(kit: FiveKit) -> None:
    kit.notebook.people.save(Person(id=0, name="Pat"))
    first = ticked(kit, "Pat", "frightened", "proud")
    kit.clock.move(timedelta(days=3))
    second = ticked(kit, "Lena", "frightened")
    tables = patterns(kit).tables()
    frightened, proud = tables.habits
    assert (frightened.label, frightened.times) == ("Frightened", 2)
    assert frightened.numbers == ("R-001", "R-002")
    assert frightened.entry_ids == (first, second)
    assert frightened.people == ("N1",)
    assert frightened.last - frightened.first == timedelta(days=3)
    assert (frightened.strength, frightened.strength_id) == ("Courage", "courage")
    assert (proud.label, proud.times) == ("Proud", 1)
    assert [(line.label, line.times, line.strength) for line in tables.touched] == [
        ("Pride", 2, "")
    ]
    assert (tables.pages, tables.first, tables.last) == (2, frightened.first, frightened.last)


def test_fears_that_are_worries_are_counted_by_name(kit: FiveKit) -> None:
    kit.build.fear("Being sent away")
    kit.build.fear("being sent away")
    kit.build.fear("The letter", GateAnswer.DANGER)
    (line,) = patterns(kit).tables().fears
    assert (line.label, line.times, line.numbers) == ("Being sent away", 2, ("F-001", "F-002"))


def test_own_word_is_a_line_without_a_strength(kit: FiveKit) -> None:
    entry = kit.build.resentment()
    kit.save(entry, r_part=("own_word",), **{"r_part.own": "Gossip"})
    (line,) = patterns(kit).habits()
    assert (line.label, line.strength, line.strength_id) == ("Gossip", "", "")


def test_everybody_on_a_counted_page_gets_a_code_when_asked(kit: FiveKit) -> None:
    ticked(kit, "Pat")
    ticked(kit, "PAT")
    ticked(kit, "Lena")
    kit.build.harm_done_to_me(p_who="Quentin")
    kit.notebook.people.save(Person(id=0, name="Lena"))
    patterns(kit).number_people()
    patterns(kit).number_people()
    assert patterns(kit).habits()[0].people == ("N1", "N2")
    assert [person.name for person in kit.notebook.people.list() if person.id] == ["Lena", "Pat"]


def test_page_that_is_shut_leaves_the_tables_at_once(kit: FiveKit) -> None:
    entry = kit.build.resentment()
    kit.save(entry, r_part=("proud",))
    kit.shut(entry)
    assert patterns(kit).habits() == ()
    kit.shut(entry, GateAnswer.OWN)
    assert [line.id for line in patterns(kit).habits()] == ["proud"]


def test_thoughts_about_a_habit_are_kept_under_it(kit: FiveKit) -> None:
    ticked(kit)
    assert patterns(kit).reflection("frightened") is None
    page = patterns(kit).reflect("frightened")
    kit.save(page, pt_gave="It kept the peace.")
    again = patterns(kit).reflect("frightened")
    assert again.id == page.id
    found = patterns(kit).reflection("frightened")
    assert found is not None
    assert found.answers["pt_gave"] == "It kept the peace."
    whole = patterns(kit).whole()
    assert whole.section is Section.PATTERNS
    assert patterns(kit).whole().id == whole.id


def test_several_inventories_are_counted_together(kit: FiveKit) -> None:
    first = kit.build.inventory_id
    ticked(kit)
    kept = patterns(kit, first).reflect("frightened")
    second = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    entry = kit.notebook.entries.add(second, Section.RESENTMENTS, {"r_who": "Lena"})
    kit.shut(entry, GateAnswer.OWN)
    kit.save(entry, r_part=("frightened", "proud"))
    both = patterns(kit, first, second)
    assert [(line.id, line.times) for line in both.habits()] == [("frightened", 2), ("proud", 1)]
    assert both.reflect("frightened").id == kept.id
    assert both.reflect("proud").inventory_id == second
    assert [line.times for line in patterns(kit).habits()] == [1, 1]
