"""After the sittings: the record, the quiet hour, the evening's plan, Six and Seven."""

from __future__ import annotations

from datetime import timedelta

from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.services.after import QuietHour
from inventory_app.services.home import Home
from tests.builders import START
from tests.unit.services.five_kit import FiveKit


def test_record_and_quiet_hour_are_pages_of_the_step_five(kit: FiveKit) -> None:
    assert kit.after.record().section is Section.STEP_FIVE_RECORD
    assert kit.after.quiet_hour().section is Section.STEP_FIVE_AFTER
    assert kit.after.quiet_hour().id == kit.after.quiet_hour().id
    assert kit.after.seven().section is Section.STEP_SEVEN


def test_quiet_hour_runs_out(kit: FiveKit) -> None:
    hour = QuietHour(kit.clock)
    kit.clock.move(timedelta(minutes=45))
    assert hour.left() == timedelta(minutes=15)
    assert not hour.is_over()
    kit.clock.move(timedelta(minutes=45))
    assert hour.left() == timedelta()
    assert hour.is_over()


def test_steps_after_wait_on_home_once_step_five_has_ended(kit: FiveKit) -> None:
    assert not kit.after.is_waiting()
    kit.five.current()
    assert not kit.after.is_waiting()
    assert kit.after.end().ended_on == START.date()
    assert kit.after.is_waiting()
    kit.clock.move(timedelta(days=2))
    assert kit.after.end().ended_on == START.date() + timedelta(days=2)


def test_home_says_how_far_step_five_is_and_counts_open_cards(kit: FiveKit) -> None:
    def later() -> tuple[EntryState, int]:
        view = Home(kit.notebook).view().later
        return view.step_five, view.cards

    assert later() == (EntryState.NOT_STARTED, 0)
    kit.five.current()
    kit.amends.add("Pat")
    kit.save(kit.amends.add("Lena"), am_gate="no")
    assert later() == (EntryState.IN_PROGRESS, 1)
    kit.after.end()
    assert later() == (EntryState.DONE, 1)


def test_evening_shows_what_was_planned_by_day(kit: FiveKit) -> None:
    assert kit.after.evening().person == ""
    kit.once(
        Section.STEP_FIVE_PLAN,
        sv_evening_person="Jo",
        sv_evening_place="At my sister's",
        sv_evening_kind="Soup",
        sv_urge_plan="Ring Jo.",
    )
    plan = kit.after.evening()
    assert (plan.person, plan.place) == ("Jo", "At my sister's")
    assert (plan.kindness, plan.if_an_urge_comes) == ("Soup", "Ring Jo.")


def test_step_six_has_a_row_for_each_habit(kit: FiveKit) -> None:
    entry = kit.build.resentment()
    kit.save(entry, r_part=("frightened", "proud"))
    page = kit.after.six("proud")
    kit.save(page, s6_instead="Breathe first.")
    first, second = kit.after.habits()
    assert (first.line.id, first.entry) == ("frightened", None)
    assert second.entry is not None
    assert second.entry.answers["s6_instead"] == "Breathe first."
    kit.shut(entry, GateAnswer.HARMED)
    assert kit.after.habits() == ()
