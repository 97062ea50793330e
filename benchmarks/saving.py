"""Saving and searching: through the stores, beside a raw SQLCipher commit; also on a slow disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.figures import Line, Unit, Yardstick, as_multiple, within
from benchmarks.notebooks import opened
from benchmarks.processes import ROOT, tell, told_by
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section
from inventory_app.services.ports import Notebook
from inventory_app.storage.connection import open_connection
from inventory_app.storage.driver import Connection

_SOURCE = Path(__file__).with_name("slow_fsync.c")
_SAVES = 60
_SLOW_MS = 10
_LONGEST_SAVE_MS = 50
_LONGEST_SEARCH_MS = 30
_SEARCHES = {"canal": True, "dana 1": True, "letter tuesday": True, "nothing like it": False}
"""What is searched for, and whether it is there."""


class Saves(msgspec.Struct, frozen=True):
    """Milliseconds: the medians of a save and of a raw commit, and the slowest search."""

    save: float
    raw: float
    search: float


def lines(folder: Path) -> list[Line]:
    """Measure on this disk, and on one whose every fsync takes longer; return the lines."""
    here = told_by("benchmarks.saving", [str(folder)], Saves)
    slow_disk = {"LD_PRELOAD": str(_slow_disk()), "SLOW_FSYNC_MS": str(_SLOW_MS)}
    slow = told_by("benchmarks.saving", [str(folder)], Saves, slow_disk)
    if slow.raw < here.raw + _SLOW_MS:
        raise RuntimeError("the slow disk was not slow")
    raw = Yardstick("raw SQLCipher commit", here.raw)
    beside = f"raw SQLCipher commit {slow.raw:.1f} ms: {slow.save / slow.raw:.2f}x"
    what = f"a save, {_SLOW_MS} ms added to every fsync"
    return [
        as_multiple("a save", here.save, Unit.FINE_MILLISECONDS, raw),
        within(what, slow.save, Unit.FINE_MILLISECONDS, _LONGEST_SAVE_MS, beside),
        within(
            "a search in ten years, slowest",
            here.search,
            Unit.FINE_MILLISECONDS,
            _LONGEST_SEARCH_MS,
        ),
    ]


def _slow_disk() -> Path:
    built = ROOT / "build" / "slow_fsync.so"
    built.parent.mkdir(exist_ok=True)
    compiler = ["cc", "-O2", "-shared", "-fPIC", "-o", str(built), str(_SOURCE), "-ldl"]
    subprocess.run(compiler, check=True)
    return built


def _measured(folder: Path) -> Saves:
    vault = opened(folder)
    notebook = vault.notebook
    entry = notebook.entries.add(notebook.inventory().id, Section.STRENGTHS, {})
    raw_file = folder.parent / f"raw-{time.time_ns()}.db"
    raw = _raw_table(raw_file)
    saves, commits = [], []
    for number in range(_SAVES):
        text = f"I helped the boy next door with his sums on Sunday {number}. " * 4
        changes: dict[str, AnswerValue] = {"a_example": text}
        begun = time.perf_counter()
        notebook.entries.save(entry.id, changes)
        middle = time.perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE line SET words = ? WHERE id = 1", (json.dumps(changes),))
        raw.execute("COMMIT")
        commits.append(time.perf_counter() - middle)
        saves.append(middle - begun)
    is_kept = notebook.entries.find(entry.id).answers == changes
    raw.close()
    raw_file.unlink()
    search = _slowest_search(notebook)
    notebook.entries.erase([entry.id])
    vault.close()
    if not is_kept:
        raise RuntimeError("what was saved is not there")
    return Saves(median(saves) * 1000, median(commits) * 1000, search)


def _raw_table(file: Path) -> Connection:
    raw = open_connection(file, os.urandom(32), new=True)
    raw.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, words TEXT)")
    raw.execute("INSERT INTO line VALUES (1, '')")
    return raw


def _slowest_search(notebook: Notebook) -> float:
    slowest = 0.0
    for _ in range(5):
        for words, is_there in _SEARCHES.items():
            begun = time.perf_counter()
            found = notebook.entries.search(words, with_quiet=True)
            slowest = max(slowest, time.perf_counter() - begun)
            if bool(found) != is_there:
                raise RuntimeError(f"the search for {words!r} did not find what is there")
    return slowest * 1000


if __name__ == "__main__":
    tell(_measured(Path(sys.argv[1])))
