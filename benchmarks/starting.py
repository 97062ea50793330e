"""Start and memory: from spawning the process to Home's first paint, beside a bare window, interleaved."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.bare_window import READY_VARIABLE

_ROOT = Path(__file__).parents[1]
_MOST_SECONDS = 30.0


class Run(msgspec.Struct, frozen=True):
    """One start: seconds to ready, and resident memory in MiB then."""

    seconds: float
    memory: float


class Starts(msgspec.Struct, frozen=True):
    """Medians of a command's starts."""

    seconds: float
    memory: float


def program(folder: Path) -> list[str]:
    """Return the command that starts the program on a notebook."""
    return [sys.executable, "-m", "inventory_app", "--notebook", str(folder)]


def bare_window() -> list[str]:
    """Return the command that starts the yardstick."""
    return [sys.executable, "-m", "benchmarks.bare_window"]


def interleaved(commands: dict[str, list[str]], rounds: int) -> dict[str, Starts]:
    """Start each command in turn, so often, after one round that is not counted; return the medians."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            run = _started(command)
            if number:
                runs[name].append(run)
    return {
        name: Starts(
            statistics.median(run.seconds for run in found),
            statistics.median(run.memory for run in found),
        )
        for name, found in runs.items()
    }


def _started(command: list[str]) -> Run:
    reading, writing = os.pipe()
    variables = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    variables |= {READY_VARIABLE: str(writing), "PYTHONPATH": str(_ROOT / "src")}
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, pass_fds=(writing,), env=variables, cwd=_ROOT
    )
    os.close(writing)
    try:
        told = os.read(reading, 16)
        seconds = time.perf_counter() - begun
        if told != b"home\n" or seconds > _MOST_SECONDS:
            msg = f"{command[-1]} did not come to its first paint"
            raise RuntimeError(msg)
        memory = _resident(process.pid)
    finally:
        os.close(reading)
        process.terminate()
        process.wait()
    return Run(seconds, memory)


def _resident(process_id: int) -> float:
    """Return the private and shared resident memory of a process in MiB, as the kernel counts it."""
    for line in Path(f"/proc/{process_id}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    msg = "this system does not tell a process's memory"
    raise RuntimeError(msg)
