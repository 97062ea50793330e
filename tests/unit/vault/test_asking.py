"""Asking what may never answer."""

from __future__ import annotations

import threading

import pytest

from inventory_app.vault.asking import StoreCall
from tests.programs import output_of


def test_an_answer_is_returned() -> None:
    call = StoreCall(lambda: 7)
    assert call.wait(10)
    assert call.is_done
    assert call.result() == 7


def test_a_failure_is_raised_where_it_is_asked_for() -> None:
    def fail() -> int:
        raise LookupError("no")

    call = StoreCall(fail)
    assert call.wait(10)
    with pytest.raises(LookupError):
        call.result()


def test_while_nothing_answers_the_caller_goes_on() -> None:
    may_answer = threading.Event()
    call = StoreCall(may_answer.wait)
    assert not call.wait(0)
    assert not call.is_done
    with pytest.raises(RuntimeError, match="not answered"):
        call.result()
    may_answer.set()
    assert call.wait(10)
    assert call.result()


def test_a_call_that_never_answers_does_not_keep_the_program_from_ending() -> None:
    program = (
        "import threading\n"
        "from inventory_app.vault.asking import StoreCall\n"
        "call = StoreCall(threading.Event().wait)\n"
        "print(call.wait(0.01))\n"
    )
    assert output_of(program) == "False"
