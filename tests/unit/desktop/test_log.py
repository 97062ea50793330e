"""The log holds types, counts and code places; never values, paths or SQL."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from inventory_app.desktop.log import MOST_BYTES, Event, EventLog
from inventory_app.domain.errors import ExpectedError, WhatHappened
from tests.builders import FixedClock

PLANTED = "Lena and the yellow house"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the log lies."""
    return tmp_path / "log.txt"


@pytest.fixture
def log(path: Path) -> EventLog:
    """Return a log whose clock stands still."""
    return EventLog(path, FixedClock().now)


def _fail(with_words: str) -> None:
    try:
        dict[str, str]()[with_words]
    except LookupError as error:
        raise ExpectedError(WhatHappened.DISK_FULL) from error


def test_an_event_is_a_line_with_its_time_and_counts(log: EventLog, path: Path) -> None:
    log.note(Event.STARTED)
    log.note(Event.CLOSED_FOR, WhatHappened.KEYRING_LOCKED, tries=2)
    assert path.read_text() == (
        "2026-03-02T09:30:00+0000 started\n"
        "2026-03-02T09:30:00+0000 closed_for WhatHappened.KEYRING_LOCKED tries=2\n"
    )


def test_the_log_is_the_owners_alone(log: EventLog, path: Path) -> None:
    log.note(Event.STARTED)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_of_an_error_only_types_and_places_are_kept(log: EventLog, path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        _fail(PLANTED)
    log.note_error(caught.value)
    log.note_error(OSError(2, PLANTED, "/home/lena/notebook"))
    text = path.read_text()
    assert "inventory_app.domain.errors.ExpectedError DISK_FULL at" in text
    assert "builtins.KeyError at" in text
    assert "builtins.FileNotFoundError at -" in text
    assert "test_log:" in text
    assert "Lena" not in text
    assert "/" not in text
    assert len(text.splitlines()) == 3


def test_a_log_that_has_grown_begins_anew_and_keeps_one_before(log: EventLog, path: Path) -> None:
    path.write_text("x" * (MOST_BYTES + 1))
    log.note(Event.STARTED)
    assert path.read_text().endswith("started\n")
    assert path.stat().st_size < 100
    assert (path.parent / "log.old.txt").stat().st_size == MOST_BYTES + 1


def test_what_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "gone" / "log.txt", FixedClock().now)
    log.note(Event.STARTED)
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_its_place_is_not_written_through(log: EventLog, path: Path) -> None:
    victim = path.with_name("victim")
    victim.touch()
    path.symlink_to(victim)
    log.note(Event.STARTED)
    assert victim.read_text() == ""
