"""The sitting: what is read, moving about, stopping and going on, and how it goes."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from inventory_app.domain.entries import GateAnswer, InventoryKind, Section
from inventory_app.domain.subjects import entry_subject
from inventory_app.services.sitting import Sitting, SittingMark
from inventory_app.services.step_five import Style
from tests.unit.services.five_kit import SPONSOR, THERAPIST, FiveKit, texts, titles

READ, SKIPPED, LATER = SittingMark.READ, SittingMark.SKIPPED, SittingMark.LATER


def title(sitting: Sitting) -> str:
    page = sitting.page()
    return page.title if page else ""


def three(kit: FiveKit) -> None:
    for who in ("Pat", "Lena", "Sam"):
        kit.shared(who)


def test_nothing_shared_is_nothing_to_read(kit: FiveKit) -> None:
    kit.build.a_few_weeks_of_work()
    sitting = kit.sitting()
    assert (sitting.page(), sitting.count(), sitting.left_for_later()) == (None, 0, 0)
    sitting.go_next()
    sitting.go_back()
    sitting.mark(READ)
    sitting.hear("Words")
    sitting.keep_back()
    assert not sitting.feel(5)
    assert not sitting.go_to_later()
    assert kit.notebook.entries.entries(kit.five.current().id, Section.STEP_FIVE_SITTING) == ()


def test_page_is_read_as_on_paper_with_its_place(kit: FiveKit) -> None:
    kit.shared("Pat", r_happened="Pat gave the job away.", r_next="Tell Imre.")
    kit.shared("Lena")
    page = kit.sitting().page()
    assert page is not None
    assert (page.number, page.title, page.section_title) == ("R-001", "Pat", "Resentments")
    assert (page.place, page.count, page.mark, page.heard) == (1, 2, None, "")
    assert [(answer.label, answer.paragraphs) for answer in page.answers] == [
        ("In a few words", ("Passed over for the job",)),
        ("What happened", ("Pat gave the job away.",)),
        ("Next", ("Tell Imre.",)),
    ]


def test_only_what_is_shared_with_this_listener_is_reached(kit: FiveKit) -> None:
    kit.build.a_few_weeks_of_work()
    kit.shared("For the sponsor", SPONSOR)
    kit.shared("For both", SPONSOR, THERAPIST)
    kit.sharing.mark(kit.build.secret(gate=GateAnswer.PRIVATE).id, [THERAPIST])
    kit.sharing.mark(kit.build.harm_done_to_me("The letter").id, [THERAPIST])
    assert titles(kit.sitting(SPONSOR)) == ["For the sponsor", "For both"]
    assert titles(kit.sitting(THERAPIST)) == ["For both", "The blue folder", "The letter"]


def test_links_name_only_pages_that_are_shared_too(kit: FiveKit) -> None:
    shared, other = kit.shared("Pat"), kit.build.resentment("Lena")
    fear = kit.build.fear("Being sent away")
    kit.save(fear, f_links=(str(shared.number), str(other.number)))
    kit.sharing.mark(fear.id, [SPONSOR])
    sitting = kit.sitting()
    sitting.go_next()
    assert "R-001" in texts(sitting.page())
    assert "R-002" not in str(texts(sitting.page()))


def test_keys_go_forward_and_back_and_stop_at_the_ends(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    sitting.go_back()
    assert title(sitting) == "Pat"
    for _ in range(5):
        sitting.go_next()
    assert title(sitting) == "Sam"
    sitting.go_back()
    assert title(sitting) == "Lena"


def test_marking_goes_to_the_next_page_still_to_do_then_round_to_those_before(
    kit: FiveKit,
) -> None:
    three(kit)
    sitting = kit.sitting()
    sitting.go_next()
    sitting.mark(READ)
    assert title(sitting) == "Sam"
    sitting.mark(SKIPPED)
    assert title(sitting) == "Pat"
    sitting.mark(LATER)
    assert sitting.page() is None
    sitting.go_next()
    assert sitting.page() is None
    assert sitting.left_for_later() == 1
    assert sitting.go_to_later()
    assert title(sitting) == "Pat"
    page = sitting.page()
    assert page is not None
    assert page.mark is LATER
    sitting.mark(READ)
    assert (sitting.page(), sitting.left_for_later()) == (None, 0)
    sitting.go_back()
    assert title(sitting) == "Sam"


def test_what_was_heard_back_stands_with_its_page_and_listener(kit: FiveKit) -> None:
    kit.shared("Pat", SPONSOR, THERAPIST)
    kit.sitting().hear("You were frightened each time.")
    page = kit.sitting().page()
    assert page is not None
    assert page.heard == "You were frightened each time."
    other = kit.sitting(THERAPIST).page()
    assert other is not None
    assert (other.heard, other.mark) == ("", None)


def test_next_time_opens_at_the_page_that_was_left(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    sitting.mark(READ)
    sitting.go_next()
    assert title(sitting) == "Sam"
    kit.open_again()
    assert title(kit.sitting()) == "Sam"
    assert title(kit.sitting(THERAPIST)) == ""


def test_next_time_opens_at_the_first_still_to_do_when_that_page_is_gone(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    sitting.mark(READ)
    sitting.go_next()
    (*_, sam) = kit.sharing.shared_with(SPONSOR)
    kit.sharing.mark(sam.id, [])
    assert title(kit.sitting()) == "Lena"


def test_when_all_is_done_the_next_time_begins_with_what_was_left_for_later(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    for mark in (READ, LATER, SKIPPED):
        sitting.mark(mark)
    assert title(kit.sitting()) == "Lena"
    kit.shared("Zoë")
    assert title(kit.sitting()) == "Zoë"


def test_page_added_meanwhile_appears_where_it_belongs(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    sitting.mark(READ)
    kit.sharing.mark(kit.build.strength().id, [SPONSOR])
    kit.shared("Zoë")
    assert titles(kit.sitting()) == ["Patience with children", "Pat", "Lena", "Sam", "Zoë"]
    assert title(sitting) == "Lena"


def test_page_that_is_shut_while_it_is_read_is_gone_at_once(kit: FiveKit) -> None:
    three(kit)
    sitting = kit.sitting()
    page = sitting.page()
    assert page is not None
    kit.shut(kit.notebook.entries.find(page.id), GateAnswer.HARMED)
    assert title(sitting) == "Lena"
    kit.notebook.entries.delete([each.id for each in kit.sharing.shared_with(SPONSOR)])
    assert sitting.page() is None


def test_page_is_kept_back_while_reading(kit: FiveKit) -> None:
    kit.shared("Pat", SPONSOR, THERAPIST)
    kit.shared("Lena")
    sitting = kit.sitting()
    sitting.keep_back()
    assert title(sitting) == "Lena"
    assert [row.marks for row in kit.sharing.rows()] == [{THERAPIST}, {SPONSOR}]
    sitting.keep_back()
    assert sitting.page() is None


def test_habits_only_has_no_pages(kit: FiveKit) -> None:
    entry = kit.shared("Pat")
    kit.save(entry, r_part=("frightened", "proud"))
    sitting = kit.sitting(style=Style.NATURES)
    assert sitting.style is Style.NATURES
    assert (sitting.page(), sitting.count()) == (None, 0)
    sitting.go_back()
    assert sitting.page() is None
    assert [(h.label, h.times, h.strength) for h in sitting.habits()] == [
        ("Frightened", 1, "Courage"),
        ("Proud", 1, "Teachable"),
    ]


def test_own_word_is_named_only_from_a_page_that_is_shared(kit: FiveKit) -> None:
    for word in ("Gossip", "Lena's letters"):
        entry = kit.build.resentment()
        kit.save(entry, r_part=("own_word", "proud"), **{"r_part.own": word})
    assert [habit.label for habit in kit.sitting().habits()] == ["Proud"]
    kit.sharing.mark(entry.id - 1, [SPONSOR])
    assert [habit.label for habit in kit.sitting().habits()] == ["Proud", "Gossip"]
    assert [habit.label for habit in kit.sitting(THERAPIST).habits()] == ["Proud"]


@pytest.mark.parametrize(("feelings", "is_strong"), [(0, False), (6, False), (7, True)])
def test_strong_feelings_ask_for_a_minute(kit: FiveKit, feelings: int, *, is_strong: bool) -> None:
    entry = kit.shared("Pat")
    assert kit.sitting().feel(feelings) is is_strong
    row = kit.five.about(Section.STEP_FIVE_SITTING, entry_subject(entry.id, SPONSOR))
    assert row.answers["sit_now"] == feelings


def test_quiet_timer_runs_out_and_begins_anew(kit: FiveKit) -> None:
    choices = msgspec.structs.replace(kit.notebook.choices(), quiet_timer_minutes=30)
    kit.notebook.choose(choices)
    sitting = kit.sitting()
    assert not sitting.is_rest_due()
    kit.clock.move(timedelta(minutes=30))
    assert sitting.is_rest_due()
    sitting.rest()
    assert not sitting.is_rest_due()


def test_strength_is_offered_once_a_sitting_after_a_few_pages(kit: FiveKit) -> None:
    for number in range(7):
        kit.shared(f"Somebody {number}")
    sitting = kit.sitting()
    assert not sitting.is_strength_due()
    for _ in range(5):
        assert not sitting.is_strength_due()
        sitting.mark(READ)
    assert sitting.is_strength_due()
    sitting.offer_strength()
    sitting.mark(READ)
    assert not sitting.is_strength_due()


def test_no_strength_is_offered_after_a_page_of_harm_or_a_secret(kit: FiveKit) -> None:
    for number in range(5):
        kit.shared(f"Somebody {number}")
    kit.sharing.mark(kit.build.harm_done_to_me().id, [SPONSOR])
    sitting = kit.sitting()
    for _ in range(6):
        sitting.mark(READ)
    assert not sitting.is_strength_due()


def test_strength_added_in_a_sitting_is_for_nobody(kit: FiveKit) -> None:
    sitting = kit.sitting()
    sitting.add_strength("  ")
    sitting.add_strength("I stayed to the end.")
    (row,) = kit.sharing.rows()
    assert (row.section, row.title, row.marks) == (
        Section.STRENGTHS,
        "I stayed to the end.",
        frozenset(),
    )


def test_several_inventories_are_read_section_by_section(kit: FiveKit) -> None:
    kit.shared("Pat")
    other = kit.notebook.inventories.begin(InventoryKind.STEP_FOUR).id
    kit.five.choose_sources([kit.build.inventory_id, other])
    kit.build.inventory_id = other
    kit.shared("Lena")
    kit.sharing.mark(kit.build.fear("Being sent away").id, [SPONSOR])
    assert titles(kit.sitting()) == ["Pat", "Lena", "Being sent away"]
