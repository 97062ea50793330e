"""Filling a notebook with an invented person's work, as that person would have written it."""

from __future__ import annotations

import msgspec

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.entries import GateAnswer
from inventory_app.domain.forms import Form
from inventory_app.domain.sample import Sample, SampleEntry
from inventory_app.services.ports import FormLibrary, Notebook


def fill(notebook: Notebook, library: FormLibrary, sample: Sample) -> None:
    """Write the example into an empty notebook: names first, then each gate, then what it opens."""
    choices = msgspec.structs.replace(
        notebook.choices(), words_kept=WordsKept.DO_NOT_REMIND, has_read_care_page=True
    )
    with notebook.together():
        notebook.choose(choices)
        for entry in sample.entries:
            _write(notebook, library.form(entry.section), entry)


def _write(notebook: Notebook, form: Form, sample: SampleEntry) -> None:
    gate = form.gate
    answers = dict(sample.answers)
    answer = answers.pop(gate.id, None) if gate else None
    entry = notebook.entries.add(notebook.inventory().id, sample.section, {})
    if isinstance(answer, str):
        notebook.entries.save(entry.id, answers)
        notebook.entries.answer_gate(entry.id, GateAnswer(answer), {})
    notebook.entries.save(entry.id, answers)
    if sample.is_done:
        notebook.entries.mark_done(entry.id, is_done=True)
