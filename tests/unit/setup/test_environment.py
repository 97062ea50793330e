"""When dev.py installs anew, and what the environment hands to the program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from devtools import environment
from devtools.environment import Need

PINS = environment.REQUIREMENTS


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    """Make a folder with two pinned files."""
    (tmp_path / "run.txt").write_text("a==1\n", encoding="utf-8")
    (tmp_path / "dev.txt").write_text("a==1\nb==1\n", encoding="utf-8")
    return tmp_path


def test_empty_environment_satisfies_nothing(pins: Path) -> None:
    assert not environment.is_satisfied(Need.RUN, "", pins)
    assert not environment.is_satisfied(Need.DEV, "", pins)


def test_environment_for_running_does_not_hold_the_tools(pins: Path) -> None:
    stamp = environment.stamp_for(Need.RUN, pins)
    assert environment.is_satisfied(Need.RUN, stamp, pins)
    assert not environment.is_satisfied(Need.DEV, stamp, pins)


def test_environment_for_development_can_run_the_program(pins: Path) -> None:
    stamp = environment.stamp_for(Need.DEV, pins)
    assert environment.is_satisfied(Need.RUN, stamp, pins)
    assert environment.is_satisfied(Need.DEV, stamp, pins)


@pytest.mark.parametrize("need", list(Need))
def test_changed_pins_are_installed_anew(pins: Path, need: Need) -> None:
    stamp = environment.stamp_for(Need.DEV, pins)
    (pins / f"{need}.txt").write_text("a==2\n", encoding="utf-8")
    assert not environment.is_satisfied(need, stamp, pins)


def test_environment_of_another_python_is_not_used(pins: Path) -> None:
    stamp = environment.stamp_for(Need.DEV, pins)
    older = re.sub(r"^python .*$", "python 3.10", stamp, flags=re.MULTILINE)
    assert older != stamp
    assert not environment.is_satisfied(Need.RUN, older, pins)


def test_program_keeps_its_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in environment.variables()


def test_program_finds_the_sources_before_anything_else() -> None:
    given = environment.variables(QT_QPA_PLATFORM="offscreen")
    assert given["PYTHONPATH"].startswith(str(environment.ROOT / "src"))
    assert given["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize("need", list(Need))
def test_pinned_file_holds_every_pin_with_hashes_and_no_address(need: Need) -> None:
    wanted = re.findall(r"^([\w-]+)==([\w.]+)", (PINS / f"{need}.in").read_text(), re.MULTILINE)
    pinned = (PINS / f"{need}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=\w)", pinned, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?:|--index|--extra|--find-links|--trusted", pinned)
    for name, version in wanted:
        written = name.lower().replace("_", "-")
        assert any(block.startswith(f"{written}=={version} ") for block in blocks), name


def test_tools_are_pinned_to_the_same_packages_as_the_program() -> None:
    pinned = {
        need: set(re.findall(r"^[\w-]+==\S+", (PINS / f"{need}.txt").read_text(), re.MULTILINE))
        for need in Need
    }
    assert pinned[Need.RUN] <= pinned[Need.DEV]


def test_package_takes_its_dependencies_from_the_pins() -> None:
    settings = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    dynamic = settings["tool"]["setuptools"]["dynamic"]
    assert dynamic["dependencies"] == {"file": ["requirements/run.in"]}
    assert settings["project"]["dynamic"] == ["dependencies"]
