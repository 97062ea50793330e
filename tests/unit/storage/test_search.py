"""Search: every word typed, in the person's own words, never in what is out of sight."""

from __future__ import annotations

from datetime import timedelta

import pytest

from inventory_app.domain.answers import Changes
from inventory_app.domain.entries import GateAnswer
from tests.builders import FixedClock, NotebookBuilder


def _found(build: NotebookBuilder, words: str, *, with_quiet: bool = False) -> list[str]:
    rows = build.notebook.entries.search(words, with_quiet=with_quiet)
    return [str(row.number) for row in rows]


@pytest.mark.parametrize("words", ["gave", "GAVE  pat", "någe", "newer pat", "av"])
def test_every_word_must_occur_in_any_case_and_accent(build: NotebookBuilder, words: str) -> None:
    build.resentment("Pát", r_happened="She gave the job to someone newer. Näge.")
    assert _found(build, words) == ["R-001"]


@pytest.mark.parametrize("words", ["gave nobody", "%", "_", "", "  ", "\ud800", "'", "own"])
def test_nothing_is_found_by_marks_or_by_words_that_are_not_there(
    build: NotebookBuilder, words: str
) -> None:
    build.resentment("Pat", r_happened="She gave the job away.")
    assert _found(build, words) == []


def test_a_word_does_not_run_over_two_answers(build: NotebookBuilder) -> None:
    build.resentment("Pat", r_happened="her", r_next="mit")
    assert _found(build, "hermit") == []


def test_own_words_beside_ticks_are_found(build: NotebookBuilder) -> None:
    entry = build.resentment("Pat")
    ticked: Changes = {"r_part": ("own_word",), "r_part.own": "Gossiping"}
    build.notebook.entries.save(entry.id, ticked)
    assert _found(build, "gossip") == ["R-001"]
    build.notebook.entries.save(entry.id, {"r_part": None})
    assert _found(build, "gossip") == []


def test_newest_comes_first_and_no_more_than_asked(
    build: NotebookBuilder, clock: FixedClock
) -> None:
    build.resentment("Pat")
    clock.move(timedelta(minutes=1))
    build.fear("Pat leaving")
    build.harm("Pat")
    assert _found(build, "pat") == ["H-001", "F-001", "R-001"]
    rows = build.notebook.entries.search("pat", limit=1)
    assert [str(row.number) for row in rows] == ["H-001"]


def test_quiet_entries_are_found_only_when_asked_for(build: NotebookBuilder) -> None:
    build.resentment("Blue", GateAnswer.PARKED)
    build.secret("Blue")
    build.harm_done_to_me("Blue")
    build.fear("Blue", GateAnswer.DANGER)
    assert _found(build, "blue") == []
    assert sorted(_found(build, "blue", with_quiet=True)) == ["F-001", "P-001", "R-001", "X-001"]
