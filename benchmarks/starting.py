"""Start and memory: from spawning the process to Home's first paint, beside a bare window."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.figures import Line, Unit, Yardstick, as_multiple, medians
from benchmarks.processes import ROOT, surroundings

READY_VARIABLE = "INVENTORY_READY_FD"
"""Passed to the program and to the bare window: where to write that all is painted."""
_MOST_SECONDS = 30.0


class Run(msgspec.Struct, frozen=True):
    """One start: milliseconds to ready, and resident memory in MiB then."""

    ms: float
    memory: float


def lines(notebooks: dict[str, Path], rounds: int) -> list[Line]:
    """Start a bare window and the program on each notebook in turn; return their lines."""
    commands = {"bare": [sys.executable, "-m", "benchmarks.bare_window"]}
    for name, folder in notebooks.items():
        commands[name] = [sys.executable, "-m", "inventory_app", "--notebook", str(folder)]
    runs = _interleaved(commands, rounds)
    ms = medians([{name: run.ms for name, run in each.items()} for each in runs])
    memory = medians([{name: run.memory for name, run in each.items()} for each in runs])
    found = []
    for name in notebooks:
        beside = Yardstick("bare window", ms["bare"], 2.2, 2.0)
        what = f"start to usable Home, {name}"
        found.append(as_multiple(what, ms[name], Unit.MILLISECONDS, beside))
        beside = Yardstick("bare window", memory["bare"], 2.0)
        found.append(as_multiple(f"memory at Home, {name}", memory[name], Unit.MEBIBYTES, beside))
    return found


def _interleaved(commands: dict[str, list[str]], rounds: int) -> list[dict[str, Run]]:
    """Start each command in turn, so often, after one round that is not counted."""
    runs = [
        {name: started(command) for name, command in commands.items()} for _ in range(rounds + 1)
    ]
    return runs[1:]


def started(command: list[str]) -> Run:
    """Start a command, wait until it is painted, and end it.

    Raises RuntimeError when it ends before, or is silent for half a minute.
    """
    reading, writing = os.pipe()
    variables = surroundings() | {READY_VARIABLE: str(writing)}
    begun = time.perf_counter()
    process = subprocess.Popen(command, pass_fds=(writing,), env=variables, cwd=ROOT)
    os.close(writing)
    try:
        is_told, _, _ = select.select([reading], [], [], _MOST_SECONDS)
        told = os.read(reading, 16) if is_told else b""
        ms = (time.perf_counter() - begun) * 1000
        if told != b"home\n":
            raise RuntimeError(f"{' '.join(command[1:])} did not come to its first paint")
        memory = resident(Path(f"/proc/{process.pid}/status").read_text(encoding="ascii"))
    finally:
        os.close(reading)
        process.terminate()
        process.wait()
    return Run(ms, memory)


def resident(status: str) -> float:
    """Return the resident memory in MiB, private and shared, that a process's status names."""
    for line in status.splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell a process's memory")
