"""After the telling: the record, the quiet hour with its timer, and rest first."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import Section
from inventory_app.services.after import After
from inventory_app.services.route import Stop
from inventory_app.services.step_five import StepFive
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.quiet_hour import QuietHourPage
from inventory_app.ui.step_five.quiet_hour_evening import EveningPage
from inventory_app.ui.step_five.quiet_hour_timer import HourTimer
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.step_five.after_kit import fill, tell
from tests.ui.visit import Visit, focused, too_low, unnamed

QUIET_HOUR = Destination(Screen.QUIET_HOUR)
EVENING = Destination(Screen.EVENING)


@pytest.fixture
def timer(clock: FixedClock) -> HourTimer:
    """Return the one hour of both pages."""
    return HourTimer(clock)


def test_the_record_leads_into_the_quiet_hour(qtbot: QtBot, room: Room) -> None:
    """The last page of the record leads on; its Back leads where one came from."""
    visit = Visit(qtbot, WritingPage(room))
    visit.enter(Destination(Screen.WRITING, Section.STEP_FIVE_RECORD))
    visit.press("Continue")
    assert visit.left_for[-1] == QUIET_HOUR
    visit.press("Back")
    assert visit.left_for[-1] == Destination(Screen.STEP_FIVE)


def test_a_look_at_the_quiet_hour_ends_nothing(qtbot: QtBot, room: Room, timer: HourTimer) -> None:
    """Only once something was told is Step Five over, and then from that day."""
    after = After(room.notebook, room.library, room.clock)
    visit = Visit(qtbot, QuietHourPage(room, timer)).enter(QUIET_HOUR)
    assert not after.is_waiting()
    room.notebook.entries.save(after.record().id, {"rec_other": "I."})
    visit.enter(QUIET_HOUR)
    assert after.is_waiting()


def test_the_hour_is_said_in_minutes_and_can_be_stopped(
    qtbot: QtBot, room: Room, timer: HourTimer, clock: FixedClock
) -> None:
    """Minutes in words, in steps; stopped or left out, nothing is said any more."""
    page = QuietHourPage(room, timer)
    visit = Visit(qtbot, page).enter(QUIET_HOUR)
    assert "sixty minutes" in visit.said()
    visit.press("Count an hour")
    assert "About 60 minutes" in visit.said()
    clock.move(timedelta(minutes=18))
    timer.look_again()
    assert "About 40 minutes" in visit.said()
    clock.move(timedelta(minutes=42))
    timer.look_again()
    assert "The hour has passed" in visit.said()
    timer.start()
    visit.press("Stop the timer")
    assert not page.hour_line.isVisible()
    assert not timer.is_counting


def test_strong_feelings_put_people_first(qtbot: QtBot, room: Room, timer: HourTimer) -> None:
    """Seven or more: people, then help, and only then the next question."""
    tell(room)
    entry = After(room.notebook, room.library, room.clock).quiet_hour()
    room.notebook.entries.save(entry.id, {"qh_now": 7})
    first = msgspec.structs.replace(QUIET_HOUR, stop=Stop(entry.id, "qh_first"))
    visit = Visit(qtbot, QuietHourPage(room, timer)).enter(first)
    visit.press("Continue")
    assert focused().accessibleName() == "Show my own people"
    visit.press("Show my own people")
    assert visit.left_for[-1] == EVENING
    visit.press("Go on")
    assert "thank your Higher Power" in visit.said()


def test_calmer_feelings_go_straight_on(qtbot: QtBot, room: Room, timer: HourTimer) -> None:
    """Six or less: nothing comes between."""
    entry = After(room.notebook, room.library, room.clock).quiet_hour()
    room.notebook.entries.save(entry.id, {"qh_now": 6})
    first = msgspec.structs.replace(QUIET_HOUR, stop=Stop(entry.id, "qh_first"))
    visit = Visit(qtbot, QuietHourPage(room, timer)).enter(first)
    visit.press("Continue")
    assert "thank your Higher Power" in visit.said()
    visit.press("Continue")
    assert visit.left_for[-1] == EVENING


def test_the_evening_shows_the_plan_and_rest_first(
    qtbot: QtBot, room: Room, timer: HourTimer
) -> None:
    """The plan made by day stands there, whom to ring first, and the focus is on rest."""
    tell(room)
    visit = Visit(qtbot, EveningPage(room, timer)).enter(EVENING)
    said = visit.said()
    assert said.index("Imre") < said.index("Ring Imre, then walk to the river")
    assert "At my sister's" in said
    assert "What kind thing" not in said
    assert focused().accessibleName().startswith("Rest")
    assert not visit.has_button("Look at Step Six")
    assert not unnamed(visit.page)
    assert not too_low(visit.page, 32)


def test_step_six_is_there_for_who_asked_and_is_calm(
    qtbot: QtBot, room: Room, timer: HourTimer
) -> None:
    """The way to Step Six is offered when it was chosen, and not with strong feelings."""
    tell(room)
    entry = After(room.notebook, room.library, room.clock).quiet_hour()
    room.notebook.entries.save(entry.id, {"qh_next": "six"})
    visit = Visit(qtbot, EveningPage(room, timer)).enter(EVENING)
    visit.press("Look at Step Six")
    assert visit.left_for[-1] == Destination(Screen.SIX_SEVEN)
    room.notebook.entries.save(entry.id, {"qh_now": 8})
    visit.enter(EVENING)
    assert not visit.has_button("Look at Step Six")
    assert "Be near someone" in visit.said()
    assert focused().accessibleName() == "Show my own people"


def test_what_is_typed_in_the_quiet_hour_is_kept(
    qtbot: QtBot, room: Room, timer: HourTimer, build: NotebookBuilder
) -> None:
    """Leaving the page keeps the words, and coming back shows the same page."""
    fill(build)
    page = QuietHourPage(room, timer)
    visit = Visit(qtbot, page).enter(QUIET_HOUR)
    visit.press("Continue")
    visit.keys("Thank you, Imre")
    assert page.keep()
    here = page.here(QUIET_HOUR)
    assert here.screen is Screen.QUIET_HOUR
    five = StepFive(room.notebook).current()
    entry = room.notebook.entries.once(five.id, Section.STEP_FIVE_AFTER)
    assert entry is not None
    assert entry.answers["qh_thanks"] == "Thank you, Imre"
    visit.enter(here)
    assert "thank your Higher Power" in visit.said()
