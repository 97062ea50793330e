"""What is typed is in the file within a second, and nothing typed is lost when it cannot be."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.domain.answers import Changes
from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer, GateChange
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.entries import EntryStore
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Screen
from inventory_app.ui.room import Room
from inventory_app.ui.wizard.writing_page import WritingPage
from tests.builders import FixedClock, NotebookBuilder, open_file, shipped_library
from tests.ui.wizard.conftest import Writer


def happened(notebook: Notebook, entry: Entry) -> object:
    return notebook.entries.find(entry.id).answers.get("r_happened", "")


def test_words_are_in_the_file_within_a_second_of_the_first_key(
    writer: Writer, build: NotebookBuilder, qtbot: QtBot
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")

    writer.type("r_happened", "Pat gave the job away")
    begun = time.monotonic()
    qtbot.waitUntil(lambda: happened(writer.notebook, entry) == "Pat gave the job away")

    assert time.monotonic() - begun <= 1.0
    assert writer.view.foot.saved_line.accessibleName().startswith("Saved ")


def test_typing_on_does_not_put_the_save_off(
    writer: Writer, build: NotebookBuilder, qtbot: QtBot
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    begun = time.monotonic()

    def has_saved_while_typing() -> bool:
        writer.type("r_happened", "x")
        return bool(happened(writer.notebook, entry))

    qtbot.waitUntil(has_saved_while_typing, timeout=3000)

    assert time.monotonic() - begun <= 1.0


def test_nothing_is_said_to_be_saved_before_it_is(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")

    writer.type("r_happened", "Pat")

    assert writer.view.foot.saved_line.accessibleName() == ""
    assert happened(writer.notebook, entry) == ""


def as_after_a_kill(file: Path, folder: Path) -> Path:
    """Return a copy of the files as they lie on the disk now; nobody had time to close anything."""
    folder.mkdir()
    for each in file.parent.glob(f"{file.name}*"):
        shutil.copy(each, folder / each.name)
    return folder / file.name


def test_after_a_kill_what_was_saved_is_there_at_the_same_place(
    writer: Writer, build: NotebookBuilder, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Half a sentence")
    qtbot.waitUntil(lambda: writer.view.foot.saved_line.accessibleName() != "")

    killed = as_after_a_kill(file, tmp_path / "killed")
    other = Notebook(open_file(killed), shipped_library(), FixedClock())
    try:
        assert happened(other, entry) == "Half a sentence"
        place = other.place()
        assert place == Place(entry.id, "r_what", "r_happened", len("Half a sentence"), 0)
    finally:
        other.close()


@pytest.mark.parametrize("leave", ["go_on", "back", "skip"])
def test_every_way_off_the_page_saves_first(
    writer: Writer, build: NotebookBuilder, leave: str
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat gave the job away")

    getattr(writer, leave)()

    assert happened(writer.notebook, entry) == "Pat gave the job away"
    assert writer.page_id != "r_what"


def test_taking_a_break_saves_and_leads_to_the_quiet_minute(
    writer: Writer, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat")

    writer.view.foot.pause.click()

    assert happened(writer.notebook, entry) == "Pat"
    assert [each.screen for each in writer.destinations] == [Screen.PAUSE]


def test_leaving_the_field_saves(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat")

    writer.view.foot.go_on.setFocus()

    assert happened(writer.notebook, entry) == "Pat"


def test_a_window_that_goes_behind_another_saves(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment()
    writer.open(entry, "r_what")
    writer.type("r_happened", "Pat")

    QApplication.sendEvent(writer.page.window(), QEvent(QEvent.Type.WindowDeactivate))

    assert happened(writer.notebook, entry) == "Pat"


def test_undo_in_a_field_is_saved_like_any_change(writer: Writer, build: NotebookBuilder) -> None:
    entry = build.resentment(r_happened="Before")
    writer.open(entry, "r_what")
    field = writer.block("r_happened").editor.field()
    writer.type("r_happened", "x")
    assert writer.page.keep()

    field.undo()  # type: ignore[attr-defined]

    assert writer.page.keep()
    assert happened(writer.notebook, entry) == "Before"


class FullDisk:
    """A notebook's entries on a disk that can be full; everything else is the real thing."""

    def __init__(self, entries: EntryStore) -> None:
        """Wrap the real store; there is room at first."""
        self._entries = entries
        self.is_full = False

    def save(self, entry_id: int, changes: Changes, place: Place | None = None) -> Entry:
        """Save, or refuse as a full disk does."""
        self.refuse_when_full()
        return self._entries.save(entry_id, changes, place)

    def answer_gate(self, entry_id: int, answer: GateAnswer, changes: Changes) -> GateChange:
        """Answer the safety question, or refuse."""
        self.refuse_when_full()
        return self._entries.answer_gate(entry_id, answer, changes)

    def mark_done(self, entry_id: int, *, is_done: bool) -> Entry:
        """Mark an entry, or refuse."""
        self.refuse_when_full()
        return self._entries.mark_done(entry_id, is_done=is_done)

    def refuse_when_full(self) -> None:
        """Refuse as a full disk does."""
        if self.is_full:
            raise ExpectedError(WhatHappened.DISK_FULL, WayOut.TRY_AGAIN)

    def __getattr__(self, name: str) -> object:
        """Leave everything else to the real store."""
        return getattr(self._entries, name)


class NotebookOnFullDisk:
    """A notebook whose entries can run out of room."""

    def __init__(self, notebook: Notebook) -> None:
        """Wrap the real notebook."""
        self._notebook = notebook
        self.entries = FullDisk(notebook.entries)

    def remember_place(self, place: Place | None) -> None:
        """Remember the place, or refuse."""
        self.entries.refuse_when_full()
        self._notebook.remember_place(place)

    def __getattr__(self, name: str) -> object:
        """Leave everything else to the real notebook."""
        return getattr(self._notebook, name)


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

    assert "The disk is full" in writer.view.problem
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
    assert writer.view.problem == ""
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

    assert "The disk is full" in writer.view.problem
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
    assert "The disk is full" in writer.view.problem
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
    assert "The disk is full" in view.problem


def texts_in(file: Path) -> Sequence[str]:
    """Return every value of every table of the file, as text."""
    connection = open_file(file)
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found: list[str] = []
        for (name,) in names:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            found += [str(value) for row in rows for value in row]
        return found
    finally:
        connection.close()


def test_answers_that_are_not_kept_are_nowhere_in_the_file(
    writer: Writer, build: NotebookBuilder, file: Path, tmp_path: Path
) -> None:
    entry = build.harm_done_to_me()
    writer.open(entry, "p_first")
    writer.choose("p_still", "rather_not")
    writer.type("p_words", "It went on for two winters.")
    writer.go_on()

    everything = "\n".join(texts_in(as_after_a_kill(file, tmp_path / "copy")))

    assert "It went on for two winters." in everything
    assert "rather_not" not in everything
    assert "p_still" not in everything
    writer.back()
    assert writer.block("p_still").editor.value() is None
