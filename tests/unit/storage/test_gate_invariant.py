"""The one invariant, over random use of a real notebook.

And that the checks would see it broken.
"""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from inventory_app.domain.answers import Answers
from inventory_app.domain.flow import Split, kept_answers, split
from inventory_app.domain.forms import Form
from inventory_app.domain.gate import HELD
from inventory_app.domain.keeping import Parting
from tests.unit.storage.gate_machine import GateMachine

USE = settings(max_examples=40, stateful_step_count=40, deadline=None)
UNTIL_SEEN = settings(
    max_examples=200,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
)


def hides_nothing(form: Form, answers: Answers) -> Split:
    """Leave every answer reachable."""
    return Split(kept_answers(form, answers), {})


def forgets_one_question(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but for one question of resentments."""
    parted = split(form, answers)
    leaked = {key: value for key, value in parted.hidden.items() if key == "r_instead"}
    return Split(parted.answers | leaked, parted.hidden)


def forgets_own_words(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but not the person's own words beside ticks."""
    parted = split(form, answers)
    leaked = {key: value for key, value in parted.hidden.items() if key.endswith(".own")}
    return Split(parted.answers | leaked, parted.hidden)


def releases_what_is_held(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, but let words held back count as reachable."""
    parted = split(form, answers)
    leaked = {key: value for key, value in parted.hidden.items() if key.startswith(HELD)}
    return Split(parted.answers | leaked, parted.hidden)


def loses_what_is_hidden(form: Form, answers: Answers) -> Split:
    """Part answers by the rule, and throw away what is out of sight."""
    return Split(split(form, answers).answers, {})


def test_no_own_part_is_reachable_while_its_gate_is_shut() -> None:
    run_state_machine_as_test(GateMachine, settings=USE)


@pytest.mark.parametrize(
    "broken",
    [
        hides_nothing,
        forgets_one_question,
        forgets_own_words,
        releases_what_is_held,
        loses_what_is_hidden,
    ],
)
def test_the_checks_see_a_broken_rule(broken: Parting) -> None:
    with pytest.raises(AssertionError):
        run_state_machine_as_test(_machine_with(broken), settings=UNTIL_SEEN)


def _machine_with(broken: Parting) -> type[GateMachine]:
    class BrokenMachine(GateMachine):
        def __init__(self) -> None:
            super().__init__(broken)

    return BrokenMachine
