"""The screens of Patterns, Step Five, what comes after it, and amends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inventory_app.domain.answers import Changes
from inventory_app.domain.entries import Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.after import After
from inventory_app.services.amends import AmendsCards
from inventory_app.services.ending import Ending
from inventory_app.services.listeners import Listeners
from inventory_app.services.patterns import Patterns
from inventory_app.services.route import Stop
from inventory_app.services.sharing import Sharing
from inventory_app.services.step_eight import StepEight
from inventory_app.services.step_five import STYLE_QUESTION, StepFive, Style
from inventory_app.ui.page import Destination, Screen
from tests.sight import Sight, go

if TYPE_CHECKING:
    from inventory_app.services.ports import Notebook
    from tests.stage import Stage

_OWING = {
    "My brother Theo": {"r_owe": "yes"},
    "Priya, from the choir": {"r_owe": "maybe"},
}
_LISTENERS: dict[str, Changes] = {
    "Imre": {
        "l_role": "sponsor",
        "l_checks": ("keeps_private", "feel_safe", "stops", "done_it"),
    },
    "Dr. Adeyemi": {
        "l_role": "therapist",
        "l_checks": ("keeps_private", "knows_harm"),
        "l_note": "Only on Tuesdays",
    },
    "Marlow": {"l_role": "friend", "l_checks": ("feel_safe",)},
}
_READING = Destination(Screen.READING, listener=ShareMark.SPONSOR)
_TOLD = (Section.STEP_FIVE_SITTING, Section.STEP_FIVE_RECORD, Section.STEP_FIVE_AFTER)
_EIGHT_DAYS = timedelta(days=8)


def sights_five() -> Iterator[Sight]:
    """Yield everything there is to be seen of them, in the order a person may meet it."""
    yield from _before()
    yield from _sitting()
    yield from _after()
    yield from _writing()


def _before() -> Iterator[Sight]:
    plain = {
        "patterns": Screen.PATTERNS,
        "step-five": Screen.STEP_FIVE,
        "limits": Screen.LIMITS,
        "listeners": Screen.LISTENERS,
        "share": Screen.SHARE,
        "sitting": Screen.SITTING,
    }
    for name, screen in plain.items():
        yield Sight(name, partial(_go_prepared, destination=Destination(screen)), screen)
    yield Sight("share-filter", _filter_shared, Screen.SHARE)
    yield Sight("share-marking", _mark_page, Screen.SHARE)
    yield Sight("share-habits-only", _share_habits, Screen.SHARE)


def _sitting() -> Iterator[Sight]:
    yield Sight("reading-opening", _go_reading, Screen.READING)
    yield Sight("reading-page", _read_page, Screen.READING)
    yield Sight("reading-heard", _hear, Screen.READING)
    keys = {"minute": Qt.Key.Key_M, "stopped": Qt.Key.Key_T, "help": Qt.Key.Key_F2}
    for name, key in keys.items():
        yield Sight(f"reading-{name}", partial(_read_page, key=key), Screen.READING)
    yield Sight("reading-end", _read_to_the_end, Screen.READING)
    yield Sight("reading-habits-only", _read_habits, Screen.READING)


def _after() -> Iterator[Sight]:
    plain = {
        "quiet-hour": Screen.QUIET_HOUR,
        "evening": Screen.EVENING,
        "six-seven": Screen.SIX_SEVEN,
        "step-eight": Screen.STEP_EIGHT,
        "ending": Screen.ENDING,
        "amends": Screen.AMENDS,
    }
    for name, screen in plain.items():
        yield Sight(name, partial(_go_ended, destination=Destination(screen)), screen)
    yield Sight("home-after", partial(_go_ended, destination=Destination(Screen.HOME)), Screen.HOME)
    yield Sight("ending-erase", _ask_to_erase, Screen.ENDING)
    yield Sight("sealed", _seal, Screen.SEALED)


def _writing() -> Iterator[Sight]:
    for section, page_id in (
        (Section.STEP_FIVE_BEFORE, "sv_why_page"),
        (Section.STEP_FIVE_BEFORE, "sv_choose"),
        (Section.STEP_FIVE_PLAN, "sv_plan"),
        (Section.STEP_FIVE_PLAN, "sv_evening"),
    ):
        there = partial(_write_once, section=section, page_id=page_id)
        yield Sight(f"writing-{page_id.replace('_', '-')}", there, Screen.WRITING)
    yield Sight("writing-listener", _write_listener, Screen.WRITING)
    yield Sight("writing-record", _write_record, Screen.WRITING)
    yield Sight("writing-habit", _write_habit, Screen.WRITING)
    yield Sight("writing-amends", _write_card, Screen.WRITING)


# --- what there must be first --------------------------------------------------------------


def _prepare(stage: Stage) -> None:
    """Write what a person has before a sitting; it stays as it is where it is there."""
    notebook = stage.notebook
    listeners = Listeners(notebook, stage.library)
    if not listeners.candidates():
        for name, answers in _LISTENERS.items():
            notebook.entries.save(listeners.add(name).id, answers)
        listeners.choose("Imre", "Dr. Adeyemi")
    _choose_style(notebook, Style.FULL)
    sharing = Sharing(notebook, stage.library, (notebook.inventory().id,))
    for section in (Section.RESENTMENTS, Section.FEARS):
        for _ in sharing.marking(sharing.marks_together(section, ShareMark.SPONSOR)):
            pass
    five = StepFive(notebook).current().id
    told = [each for section in _TOLD for each in notebook.entries.entries(five, section)]
    notebook.entries.erase([each.id for each in told])


def _end(stage: Stage) -> None:
    """Tell everything, eight days ago."""
    notebook = stage.notebook
    _prepare(stage)
    for row in notebook.entries.list(notebook.inventory().id, Section.RESENTMENTS):
        notebook.entries.save(row.id, _OWING.get(row.title, {}))
    five = StepFive(notebook).current()
    notebook.inventories.end(five.id, stage.clock.now().date() - _EIGHT_DAYS)
    cards = AmendsCards(notebook, stage.library)
    if not cards.rows():
        cards.add_from(StepEight(notebook, stage.library).lines()[0])


def _choose_style(notebook: Notebook, style: Style) -> None:
    before = StepFive(notebook).once(Section.STEP_FIVE_BEFORE)
    notebook.entries.save(before.id, {STYLE_QUESTION: style.value})


# --- ways there ----------------------------------------------------------------------------


def _go_prepared(stage: Stage, destination: Destination) -> None:
    _prepare(stage)
    go(stage, destination)


def _go_ended(stage: Stage, destination: Destination) -> None:
    _end(stage)
    go(stage, destination)


def _filter_shared(stage: Stage) -> None:
    _go_prepared(stage, Destination(Screen.SHARE))
    stage.press("Filter")


def _mark_page(stage: Stage) -> None:
    _go_prepared(stage, Destination(Screen.SHARE))
    stage.press("Mark this page")


def _share_habits(stage: Stage) -> None:
    _prepare(stage)
    _choose_style(stage.notebook, Style.NATURES)
    go(stage, Destination(Screen.SHARE))


def _go_reading(stage: Stage) -> None:
    _go_prepared(stage, _READING)


def _read_page(stage: Stage, key: Qt.Key | None = None) -> None:
    _go_reading(stage)
    stage.press("Begin")
    if key is not None:
        _press(stage, key)


def _hear(stage: Stage) -> None:
    _read_page(stage, Qt.Key.Key_H)
    stage.type("You were nineteen then.")


def _read_to_the_end(stage: Stage) -> None:
    _read_page(stage)
    sharing = Sharing(stage.notebook, stage.library, (stage.notebook.inventory().id,))
    for place in range(sharing.count(ShareMark.SPONSOR)):
        _press(stage, Qt.Key.Key_S if place else Qt.Key.Key_L)
        if any(each.accessibleName() == "Go on" for each in stage.buttons()):
            stage.press("Go on")  # past the strength that is offered once


def _read_habits(stage: Stage) -> None:
    _prepare(stage)
    _choose_style(stage.notebook, Style.NATURES)
    go(stage, _READING)
    stage.press("Begin")


def _press(stage: Stage, key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    QTest.keyClick(widget, key)
    stage.settle()


def _ask_to_erase(stage: Stage) -> None:
    _go_ended(stage, Destination(Screen.ENDING))
    stage.press("Destroy")


def _seal(stage: Stage) -> None:
    _end(stage)
    five = StepFive(stage.notebook).current()
    Ending(stage.notebook, stage.library, stage.clock).seal(five)
    go(stage, Destination(Screen.SEALED))


def _write_once(stage: Stage, section: Section, page_id: str) -> None:
    _prepare(stage)
    stop = Stop(StepFive(stage.notebook).once(section).id, page_id)
    go(stage, Destination(Screen.WRITING, section, stop))


def _write_listener(stage: Stage) -> None:
    _prepare(stage)
    candidate = Listeners(stage.notebook, stage.library).candidates()[0]
    stop = Stop(candidate.entry_id, "sv_listener")
    go(stage, Destination(Screen.WRITING, Section.STEP_FIVE_LISTENER, stop))


def _write_record(stage: Stage) -> None:
    _prepare(stage)
    record = After(stage.notebook, stage.library, stage.clock).record()
    page = stage.library.form(Section.STEP_FIVE_RECORD).pages[0]
    stop = Stop(record.id, page.id)
    go(stage, Destination(Screen.WRITING, Section.STEP_FIVE_RECORD, stop))


def _write_habit(stage: Stage) -> None:
    patterns = Patterns(stage.notebook, stage.library)
    entry = patterns.reflect(patterns.habits()[0].id)
    page = stage.library.form(Section.PATTERN_HABIT).pages[0]
    go(stage, Destination(Screen.WRITING, Section.PATTERN_HABIT, Stop(entry.id, page.id)))


def _write_card(stage: Stage) -> None:
    _end(stage)
    card = AmendsCards(stage.notebook, stage.library).rows()[0]
    page = stage.library.form(Section.AMENDS).pages[0]
    go(stage, Destination(Screen.WRITING, Section.AMENDS, Stop(card.id, page.id)))
