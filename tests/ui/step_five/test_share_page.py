"""What I share: one table of marks, changed one by one, or by section where the rules allow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.sharing import Sharing
from inventory_app.services.step_five import STYLE_QUESTION, StepFive, Style
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.habit_rows import HabitTable
from inventory_app.ui.step_five.share_page import SharePage
from tests.builders import NotebookBuilder
from tests.ui.broken_disk import unwritable
from tests.ui.visit import Visit, focused, too_low, unnamed

SHARE = Destination(Screen.SHARE)


def write_pages(build: NotebookBuilder) -> None:
    """Write a page of most kinds."""
    build.resentment("Pat")
    build.resentment("Lena")
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    build.fear("The dark stair", GateAnswer.DANGER)
    build.secret("The blue folder", GateAnswer.PRIVATE)
    build.harm_done_to_me("The yellow house")


@pytest.fixture
def visit(qtbot: QtBot, room: Room, build: NotebookBuilder) -> Visit:
    """Return a person on the page."""
    write_pages(build)
    return Visit(qtbot, SharePage(room)).enter(SHARE)


def page_of(visit: Visit) -> SharePage:
    """Return the page."""
    assert isinstance(visit.page, SharePage)
    return visit.page


def table(visit: Visit) -> list[list[str]]:
    """Return the rows shown."""
    model = page_of(visit).table.model()
    return [
        [str(model.index(row, col).data()) for col in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(visit: Visit, number: str) -> None:
    """Choose a page by its number."""
    numbers = [row[0] for row in table(visit)]
    page_of(visit).table.choose_row(numbers.index(number))
    page_of(visit).table.setFocus()


def mark(visit: Visit, listener: str) -> None:
    """Mark the chosen page."""
    chips = page_of(visit).panel.marks.findChildren(QCheckBox)
    next(chip for chip in chips if chip.accessibleName() == listener).click()


def mark_of(visit: Visit, number: str) -> str:
    """Return the mark shown for a page."""
    return next(row[3] for row in table(visit) if row[0] == number)


def test_every_page_is_a_row_and_starts_with_nobody(visit: Visit) -> None:
    """What cannot be marked says that it stays, and quiet names are not told."""
    shown = {row[0]: row[1:] for row in table(visit)}
    assert shown["R-001"] == ["Pat", "Resentments", "Nobody yet"]
    assert shown["R-003"] == ["", "Resentments", "Stays with you"]
    assert shown["F-001"][2] == "Stays with you"
    assert shown["P-001"][2] == "Nobody yet"
    assert shown["X-001"][2] == "Nobody yet"


def test_a_page_is_marked_by_keys_alone(visit: Visit, notebook: Notebook) -> None:
    """Enter goes to the marks, Space marks, Escape goes back to the table."""
    choose(visit, "R-001")
    visit.key(Qt.Key.Key_Return)
    assert focused().accessibleName() == "My sponsor"
    visit.key(Qt.Key.Key_Space)
    assert mark_of(visit, "R-001") == "My sponsor"
    visit.key(Qt.Key.Key_Escape)
    assert focused() is page_of(visit).table
    (pat, *_) = notebook.entries.entries(notebook.inventory().id, Section.RESENTMENTS)
    assert pat.answers["r_share"] == ("sponsor",)


def test_a_whole_section_is_marked_and_taken_back(visit: Visit, qtbot: QtBot) -> None:
    """The set-aside page of the section stays with the person; undo leaves other marks alone."""
    choose(visit, "R-001")
    mark(visit, "My therapist")
    visit.press("my sponsor")
    qtbot.waitUntil(lambda: visit.has_button("Undo"))
    assert mark_of(visit, "R-001") == "My sponsor, my therapist"
    assert mark_of(visit, "R-002") == "My sponsor"
    assert mark_of(visit, "R-003") == "Stays with you"
    visit.press("Undo")
    qtbot.waitUntil(lambda: mark_of(visit, "R-002") == "Nobody yet")
    assert mark_of(visit, "R-001") == "My therapist"


def test_leaving_at_once_still_marks_the_whole_section(visit: Visit, room: Room) -> None:
    """Marking goes on beside the window; who leaves meanwhile leaves nothing half done."""
    choose(visit, "R-001")
    visit.press("my sponsor")
    assert visit.page.keep()
    sharing = Sharing(room.notebook, room.library, (room.notebook.inventory().id,))
    assert sharing.count(ShareMark.SPONSOR) == 2


def test_a_section_that_a_full_disk_refuses_is_shown_as_it_stands(
    visit: Visit, qtbot: QtBot, room: Room
) -> None:
    """The marks in the table are those in the file."""
    choose(visit, "R-001")
    with unwritable(room.notebook):
        visit.press("my sponsor")
        qtbot.waitUntil(lambda: "cannot be written" in visit.said())
    assert mark_of(visit, "R-001") == "Nobody yet"
    assert mark_of(visit, "R-002") == "Nobody yet"


@pytest.mark.parametrize("number", ["X-001", "P-001"])
def test_hard_pages_are_marked_only_one_by_one(visit: Visit, number: str) -> None:
    """No section's marks stand beside them, and no other page changes."""
    choose(visit, number)
    assert not visit.has_button("my sponsor")
    mark(visit, "My therapist")
    marked = [row[0] for row in table(visit) if row[3] == "My therapist"]
    assert marked == [number]


def test_a_set_aside_page_says_that_it_stays(visit: Visit) -> None:
    """There is nothing to tick while its gate is shut."""
    choose(visit, "R-003")
    assert "set aside" in visit.said()
    assert "cannot be marked" in visit.said()
    assert not page_of(visit).panel.marks.isVisible()
    assert "Ray" not in visit.said()


def test_a_marked_page_stays_in_its_place_until_the_filter_is_set_again(visit: Visit) -> None:
    """Nothing jumps away from under the person's hands."""
    visit.press("Nobody yet")
    choose(visit, "R-001")
    visit.key(Qt.Key.Key_Return)
    visit.key(Qt.Key.Key_Space)
    assert mark_of(visit, "R-001") == "My sponsor"


def test_the_summary_counts_for_the_listener_shown(visit: Visit) -> None:
    """Pages of a listener are shown alone, with the sentence about the others."""
    choose(visit, "R-002")
    visit.key(Qt.Key.Key_Return)
    visit.key(Qt.Key.Key_Space)
    visit.enter(Destination(Screen.SHARE, listener=ShareMark.SPONSOR))
    assert [row[0] for row in table(visit)] == ["R-002"]
    assert "1 pages are marked for this listener. The others stay with you." in visit.said()


def test_only_some_sections_are_shown_when_asked(visit: Visit) -> None:
    """The filter opens by the usual key."""
    visit.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    visit.press("Fears")
    assert [row[0] for row in table(visit)] == ["F-001"]
    visit.press("Show everything")
    assert len(table(visit)) == 6


def test_habits_only_shows_patterns_without_names(
    visit: Visit, room: Room, build: NotebookBuilder
) -> None:
    """Neither names nor numbers of pages nor details stand there."""
    entry = build.resentment("Zoë", r_happened="She sold the piano.")
    room.notebook.entries.save(entry.id, {"r_part": ("frightened",)})
    before = StepFive(room.notebook).once(Section.STEP_FIVE_BEFORE)
    room.notebook.entries.save(before.id, {STYLE_QUESTION: Style.NATURES.value})
    visit.enter(SHARE)
    (habits,) = page_of(visit).findChildren(HabitTable)
    model = habits.model()
    shown = [[model.index(r, c).data() for c in range(3)] for r in range(model.rowCount())]
    assert shown == [["Frightened", "1", "Courage"]]
    assert not page_of(visit).table.isVisible()
    assert not page_of(visit).panel.isVisible()
    for word in ("Zoë", "Pat", "R-00", "piano"):
        assert word not in visit.said()


def test_reading_aloud_is_one_button_away(visit: Visit) -> None:
    """It leads to the choice of who listens."""
    visit.press("Reading aloud")
    assert visit.left_for[0].screen is Screen.SITTING


def test_five_hundred_pages_stand_in_one_table(
    visit: Visit, room: Room, build: NotebookBuilder
) -> None:
    """How long that takes is a figure of the benchmark."""
    with room.notebook.together():
        for number in range(494):
            build.resentment(f"Person {number}", r_happened="Some words. " * 30)
    visit.enter(SHARE)
    assert len(table(visit)) == 500


def test_at_very_large_letters_card_and_table_take_turns(visit: Visit, room: Room) -> None:
    """Neither squeezes the other off the page."""
    room.theme.set_scale(2.0)
    visit.enter(SHARE)
    page = page_of(visit)
    assert not page.panel.isVisible()
    choose(visit, "R-001")
    visit.key(Qt.Key.Key_Return)
    assert not page.table.isVisible()
    visit.key(Qt.Key.Key_Space)
    visit.key(Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert mark_of(visit, "R-001") == "My sponsor"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_everything_has_a_name_and_is_high_enough(
    visit: Visit, room: Room, scale: float, direction: Qt.LayoutDirection
) -> None:
    """Also mirrored and at 200 %."""
    QGuiApplication.setLayoutDirection(direction)
    room.theme.set_scale(scale)
    visit.enter(SHARE)
    assert not unnamed(visit.page)
    assert not too_low(visit.page, 36)
