"""How the two stages of the tests become one answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from devtools import stages
from devtools.stages import Outcome


@pytest.fixture(autouse=True)
def not_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decide as on a person's machine, wherever these tests run."""
    monkeypatch.delenv("CI", raising=False)


def test_tally_is_read_test_by_test(tmp_path: Path) -> None:
    records = [{"test": "a", "why": "desktop"}, {"test": "b", "why": "strace not installed"}]
    tally = tmp_path / "tally.jsonl"
    tally.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    assert stages.read_tally(tally) == {"a": "desktop", "b": "strace not installed"}


def test_missing_tally_says_nothing(tmp_path: Path) -> None:
    assert stages.read_tally(tmp_path / "none") == {}


@pytest.mark.parametrize("first", [Outcome.PASSED, Outcome.FAILED, Outcome.NOTHING_CHOSEN])
def test_desktop_starts_when_a_chosen_test_needs_it(first: Outcome) -> None:
    assert stages.desktop_is_wanted(first, {"a": "desktop"})
    assert not stages.desktop_is_wanted(first, {"a": "strace not installed"})
    assert not stages.desktop_is_wanted(first, {})


@pytest.mark.parametrize("first", [Outcome.INTERRUPTED, Outcome.USAGE_ERROR])
def test_desktop_does_not_start_after_an_interrupted_stage(first: Outcome) -> None:
    assert not stages.desktop_is_wanted(first, {"a": "desktop"})


def test_missing_desktop_is_said_with_the_number_of_tests_and_the_reason() -> None:
    tally = {"a": "desktop", "b": "desktop", "c": "strace not installed"}
    sentences = stages.what_was_left_out(tally, ["Xvfb is not installed"])
    assert sentences == [
        "c: strace not installed",
        "2 tests of whole journeys: Xvfb is not installed",
    ]


def test_nothing_is_left_out_where_the_desktop_is_complete() -> None:
    assert stages.what_was_left_out({"a": "desktop"}, []) == []


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ([Outcome.PASSED], 0),
        ([Outcome.PASSED, Outcome.PASSED], 0),
        ([Outcome.NOTHING_CHOSEN, Outcome.PASSED], 0),
        ([Outcome.PASSED, Outcome.NOTHING_CHOSEN], 0),
        ([Outcome.PASSED, Outcome.FAILED], 1),
        ([Outcome.FAILED, Outcome.PASSED], 1),
        ([Outcome.USAGE_ERROR], 4),
        ([Outcome.NOTHING_CHOSEN], 5),
        ([Outcome.NOTHING_CHOSEN, Outcome.NOTHING_CHOSEN], 5),
    ],
)
def test_stages_join_into_one_exit_code(outcomes: list[Outcome], code: int) -> None:
    assert stages.exit_code(outcomes, [], []) == code


def test_room_below_its_floor_fails_the_run() -> None:
    assert stages.exit_code([Outcome.PASSED], [], ["domain is at 99 %"]) == 1


def test_leaving_something_out_fails_in_ci_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stages.exit_code([Outcome.PASSED], ["strace"], []) == 0
    monkeypatch.setenv("CI", "true")
    assert stages.exit_code([Outcome.PASSED], ["strace"], []) == 1
    assert stages.exit_code([Outcome.PASSED], [], []) == 0
