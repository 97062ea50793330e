"""Small Python programs run beside a test, with this project's sources on their path."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def environment() -> dict[str, str]:
    """Return this process's environment with the sources on the path."""
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def output_of(program: str, *arguments: str) -> str:
    """Run a program to its end and return what it printed. It fails the test when it fails."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def start(file: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a program file that can be written to and read from line by line."""
    return subprocess.Popen(
        [sys.executable, str(file), *arguments],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
