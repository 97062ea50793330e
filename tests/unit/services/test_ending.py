"""Keep, seal or destroy: when it is offered, and what each of them leaves."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.services.ending import EndChoice, Ending
from inventory_app.services.home import Home
from inventory_app.services.sitting import SittingMark
from tests.builders import KEY
from tests.plain_pages import plain_pages
from tests.unit.services.five_kit import FiveKit


def ready(kit: FiveKit) -> None:
    """Write a little of everything, sit once, and end the Step Five a week ago."""
    kit.shared("Lena", r_owe="yes", r_happened="zqwords")
    kit.sitting().hear("zqheard")
    kit.sitting().mark(SittingMark.READ)
    choices = kit.notebook.choices()
    done = frozenset({Section.RESENTMENTS})
    kit.notebook.choose(msgspec.structs.replace(choices, done_sections=done))
    kit.ended(7)


@pytest.mark.parametrize(("days", "is_offered"), [(0, False), (6, False), (7, True), (70, True)])
def test_it_is_offered_from_seven_days_after(kit: FiveKit, days: int, *, is_offered: bool) -> None:
    ended = kit.ended(days)
    assert (kit.ending.offered() == ended) is is_offered
    assert kit.ending.may_choose(ended) is is_offered


def test_it_is_not_offered_before_step_five_has_ended(kit: FiveKit) -> None:
    assert kit.ending.offered() is None
    five = kit.five.current()
    kit.clock.move(timedelta(days=70))
    assert kit.ending.offered() is None
    assert kit.ending.last_day(five) is None


def test_sitting_after_the_end_makes_it_wait_again(kit: FiveKit) -> None:
    kit.shared("Lena")
    five = kit.ended(7)
    kit.sitting().mark(SittingMark.READ)
    assert kit.ending.offered() is None
    kit.clock.move(timedelta(days=7))
    assert kit.ending.offered() == five


@pytest.mark.parametrize("choose", [Ending.keep, Ending.seal, Ending.destroy])
def test_nothing_is_chosen_before_the_time(kit: FiveKit, choose: object) -> None:
    five = kit.ended(6)
    entry = kit.build.resentment()
    with pytest.raises(ValueError, match="seven days"):
        choose(kit.ending, five)  # type: ignore[operator]
    assert kit.ending.chosen(five) is None
    assert kit.notebook.entries.find(entry.id) == entry


def test_keeping_leaves_everything_and_asks_no_more(kit: FiveKit) -> None:
    ready(kit)
    five = kit.five.current()
    kit.ending.keep(five)
    assert kit.ending.offered() is None
    assert kit.ending.chosen(five) is EndChoice.KEEP
    assert [row.title for row in kit.notebook.entries.search("zqwords")] == ["Lena"]
    assert kit.notebook.choices().done_sections == {Section.RESENTMENTS}


def test_sealing_puts_the_pages_out_of_sight_and_keeps_the_list(kit: FiveKit) -> None:
    ready(kit)
    five = kit.five.current()
    kit.ending.seal(five)
    assert kit.notebook.entries.search("zqwords") == ()
    assert kit.five.found() is None
    assert kit.notebook.inventory().id not in five.sources
    assert kit.notebook.choices().done_sections == frozenset()
    assert kit.notebook.choices().sitting_places == {}
    assert {task.entries for task in Home(kit.notebook).view().tasks} == {0}
    assert [line.name for line in kit.eight.lines()] == ["Lena"]
    (sealed,) = kit.ending.sealed()
    assert sealed.id == five.id
    assert kit.ending.offered() is None


def test_sealed_pages_open_again_on_purpose(kit: FiveKit) -> None:
    ready(kit)
    five = kit.five.current()
    kit.ending.seal(five)
    (sealed,) = kit.ending.sealed()
    kit.ending.open_again(sealed)
    assert kit.ending.sealed() == ()
    assert [row.title for row in kit.notebook.entries.search("zqwords")] == ["Lena"]
    assert kit.ending.offered() == five


def test_step_four_begun_since_goes_when_it_is_empty_and_stays_when_it_is_not(
    kit: FiveKit,
) -> None:
    ready(kit)
    five = kit.five.current()
    for is_written in (False, True):
        kit.ending.seal(five)
        since = kit.notebook.inventory()
        if is_written:
            kit.build.inventory_id = since.id
            kit.build.strength()
        kit.ending.open_again(five)
        assert kit.notebook.inventory().id == five.sources[0]
        assert [each.id for each in kit.ending.others()] == ([since.id] if is_written else [])
    kit.ending.take_at_hand(since.id)
    assert kit.notebook.inventory().id == since.id
    assert [each.id for each in kit.ending.others()] == list(five.sources)


def test_step_four_that_a_step_five_is_about_stays_though_it_is_empty(kit: FiveKit) -> None:
    ready(kit)
    five = kit.five.current()
    kit.ending.seal(five)
    since = kit.five.current()
    kit.ending.open_again(five)
    assert kit.five.current() == since
    assert [each.id for each in kit.ending.others()] == list(since.sources)


def test_sealed_pages_whose_step_four_is_gone_open_all_the_same(kit: FiveKit) -> None:
    five = kit.ended(7)
    kit.ending.seal(five)
    kit.notebook.inventories.destroy(five.sources)
    (sealed,) = kit.ending.sealed()
    kit.ending.open_again(sealed)
    assert kit.ending.sealed() == ()


def test_destroying_leaves_the_list_and_the_cards_and_nothing_else(kit: FiveKit) -> None:
    ready(kit)
    kit.save(kit.amends.add_from(kit.eight.lines()[0]), am_gate="no", am_what="zqcard")
    kit.notebook.close()
    before = plain_pages(kit.path, KEY)
    assert b"zqwords" in before
    assert b"zqheard" in before
    kit.open()
    kit.ending.destroy(kit.five.current())
    assert [(line.name, line.entry_ids) for line in kit.eight.lines()] == [("Lena", ())]
    assert [row.who for row in kit.amends.rows()] == ["Lena"]
    assert kit.five.found() is None
    assert kit.notebook.choices().done_sections == frozenset()
    kit.notebook.close()
    after = plain_pages(kit.path, KEY)
    kit.open()
    assert b"zqwords" not in after
    assert b"zqheard" not in after
    assert b"zqcard" in after


def test_traces_can_be_cleared_again(kit: FiveKit) -> None:
    entry = kit.build.resentment()
    kit.ending.clear_traces()
    assert kit.notebook.entries.find(entry.id) == entry


def test_older_pages_are_sealed_without_touching_those_at_hand(kit: FiveKit) -> None:
    ready(kit)
    five = kit.five.current()
    kit.notebook.inventories.begin(InventoryKind.STEP_FOUR)
    kit.ending.seal(five)
    assert kit.notebook.choices().done_sections == {Section.RESENTMENTS}
