"""kill -9 while saving, and at every step of a first run: no acknowledged word is lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import ROOT, environment

CI_ROUNDS = 100


def _rounds(folder: Path, rounds: int, *more: str) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kill_rounds", str(folder), str(rounds), *more],
        env=environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    told: dict[str, int] = json.loads(done.stdout)
    return told


def test_no_acknowledged_save_is_lost(tmp_path: Path) -> None:
    """A thousand rounds: ``python -m tests.faults.kill_rounds FOLDER 1000``."""
    told = _rounds(tmp_path, CI_ROUNDS)
    assert told["lost"] == 0
    assert told["damaged"] == 0
    assert told["acknowledged"] > CI_ROUNDS // 4, "a busy machine saves less in a short life"
    assert told["cut_short"] > CI_ROUNDS // 4, "the kills must fall into saves to mean anything"


def test_control_saves_acknowledged_too_early_are_lost(tmp_path: Path) -> None:
    assert _rounds(tmp_path, CI_ROUNDS // 2, "early")["lost"] > 0


# --- the first run ---

# The calls by which a first run changes the disk, and of how many of each one is killed.
EACH_OF = {"fsync": 1, "rename": 1, "unlink": 1, "pwrite64": 6}


def _first_run(folder: Path, *tracing: str) -> str:
    """Start the program once, and return what it said."""
    done = subprocess.run(
        [*tracing, sys.executable, "-m", "tests.faults.first_run", str(folder)],
        # Bytecode is written by a rename of its own, which is not the program's.
        env=environment() | {"PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.stdout


def _calls(folder: Path) -> dict[str, int]:
    """Return how often a first run that is left alone makes each call."""
    folder.mkdir()
    log = folder.with_suffix(".strace")
    trace = f"trace={','.join(EACH_OF)}"
    said = _first_run(folder, "strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), "-e", trace)
    assert said == "made\nkept\nopened\n"
    lines = log.read_text().splitlines()
    return {name: sum(f" {name}(" in line for line in lines) for name in EACH_OF}


@pytest.mark.needs("strace")
def test_a_first_run_killed_at_any_step_begins_anew_or_opens(tmp_path: Path) -> None:
    made = _calls(tmp_path / "whole")
    assert made["fsync"] > 10
    assert made["rename"] == 1
    killed = began_anew = 0
    for name, times in made.items():
        for number in range(1, times + 1, EACH_OF[name]):
            folder = tmp_path / f"{name}-{number}"
            folder.mkdir()
            inject = f"inject={name}:signal=KILL:when={number}"
            strace = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e", inject)
            said = _first_run(folder, *strace)
            left = {path.name: path.read_bytes() for path in folder.glob("vault-*.db")}
            again = _first_run(folder)
            assert again.endswith("opened\n"), (name, number, said, again)
            assert "kept" not in said or again == "kept\nopened\n", (name, number)
            killed += "opened" not in said
            if "made" in again:
                began_anew += 1
                assert "made" not in said, (name, number)
                assert all((folder / file).read_bytes() == left[file] for file in left)
    assert killed > 20
    assert 0 < began_anew < killed
