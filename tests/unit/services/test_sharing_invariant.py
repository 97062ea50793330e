"""What is shared, over random use of a real notebook; and that the checks would see it broken."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from inventory_app.domain.answers import Answers
from inventory_app.domain.flow import Split, kept_answers
from inventory_app.domain.forms import Form
from inventory_app.domain.sharing import ShareMark
from tests.unit.services.sharing_machine import SharingMachine

USE = settings(max_examples=15, stateful_step_count=30, deadline=None)
UNTIL_SEEN = settings(
    max_examples=100,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
)


def hides_nothing(form: Form, answers: Answers) -> Split:
    """Leave every answer reachable."""
    return Split(kept_answers(form, answers), {})


class ReadsForAnother(SharingMachine):
    """Looks at the sponsor's sitting whoever listens."""

    reading_for = ShareMark.SPONSOR


class WithoutTheRule(SharingMachine):
    """Writes entries that hide nothing."""

    def __init__(self) -> None:
        super().__init__(hides_nothing)


def test_nothing_reaches_a_listener_or_a_list_that_may_not() -> None:
    run_state_machine_as_test(SharingMachine, settings=USE)


@pytest.mark.parametrize("broken", [ReadsForAnother, WithoutTheRule])
def test_the_checks_see_what_is_broken(broken: type[SharingMachine]) -> None:
    with pytest.raises(AssertionError):
        run_state_machine_as_test(broken, settings=UNTIL_SEEN)
