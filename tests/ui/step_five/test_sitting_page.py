"""The sitting on the screen: by keys alone, and nothing there but what this listener may hear."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.sharing import Sharing
from inventory_app.services.sitting import Sitting
from inventory_app.services.step_five import Style
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_five.sitting_page import ReadingPage
from inventory_app.ui.step_five.sitting_words import SittingWords
from inventory_app.ui.wizard.autosave import DELAY
from tests.builders import FixedClock, NotebookBuilder, shipped_library
from tests.ui.visit import Visit, focused, too_low, unnamed

READING = Destination(Screen.READING, listener=ShareMark.SPONSOR)
FORBIDDEN = (
    "Lena", "Uncle Ray", "blue folder", "yellow house", "dark stair", "Mr Bello", "Eleven years",
    "stories about her", "X-001", "P-001", "F-001", "R-002", "R-003",
)  # fmt: skip
SHARED = ("Pat", "Sam", "Jo")


def write_and_share(build: NotebookBuilder) -> None:
    """Write pages of every kind and share three of them with the sponsor."""
    notebook = build.notebook
    build.resentment("Pat", r_happened="Pat gave the job away.")
    build.resentment("Lena", r_part_words="I told stories about her.")
    build.resentment("Uncle Ray", GateAnswer.PARKED)
    build.fear("The dark stair", GateAnswer.DANGER)
    secret = build.secret("The blue folder", GateAnswer.PRIVATE, x_how_long="Eleven years")
    harm = build.harm_done_to_me("The yellow house")
    build.resentment("Mr Bello", GateAnswer.HARMED)
    for entry in (secret, harm):
        sharing(notebook).mark(entry.id, [ShareMark.THERAPIST])
    build.resentment("Sam", r_happened="Sam forgot my birthday.")
    build.resentment("Jo", r_happened="Jo was late.")
    for row in sharing(notebook).rows():
        if row.title in SHARED:
            sharing(notebook).mark(row.id, [ShareMark.SPONSOR])


def sharing(notebook: Notebook) -> Sharing:
    """Return what marks pages."""
    return Sharing(notebook, shipped_library(), (notebook.inventory().id,))


def reading(room: Room, style: Style = Style.FULL) -> ReadingPage:
    """Return the page of a new sitting with the sponsor."""
    wording = room.library.wording(room.notebook.choices().own_words)
    sitting = Sitting(room.notebook, room.library, room.clock, ShareMark.SPONSOR, style=style)
    return ReadingPage(room.theme, SittingWords(room.library, wording, None), sitting)


@pytest.fixture
def visit(qtbot: QtBot, room: Room, build: NotebookBuilder) -> Visit:
    """Return a person who is about to read to their sponsor."""
    write_and_share(build)
    return Visit(qtbot, reading(room), (1180, 800)).enter(READING)


def everything_on(page: QWidget) -> str:
    """Return every word on every widget, seen or not: a listener may press anything."""
    said: list[str] = []
    for widget in [page, *page.findChildren(QWidget)]:
        said += [widget.accessibleName(), widget.accessibleDescription()]
        said += [widget.toolTip(), widget.windowTitle(), widget.whatsThis(), widget.statusTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            said.append(widget.text())
        if isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        if isinstance(widget, QTableView):
            said += cells(widget.model())
    return "\n".join(said)


def cells(model: QAbstractItemModel) -> list[str]:
    """Return the words of a table."""
    rows, columns = model.rowCount(), model.columnCount()
    return [str(model.index(r, c).data()) for r in range(rows) for c in range(columns)]


def begin(visit: Visit) -> None:
    """Begin without saying how strong feelings are."""
    visit.press("Begin")


def name(visit: Visit) -> str:
    """Return the name on the page."""
    return next((each for each in SHARED if each in visit.said().splitlines()), "")


def test_pages_are_turned_and_marked_by_keys(visit: Visit) -> None:
    """Arrow keys turn, R and S and L mark, and what was left can be read after the last."""
    begin(visit)
    assert name(visit) == "Pat"
    assert "Page 1 of 3  ·  R-001" in visit.said()
    visit.key(Qt.Key.Key_Right)
    assert name(visit) == "Sam"
    visit.key(Qt.Key.Key_Left)
    visit.key(Qt.Key.Key_L)
    visit.key(Qt.Key.Key_S)
    visit.key(Qt.Key.Key_R)
    assert "That was the last page" in visit.said()
    assert "1 page was left for later." in visit.said()
    visit.key(Qt.Key.Key_Return)
    assert name(visit) == "Pat"


def test_enter_reads_because_the_focus_waits_there(visit: Visit) -> None:
    """The main button takes Enter after each page."""
    begin(visit)
    visit.key(Qt.Key.Key_Return)
    assert name(visit) == "Sam"
    visit.key(Qt.Key.Key_Return)
    assert name(visit) == "Jo"


def test_what_was_heard_is_in_the_file_within_a_second(
    visit: Visit, qtbot: QtBot, notebook: Notebook, room: Room
) -> None:
    """Letters in the line are letters, not keys; they are saved while the person goes on."""
    begin(visit)
    visit.key(Qt.Key.Key_H)
    visit.keys("She was frightened, RSL")
    assert name(visit) == "Pat"

    def is_kept() -> None:
        page = Sitting(notebook, room.library, room.clock, ShareMark.SPONSOR).page()
        assert page is not None
        assert page.heard == "She was frightened, RSL"

    qtbot.waitUntil(is_kept, timeout=DELAY + 300)


def test_what_was_heard_is_kept_by_turning_at_once(visit: Visit) -> None:
    """And stands there when the person comes back."""
    begin(visit)
    visit.key(Qt.Key.Key_H)
    visit.keys("Frightened")
    visit.key(Qt.Key.Key_Return)
    visit.key(Qt.Key.Key_Right)
    assert visit.only(QLineEdit).text() == ""
    visit.key(Qt.Key.Key_Left)
    assert visit.only(QLineEdit).text() == "Frightened"


def test_the_next_sitting_opens_at_the_same_page(
    visit: Visit, qtbot: QtBot, room: Room, build: NotebookBuilder
) -> None:
    """Also when a page that comes before was added and shared in between."""
    begin(visit)
    visit.key(Qt.Key.Key_R)
    visit.key(Qt.Key.Key_T)
    assert "The next time opens at the same page." in visit.said()
    visit.key(Qt.Key.Key_Return)
    assert visit.left_for == [BACK]
    added = build.strength("Patience")
    sharing(build.notebook).mark(added.id, [ShareMark.SPONSOR])
    again = Visit(qtbot, reading(room)).enter(READING)
    begin(again)
    assert name(again) == "Sam"
    assert "Page 3 of 4" in again.said()
    again.key(Qt.Key.Key_Left)
    again.key(Qt.Key.Key_Left)
    assert "Patience" in again.said()


def test_a_minute_names_nobody_and_leads_back(visit: Visit) -> None:
    """The page is still there afterwards."""
    begin(visit)
    visit.key(Qt.Key.Key_M)
    assert "Feel your feet on the floor" in visit.said()
    assert "Pat" not in everything_on(visit.page)
    visit.key(Qt.Key.Key_Return)
    assert name(visit) == "Pat"


def test_strong_feelings_bring_a_minute_first(visit: Visit) -> None:
    """They are asked once, before the first page, and may be left out."""
    visit.press("8")
    begin(visit)
    assert "Feel your feet on the floor" in visit.said()


def test_arrows_move_on_the_scale_before_the_first_page(visit: Visit) -> None:
    """Keys of the pages sleep while there is no page."""
    visit.press("3")
    visit.button("3").setFocus()
    visit.key(Qt.Key.Key_Right)
    assert focused().accessibleName() == "4"


def test_the_quiet_timer_suggests_a_pause_at_a_turn(
    visit: Visit, notebook: Notebook, clock: FixedClock
) -> None:
    """Never over a page that is being read."""
    notebook.choose(msgspec.structs.replace(notebook.choices(), quiet_timer_minutes=20))
    begin(visit)
    clock.move(timedelta(minutes=21))
    assert name(visit) == "Pat"
    visit.key(Qt.Key.Key_Right)
    assert "good place for a pause" in visit.said()
    visit.press("A bit longer")
    assert name(visit) == "Sam"
    visit.key(Qt.Key.Key_Right)
    assert name(visit) == "Jo"


def test_a_strength_is_offered_once_and_added(
    visit: Visit, notebook: Notebook, build: NotebookBuilder
) -> None:
    """After five pages; it is marked for nobody, so it is not read here."""
    for number in range(8):
        added = build.resentment(f"Person {number}")
        sharing(notebook).mark(added.id, [ShareMark.SPONSOR])
    begin(visit)
    for _ in range(5):
        visit.key(Qt.Key.Key_R)
    assert "add a strength" in visit.said()
    visit.keys("I came")
    visit.key(Qt.Key.Key_Return)
    (strength,) = notebook.entries.entries(notebook.inventory().id, Section.STRENGTHS)
    assert strength.answers["a_strength"] == "I came"
    for _ in range(5):
        visit.key(Qt.Key.Key_R)
        assert "add a strength" not in visit.said()


def test_a_page_can_be_kept_back_while_reading(visit: Visit) -> None:
    """It is gone from this sitting at once."""
    begin(visit)
    visit.press("Keep this page back")
    assert name(visit) == "Sam"
    visit.key(Qt.Key.Key_Left)
    assert name(visit) == "Sam"
    assert "Pat" not in everything_on(visit.page)


def test_nothing_shared_shows_nothing(qtbot: QtBot, room: Room, build: NotebookBuilder) -> None:
    """Without a marked page there is only a way back."""
    build.resentment("Lena")
    visit = Visit(qtbot, reading(room)).enter(READING)
    assert "No page is marked for this listener yet." in visit.said()
    visit.key(Qt.Key.Key_Return)
    assert visit.left_for == [BACK]


def test_habits_only_names_no_person_and_no_page(
    qtbot: QtBot, room: Room, build: NotebookBuilder
) -> None:
    """What was ticked, how often, and the strength."""
    write_and_share(build)
    for entry in room.notebook.entries.entries(build.inventory_id, Section.RESENTMENTS)[:2]:
        room.notebook.entries.save(entry.id, {"r_part": ("frightened",)})
    visit = Visit(qtbot, reading(room, Style.NATURES)).enter(READING)
    begin(visit)
    assert "Frightened" in visit.said()
    assert "2 times  ·  in its place: Courage" in visit.said()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_R, Qt.Key.Key_H, Qt.Key.Key_M, Qt.Key.Key_Return):
        visit.key(key)
        said = everything_on(visit.page)
        assert not [word for word in (*FORBIDDEN, *SHARED, "R-001") if word in said]


KEYS = (
    Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_R, Qt.Key.Key_S, Qt.Key.Key_L, Qt.Key.Key_H,
    Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_F2, Qt.Key.Key_F,
    Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Menu,
)  # fmt: skip
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    pressed=st.lists(
        st.tuples(st.sampled_from(KEYS), st.sampled_from((PLAIN, PLAIN, PLAIN, CONTROL))),
        max_size=25,
    )
)
def test_no_order_of_keys_shows_what_is_not_shared(
    visit: Visit, pressed: list[tuple[Qt.Key, Qt.KeyboardModifier]]
) -> None:
    """Set aside, secret, unmarked, in danger, harmed: on no widget, seen or not."""
    visit.enter(READING)
    if visit.has_button("Begin"):
        begin(visit)
    for key, modifier in pressed:
        QTest.keyClick(visit.window.focusWidget(), key, modifier)
        said = everything_on(visit.page)
        assert not [word for word in FORBIDDEN if word in said]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_everything_has_a_name_and_is_high_enough(
    visit: Visit, room: Room, scale: float, direction: Qt.LayoutDirection
) -> None:
    """Also mirrored, where the arrows turn with the text, and at 200 %."""
    QGuiApplication.setLayoutDirection(direction)
    room.theme.set_scale(scale)
    begin(visit)
    assert not unnamed(visit.page)
    assert not too_low(visit.page)
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    visit.key(Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right)
    assert name(visit) == "Sam"
