"""One visit to the writing pages: a pause suggested, a strength offered, strong feelings seen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from inventory_app.domain.entries import Section
from inventory_app.services.visit import PAGES_BEFORE_STRENGTH, Visit, are_strong, feelings_in
from tests.builders import FixedClock


def test_a_pause_is_suggested_when_the_quiet_timer_has_run_out() -> None:
    clock = FixedClock()
    visit = Visit(clock)
    clock.move(timedelta(minutes=19))
    assert not visit.is_rest_due(20)
    clock.move(timedelta(minutes=1))

    assert visit.is_rest_due(20)
    assert not visit.is_rest_due(0)
    visit.start_over()
    assert not visit.is_rest_due(20)


def test_a_strength_is_offered_once_after_enough_pages() -> None:
    visit = Visit(FixedClock())
    for _ in range(PAGES_BEFORE_STRENGTH):
        assert not visit.is_strength_due(Section.RESENTMENTS)
        visit.finish_page()

    assert visit.is_strength_due(Section.RESENTMENTS)
    for section in (Section.HARM_DONE_TO_ME, Section.SECRETS, Section.RELATIONSHIPS):
        assert not visit.is_strength_due(section)
    assert not visit.is_strength_due(Section.STRENGTHS)
    visit.offer_strength()
    assert not visit.is_strength_due(Section.RESENTMENTS)


@pytest.mark.parametrize(
    ("now", "before", "strong"),
    [(7, None, True), (6, None, False), (6, 3, True), (6, 4, False), (0, 9, False), (10, 10, True)],
)
def test_feelings_are_strong_when_high_or_risen(
    now: int, before: int | None, *, strong: bool
) -> None:
    assert are_strong(now, before) is strong


def test_feelings_that_were_skipped_are_none() -> None:
    assert feelings_in({}) is None
    assert feelings_in({"sf_now": 0}) == 0
    assert feelings_in({"sf_now": True}) is None
    assert feelings_in({"clo_now": 4}, "clo_now") == 4
