"""The tests in their two stages: without a screen, then in the throw-away desktop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from enum import IntEnum, unique
from pathlib import Path
from typing import Final

from devtools import coverage_floors, machine
from devtools.environment import PYTHON, ROOT, variables

TALLY: Final = ROOT / "build" / "tests" / "tally.jsonl"
MOST_WORKERS: Final = 8


@unique
class Outcome(IntEnum):
    """How pytest ended; its own exit codes."""

    PASSED = 0
    FAILED = 1
    INTERRUPTED = 2
    INTERNAL_ERROR = 3
    USAGE_ERROR = 4
    NOTHING_CHOSEN = 5


def run_tests(arguments: list[str]) -> int:
    """Run the chosen tests, or all with coverage; print one summary; answer with an exit code."""
    began = time.monotonic()
    TALLY.parent.mkdir(parents=True, exist_ok=True)
    TALLY.unlink(missing_ok=True)
    whole = not arguments
    lacks = machine.what_desktop_lacks()
    outcomes = {"without a screen": _offscreen(arguments, whole=whole)}
    tally = read_tally(TALLY)
    if desktop_is_wanted(outcomes["without a screen"], tally) and not lacks:
        outcomes["in the throw-away desktop"] = _in_desktop(arguments, whole=whole)
        tally = read_tally(TALLY)
    left_out = what_was_left_out(tally, lacks)
    problems = []
    if whole and all(outcome is Outcome.PASSED for outcome in outcomes.values()):
        problems = coverage_floors.check(partial=bool(left_out))
    code = exit_code(list(outcomes.values()), left_out, problems)
    _print_summary(outcomes, left_out, problems, time.monotonic() - began)
    return code


def _offscreen(arguments: list[str], *, whole: bool) -> Outcome:
    """Run what needs no screen; everything at once on all cores, a choice on one."""
    workers = min(max(os.cpu_count() or 1, 2), MOST_WORKERS)
    options = ["-n", str(workers), *_coverage(append=False)] if whole else []
    return _pytest([], options + arguments, stage="offscreen")


def _in_desktop(arguments: list[str], *, whole: bool) -> Outcome:
    """Run the rest one after another: there is one screen and one keyboard."""
    options = _coverage(append=True) if whole else []
    desktop = [str(PYTHON), "-m", "tests.desktop.session"]
    return _pytest(desktop, options + arguments, stage="desktop")


def _pytest(before: list[str], options: list[str], *, stage: str) -> Outcome:
    settings = {"INVENTORY_TEST_STAGE": stage, "INVENTORY_TEST_TALLY": str(TALLY)}
    if stage == "offscreen":
        settings["QT_QPA_PLATFORM"] = "offscreen"
    command = [*before, str(PYTHON), "-m", "pytest", *options]
    code = subprocess.call(command, cwd=ROOT, env=variables(**settings))
    # A signal or the faulthandler's way out is no code of pytest's.
    return Outcome(code) if code in set(Outcome) else Outcome.FAILED


def _coverage(*, append: bool) -> list[str]:
    options = ["--cov", "--cov-branch", "--cov-report="]
    return [*options, "--cov-append"] if append else options


def read_tally(path: Path) -> dict[str, str]:
    """Read what conftest wrote down: test → why it did not run in the first stage."""
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {record["test"]: record["why"] for record in map(json.loads, lines)}


def desktop_is_wanted(first: Outcome, tally: dict[str, str]) -> bool:
    """Tell whether the chosen tests include some for the desktop."""
    if first in {Outcome.INTERRUPTED, Outcome.INTERNAL_ERROR, Outcome.USAGE_ERROR}:
        return False
    return "desktop" in tally.values()


def what_was_left_out(tally: dict[str, str], lacks: list[str]) -> list[str]:
    """Say in sentences what this machine could not run, and why."""
    sentences = [f"{test}: {why}" for test, why in sorted(tally.items()) if why != "desktop"]
    waiting = sum(why == "desktop" for why in tally.values())
    if lacks and waiting:
        sentences.append(f"{waiting} tests of whole journeys: {'; '.join(lacks)}")
    return sentences


def exit_code(outcomes: list[Outcome], left_out: list[str], problems: list[str]) -> int:
    """Join the stages into one exit code; with CI=true leaving something out is a failure."""
    real = [outcome for outcome in outcomes if outcome is not Outcome.NOTHING_CHOSEN]
    if not real:
        return int(Outcome.NOTHING_CHOSEN)
    if left_out and machine.is_continuous_integration():
        return int(Outcome.FAILED)
    return int(max(real)) or int(bool(problems))


def _print_summary(
    outcomes: dict[str, Outcome], left_out: list[str], problems: list[str], seconds: float
) -> None:
    print(f"\nTests, {seconds:.0f} s")
    for stage, outcome in outcomes.items():
        print(f"  {stage}: {outcome.name.lower().replace('_', ' ')}")
    for sentence in problems:
        print(f"  coverage: {sentence}")
    if left_out:
        print("Left out on this machine:")
    for sentence in left_out:
        print(f"  {sentence}")
    if left_out and machine.is_continuous_integration():
        print("With CI=true nothing may be left out.", file=sys.stderr)
