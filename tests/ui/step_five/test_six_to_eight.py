"""Six and Seven for each habit, and the Step Eight list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import Section
from inventory_app.services.after import After
from inventory_app.services.step_eight import Staying, StepEight
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.six_seven import SixSevenPage
from inventory_app.ui.step_five.step_eight import StepEightPage
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import NotebookBuilder
from tests.ui.step_five.after_kit import fill, tell
from tests.ui.visit import Visit, focused, too_low, unnamed

pytestmark = pytest.mark.qt_log_ignore(
    # A list of names is a window of its own; offscreen it cannot be raised above the others.
    r"This plugin does not support (raise\(\)|grabbing the keyboard)"
)

SIX = Destination(Screen.SIX_SEVEN)
EIGHT = Destination(Screen.STEP_EIGHT)


@pytest.fixture(autouse=True)
def _told(build: NotebookBuilder, room: Room) -> None:
    fill(build)
    tell(room)


def test_each_habit_has_a_page_that_names_it(qtbot: QtBot, room: Room) -> None:
    """The page opened for a habit says which it is, and leads back here."""
    visit = Visit(qtbot, SixSevenPage(room)).enter(SIX)
    assert focused().accessibleName() == "Frightened, Not started"
    assert visit.has_button("Harsh")
    visit.key(Qt.Key.Key_Return)
    where = visit.left_for[-1]
    assert where.screen is Screen.WRITING
    writing = Visit(qtbot, WritingPage(room)).enter(where)
    assert "Frightened" in writing.said()
    writing.press("Skip for now")
    assert writing.left_for[-1] == SIX


def test_what_was_answered_stands_beside_the_habit(qtbot: QtBot, room: Room) -> None:
    """The state is the answer itself; Step Seven has one page for all."""
    after = After(room.notebook, room.library, room.clock)
    room.notebook.entries.save(after.six("harsh").id, {"s6_ready": "partly"})
    room.notebook.entries.save(after.seven().id, {"s7_words": "Help me to breathe."})
    visit = Visit(qtbot, SixSevenPage(room)).enter(SIX)
    assert visit.has_button("Harsh, Partly")
    assert visit.has_button("Asking, or letting go, Begun")
    assert not unnamed(visit.page)


def test_names_come_from_marks_but_never_from_a_page_of_harm(qtbot: QtBot, room: Room) -> None:
    """Jo also stands on a page of harm: marked or not, Jo does not come by itself."""
    visit = Visit(qtbot, StepEightPage(room)).enter(EIGHT)
    names = [row[0] for row in visit.table()]
    assert names == ["Pat", "Sam", "Lena"]
    assert not unnamed(visit.page)
    assert not too_low(visit.page, 32)


def test_a_name_added_that_has_a_page_of_harm_is_met_with_care(qtbot: QtBot, room: Room) -> None:
    """It may be added by hand; the screen then says what to do before any contact."""
    visit = Visit(qtbot, StepEightPage(room)).enter(EIGHT)
    assert "You also wrote about harm" not in visit.said()
    add_field(visit).setFocus()
    visit.keys("Jo")
    visit.key(Qt.Key.Key_Return)
    assert [row[0] for row in visit.table()][-1] == "Jo"
    assert "You also wrote about harm from this person" in visit.said()
    visit.choose(0)
    assert "You also wrote about harm" not in visit.said()


def add_field(visit: Visit) -> LineField:
    """Return the field that adds a name."""
    return visit.only(LineField)


def test_a_name_is_decided_about_by_keys_and_can_leave_the_list(qtbot: QtBot, room: Room) -> None:
    """Enter on a row leads to its question; taken off, no card is offered for it."""
    visit = Visit(qtbot, StepEightPage(room)).enter(EIGHT)
    visit.choose(0)
    visit.key(Qt.Key.Key_Return)
    assert focused().accessibleName() == "Yes"
    visit.key(Qt.Key.Key_Space)
    assert visit.table()[0][2] == "Yes"
    assert visit.table()[1][2] == "I want to ask someone first"
    assert visit.has_button("Make an amends card for Pat")
    visit.press("No")
    assert visit.table()[0][2] == "No"
    assert not visit.has_button("Make an amends card")
    lines = StepEight(room.notebook, room.library).lines()
    assert lines[0].staying is Staying.NO


def test_a_card_is_made_for_the_chosen_name(qtbot: QtBot, room: Room) -> None:
    """The button leads to the first page of the card."""
    visit = Visit(qtbot, StepEightPage(room)).enter(EIGHT)
    visit.choose(2)
    visit.press("Make an amends card for Lena")
    where = visit.left_for[-1]
    assert where.section is Section.AMENDS
    assert where.stop is not None
    card = room.notebook.entries.find(where.stop.entry_id)
    assert card.answers["am_who"] == "Lena"


def test_the_own_name_is_asked_for_on_a_page_of_its_own(qtbot: QtBot, room: Room) -> None:
    """Yes puts it into the table."""
    page = StepEightPage(room)
    visit = Visit(qtbot, page).enter(EIGHT)
    visit.press("Your own name")
    where = visit.left_for[-1]
    assert where.section is Section.STEP_EIGHT_ME
    assert where.stop is not None
    room.notebook.entries.save(where.stop.entry_id, {"s8_me": True})
    visit.enter(EIGHT)
    assert visit.table()[-1] == ("Myself", "", "Yes")


def test_a_name_typed_and_not_added_is_kept(qtbot: QtBot, room: Room) -> None:
    """Leaving the page loses no word."""
    page = StepEightPage(room)
    visit = Visit(qtbot, page).enter(EIGHT)
    add_field(visit).setFocus()
    visit.keys("Zoe")
    assert page.keep()
    assert "Zoe" in [line.name for line in StepEight(room.notebook, room.library).lines()]


def test_an_added_name_is_taken_off_and_put_back(qtbot: QtBot, room: Room) -> None:
    """Taking off can be undone."""
    StepEight(room.notebook, room.library).add("Mrs Adeyemi")
    visit = Visit(qtbot, StepEightPage(room)).enter(EIGHT)
    visit.choose(3)
    visit.press("Take Mrs Adeyemi off the list")
    assert len(visit.table()) == 3
    visit.press("Undo")
    assert visit.table()[3][0] == "Mrs Adeyemi"
