"""The floors of coverage are counted and kept room by room."""

from __future__ import annotations

from typing import Any

import pytest

from devtools import coverage_floors
from devtools.environment import ROOT


def _file(covered: int, statements: int, missing: list[int] | None = None) -> dict[str, Any]:
    summary = {
        "covered_lines": covered,
        "num_statements": statements,
        "covered_branches": 0,
        "num_branches": 0,
    }
    return {"summary": summary, "missing_lines": missing or [], "missing_branches": []}


def test_files_add_up_to_rooms_on_every_system() -> None:
    files = {
        "src/inventory_app/domain/gate.py": _file(10, 10),
        "src\\inventory_app\\domain\\flow.py": _file(5, 10),
        "src/inventory_app/app.py": _file(1, 4),
    }
    assert coverage_floors.rooms(files) == {"domain": 75.0, "app": 25.0}


def test_branches_count_beside_lines() -> None:
    record = _file(10, 10)
    record["summary"] |= {"covered_branches": 5, "num_branches": 10}
    assert coverage_floors.rooms({"src/inventory_app/ui/x.py": record}) == {"ui": 75.0}


def test_room_below_its_floor_is_named() -> None:
    assert coverage_floors.compare({"ui": 89.99}, {"ui": 90}) == [
        "ui is at 89.99 %, its floor is 90 %"
    ]
    assert coverage_floors.compare({"ui": 90.0}, {"ui": 90}) == []


def test_room_without_any_test_is_below_its_floor() -> None:
    assert coverage_floors.compare({}, {"vault": 100})


def test_room_well_above_its_floor_may_rise(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage_floors.compare({"ui": 93.4}, {"ui": 90}) == []
    assert "ui may rise to 93" in capsys.readouterr().out


def test_lines_that_did_not_run_are_named_for_rooms_below_their_floor() -> None:
    files = {
        "src/inventory_app/domain/gate.py": _file(9, 10, [7]),
        "src/inventory_app/ui/page.py": _file(9, 10, [8]),
    }
    named = coverage_floors.unseen_lines(files, {"domain": 90.0, "ui": 90.0}, {"domain": 100})
    assert len(named) == 1
    assert "gate.py" in named[0]
    assert "[7]" in named[0]


def test_every_room_has_a_floor() -> None:
    folders = (ROOT / "src" / "inventory_app").iterdir()
    rooms = {folder.name for folder in folders if (folder / "__init__.py").exists()}
    assert rooms <= set(coverage_floors.read_floors(ROOT / "pyproject.toml"))
