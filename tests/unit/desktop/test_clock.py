"""The computer's clock has a time zone, so that a kept moment means the same everywhere."""

from __future__ import annotations

from datetime import UTC, datetime

from inventory_app.desktop.clock import SystemClock


def test_it_tells_the_present_moment_with_its_zone() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert now.utcoffset() is not None
    assert before <= now <= datetime.now(UTC)
