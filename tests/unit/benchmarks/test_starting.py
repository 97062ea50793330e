"""A start is only counted when the window says that it is painted."""

from __future__ import annotations

import sys

import pytest

from benchmarks.starting import resident, started


def test_memory_is_read_in_mebibytes() -> None:
    assert resident("Name:\tpython3\nVmRSS:\t   99328 kB\nThreads:\t3\n") == 97


def test_a_system_that_tells_no_memory_is_refused() -> None:
    with pytest.raises(RuntimeError, match="memory"):
        resident("Name:\tpython3\n")


def test_a_program_that_ends_before_its_window_is_no_start() -> None:
    with pytest.raises(RuntimeError, match="first paint"):
        started([sys.executable, "-c", "pass"])


def test_a_program_that_says_it_is_painted_is_a_start() -> None:
    program = """
import os, threading
os.write(int(os.environ["INVENTORY_READY_FD"]), b"home\\n")
threading.Event().wait(60)
"""
    run = started([sys.executable, "-c", program])
    assert 0 < run.ms < 30_000
    assert run.memory > 1
