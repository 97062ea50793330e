"""Longer work in small steps on the window's own thread: typing and painting go on beside it.

Printing was measured: 500 entries take well under a second, in steps of a few milliseconds. A
thread would share Python with the window all the same, and must keep away from the window's fonts.
"""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from inventory_app.domain.errors import ExpectedError

_TURN_SECONDS = 0.012
"""How long steps run before the window has its turn; a sixtieth of a second is 0.0166."""


class StepRunner(QObject):
    """Runs one generator to its end, a little in each turn of the window.

    ``finished`` brings what the generator returned, ``failed`` an ExpectedError it raised. Starting
    another generator drops the one before.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a runner with nothing to do."""
        super().__init__(parent)
        self._steps: Generator[None, None, object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_a_turn)

    @property
    def is_running(self) -> bool:
        """Whether there is still something to do."""
        return self._steps is not None

    def start(self, steps: Generator[None, None, object]) -> None:
        """Begin with these steps in the window's next turn."""
        self.stop()
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Drop what is not finished; neither signal comes for it."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()
            self._steps = None

    def finish(self) -> None:
        """Take all steps that are left now; the signals come as ever."""
        while self._steps is not None:
            self._take_a_turn()

    def _take_a_turn(self) -> None:
        steps, end = self._steps, perf_counter() + _TURN_SECONDS
        if steps is None:
            return
        try:
            while perf_counter() < end:
                next(steps)
        except StopIteration as stopped:
            self._end()
            self.finished.emit(stopped.value)
        except ExpectedError as error:
            self._end()
            self.failed.emit(error)

    def _end(self) -> None:
        self._timer.stop()
        self._steps = None
