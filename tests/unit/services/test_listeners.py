"""Listeners: candidates side by side, the choice, and two roles in one person."""

from __future__ import annotations

from inventory_app.domain.entries import Section
from inventory_app.domain.people import Person, Role
from inventory_app.services.listeners import ListenerRole
from tests.unit.services.five_kit import OTHER, SPONSOR, THERAPIST, FiveKit


def candidate(kit: FiveKit, name: str, role: str = "") -> int:
    entry = kit.listeners.add(name)
    if role:
        kit.save(entry, l_role=role)
    return entry.id


def test_candidates_stand_side_by_side_in_the_order_they_came(kit: FiveKit) -> None:
    imre = candidate(kit, "Imre", "sponsor")
    kit.notebook.entries.save(imre, {"l_checks": ("stops", "feel_safe"), "l_note": "Talks a lot."})
    kit.listeners.add("  ")
    first, second = kit.listeners.candidates()
    assert (first.name, first.role, first.note) == ("Imre", ListenerRole.SPONSOR, "Talks a lot.")
    assert first.checks == {"stops", "feel_safe"}
    assert (second.name, second.role, second.checks) == ("", None, frozenset())


def test_list_and_roles_have_their_words_filled_in(kit: FiveKit) -> None:
    assert len(kit.listeners.checks()) == 11
    assert kit.listeners.roles()[0].label == "My sponsor"


def test_candidate_is_taken_off_and_put_back(kit: FiveKit) -> None:
    entry_id = candidate(kit, "Imre")
    kit.listeners.remove(entry_id)
    assert kit.listeners.candidates() == ()
    kit.listeners.put_back(entry_id)
    assert [each.name for each in kit.listeners.candidates()] == ["Imre"]


def test_nobody_is_chosen_before_the_choice(kit: FiveKit) -> None:
    assert kit.listeners.chosen() == ()


def test_chosen_listeners_have_the_marks_of_their_roles(kit: FiveKit) -> None:
    candidate(kit, "Imre", "sponsor")
    kit.notebook.people.save(Person(id=0, name="Dr Osei", roles=frozenset({Role.THERAPIST})))
    kit.listeners.choose("imre", "Dr Osei")
    assert [(each.name, each.marks) for each in kit.listeners.chosen()] == [
        ("imre", (SPONSOR,)),
        ("Dr Osei", (THERAPIST,)),
    ]
    kit.listeners.choose("Father Brown")
    assert [(each.name, each.marks) for each in kit.listeners.chosen()] == [
        ("Father Brown", (OTHER,))
    ]
    page = kit.five.once(Section.STEP_FIVE_BEFORE)
    assert "sv_second" not in page.answers


def test_one_person_in_two_roles_gets_one_kind_sentence(kit: FiveKit) -> None:
    candidate(kit, "Imre", "sponsor")
    candidate(kit, "Zoë", "friend")
    assert kit.listeners.two_roles() == ()
    assert kit.listeners.two_roles_line() == ""
    candidate(kit, "IMRE", "therapist")
    assert kit.listeners.two_roles() == ("Imre",)
    assert kit.listeners.two_roles_line().startswith(
        "You entered one person as sponsor and as therapist."
    )
    assert kit.listeners.marks_of("Imre") == (SPONSOR, THERAPIST)


def test_two_roles_are_also_seen_among_people(kit: FiveKit) -> None:
    both = frozenset({Role.SPONSOR, Role.THERAPIST})
    kit.notebook.people.save(Person(id=0, name="Imre", roles=both))
    assert kit.listeners.two_roles() == ("Imre",)
