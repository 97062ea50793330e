"""A beat through the event loop: how long the window stands still while something is done."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable
from types import TracebackType

import msgspec
from PySide6.QtCore import QEventLoop, QTimer

_SETTLE_MS = 120
_LOOK_MS = 20
_MOST_MS = 20_000


class Deed(msgspec.Struct, frozen=True):
    """Something a person does, and how to see that it came to its end."""

    name: str
    act: Callable[[], object]
    is_done: Callable[[], bool]


class Faults:
    """Notes what is raised in slots and paint events, which Qt would only print."""

    def __init__(self) -> None:
        """Listen from now on."""
        self._raised: list[str] = []
        sys.excepthook = self._note

    def refuse(self) -> None:
        """Raise RuntimeError when anything was raised."""
        if self._raised:
            raise RuntimeError("\n".join(self._raised))

    def _note(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        self._raised.append("".join(traceback.format_exception(kind, error, where)))


class Moment(msgspec.Struct, frozen=True):
    """A moment by the clock, and how long this thread has worked until then; both in seconds."""

    clock: float
    worked: float


class Stall(msgspec.Struct, frozen=True):
    """How long the window stood still, and how much of it this thread worked; in milliseconds.

    On a busy machine the first is longer than the second: other programs had their turn meanwhile.
    """

    ms: float = 0.0
    work: float = 0.0


class Gaps:
    """The longest time between two ticks."""

    def __init__(self, now: Moment) -> None:
        """Begin at a moment."""
        self._last = now
        self.longest = Stall()

    def tick(self, now: Moment) -> None:
        """Note another moment."""
        ms = (now.clock - self._last.clock) * 1000
        if ms > self.longest.ms:
            self.longest = Stall(ms, (now.worked - self._last.worked) * 1000)
        self._last = now


class Beat:
    """Ticks every millisecond while something is done."""

    def __init__(self, faults: Faults) -> None:
        """Take where faults are noted."""
        self._faults = faults
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._gaps = Gaps(_now())

    def during(self, deed: Deed) -> Stall:
        """Return the longest stall until the deed is done and has settled.

        Raises RuntimeError when it raises, or is not done after twenty seconds.
        """
        begun = time.perf_counter()
        self._gaps = Gaps(_now())
        self._timer.start()
        _turn_for(5)
        deed.act()
        while not deed.is_done() and time.perf_counter() - begun < _MOST_MS / 1000:
            _turn_for(_LOOK_MS)
        _turn_for(_SETTLE_MS)
        self._tick()
        self._timer.stop()
        self._faults.refuse()
        if not deed.is_done():
            raise RuntimeError(f"nothing came of it: {deed.name}")
        return self._gaps.longest

    def _tick(self) -> None:
        self._gaps.tick(_now())


def _now() -> Moment:
    return Moment(time.perf_counter(), time.thread_time())


def _turn_for(milliseconds: int) -> None:
    """Let the event loop turn for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
