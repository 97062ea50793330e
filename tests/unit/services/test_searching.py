"""Searching: what is found, what is not, and on which page the words stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.entries import GateAnswer
from inventory_app.services.route import Route
from inventory_app.services.searching import Searching
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def searching(notebook: Notebook) -> Searching:
    return Searching(notebook, shipped_library())


def test_quiet_entries_are_found_only_when_asked_for(
    searching: Searching, notebook: Notebook
) -> None:
    build = NotebookBuilder(notebook)
    build.harm_done_to_me("The yellow house")
    build.secret("The yellow folder")
    build.resentment("Yellow cab", GateAnswer.PARKED)
    open_one = build.resentment("The yellow line")
    assert [row.id for row in searching.find("YELLOW")] == [open_one.id]
    assert len(searching.find("yellow", with_quiet=True)) == 4
    assert searching.find("  ") == ()


def test_a_find_opens_on_the_page_where_the_words_stand(
    searching: Searching, notebook: Notebook
) -> None:
    entry = NotebookBuilder(notebook).resentment(
        "Pat", r_happened="She gave my solo away.", r_keeping="I look at her page."
    )
    assert searching.stop(entry.id, "solo").page_id == "r_what"
    assert searching.stop(entry.id, "HER page").page_id == "r_mine"


def test_a_word_of_ones_own_is_found_on_its_page_and_the_id_of_a_choice_is_no_word(
    searching: Searching, notebook: Notebook
) -> None:
    entry = NotebookBuilder(notebook).resentment("Pat", r_owe="yes", r_happened="Yes, she said.")
    notebook.entries.save(entry.id, {"r_part": ("own_word",), "r_part.own": "Sulking"})
    assert searching.stop(entry.id, "sulk").page_id == "r_mine"
    assert searching.stop(entry.id, "yes").page_id == "r_what"
    assert searching.stop(entry.id, "own_word") == searching.stop(entry.id, "zebra")


def test_without_the_words_an_entry_opens_where_it_goes_on(
    searching: Searching, notebook: Notebook
) -> None:
    entry = NotebookBuilder(notebook).resentment("Pat")
    assert searching.stop(entry.id, "zebra") == Route(notebook, shipped_library()).first(entry)
