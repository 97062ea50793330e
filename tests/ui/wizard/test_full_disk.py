"""When the disk refuses, every word stays on the screen and the page says what happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.entries import Entry, GateAnswer
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.room import Room
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import NotebookBuilder
from tests.ui.wizard.conftest import Writer, problem_on
from tests.ui.wizard.full_disk import FullDisk, NotebookOnFullDisk


def happened(notebook: Notebook, entry: Entry) -> object:
    return notebook.entries.find(entry.id).answers.get("r_happened", "")


@pytest.fixture
def cramped(
    notebook: Notebook, room: Room, show: Callable[[QWidget], None]
) -> tuple[Writer, FullDisk]:
    """Return a person at the writing page, and the disk that can fill up."""
    wrapped = NotebookOnFullDisk(notebook)
    page = WritingPage(Room(wrapped, room.library, room.clock, room.theme))  # type: ignore[arg-type]
    show(page)
    return Writer(page, notebook), wrapped.entries


def test_with_a_full_disk_the_words_stay_and_the_bar_says_what_happened(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    entry = build.resentment()
    writer.open(entry, "r_what")
    disk.is_full = True
    writer.type("r_happened", "Pat gave the job away")

    assert not writer.page.keep()

    assert "The disk is full" in problem_on(writer.view)
    assert writer.view.foot.saved_line.accessibleName() == "Not saved yet"
    assert writer.block("r_happened").editor.value() == "Pat gave the job away"
    writer.go_on()
    assert writer.page_id == "r_what"


def test_try_again_saves_once_there_is_room(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    entry = build.resentment()
    writer.open(entry, "r_what")
    disk.is_full = True
    writer.type("r_happened", "Pat gave")
    writer.page.keep()
    writer.type("r_happened", " the job away")

    disk.is_full = False
    writer.view.try_again_asked.emit()

    assert happened(writer.notebook, entry) == "Pat gave the job away"
    assert problem_on(writer.view) == ""
    assert writer.view.foot.saved_line.accessibleName().startswith("Saved ")


def test_typing_on_after_a_refusal_tries_again_by_itself(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder, qtbot: QtBot
) -> None:
    writer, disk = cramped
    entry = build.resentment()
    writer.open(entry, "r_what")
    disk.is_full = True
    writer.type("r_happened", "Pat")
    writer.page.keep()

    disk.is_full = False
    QTest.keyClicks(writer.block("r_happened").editor.field(), "!")

    qtbot.waitUntil(lambda: happened(writer.notebook, entry) == "Pat!")


@pytest.mark.parametrize("leave", ["go_on", "skip"])
def test_an_answer_to_the_gate_that_cannot_be_kept_changes_nothing_and_stays_chosen(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder, leave: str
) -> None:
    writer, disk = cramped
    entry = build.resentment(gate=None)
    writer.open(entry, "r_sort")
    writer.choose("r_safety", GateAnswer.OWN.value)
    disk.is_full = True

    getattr(writer, leave)()

    assert "The disk is full" in problem_on(writer.view)
    assert writer.page_id == "r_sort"
    assert writer.stored(entry).gate is None
    disk.is_full = False
    writer.choose("r_safety", GateAnswer.OWN.value)
    writer.go_on()
    assert writer.stored(entry).gate is GateAnswer.OWN


def test_a_small_page_that_cannot_do_its_work_leads_back_to_the_page_with_the_reason(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    entry = build.resentment()
    writer.open(entry, "r_go_on")
    writer.go_on()
    disk.is_full = True

    writer.press("Done for now")

    assert writer.page_id == "r_go_on"
    assert "The disk is full" in problem_on(writer.view)
    assert writer.destinations == []


@pytest.mark.parametrize(
    "asked", ["view_asked", "change_asked", "bring_back_asked", "erase_held_asked", "break", "new"]
)
def test_nothing_else_is_done_while_the_last_words_are_not_saved(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder, asked: str
) -> None:
    writer, disk = cramped
    writer.open(build.resentment(), "r_what")
    disk.is_full = True
    writer.type("r_happened", "Pat")
    view = writer.view

    if asked == "view_asked":
        view.foot.view.click()
    elif asked == "change_asked":
        view.line.change_asked.emit()
    elif asked == "break":
        view.foot.pause.click()
    elif asked == "new":
        QTest.keyClick(
            view.sheet.blocks()[0].editor.field(),
            Qt.Key.Key_N,
            Qt.KeyboardModifier.ControlModifier,
        )
    else:
        getattr(view, asked).emit()

    assert writer.view is view
    assert writer.destinations == []
    assert "The disk is full" in problem_on(view)


def test_try_again_without_unsaved_words_takes_the_bar_away_once_writing_goes_again(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    writer.open(build.resentment(gate=None), "r_sort")
    writer.choose("r_safety", GateAnswer.OWN.value)
    disk.is_full = True
    writer.go_on()

    writer.view.try_again_asked.emit()
    assert "The disk is full" in problem_on(writer.view)
    disk.is_full = False
    writer.view.try_again_asked.emit()

    assert problem_on(writer.view) == ""
    assert writer.view.foot.saved_line.accessibleName() == ""


def test_a_choice_that_cannot_be_kept_says_so_and_leaves_the_page(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    writer.open(build.resentment(), "r_what")
    disk.is_full = True

    writer.view.foot.view.click()

    assert "The disk is full" in problem_on(writer.view)
    assert not writer.notebook.choices().all_on_one_page


def test_erasing_that_cannot_be_done_says_so_and_keeps_the_words_hidden(
    cramped: tuple[Writer, FullDisk], build: NotebookBuilder
) -> None:
    writer, disk = cramped
    entry = build.resentment("Pat", GateAnswer.OWN, r_part_words="I told stories about her.")
    writer.open(entry, "r_sort")
    writer.choose("r_safety", GateAnswer.PARKED.value)
    writer.go_on()
    disk.is_full = True

    writer.press("Erase it for good")

    assert "The disk is full" in problem_on(writer.view)
    assert writer.stored(entry).has_hidden
