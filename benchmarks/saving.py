"""Saving: one answer through the stores, beside a raw SQLCipher commit of as many bytes; also on a slow disk."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import msgspec

_ROOT = Path(__file__).parents[1]
_SOURCE = Path(__file__).with_name("slow_fsync.c")
_SAVES = 60


class Saves(msgspec.Struct, frozen=True):
    """Medians in milliseconds: a save through the stores, a raw commit."""

    save: float
    raw: float


def measured(folder: Path, *, slow_by_ms: int = 0) -> Saves:
    """Measure in a process of its own; ``slow_by_ms`` is added to every fsync there."""
    variables = {**os.environ, "PYTHONPATH": str(_ROOT / "src")}
    if slow_by_ms:
        variables |= {"LD_PRELOAD": str(_slow_disk()), "SLOW_FSYNC_MS": str(slow_by_ms)}
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.saving", str(folder)],
        env=variables,
        cwd=_ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return msgspec.json.decode(told, type=Saves)


def _slow_disk() -> Path:
    built = _ROOT / "build" / "slow_fsync.so"
    built.parent.mkdir(exist_ok=True)
    compiler = ["cc", "-O2", "-shared", "-fPIC", "-o", str(built), str(_SOURCE), "-ldl"]
    subprocess.run(compiler, check=True)
    return built


def _measure(folder: Path) -> Saves:
    from benchmarks.notebooks import Library, Outside, TenYearClock, resources
    from inventory_app.domain.entries import Section
    from inventory_app.storage.connection import open_connection
    from inventory_app.vault import Opened, open_vault, system_password_store

    outside = Outside(Library(resources()), TenYearClock())
    opened = open_vault(folder, system_password_store(), outside)
    if not isinstance(opened, Opened):
        msg = "the notebook of the benchmark did not open"
        raise TypeError(msg)
    notebook = opened.notebook
    entry = notebook.entries.add(notebook.inventory().id, Section.STRENGTHS, {})
    raw_file = folder.parent / f"raw-{time.time_ns()}.db"
    raw = open_connection(raw_file, os.urandom(32), new=True)
    raw.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, words TEXT)")
    raw.execute("INSERT INTO line VALUES (1, '')")
    saves, commits = [], []
    for number in range(_SAVES):
        text = f"I helped the boy next door with his sums on Sunday {number}. " * 4
        begun = time.perf_counter()
        notebook.entries.save(entry.id, {"a_example": text})
        middle = time.perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE line SET words = ? WHERE id = 1", (json.dumps({"a_example": text}),))
        raw.execute("COMMIT")
        commits.append(time.perf_counter() - middle)
        saves.append(middle - begun)
    raw.close()
    raw_file.unlink()
    notebook.entries.erase([entry.id])
    opened.close()
    return Saves(statistics.median(saves) * 1000, statistics.median(commits) * 1000)


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(_measure(Path(sys.argv[1]))))
