"""A damaged page under the words: it is said, and nothing is written over it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.entries import Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.checks import Fault, faults_in
from tests.builders import NotebookBuilder, open_file, open_notebook

PAGE = 4096
LONG = "the yellow house " * 1200


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a notebook with one entry of many pages, and some of few."""
    path = tmp_path / "vault-0001.db"
    with closing(open_notebook(path)) as notebook:
        builder = NotebookBuilder(notebook)
        builder.a_few_weeks_of_work()
        builder.fear("The stairs", f_might=LONG)
    return path


def _pages(path: Path) -> range:
    return range(1, path.stat().st_size // PAGE)


def _read_everything(path: Path) -> None:
    with closing(open_notebook(path)) as notebook:
        inventory_id = notebook.inventory().id
        for section in Section:
            for entry in notebook.entries.entries(inventory_id, section):
                assert "\0" not in "".join(map(str, entry.answers.values()))
        notebook.choices()
        notebook.place()
        notebook.people.list()


def test_control_a_whole_file_is_read(written: Path) -> None:
    _read_everything(written)


def test_whichever_page_is_damaged_only_our_own_error_comes_out(written: Path) -> None:
    """Some pages hold no words (an index, room that is free); of the others each is noticed."""
    whole = written.read_bytes()
    noticed = 0
    for page in _pages(written):
        damaged = bytearray(whole)
        damaged[page * PAGE + 100] ^= 1
        written.write_bytes(damaged)
        try:
            _read_everything(written)
        except ExpectedError as error:
            assert error.what is WhatHappened.FILE_DAMAGED  # noqa: PT017 - one of many pages
            noticed += 1
        with closing(open_file(written)) as connection:
            assert Fault.SEAL in faults_in(connection, written)
    assert noticed > 10


def test_after_damage_was_met_nothing_is_written_over_it(written: Path) -> None:
    whole = written.read_bytes()
    refused = 0
    for page in _pages(written):
        damaged = bytearray(whole)
        damaged[page * PAGE + 100] ^= 1
        written.write_bytes(damaged)
        refused += _is_saving_refused(written)
        with closing(open_file(written)) as connection:
            assert Fault.SEAL in faults_in(connection, written), "the damage was written over"
    assert refused > 0


def _is_saving_refused(path: Path) -> bool:
    """Tell whether the long entry, once read in vain, can no longer be saved."""
    with closing(open_notebook(path)) as notebook:
        entry_id = len(Section)
        try:
            (row,) = notebook.entries.search("stairs")
            entry_id = row.id
            notebook.entries.find(entry_id)
        except (ExpectedError, ValueError):
            with pytest.raises(ExpectedError):
                notebook.entries.save(entry_id, {"f_might": "short"})
            return True
    return False
