"""Amends cards as a list: how each stands, what is offered, and which lines wait for one."""

from __future__ import annotations

import pytest

from inventory_app.domain.amends import Amend, CardStatus
from inventory_app.domain.entries import GateAnswer
from inventory_app.services.amends import AmendsRow
from inventory_app.services.step_eight import Staying
from tests.unit.services.five_kit import FiveKit


def row(kit: FiveKit) -> AmendsRow:
    (only,) = kit.amends.rows()
    return only


@pytest.mark.parametrize(
    ("gate", "is_set_aside", "is_not_owed"),
    [
        ("", True, False),
        ("rather_not", True, False),
        ("yes", False, True),
        ("no", False, False),
        ("both", False, False),
    ],
)
def test_card_stands_as_its_question_about_harm(
    kit: FiveKit, gate: str, *, is_set_aside: bool, is_not_owed: bool
) -> None:
    card = kit.amends.add("Lena")
    kit.save(card, am_gate=gate, am_danger="no", am_allowed="yes", am_type="direct")
    found = row(kit)
    assert (found.who, found.is_set_aside, found.is_not_owed) == ("Lena", is_set_aside, is_not_owed)
    assert found.kind is (Amend.DIRECT if gate in ("no", "both") else None)


def test_kind_and_status_that_may_not_be_offered_are_not_shown(kit: FiveKit) -> None:
    card = kit.amends.add("Lena")
    safe = {"am_gate": "no", "am_danger": "no", "am_allowed": "yes"}
    done = {"am_type": "in_writing", "am_checked_who": "Imre", "am_status": "done"}
    kit.notebook.entries.save(card.id, {**safe, **done})
    assert (row(kit).kind, row(kit).status) == (Amend.IN_WRITING, CardStatus.DONE)
    kit.save(card, am_allowed="not_wanted", am_checked_who="")
    assert (row(kit).kind, row(kit).status) == (None, None)
    kit.save(card, am_allowed="yes", am_checked_who="Imre")
    assert (row(kit).kind, row(kit).status) == (Amend.IN_WRITING, CardStatus.DONE)


@pytest.mark.parametrize(
    ("danger", "allowed", "begins"),
    [
        ("no", "yes", []),
        ("yes", "yes", ["Then contact is not part of this card."]),
        ("not_sure", "yes", ["Then contact is not part of this card."]),
        ("no", "not_allowed", ["Then stay away, also through others."]),
        ("no", "not_wanted", ["Then stay away, also through others."]),
    ],
)
def test_reason_is_said_where_contact_is_not_offered(
    kit: FiveKit, danger: str, allowed: str, begins: list[str]
) -> None:
    lines = kit.amends.rule_lines({"am_danger": danger, "am_allowed": allowed})
    assert len(lines) == len(begins)
    assert all(line.startswith(begin) for line, begin in zip(lines, begins, strict=True))


def test_card_is_made_from_a_line_once_and_linked_to_its_pages(kit: FiveKit) -> None:
    source = kit.build.harm("Lena", h_eight="yes")
    (line,) = kit.amends.waiting()
    card = kit.amends.add_from(line)
    assert kit.amends.add_from(line).id == card.id
    assert (row(kit).who, row(kit).numbers) == ("Lena", ("H-001",))
    assert kit.amends.waiting() == ()
    kit.shut(source, GateAnswer.PARKED)
    assert kit.amends.rows() == ()


def test_card_is_made_from_a_name_that_was_added(kit: FiveKit) -> None:
    line = kit.eight.add("Jo")
    assert line is not None
    assert [each.name for each in kit.amends.waiting()] == ["Jo"]
    kit.amends.add_from(line)
    assert kit.amends.waiting() == ()
    kit.build.harm("JO", h_eight="yes")
    assert kit.amends.waiting() == ()


def test_name_taken_off_the_list_waits_for_no_card(kit: FiveKit) -> None:
    kit.build.harm("Lena", h_eight="yes")
    kit.eight.decide(kit.eight.lines()[0], Staying.NO)
    assert kit.amends.waiting() == ()


def test_secret_waits_for_a_card_without_a_name(kit: FiveKit) -> None:
    kit.amends.add("")
    kit.build.secret("The blue folder", GateAnswer.OWN, x_eight="yes")
    (line,) = kit.amends.waiting()
    card = kit.amends.add_from(line)
    assert card.answers == {"am_source": ("X-001",)}


def test_card_for_a_name_with_a_page_of_harm_says_so(kit: FiveKit) -> None:
    kit.build.harm_done_to_me("A code", p_who="Zoë")
    kit.amends.add("Zoë")
    assert row(kit).has_harm_page
    assert kit.amends.no_amends_line().startswith("You also wrote about harm")


def test_card_is_set_aside_with_its_words_kept(kit: FiveKit) -> None:
    card = kit.amends.add("Lena")
    kit.save(card, am_gate="no", am_what="I took her savings.")
    aside = kit.amends.set_aside(card.id)
    assert "am_what" not in aside.answers
    assert row(kit).is_set_aside
    assert kit.save(card, am_gate="no").answers["am_what"] == "I took her savings."


def test_card_is_deleted_and_brought_back(kit: FiveKit) -> None:
    card = kit.amends.add("Lena")
    kit.amends.delete([card.id])
    assert kit.amends.rows() == ()
    kit.amends.undo_delete([card.id])
    assert row(kit).id == card.id
