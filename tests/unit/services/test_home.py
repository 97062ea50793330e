"""Home: what it carries on with, what it counts, and what it never names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from inventory_app.domain.choices import Choices, Place, WordsKept
from inventory_app.domain.entries import (
    SECTION_ORDER,
    TRADITIONAL_ORDER,
    UNNAMED_SECTIONS,
    Entry,
    EntryRow,
    EntryState,
    GateAnswer,
    Section,
)
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.home import (
    Greeting,
    Home,
    HomeView,
    greeting,
    is_night,
    section_order,
)
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


def view_at(notebook: Notebook, entry: Entry, page_id: str = "r_what") -> HomeView:
    notebook.remember_place(Place(entry.id, page_id))
    return Home(notebook).view()


def test_an_empty_notebook_has_nothing_to_carry_on_with(notebook: Notebook) -> None:
    view = Home(notebook).view()
    assert view.carry_on is None
    assert {task.state for task in view.tasks} == {EntryState.NOT_STARTED}
    assert {task.entries for task in view.tasks} == {0}


def test_carry_on_names_a_resentment_and_when_it_was_saved(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment("My brother Theo")
    carry_on = view_at(notebook, entry).carry_on
    assert carry_on is not None
    assert carry_on.section is Section.RESENTMENTS
    assert carry_on.name == "My brother Theo"
    assert carry_on.saved_at == entry.changed_at
    assert carry_on.list_of is None


@pytest.mark.parametrize("section", [Section.RELATIONSHIPS, Section.HARMS])
def test_carry_on_leads_to_a_relationship_or_a_harm_without_a_name(
    notebook: Notebook, build: NotebookBuilder, section: Section
) -> None:
    entry = build.relationship() if section is Section.RELATIONSHIPS else build.harm()
    carry_on = view_at(notebook, entry, "any").carry_on
    assert carry_on is not None
    assert (carry_on.section, carry_on.name, carry_on.saved_at) == (None, "", None)
    assert carry_on.list_of is None


def test_carry_on_names_no_page_that_is_written_once(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    start = build.entry(Section.START, {"sf_now": 4})
    carry_on = view_at(notebook, start, "sf_start").carry_on
    assert carry_on is not None
    assert (carry_on.section, carry_on.name) == (None, "")


def secret(build: NotebookBuilder) -> Entry:
    return build.secret(gate=GateAnswer.OWN)


def harm_done_to_me(build: NotebookBuilder) -> Entry:
    return build.harm_done_to_me()


def set_aside(build: NotebookBuilder) -> Entry:
    return build.resentment(gate=GateAnswer.PARKED)


def danger(build: NotebookBuilder) -> Entry:
    return build.fear(gate=GateAnswer.DANGER)


@pytest.mark.parametrize("make", [secret, harm_done_to_me, set_aside, danger])
def test_carry_on_never_reopens_a_quiet_page_but_its_list(
    notebook: Notebook, build: NotebookBuilder, make: Callable[[NotebookBuilder], Entry]
) -> None:
    entry = make(build)
    carry_on = view_at(notebook, entry).carry_on
    assert carry_on is not None
    assert (carry_on.section, carry_on.name, carry_on.saved_at) == (None, "", None)
    assert carry_on.list_of is entry.section


def test_carry_on_is_gone_with_a_deleted_or_erased_entry(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    entry = build.resentment()
    notebook.entries.delete([entry.id])
    assert view_at(notebook, entry).carry_on is None
    notebook.entries.erase([entry.id])
    notebook.remember_place(Place(entry.id, "r_what"))
    assert Home(notebook).view().carry_on is None


class UnreadablePlace:
    """A notebook whose disk refuses to be read."""

    @property
    def entries(self) -> UnreadablePlace:
        """Stand for the entries as well."""
        return self

    def place(self) -> Place:
        """Remember some place."""
        return Place(1, "r_what")

    def row(self, entry_id: int) -> EntryRow:
        """Fail as a broken disk does."""
        raise ExpectedError(WhatHappened.CANNOT_READ, details=(str(entry_id),))

    def choices(self) -> Choices:
        """Return what nobody chose."""
        return Choices()


def test_what_goes_wrong_while_reading_the_place_is_not_hidden() -> None:
    with pytest.raises(ExpectedError) as raised:
        Home(UnreadablePlace()).view()  # type: ignore[arg-type]
    assert raised.value.what is WhatHappened.CANNOT_READ


def test_tasks_count_entries_and_name_no_quiet_section(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    build.a_few_weeks_of_work()
    tasks = {task.section: task for task in Home(notebook).view().tasks}
    assert not UNNAMED_SECTIONS & set(tasks)
    # Set-aside entries and those that became harm done to me are not counted.
    assert tasks[Section.RESENTMENTS].entries == 2
    assert tasks[Section.FEARS].entries == 1
    assert tasks[Section.RESENTMENTS].state is EntryState.IN_PROGRESS


def test_a_section_is_done_when_the_person_says_so_or_every_entry_is(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    fear, _ = build.fear(), build.harm()
    notebook.entries.mark_done(fear.id, is_done=True)
    build.chosen(Choices(done_sections=frozenset({Section.HARMS, Section.STRENGTHS})))
    states = {task.section: task.state for task in Home(notebook).view().tasks}
    assert states[Section.FEARS] is EntryState.DONE
    assert states[Section.HARMS] is EntryState.DONE
    assert states[Section.STRENGTHS] is EntryState.NOT_STARTED


def test_the_reminder_comes_until_the_words_are_written_or_it_is_switched_off(
    notebook: Notebook, build: NotebookBuilder
) -> None:
    home = Home(notebook)
    assert home.view().reminds_of_words
    home.stop_reminding()
    assert not home.view().reminds_of_words
    assert notebook.choices().words_kept is WordsKept.DO_NOT_REMIND
    build.chosen(Choices(words_kept=WordsKept.WRITTEN_DOWN))
    assert not home.view().reminds_of_words


def test_sections_stand_in_the_chosen_order_without_those_left_out() -> None:
    assert section_order(Choices()) == SECTION_ORDER
    assert section_order(Choices(order="traditional")) == TRADITIONAL_ORDER
    left_out = msgspec.structs.replace(Choices(), left_out=frozenset({Section.FEARS}))
    assert Section.FEARS not in section_order(left_out)


@pytest.mark.parametrize(
    ("hour", "said", "night"),
    [
        (4, Greeting.EVENING, True),
        (5, Greeting.MORNING, False),
        (11, Greeting.MORNING, False),
        (12, Greeting.AFTERNOON, False),
        (18, Greeting.EVENING, False),
        (22, Greeting.EVENING, True),
    ],
)
def test_the_greeting_follows_the_clock(hour: int, said: Greeting, night: bool) -> None:
    now = datetime(2026, 3, 2, hour, tzinfo=UTC)
    assert greeting(now) is said
    assert is_night(now) is night
