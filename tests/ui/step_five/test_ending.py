"""Keep, seal or destroy: a week later, on Home, and only on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.services.ending import EndChoice, Ending
from inventory_app.services.step_eight import StepEight
from inventory_app.services.step_five import StepFive
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.home.page import HomePage
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.ending import EndingPage
from inventory_app.ui.step_five.ending_question import EndingQuestion
from inventory_app.ui.step_five.ending_sealed import SealedPage
from inventory_app.ui.step_four.overview import StepFourPage
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.step_five.after_kit import DAY, WEEK, fill, tell
from tests.ui.visit import Visit, focused, too_low, unnamed

HOME = Destination(Screen.HOME)
ENDING = Destination(Screen.ENDING)
ROW = "Keep, seal or destroy these pages"


@pytest.fixture(autouse=True)
def _told(build: NotebookBuilder, room: Room) -> None:
    fill(build)
    tell(room)


def ending_of(room: Room) -> Ending:
    """Return the service over the same notebook."""
    return Ending(room.notebook, room.library, room.clock)


def test_home_asks_from_the_seventh_day_and_never_before(
    qtbot: QtBot, room: Room, clock: FixedClock
) -> None:
    """Six, Seven and Eight wait at once; the pages are asked about a week later."""
    visit = Visit(qtbot, HomePage(room)).enter(HOME)
    assert visit.has_button("Look at Steps Six and Seven")
    assert visit.has_button("Look at the Step Eight list")
    assert not visit.has_button(ROW)
    clock.move(WEEK - DAY)
    assert not visit.enter(HOME).has_button(ROW)
    clock.move(DAY)
    visit.enter(HOME).press(ROW)
    assert visit.left_for[-1] == ENDING


def test_nothing_is_asked_on_the_page_itself_before_its_day(qtbot: QtBot, room: Room) -> None:
    """Whoever comes too early is asked nothing."""
    visit = Visit(qtbot, EndingPage(room)).enter(ENDING)
    assert "nothing to decide" in visit.said()
    assert not visit.has_button("Destroy")


def test_keeping_asks_no_more(qtbot: QtBot, room: Room, clock: FixedClock) -> None:
    """By keys alone: the first choice, then the button."""
    clock.move(WEEK)
    visit = Visit(qtbot, EndingPage(room)).enter(ENDING)
    assert focused().accessibleName() == "Keep it as it is"
    assert not unnamed(visit.page)
    assert not too_low(visit.page, 32)
    visit.key(Qt.Key.Key_Space)
    visit.press("Keep these pages")
    assert "stay as they are" in visit.said()
    assert not Visit(qtbot, HomePage(room)).enter(HOME).has_button(ROW)
    five = StepFive(room.notebook).current()
    assert ending_of(room).chosen(five) is EndChoice.KEEP


def test_nothing_chosen_does_nothing(qtbot: QtBot, room: Room, clock: FixedClock) -> None:
    """The button says what is missing; Not now leads to Home."""
    clock.move(WEEK)
    visit = Visit(qtbot, EndingPage(room)).enter(ENDING)
    visit.press("Continue")
    assert "Choose one of the three" in visit.said()
    visit.press("Not now")
    assert visit.left_for[-1] == HOME
    assert ending_of(room).offered() is not None


def test_sealed_pages_are_out_of_sight_until_opened_on_purpose(
    qtbot: QtBot, room: Room, clock: FixedClock
) -> None:
    """Step Four then offers to open them, and shows them again as they were."""
    clock.move(WEEK)
    sealed_id = room.notebook.inventory().id
    page = EndingPage(room)
    visit = Visit(qtbot, page).enter(ENDING)
    with qtbot.waitSignal(page.way_back_ended, timeout=1000):
        visit.press("Seal it")
        visit.press("Seal these pages")
    overview = Visit(qtbot, StepFourPage(room)).enter(Destination(Screen.STEP_FOUR))
    assert room.notebook.inventory().id != sealed_id
    overview.press("Open the sealed inventory")
    assert overview.left_for[-1] == Destination(Screen.SEALED)
    sealed = Visit(qtbot, SealedPage(room)).enter(Destination(Screen.SEALED))
    assert focused().accessibleName() == "Leave them sealed"
    assert "Pat" not in sealed.said()
    sealed.press("Open the sealed inventory")
    assert sealed.left_for[-1] == Destination(Screen.STEP_FOUR)
    assert room.notebook.inventory().id == sealed_id
    overview.enter(Destination(Screen.STEP_FOUR))
    assert not overview.has_button("Open the sealed inventory")


def test_destroying_asks_for_the_word_and_says_what_stays(
    qtbot: QtBot, room: Room, clock: FixedClock
) -> None:
    """Without the word nothing happens; with it the pages go and the Step Eight list stays."""
    clock.move(WEEK)
    page = EndingPage(room)
    visit = Visit(qtbot, page).enter(ENDING)
    visit.press("Destroy it")
    said = visit.said()
    assert "Your Step Eight list and your amends cards stay" in said
    assert "Backups made before, copies on paper" in said
    assert "Talk to a lawyer" in said
    visit.press("Destroy these pages")
    assert "Nothing is destroyed yet" in visit.said()
    question = page.shown
    assert isinstance(question, EndingQuestion)
    assert focused() is question.word
    visit.keys("ERASE")
    visit.key(Qt.Key.Key_Return)
    assert "The pages are gone" in visit.said()
    names = [line.name for line in StepEight(room.notebook, room.library).lines()]
    assert names == ["Pat", "Sam", "Lena"]
    assert room.notebook.inventories.list(InventoryKind.STEP_FIVE) == ()
    here = room.notebook.inventory()
    assert room.notebook.entries.list(here.id, Section.RESENTMENTS) == ()
    home = Visit(qtbot, HomePage(room)).enter(HOME)
    assert home.has_button("Look at the Step Eight list")
    assert not home.has_button("Look at Steps Six and Seven")


def test_another_choice_takes_the_typed_word_back(
    qtbot: QtBot, room: Room, clock: FixedClock
) -> None:
    """Turning away from destroying forgets the word."""
    clock.move(WEEK)
    page = EndingPage(room)
    visit = Visit(qtbot, page).enter(ENDING)
    visit.press("Destroy it")
    question = page.shown
    assert isinstance(question, EndingQuestion)
    question.word.setFocus()
    visit.keys("ERASE")
    visit.press("Keep it")
    visit.press("Destroy it")
    visit.press("Destroy these pages")
    assert "Nothing is destroyed yet" in visit.said()


def test_opening_again_leaves_what_was_begun_since(
    qtbot: QtBot, room: Room, clock: FixedClock, notebook: Notebook
) -> None:
    """A new Step Four with something in it stays, and one can go from one to the other."""
    clock.move(WEEK)
    five = StepFive(room.notebook).current()
    first = room.notebook.inventory().id
    ending_of(room).seal(five)
    second = notebook.inventory().id
    NotebookBuilder(notebook).resentment("Zoë")
    ending_of(room).open_again(five)
    assert notebook.inventory().id == first
    visit = Visit(qtbot, StepFourPage(room)).enter(Destination(Screen.STEP_FOUR))
    visit.press("Go to my inventory begun on 9 March")
    assert notebook.inventory().id == second
    assert visit.has_button("Go to my inventory begun on 2 March")
