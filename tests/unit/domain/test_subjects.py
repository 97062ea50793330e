"""Subjects: what a row is about, written and read."""

from __future__ import annotations

import pytest

from inventory_app.domain.subjects import entry_of, entry_subject, habit_of, habit_subject


def test_page_is_found_again_with_and_without_a_listener() -> None:
    assert entry_of(entry_subject(12)) == 12
    assert entry_of(entry_subject(12, "sponsor")) == 12
    assert entry_subject(12, "sponsor") == "entry:12/sponsor"


def test_habit_is_found_again() -> None:
    assert habit_of(habit_subject("own_word.gossip")) == "own_word.gossip"


@pytest.mark.parametrize("subject", ["", "habit:proud", "entry:", "entry:x"])
def test_other_subjects_are_about_no_page(subject: str) -> None:
    assert entry_of(subject) is None


@pytest.mark.parametrize("subject", ["", "entry:12"])
def test_other_subjects_are_about_no_habit(subject: str) -> None:
    assert habit_of(subject) == ""
