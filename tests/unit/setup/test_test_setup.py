"""The ground the tests stand on: it lets nothing loud or skipped pass, and keeps homes apart."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def ground(tmp_path: Path) -> Path:
    """Make a folder of tests with this project's conftest and settings."""
    (tmp_path / "tests").mkdir()
    conftest = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    (tmp_path / "tests" / "conftest.py").write_text(conftest, encoding="utf-8")
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    return tmp_path


def _pytest(ground: Path, text: str, **more: str) -> subprocess.CompletedProcess[str]:
    (ground / "tests" / "test_planted.py").write_text(text, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q"],
        cwd=ground,
        env={**os.environ, "CI": "", "INVENTORY_TEST_DESKTOP": "", **more},
        capture_output=True,
        text=True,
        check=False,
    )


def test_quiet_test_passes(ground: Path) -> None:
    seen = _pytest(ground, "def test_a():\n    assert 1 + 1 == 2\n")
    assert seen.returncode == 0, seen.stdout + seen.stderr


@pytest.mark.parametrize(
    "line",
    [
        "import logging; logging.getLogger('x').warning('loud')",
        "import warnings; warnings.warn('loud')",
        "from PySide6.QtCore import qWarning; qWarning('loud')",
    ],
)
def test_unexpected_warning_fails(ground: Path, line: str) -> None:
    seen = _pytest(ground, f"def test_a():\n    {line}\n")
    assert seen.returncode == 1
    assert "loud" in seen.stdout


def test_expected_log_passes(ground: Path) -> None:
    line = "import logging; logging.getLogger('x').warning('loud')"
    seen = _pytest(ground, f"def test_a(expected_log):\n    {line}\n")
    assert seen.returncode == 0, seen.stdout


def test_skipped_test_fails_in_ci_only(ground: Path) -> None:
    text = "import pytest\ndef test_a():\n    pytest.skip('x')\ndef test_b():\n    pass\n"
    assert _pytest(ground, text).returncode == 0
    assert _pytest(ground, text, CI="true").returncode == 1


def test_test_for_the_desktop_waits_for_it_and_is_written_down(ground: Path) -> None:
    text = "import pytest\n@pytest.mark.desktop\ndef test_a():\n    assert 0\ndef test_b(): pass\n"
    tally = ground / "tally.jsonl"
    settings = {"INVENTORY_TEST_STAGE": "offscreen", "INVENTORY_TEST_TALLY": str(tally)}
    seen = _pytest(ground, text, **settings)
    assert seen.returncode == 0, seen.stdout
    assert "1 passed, 1 deselected" in seen.stdout
    assert '"why": "desktop"' in tally.read_text(encoding="utf-8")


def test_test_whose_tool_is_missing_is_left_out_and_written_down(ground: Path) -> None:
    text = "import pytest\n@pytest.mark.needs('no-such-tool')\ndef test_a():\n    assert 0\n"
    tally = ground / "tally.jsonl"
    settings = {"INVENTORY_TEST_STAGE": "offscreen", "INVENTORY_TEST_TALLY": str(tally)}
    assert _pytest(ground, text, **settings).returncode == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "no-such-tool not installed" in tally.read_text(encoding="utf-8")


def test_home_is_empty_and_temporary(own_home: Path) -> None:
    assert Path.home() == own_home
    assert not [child for child in own_home.iterdir() if child.name != ".runtime"]


def test_bus_of_the_person_who_runs_the_tests_is_out_of_reach() -> None:
    assert "no-bus-in-tests" in os.environ["DBUS_SESSION_BUS_ADDRESS"]
