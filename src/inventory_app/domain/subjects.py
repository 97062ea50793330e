"""What a row is about: a page of an inventory, a habit of Patterns, or nothing in particular.

A subject is a short text kept beside the row, so that a row can be found by what it is about.
"""

from __future__ import annotations

from typing import Final

_ENTRY: Final = "entry:"
_HABIT: Final = "habit:"


def entry_subject(entry_id: int, listener: str = "") -> str:
    """Return the subject of what is kept about one page, for one listener where one is named."""
    return f"{_ENTRY}{entry_id}/{listener}" if listener else f"{_ENTRY}{entry_id}"


def habit_subject(habit_id: str) -> str:
    """Return the subject of what is kept about one habit of Patterns."""
    return f"{_HABIT}{habit_id}"


def entry_of(subject: str) -> int | None:
    """Return the id of the page a row is about, or None."""
    number = subject.removeprefix(_ENTRY).partition("/")[0]
    return int(number) if subject.startswith(_ENTRY) and number.isdecimal() else None


def habit_of(subject: str) -> str:
    """Return the id of the habit a row is about, or nothing."""
    return subject.removeprefix(_HABIT) if subject.startswith(_HABIT) else ""
