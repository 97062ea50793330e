"""The computer's clock."""

from __future__ import annotations

from datetime import datetime


class SystemClock:
    """The computer's clock, in its own time zone."""

    def now(self) -> datetime:
        """Return the present moment with its time zone."""
        return datetime.now().astimezone()
