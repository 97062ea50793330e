"""Longer work goes to its end in small turns, and the window has its turns between."""

from __future__ import annotations

import time
from collections.abc import Generator

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.ui.tasks import StepRunner


def counting(steps: int, seconds: float = 0.0) -> Generator[None, None, int]:
    """Take some steps, each as long as said; return how many."""
    for _ in range(steps):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            pass
        yield
    return steps


def test_the_result_comes_at_the_end(qtbot: QtBot) -> None:
    runner = StepRunner()

    with qtbot.waitSignal(runner.finished) as finished:
        runner.start(counting(1000))
        assert runner.is_running

    assert finished.args == [1000]
    assert not runner.is_running


def test_the_window_has_its_turn_between_the_steps(qtbot: QtBot) -> None:
    runner = StepRunner()
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(5)

    with qtbot.waitSignal(runner.finished):
        runner.start(counting(100, 0.002))

    assert len(beats) >= 5


def test_an_expected_error_is_told(qtbot: QtBot) -> None:
    def failing() -> Generator[None, None, None]:
        yield
        raise ExpectedError(WhatHappened.NO_PRINTER)

    runner = StepRunner()
    with qtbot.waitSignal(runner.failed) as failed:
        runner.start(failing())

    assert failed.args is not None
    assert failed.args[0].what is WhatHappened.NO_PRINTER
    assert not runner.is_running


def test_another_start_drops_the_one_before(qtbot: QtBot) -> None:
    runner = StepRunner()
    results: list[object] = []
    happened: list[str] = []

    def dropped() -> Generator[None, None, str]:
        happened.append("begun")
        try:
            while True:
                yield
        finally:
            happened.append("closed")

    runner.finished.connect(results.append)
    runner.start(dropped())
    qtbot.waitUntil(lambda: bool(happened))
    with qtbot.waitSignal(runner.finished):
        runner.start(counting(3))

    assert results == [3]
    assert happened == ["begun", "closed"]
    runner.stop()
    assert not runner.is_running
