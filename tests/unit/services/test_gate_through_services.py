"""The one invariant through the services: pages, lists, search, Home, people, routes and paper.

And that the looks would see it broken, in the file or in what the services are given of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import Section
from inventory_app.domain.flow import Split, kept_answers, split
from inventory_app.domain.forms import Form
from inventory_app.domain.gate import HELD
from inventory_app.domain.keeping import Parting
from inventory_app.services import ports
from inventory_app.storage.notebook import Notebook
from tests.unit.services.gate_walk import GateWalk, as_it_is

USE = settings(max_examples=12, stateful_step_count=30, deadline=None)
UNTIL_SEEN = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
)
SeenAs = Callable[[Notebook], ports.Notebook]


def hides_nothing(form: Form, answers: Answers) -> Split:
    """Leave every answer reachable."""
    return Split(kept_answers(form, answers), {})


def forgets_one_question(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but for one question about the own side."""
    return _leaking(form, answers, lambda key: key == "r_keeping")


def forgets_own_words(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but not the person's own words beside ticks."""
    return _leaking(form, answers, lambda key: key.endswith(".own"))


def releases_what_is_held(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but let words held back count as reachable."""
    return _leaking(form, answers, lambda key: key.startswith(HELD))


def loses_what_is_hidden(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, and throw away what is out of sight."""
    return Split(split(form, answers).answers, {})


def _leaking(form: Form, answers: Answers, leaks: Callable[[str], bool]) -> Split:
    parted = split(form, answers)
    leaked = {key: value for key, value in parted.hidden.items() if leaks(key)}
    return Split(parted.answers | leaked, parted.hidden)


class _With:
    """Something as it is, but for one thing it is asked for."""

    def __init__(self, whole: object, **other: object) -> None:
        self._whole = whole
        self.__dict__.update(other)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the whole has
        return getattr(self._whole, name)


def searches_quiet_entries_unasked(notebook: Notebook) -> ports.Notebook:
    """Return a notebook whose search does not mind the tick."""
    entries = notebook.entries

    def search(words: str, **_: bool) -> object:
        return entries.search(words, with_quiet=True)

    return _notebook(_With(notebook, entries=_With(entries, search=search)))


def forgets_what_is_deleted(notebook: Notebook) -> ports.Notebook:
    """Return a notebook that lists what was deleted with the rest."""
    entries = notebook.entries

    def listed(inventory_id: int, section: Section) -> object:
        deleted = [row for row in entries.deleted(inventory_id) if row.section is section]
        return (*entries.entries(inventory_id, section), *(entries.find(r.id) for r in deleted))

    return _notebook(_With(notebook, entries=_With(entries, entries=listed)))


def _notebook(made: Any) -> ports.Notebook:  # noqa: ANN401 - a stand-in fits no type
    notebook: ports.Notebook = made
    return notebook


def test_no_own_part_is_reachable_through_any_service_while_its_gate_is_shut() -> None:
    run_state_machine_as_test(GateWalk, settings=USE)


@pytest.mark.parametrize(
    ("parting", "seen_as"),
    [
        (hides_nothing, as_it_is),
        (forgets_one_question, as_it_is),
        (forgets_own_words, as_it_is),
        (releases_what_is_held, as_it_is),
        (loses_what_is_hidden, as_it_is),
        (split, searches_quiet_entries_unasked),
        (split, forgets_what_is_deleted),
    ],
)
def test_the_looks_see_a_broken_rule(parting: Parting, seen_as: SeenAs) -> None:
    class BrokenWalk(GateWalk):
        def __init__(self) -> None:
            super().__init__(parting, seen_as)

    with pytest.raises(AssertionError):
        run_state_machine_as_test(BrokenWalk, settings=UNTIL_SEEN)
