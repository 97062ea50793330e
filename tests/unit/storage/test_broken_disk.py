"""A disk that is full or cannot be written.

Said as such, nothing changed, and saving works afterwards.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder

MUCH = "word " * 20_000


def _limit_pages(notebook: Notebook, more: int) -> None:
    """Let the file grow by only so many pages; SQLite then says that the disk is full."""
    used = int(notebook._connection.execute("PRAGMA page_count").fetchall()[0][0])
    notebook._connection.execute(f"PRAGMA max_page_count={used + more}").fetchall()


def test_full_disk_is_said_and_nothing_is_changed(build: NotebookBuilder) -> None:
    notebook = build.notebook
    entry = build.resentment(r_happened="Once")
    _limit_pages(notebook, 2)
    with pytest.raises(ExpectedError) as found:
        notebook.entries.save(entry.id, {"r_happened": MUCH})
    assert found.value.what is WhatHappened.DISK_FULL
    assert notebook.entries.find(entry.id) == entry
    _limit_pages(notebook, 10_000)
    saved = notebook.entries.save(entry.id, {"r_happened": MUCH})
    assert saved.answers["r_happened"] == MUCH


def test_full_disk_takes_back_a_whole_answer_to_the_gate(build: NotebookBuilder) -> None:
    notebook = build.notebook
    entry = build.resentment(gate=None)
    _limit_pages(notebook, 2)
    with pytest.raises(ExpectedError), notebook.together():
        notebook.entries.answer_gate(entry.id, GateAnswer.BOTH, {"r_relation": MUCH})
    assert notebook.entries.find(entry.id) == entry
    assert notebook.entries.list(build.inventory_id, Section.HARMS) == ()
    _limit_pages(notebook, 10_000)
    assert str(notebook.entries.answer_gate(entry.id, GateAnswer.BOTH, {}).entry.number) == "P-001"


def test_file_that_may_only_be_read_says_so(build: NotebookBuilder) -> None:
    entry = build.resentment()
    build.notebook._connection.execute("PRAGMA query_only=1").fetchall()
    with pytest.raises(ExpectedError) as found:
        build.notebook.entries.save(entry.id, {"r_happened": "Once"})
    assert found.value.what is WhatHappened.CANNOT_WRITE
    build.notebook._connection.execute("PRAGMA query_only=0").fetchall()
    assert build.notebook.entries.find(entry.id) == entry


def test_bug_of_ours_is_not_called_the_world_s_doing(
    database: Path, build: NotebookBuilder
) -> None:
    build.notebook._connection.execute("DROP TABLE setting")
    with pytest.raises(Exception, match="no such table") as found:
        build.notebook.choices()
    assert not isinstance(found.value, ExpectedError)
    assert database.exists()
