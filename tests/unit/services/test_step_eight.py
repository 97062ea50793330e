"""The Step Eight list: whose names come to it, whose never do by themselves, and deciding."""

from __future__ import annotations

import pytest

from inventory_app.domain.entries import Entry, GateAnswer, InventoryKind, Section
from inventory_app.services.harmed_by import HarmedBy
from inventory_app.services.step_eight import Staying
from tests.unit.services.five_kit import FiveKit


def names(kit: FiveKit) -> list[str]:
    return [line.name for line in kit.eight.lines()]


def owing(kit: FiveKit, who: str = "Lena", owe: str = "yes") -> Entry:
    return kit.build.resentment(who, r_owe=owe)


def test_names_come_from_marks_that_say_so(kit: FiveKit) -> None:
    owing(kit, "Yes", "yes")
    owing(kit, "Maybe", "maybe")
    owing(kit, "No", "no")
    kit.build.resentment("Nothing said")
    kit.build.relationship("Sam", s_owe="maybe")
    kit.build.harm("Mr Bello", h_eight="ask_first")
    kit.build.harm("Jo", h_eight="no")
    lines = kit.eight.lines()
    assert [(line.name, line.wants_to_ask) for line in lines] == [
        ("Yes", False),
        ("Maybe", True),
        ("Sam", True),
        ("Mr Bello", True),
    ]
    assert [line.numbers for line in lines] == [("R-001",), ("R-002",), ("S-001",), ("H-001",)]


def test_secret_is_a_line_without_details(kit: FiveKit) -> None:
    kit.build.secret("The blue folder", GateAnswer.OWN, x_eight="yes")
    kit.build.secret("The red folder", GateAnswer.OWN, x_eight="no")
    (line,) = kit.eight.lines()
    assert (line.name, line.numbers) == ("", ("X-001",))


def test_one_name_on_several_pages_is_one_line(kit: FiveKit) -> None:
    first, second = owing(kit, "Lena", "maybe"), kit.build.harm("LENA", h_eight="yes")
    (line,) = kit.eight.lines()
    assert (line.name, line.numbers) == ("Lena", ("R-001", "H-001"))
    assert (line.entry_ids, line.wants_to_ask) == ((first.id, second.id), False)


@pytest.mark.parametrize("answer", [GateAnswer.PARKED, GateAnswer.HARMED, GateAnswer.BOTH])
def test_name_leaves_with_its_page(kit: FiveKit, answer: GateAnswer) -> None:
    kit.shut(owing(kit), answer)
    assert kit.eight.lines() == ()


def test_name_of_a_deleted_page_is_not_on_the_list(kit: FiveKit) -> None:
    kit.notebook.entries.delete([owing(kit).id])
    assert kit.eight.lines() == ()


@pytest.mark.parametrize("question", ["p_who", "p_label"])
def test_name_with_a_page_of_harm_never_comes_by_itself(kit: FiveKit, question: str) -> None:
    owing(kit, "Zoë")
    kit.build.entry(Section.HARM_DONE_TO_ME, {question: "zoe "})
    assert names(kit) == []
    added = kit.eight.add("Zoë")
    assert added is not None
    assert added.has_harm_page
    assert [(line.name, line.has_harm_page) for line in kit.eight.lines()] == [("Zoë", True)]
    assert kit.eight.no_amends_line() == (
        "You also wrote about harm from this person. Talk to your therapist before any contact."
    )


def test_page_of_harm_counts_also_when_it_is_deleted_or_in_another_inventory(
    kit: FiveKit,
) -> None:
    deleted = kit.build.harm_done_to_me("A code", p_who="Zoë")
    kit.notebook.entries.delete([deleted.id, kit.build.strength().id])
    kit.notebook.inventories.begin(InventoryKind.STEP_FOUR)
    kit.build.harm_done_to_me("Another", p_who="Łukasz")
    harmed_by = HarmedBy(kit.notebook)
    assert harmed_by.has_page_for("zoe")
    assert harmed_by.has_page_for("Łukasz")
    assert not harmed_by.has_page_for("Lena")


def test_every_page_of_a_name_keeps_what_was_decided(kit: FiveKit) -> None:
    first, _ = owing(kit), kit.build.harm("Lena", h_eight="yes")
    (line,) = kit.eight.lines()
    assert (line.staying, line.is_on_the_list) == (None, True)
    kit.eight.decide(line, Staying.NO)
    (line,) = kit.eight.lines()
    assert (line.staying, line.is_on_the_list) == (Staying.NO, False)
    kit.shut(first)
    (line,) = kit.eight.lines()
    assert line.staying is Staying.NO
    kit.eight.decide(line, Staying.ASK_FIRST)
    kit.shut(first, GateAnswer.OWN)
    assert kit.eight.lines()[0].staying is Staying.NO  # said of the first page, which was shut


def test_added_name_is_decided_about_taken_off_and_put_back(kit: FiveKit) -> None:
    assert kit.eight.add("  ") is None
    line = kit.eight.add(" Jo ")
    assert line is not None
    assert (line.name, line.numbers, line.entry_ids) == ("Jo", (), ())
    kit.eight.decide(line, Staying.YES)
    assert kit.eight.lines()[0].staying is Staying.YES
    kit.eight.remove(line)
    assert kit.eight.lines() == ()
    kit.eight.put_back(line)
    assert names(kit) == ["Jo"]


def test_name_from_a_mark_is_not_removed_but_decided_about(kit: FiveKit) -> None:
    owing(kit)
    with pytest.raises(ValueError, match="by deciding"):
        kit.eight.remove(kit.eight.lines()[0])


def test_own_name_is_asked_for_once(kit: FiveKit) -> None:
    page = kit.eight.myself()
    assert page.section is Section.STEP_EIGHT_ME
    assert kit.eight.myself().id == page.id


def test_list_is_written_down_as_text_without_what_was_taken_off(kit: FiveKit) -> None:
    owing(kit, "Lena")
    owing(kit, "Maybe", "maybe")
    owing(kit, "Off")
    owing(kit, "Zoë")
    kit.build.harm_done_to_me("A code", p_who="Zoë")
    kit.build.secret("The blue folder", GateAnswer.OWN, x_eight="yes")
    kit.eight.add("lena")
    lines = {line.name: line for line in kit.eight.lines()}
    kit.eight.decide(lines["Off"], Staying.NO)
    kit.eight.keep_as_text([kit.build.inventory_id])
    added = [(line.name, line.staying) for line in kit.eight.lines() if line.row_id]
    assert added == [("lena", None), ("Maybe", Staying.ASK_FIRST), ("X-001", None)]


def test_lines_of_other_inventories_are_not_written_down(kit: FiveKit) -> None:
    owing(kit)
    other = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    kit.eight.keep_as_text([other])
    assert [line.row_id for line in kit.eight.lines()] == [0]
