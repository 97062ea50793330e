"""Words typed late or held back: on a harm page, on a page set aside, on a deleted entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.route import Stop
from inventory_app.services.writing import Writing
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = open_notebook(tmp_path / "notebook.db")
    yield opened
    opened.close()


@pytest.fixture
def writing(notebook: Notebook) -> Writing:
    return Writing(notebook, shipped_library(), FixedClock())


@pytest.fixture
def harm(notebook: Notebook, writing: Writing) -> Entry:
    """Return a page of harm done to the writer, with own-part words out of sight on it."""
    entry = NotebookBuilder(notebook).resentment(r_part_words="I told stories about her.")
    return writing.answer_gate(entry.id, GateAnswer.HARMED, {}).entry


@pytest.mark.parametrize("answer", [GateAnswer.OWN, GateAnswer.HARMED, GateAnswer.PARKED])
def test_what_was_typed_beside_an_answer_on_a_harm_page_is_kept(
    writing: Writing, notebook: Notebook, harm: Entry, answer: GateAnswer
) -> None:
    change = writing.answer_gate(harm.id, answer, {"p_helps": "The river"})
    assert change.entry.answers["p_helps"] == "The river"
    assert notebook.entries.find(harm.id) == change.entry
    assert all("p_helps" not in opened.answers for opened in change.opened)


@pytest.mark.parametrize(
    ("chosen", "section", "answer"),
    [
        ("all_free", Section.RELATIONSHIPS, GateAnswer.OWN),
        ("not_them", Section.RELATIONSHIPS, GateAnswer.PARKED),
        ("not_me", Section.HARM_DONE_TO_ME, None),
    ],
)
def test_a_check_answered_with_the_safety_question_comes_first(
    writing: Writing, notebook: Notebook, chosen: str, section: Section, answer: GateAnswer | None
) -> None:
    entry = NotebookBuilder(notebook).entry(Section.RELATIONSHIPS, {"s_who": "Sam"})
    change = writing.answer_gate(entry.id, GateAnswer.OWN, {"s_agreement": chosen})
    assert (change.entry.section, change.entry.gate) == (section, answer)
    assert change.entry.is_quiet is (answer is not GateAnswer.OWN)


def test_a_refused_answer_on_a_harm_page_keeps_nothing_half_done(
    writing: Writing, notebook: Notebook
) -> None:
    harm = NotebookBuilder(notebook).harm_done_to_me()
    with pytest.raises(ValueError, match="came from a form"):
        writing.answer_gate(harm.id, GateAnswer.OWN, {"p_helps": "The river"})
    assert notebook.entries.find(harm.id) == harm


def test_words_held_back_are_offered_only_while_they_can_be_brought_back(
    writing: Writing, harm: Entry
) -> None:
    (opened,) = writing.answer_gate(harm.id, GateAnswer.OWN, {}).opened
    assert opened.has_held
    parked = writing.answer_gate(opened.id, GateAnswer.PARKED, {}).entry
    assert (parked.has_held, parked.has_hidden) == (False, True)
    assert writing.answer_gate(opened.id, GateAnswer.OWN, {}).entry.has_held
    again = writing.answer_gate(opened.id, GateAnswer.HARMED, {}).entry
    assert again.section is Section.HARM_DONE_TO_ME
    assert (again.has_held, again.has_hidden) == (False, True)


def test_a_deleted_entry_does_not_open_until_it_is_back(
    writing: Writing, notebook: Notebook, harm: Entry
) -> None:
    notebook.entries.delete([harm.id])
    with pytest.raises(ExpectedError) as refused:
        writing.open(Stop(harm.id, "p_first"))
    assert refused.value.what is WhatHappened.ENTRY_GONE
    notebook.entries.restore([harm.id])
    assert writing.open(Stop(harm.id, "p_first")).entry == harm
