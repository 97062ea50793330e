"""Step Four as a whole: order, sections left out, and the way a person works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import SECTION_ORDER, TRADITIONAL_ORDER, Section
from inventory_app.services.overview import Overview, follow_start
from inventory_app.storage.notebook import Notebook
from tests.builders import NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def overview(notebook: Notebook) -> Overview:
    return Overview(notebook, shipped_library())


def test_every_section_is_shown_with_the_page_after_relationships(overview: Overview) -> None:
    shown = overview.sections()
    assert set(SECTION_ORDER) < set(shown)
    place = shown.index(Section.RELATIONSHIPS)
    assert shown[place + 1] is Section.RELATIONSHIPS_END


def test_a_section_left_out_takes_its_page_along_and_comes_back(overview: Overview) -> None:
    overview.leave_out(frozenset({Section.RELATIONSHIPS}))
    assert Section.RELATIONSHIPS_END not in overview.sections()
    assert Section.RELATIONSHIPS in overview.all_sections()
    overview.leave_out(frozenset())
    assert Section.RELATIONSHIPS_END in overview.sections()


def test_the_orders_are_those_the_form_asks_for(overview: Overview) -> None:
    assert [option.id for option in overview.orders()] == ["suggested", "traditional", "own_order"]
    assert overview.all_sections() == SECTION_ORDER
    overview.choose_order("traditional")
    assert overview.all_sections() == TRADITIONAL_ORDER


def test_what_was_answered_before_beginning_is_followed(notebook: Notebook) -> None:
    build = NotebookBuilder(notebook)
    build.entry(Section.START, {"sf_way": "columns", "sf_order": "traditional"})
    choices = follow_start(notebook)
    assert (choices.way, choices.order) == (WayOfWorking.COLUMNS, "traditional")
    assert notebook.choices() == choices


def test_a_later_choice_is_not_undone_by_the_earlier_answer(
    overview: Overview, notebook: Notebook
) -> None:
    NotebookBuilder(notebook).entry(Section.START, {"sf_way": "columns", "sf_order": "suggested"})
    follow_start(notebook)
    overview.choose_way(WayOfWorking.ENTRIES)
    overview.choose_order("traditional")
    choices = follow_start(notebook)
    assert (choices.way, choices.order) == (WayOfWorking.ENTRIES, "traditional")


def test_without_answers_the_choices_stand(overview: Overview, notebook: Notebook) -> None:
    overview.choose_way(WayOfWorking.COLUMNS)
    assert follow_start(notebook).way is WayOfWorking.COLUMNS
    NotebookBuilder(notebook).entry(Section.START, {"sf_now": 4})
    overview.choose_way(WayOfWorking.ENTRIES)
    assert follow_start(notebook).way is WayOfWorking.ENTRIES
    start = notebook.entries.once(notebook.inventory().id, Section.START)
    assert start is not None
    assert start.answers == {"sf_now": 4}
