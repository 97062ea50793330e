"""The invented example: written as its person would have, every safety question answered first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.choices import WordsKept
from inventory_app.domain.entries import Entry, EntryState, Section
from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.sample import Sample, SampleEntry
from inventory_app.services.home import Home
from inventory_app.services.sample import fill
from inventory_app.storage.notebook import Notebook
from tests.builders import open_notebook, shipped_library

WRITTEN = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.STRENGTHS,
)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "sample.db")
    yield opened
    opened.close()


def entries(notebook: Notebook, section: Section) -> tuple[Entry, ...]:
    """Return a section's entries."""
    return notebook.entries.entries(notebook.inventory().id, section)


def fill_with(notebook: Notebook, *written: SampleEntry) -> None:
    """Write a small example."""
    fill(notebook, shipped_library(), Sample(written))


def test_the_shipped_example_has_work_in_every_section(notebook: Notebook) -> None:
    fill(notebook, shipped_library(), shipped_library().sample())

    assert all(entries(notebook, section) for section in WRITTEN)
    assert all(task.entries for task in Home(notebook).view().tasks)


def test_every_answer_of_the_shipped_example_can_be_read(notebook: Notebook) -> None:
    sample = shipped_library().sample()

    fill(notebook, shipped_library(), sample)

    kept = [entry.answers for section in Section for entry in entries(notebook, section)]
    for written in sample.entries:
        form = shipped_library().form(written.section)
        kept_ids = {question.id for question in form.questions() if question.is_kept}
        gate_id = form.gate.id if form.gate else ""
        answers = {
            name: value
            for name, value in written.answers.items()
            if name in kept_ids and name != gate_id
        }
        assert len(answers) >= len(written.answers) - 2
        assert any(answers.items() <= each.items() for each in kept), written.section


def test_an_example_reminds_of_nothing_and_asks_for_no_care_page(notebook: Notebook) -> None:
    fill_with(notebook)

    choices = notebook.choices()
    assert choices.words_kept is WordsKept.DO_NOT_REMIND
    assert choices.has_read_care_page


def test_an_entry_that_was_harmed_keeps_no_own_part(notebook: Notebook) -> None:
    answers: dict[str, AnswerValue] = {
        "r_who": "Jo",
        "r_safety": "harmed",
        "r_part_words": "I was there.",
    }

    fill_with(notebook, SampleEntry(Section.RESENTMENTS, answers))

    assert not entries(notebook, Section.RESENTMENTS)
    (harm,) = entries(notebook, Section.HARM_DONE_TO_ME)
    assert harm.origin is Section.RESENTMENTS
    assert "r_part_words" not in harm.answers


def test_what_is_done_is_done_and_nothing_else(notebook: Notebook) -> None:
    fill_with(
        notebook,
        SampleEntry(Section.STRENGTHS, {"a_strength": "Patience"}, is_done=True),
        SampleEntry(Section.STRENGTHS, {"a_strength": "Humour"}),
    )

    states = [entry.state for entry in entries(notebook, Section.STRENGTHS)]
    assert states == [EntryState.DONE, EntryState.NOT_STARTED]


def test_an_example_that_breaks_off_leaves_nothing_behind(notebook: Notebook) -> None:
    fine = SampleEntry(Section.STRENGTHS, {"a_strength": "Patience"})
    broken = SampleEntry(Section.RESENTMENTS, {"r_who": "Jo", "r_safety": "sideways"})

    with pytest.raises((ValueError, ExpectedError)):
        fill_with(notebook, fine, broken)

    assert not entries(notebook, Section.STRENGTHS)
    assert notebook.choices().words_kept is WordsKept.NOT_YET
