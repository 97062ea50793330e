"""What dev.py says to a person in a terminal."""

from __future__ import annotations

import subprocess
import sys

import pytest

from devtools.environment import ROOT


def _dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_names_every_command() -> None:
    seen = _dev("--help")
    assert seen.returncode == 0
    assert all(name in seen.stdout for name in ("run", "test", "check", "bench", "shots"))


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_unknown_command_is_a_mistake_in_the_call(arguments: list[str]) -> None:
    seen = _dev(*arguments)
    assert seen.returncode == 2
    assert "usage" in seen.stderr


def test_continuous_integration_checks_and_tests() -> None:
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in steps
    assert "dev.py check" in steps
    assert "dev.py test" in steps
    assert "CI=true" in steps
