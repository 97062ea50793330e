"""Measurements run in processes of their own, so that one does not warm the next."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

ROOT = Path(__file__).parents[1]
_MOST_SECONDS = 300
T = TypeVar("T")


def surroundings() -> dict[str, str]:
    """Return this process's variables with the sources on the path, and bytecode kept."""
    kept = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def told_by(
    module: str, arguments: list[str], kind: type[T], variables: Mapping[str, str] | None = None
) -> T:
    """Run a module of the benchmarks and return the record that it printed as JSON.

    Raises CalledProcessError when it fails, and TimeoutExpired when it does not end.
    """
    ended = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=surroundings() | dict(variables or {}),
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        timeout=_MOST_SECONDS,
    )
    return msgspec.json.decode(ended.stdout, type=kind)


def tell(record: msgspec.Struct) -> None:
    """Print a record as JSON for :func:`told_by`."""
    sys.stdout.buffer.write(msgspec.json.encode(record))
