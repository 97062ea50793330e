"""A deed that raises, or of which nothing comes, is no figure."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.beat import Beat, Deed, Faults, Gaps, Moment


@pytest.fixture
def faults(qapp: QApplication) -> Iterator[Faults]:
    """Return what notes the faults of this process; afterwards Python prints them again."""
    qapp.processEvents()
    before = sys.excepthook
    yield Faults()
    sys.excepthook = before


def test_the_longest_gap_counts() -> None:
    gaps = Gaps(Moment(10.0, 1.0))
    for clock, worked in ((10.001, 1.0), (10.031, 1.020), (10.032, 1.021)):
        gaps.tick(Moment(clock, worked))
    assert gaps.longest.ms == pytest.approx(30)
    assert gaps.longest.work == pytest.approx(20)


def test_standing_still_is_seen(faults: Faults) -> None:
    done: list[bool] = []

    def stand_still() -> None:
        end = time.perf_counter() + 0.08
        while time.perf_counter() < end:
            pass
        done.append(True)

    assert Beat(faults).during(Deed("stand still", stand_still, lambda: bool(done))).ms >= 80


def test_what_is_done_later_counts_as_well(faults: Faults) -> None:
    done: list[bool] = []

    def stand_still() -> None:
        end = time.perf_counter() + 0.06
        while time.perf_counter() < end:
            pass
        done.append(True)

    deed = Deed("later", lambda: QTimer.singleShot(30, stand_still), lambda: bool(done))
    assert Beat(faults).during(deed).ms >= 60


def test_a_deed_that_raises_ends_the_measuring(faults: Faults) -> None:
    def fail() -> None:
        raise KeyError("no such page")

    with pytest.raises(KeyError, match="no such page"):
        Beat(faults).during(Deed("fail", fail, lambda: True))


def test_what_a_slot_raises_ends_the_measuring(faults: Faults) -> None:
    def fail() -> None:
        raise KeyError("no such page")

    deed = Deed("fail in a slot", lambda: QTimer.singleShot(0, fail), lambda: True)
    with pytest.raises(RuntimeError, match="no such page"):
        Beat(faults).during(deed)
