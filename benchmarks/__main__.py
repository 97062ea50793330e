"""Measure everything and print each figure beside its yardstick and its target.

Usage: python -m benchmarks [--rounds N]    (``python dev.py bench`` starts it in its desktop)
The same lines are written to build/bench.json.
"""

from __future__ import annotations

import getopt
import sys
import tempfile
from pathlib import Path

import msgspec

from benchmarks import acting, papers, saving, starting, telling
from benchmarks.figures import table
from benchmarks.notebooks import made, made_to_tell
from benchmarks.processes import ROOT

_LEAST_ROUNDS = 7


def main(arguments: list[str]) -> int:
    """Measure and say; raises when something that is measured does not work."""
    options, _ = getopt.getopt(arguments, "", ["rounds="])
    rounds = max(int(dict(options).get("--rounds", _LEAST_ROUNDS)), _LEAST_ROUNDS)
    with tempfile.TemporaryDirectory() as name:
        empty = made(Path(name) / "empty", is_ten_years=False)
        ten_years = made(Path(name) / "ten", is_ten_years=True)
        lines = [
            *starting.lines({"empty": empty, "ten years": ten_years}, rounds),
            *acting.lines(ten_years, rounds),
            *telling.lines(made_to_tell(Path(name) / "five", telling.ENTRIES), rounds),
            *saving.lines(ten_years),
            *papers.lines(rounds),
        ]
    print(f"Medians of {rounds} interleaved rounds.")
    print(table(lines))
    kept = ROOT / "build" / "bench.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(msgspec.json.encode(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
