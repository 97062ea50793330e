"""What is offered at a change of page, the page before Step Four, words and sizes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import GateAnswer
from inventory_app.domain.wording import OwnWords, Pack
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.wizard.gate_help import BesideHelp
from tests.builders import FixedClock, NotebookBuilder
from tests.ui.wizard.conftest import Writer

# --- what is offered at a change of page -----------------------------------------------------


def test_the_quiet_timer_suggests_a_pause_at_a_change_of_page(
    writer: Writer, build: NotebookBuilder, clock: FixedClock
) -> None:
    writer.choices(quiet_timer_minutes=20)
    writer.open(build.resentment(), "r_what")
    clock.move(timedelta(minutes=21))

    writer.go_on()
    assert "You have been writing for a while." in writer.said
    writer.press("A bit longer")
    assert writer.page_id == "r_touch"
    writer.go_on()
    assert writer.page_id == "r_feel"


@pytest.mark.parametrize(
    ("text", "screen"), [("Pause", Screen.PAUSE), ("Put the lid on", Screen.CLOSING)]
)
def test_the_pause_that_is_suggested_can_be_taken(
    writer: Writer, build: NotebookBuilder, clock: FixedClock, text: str, screen: Screen
) -> None:
    writer.choices(quiet_timer_minutes=20)
    writer.open(build.resentment(), "r_what")
    clock.move(timedelta(minutes=21))
    writer.go_on()

    writer.press(text)

    assert [d.screen for d in writer.destinations] == [screen]


def test_a_strength_is_offered_once_after_five_pages(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.open(build.resentment(), "r_name")
    for _ in range(4):
        writer.go_on()
        assert not writer.is_between

    writer.go_on()
    assert "Would you like to add a strength before you go on?" in writer.said
    writer.press("Go on")
    for _ in range(5):
        writer.go_on()
        assert not writer.is_between


def test_no_strength_is_offered_after_pages_of_harm(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.harm_done_to_me()
    for _ in range(4):
        writer.open(entry, "p_top")
        for _ in range(2):
            writer.go_on()
            assert not writer.is_between


# --- before Step Four ------------------------------------------------------------------------


def test_the_page_before_step_four_sets_the_way_and_the_order(writer: Writer) -> None:
    writer.page.enter(Destination(Screen.WRITING))
    writer.choose("sf_way", "columns")
    writer.choose("sf_order", "traditional")
    writer.choose("sf_ready", ("time",))

    writer.go_on()

    choices = writer.notebook.choices()
    assert choices.way is WayOfWorking.COLUMNS
    assert choices.order == "traditional"
    assert [d.screen for d in writer.destinations] == [Screen.STEP_FOUR]


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("Help right now", Screen.HELP_NOW),
        ("A quiet minute", Screen.PAUSE),
        ("Write a strength", Screen.SECTION),
        ("Go on", Screen.STEP_FOUR),
    ],
)
def test_strong_feelings_before_step_four_are_taken_seriously(
    writer: Writer, text: str, screen: Screen
) -> None:
    writer.page.enter(Destination(Screen.WRITING))
    writer.choose("sf_now", 7)

    writer.go_on()
    assert "That is a lot to carry." in writer.said
    writer.press(text)

    assert [d.screen for d in writer.destinations] == [screen]


# --- words, sizes, sides ---------------------------------------------------------------------


def test_the_gentle_pack_begins_with_the_third_group(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(own_words=OwnWords(pack=Pack.GENTLE))

    writer.open(build.resentment(), "r_mine")

    assert "Pleasing" in writer.block("r_part").editor.field().accessibleName()


def test_a_programme_may_show_the_third_group_in_any_pack(
    writer: Writer, build: NotebookBuilder
) -> None:
    writer.choices(own_words=OwnWords(programme="Al-Anon Family Groups"))

    writer.open(build.resentment(), "r_mine")

    names = [row.accessibleName() for row in writer.view.findChildren(QWidget)]
    assert any(name.startswith("Pleasing") for name in names)


def test_a_fear_picks_from_the_persons_resentments_that_may_be_named(
    writer: Writer, build: NotebookBuilder
) -> None:
    build.resentment("Pat")
    build.resentment("Lena", GateAnswer.PARKED)

    writer.open(build.fear(), "f_toward")

    names = [child.accessibleName() for child in writer.block("f_links").findChildren(QWidget)]
    assert any("Pat" in name for name in names)
    assert not any("Lena" in name for name in names)


def test_help_goes_below_the_question_at_large_text_and_can_be_closed(
    writer: Writer, build: NotebookBuilder, theme: Theme
) -> None:
    writer.open(build.resentment(gate=None), "r_sort")
    beside = writer.page.findChild(BesideHelp)
    assert beside is not None
    writer.page.window().resize(1100, 760)
    QApplication.processEvents()
    assert beside.panel.mapTo(beside, beside.panel.rect().topLeft()).x() > 500

    theme.set_look(ThemeMode.LIGHT, 2.0)
    QApplication.processEvents()
    assert beside.panel.mapTo(beside, beside.panel.rect().topLeft()).x() == 0
    beside.panel.close_asked.emit()
    assert not beside.panel.isVisible()
    beside._opener.click()
    assert beside.panel.isVisible()


def test_a_long_name_wraps_and_a_large_text_keeps_continue_in_sight(
    writer: Writer, build: NotebookBuilder, theme: Theme
) -> None:
    theme.set_look(ThemeMode.DARK, 2.0)
    entry = build.resentment("The committee of the housing association in Elm Street and its chair")

    writer.open(entry, "r_what")

    name = next(label for label in writer.view.findChildren(Words) if "Elm Street" in label.words)
    assert name.wordWrap()
