"""The log: what kind of thing happened, how many, where in the code. Never a value or a path.

There is no way to hand it a text: an event is a member of an enum, a number is a number, and of an
error only the type and the places in the code are kept.
"""

from __future__ import annotations

import os
from enum import Enum, unique
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

MOST_BYTES: Final = 262_144
_PLACES_KEPT: Final = 12


@unique
class Event(Enum):
    """What may be written down besides errors."""

    STARTED = "started"
    OPENED = "opened"
    CLOSED_FOR = "closed_for"
    SAVE_FAILED = "save_failed"
    ENDED = "ended"


class EventLog:
    """Appends to ``log.txt``; what cannot be written is dropped, for a log may stop nothing."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        """Take where to write and how to tell the time."""
        self._path = path
        self._now = now

    def note(self, event: Event, about: Enum | None = None, **counts: int) -> None:
        """Write down an event, an enum member it is about, and numbers."""
        parts = [event.value]
        if about is not None:
            parts.append(f"{type(about).__name__}.{about.name}")
        parts.extend(f"{name}={int(count)}" for name, count in counts.items())
        self._append(" ".join(parts))

    def note_error(self, error: BaseException) -> None:
        """Write down an error's type, its cause's, and the places it went through; not its text."""
        link: BaseException | None = error
        while link is not None:
            what = f" {link.what.name}" if isinstance(link, ExpectedError) else ""
            kind = _type_name(type(link))
            self._append(f"error {kind}{what} at {_places(link.__traceback__)}")
            link = link.__cause__

    def _append(self, text: str) -> None:
        moment = self._now().strftime("%Y-%m-%dT%H:%M:%S%z")
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        try:
            if self._path.exists() and self._path.stat().st_size > MOST_BYTES:
                self._path.replace(self._path.with_suffix(".old.txt"))
            descriptor = os.open(self._path, flags, 0o600)
            with os.fdopen(descriptor, "a", encoding="ascii", errors="replace") as file:
                file.write(f"{moment} {text}\n")
        except OSError:
            return


def _type_name(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _places(trace: TracebackType | None) -> str:
    """Return module and line of each step, the innermost last; a path could name a person."""
    places = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        places.append(f"{module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places[-_PLACES_KEPT:]) or "-"
