"""The floors of code coverage: each room keeps what it has reached."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from devtools.environment import PYTHON, ROOT, variables

REPORT: Final = ROOT / "build" / "coverage" / "coverage.json"
PACKAGE: Final = "inventory_app"
OTHER_SYSTEMS: Final = ('sys.platform == "win32"', 'sys.platform == "darwin"')


def check(*, partial: bool) -> list[str]:
    """Compare the coverage just measured with the floors; answer with what is wrong.

    partial: some tests could not run on this machine, so the floors are shown and not asked for.
    """
    subprocess.run(
        [str(PYTHON), "-m", "coverage", "json", "-q"], cwd=ROOT, env=variables(), check=True
    )
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    reached = rooms(report["files"])
    floors = read_floors(ROOT / "pyproject.toml")
    print("\nCoverage of lines and branches, per cent (floor)")
    for room in sorted(reached | floors):
        print(f"  {room:10} {reached.get(room, 0.0):6.2f} ({floors.get(room, 0)})")
    _list_other_systems()
    problems = compare(reached, floors) + unseen_lines(report["files"], reached, floors)
    return [] if partial else problems


def rooms(files: Mapping[str, Any]) -> dict[str, float]:
    """Add the files up to rooms: room → per cent of lines and branches that ran."""
    ran: dict[str, int] = defaultdict(int)
    there: dict[str, int] = defaultdict(int)
    for name, record in files.items():
        room = _room(name)
        summary = record["summary"]
        ran[room] += summary["covered_lines"] + summary.get("covered_branches", 0)
        there[room] += summary["num_statements"] + summary.get("num_branches", 0)
    return {room: 100.0 * ran[room] / there[room] for room in there if there[room]}


def compare(reached: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Name every room below its floor, and every floor that may rise."""
    below = [
        f"{room} is at {reached.get(room, 0.0):.2f} %, its floor is {floor} %"
        for room, floor in sorted(floors.items())
        if reached.get(room, 0.0) < floor
    ]
    for room, floor in sorted(floors.items()):
        if int(reached.get(room, 0.0)) > floor:
            print(f"  {room} may rise to {int(reached[room])} in pyproject.toml")
    return below


def unseen_lines(
    files: Mapping[str, Any], reached: Mapping[str, float], floors: Mapping[str, float]
) -> list[str]:
    """Name the lines that did not run in rooms below their floor."""
    below = {room for room, floor in floors.items() if reached.get(room, 0.0) < floor}
    return [
        f"{name} did not run: lines {record['missing_lines']}, "
        f"branches {record.get('missing_branches', [])}"
        for name, record in sorted(files.items())
        if _room(name) in below and (record["missing_lines"] or record.get("missing_branches"))
    ]


def read_floors(pyproject: Path) -> dict[str, float]:
    """Read the floors: room → per cent."""
    settings = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    floors: dict[str, float] = settings["tool"]["inventory"]["coverage"]
    return floors


def _room(name: str) -> str:
    """Name the room a file lives in; a file beside the rooms is its own."""
    parts = Path(name.replace("\\", "/")).parts
    return parts[parts.index(PACKAGE) + 1].removesuffix(".py")


def _list_other_systems() -> None:
    """List the files with branches that only run on Windows or macOS and are not counted."""
    for path in sorted((ROOT / "src" / PACKAGE).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        count = sum(
            f"if {branch}:" in line for line in text.splitlines() for branch in OTHER_SYSTEMS
        )
        if count:
            print(f"  not counted, other systems: {path.relative_to(ROOT)}: {count} branches")
