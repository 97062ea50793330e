"""Rounds of saving that end in kill -9; counts the acknowledged saves that are not in the file.

Usage: python -m tests.faults.kill_rounds FOLDER ROUNDS [early]

Each round forks a writer that saves through the store and acknowledges a save on a pipe once it has
returned. It is killed at a random moment; then the file is opened and compared with the last
acknowledgement. With "early" the writer acknowledges before it saves, as a program does that shows
"Saved" too soon: that is the control, and it must lose words. The outcome is one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import signal
import struct
import sys
import threading
from contextlib import closing
from pathlib import Path

from inventory_app.domain.entries import Section
from inventory_app.storage.checks import faults_in
from tests.builders import NotebookBuilder, open_file, open_notebook

LONGEST_LIFE_S = 0.03
EVERY_WORD = "the yellow house "
JOURNAL_HEADER = bytes.fromhex("d9d505f920a163d7")  # https://sqlite.org/fileformat2.html
_COUNT = struct.Struct("<Q")


def main(folder: Path, rounds: int, *, is_early: bool) -> dict[str, int]:
    """Play the rounds, and return what was counted."""
    path = folder / "vault-0001.db"
    with closing(open_notebook(path)) as notebook:
        builder = NotebookBuilder(notebook)
        entry_id = builder.fear(f_might=_words(0)).id
        inventory_id = builder.inventory_id
    chance = random.Random(2026)  # noqa: S311 - the same moments in every run
    told = {"rounds": rounds, "acknowledged": 0, "lost": 0, "cut_short": 0, "damaged": 0}
    saved = 0
    for _ in range(rounds):
        before = saved
        acknowledged = _killed_writer(path, (entry_id, inventory_id, saved), chance, is_early)
        told["cut_short"] += _is_cut_short(path)
        saved = _saved(path, entry_id, inventory_id)
        told["acknowledged"] += max(acknowledged - before, 0)
        told["lost"] += max(acknowledged - saved, 0)
        with closing(open_file(path)) as connection:
            told["damaged"] += len(faults_in(connection, path))
    return told


def _killed_writer(
    path: Path, what: tuple[int, int, int], chance: random.Random, is_early: bool
) -> int:
    """Let a writer live for a random moment; return the last save that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_until_killed(path, what, writing, is_early)
    os.close(writing)
    first = os.read(reading, _COUNT.size)  # it has opened the file
    # Any moment will do: this is the random kill, not a wait for something.
    threading.Event().wait(chance.uniform(0, LONGEST_LIFE_S))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        acknowledged = first + pipe.read()
    return int(_COUNT.unpack(acknowledged[-_COUNT.size :])[0])


def _write_until_killed(path: Path, what: tuple[int, int, int], pipe: int, is_early: bool) -> None:
    """Save one number after the other: in the words of one entry, and as entries of their own."""
    entry_id, inventory_id, saved = what
    notebook = open_notebook(path)
    os.write(pipe, _COUNT.pack(saved))
    while True:
        saved += 1
        if is_early:
            os.write(pipe, _COUNT.pack(saved))
        with notebook.together():
            notebook.entries.save(entry_id, {"f_might": _words(saved)})
            if saved % 5 == 0:
                notebook.entries.add(inventory_id, Section.HARMS, {"h_label": f"number {saved}"})
        if not is_early:
            os.write(pipe, _COUNT.pack(saved))


def _is_cut_short(path: Path) -> bool:
    """Tell whether the kill fell into a save: the journal still has its header."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.read_bytes()[:8] == JOURNAL_HEADER


def _saved(path: Path, entry_id: int, inventory_id: int) -> int:
    """Return the number that stands in the file, or -1 when its parts do not agree."""
    with closing(open_notebook(path)) as notebook:
        words = str(notebook.entries.find(entry_id).answers["f_might"])
        beside = len(notebook.entries.list(inventory_id, Section.HARMS))
    saved = int(words.split(":", maxsplit=1)[0])
    is_whole = words == _words(saved) and beside == saved // 5
    return saved if is_whole else -1


def _words(number: int) -> str:
    """Return a text that grows over several pages and shrinks again."""
    return f"{number}: " + EVERY_WORD * (number * 37 % 700)


if __name__ == "__main__":
    counted = main(Path(sys.argv[1]), int(sys.argv[2]), is_early="early" in sys.argv[3:])
    print(json.dumps(counted))  # noqa: T201 - the outcome
