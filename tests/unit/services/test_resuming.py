"""Resuming: where the program may open again, and where it opens on Home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import Entry, GateAnswer
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.resuming import place_to_resume
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder, open_notebook


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    return NotebookBuilder(notebook)


def left_on(notebook: Notebook, entry: Entry) -> Place:
    place = Place(entry.id, "r_what", "r_happened", 7)
    notebook.remember_place(place)
    return place


def test_the_exact_page_and_cursor_come_back(notebook: Notebook, build: NotebookBuilder) -> None:
    for entry in (build.resentment(), build.fear(), build.relationship(), build.strength()):
        place = left_on(notebook, entry)
        assert place_to_resume(notebook) == place


def test_with_no_place_there_is_nothing_to_resume(notebook: Notebook) -> None:
    assert place_to_resume(notebook) is None


def test_the_program_never_reopens_on_harm_secrets_or_what_is_set_aside(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    quiet = (
        build.harm_done_to_me(),
        build.secret(),
        build.secret(gate=GateAnswer.OWN),
        build.resentment(gate=GateAnswer.PARKED),
        build.resentment(gate=GateAnswer.HARMED),
        build.fear(gate=GateAnswer.DANGER),
        build.fear(gate=GateAnswer.FROM_HARM),
    )
    for entry in quiet:
        left_on(notebook, entry)
        assert place_to_resume(notebook) is None


def test_what_was_deleted_or_erased_is_not_resumed(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    left_on(notebook, entry)
    notebook.entries.delete([entry.id])
    assert place_to_resume(notebook) is None
    notebook.entries.erase([entry.id])
    assert place_to_resume(notebook) is None


class FullDiskEntries:
    """Entries that cannot be read just now."""

    def find(self, entry_id: int) -> Entry:
        """Refuse, as a disk does."""
        raise ExpectedError(WhatHappened.CANNOT_READ, details=(str(entry_id),))


class UnreadableNotebook:
    """A notebook that knows the place but cannot read the entry."""

    entries = FullDiskEntries()

    def place(self) -> Place:
        """Return some place."""
        return Place(1, "r_what")


def test_a_file_that_cannot_be_read_is_no_reason_to_forget_the_place() -> None:
    with pytest.raises(ExpectedError) as caught:
        place_to_resume(UnreadableNotebook())  # type: ignore[arg-type]

    assert caught.value.what is WhatHappened.CANNOT_READ
