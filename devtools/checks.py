"""The checks that read the code without starting it: all run, then one summary."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final, NamedTuple

from devtools import house_rules
from devtools.environment import PYTHON, ROOT, variables


class Check(NamedTuple):
    """One check: what it is called and what runs; it answers whether all is well."""

    name: str
    run: Callable[[], bool]


def _tool(*arguments: str) -> Callable[[], bool]:
    """Make a check of a tool that lives in the environment as a Python module."""

    def run() -> bool:
        command = [str(PYTHON), "-m", *arguments]
        return subprocess.call(command, cwd=ROOT, env=variables()) == 0

    return run


def _lint_imports() -> bool:
    start = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [str(PYTHON), "-c", start, "--no-logo", "--cache-dir", "build/import-linter"]
    return subprocess.call(command, cwd=ROOT, env=variables()) == 0


def _house() -> bool:
    complaints = house_rules.complaints(ROOT)
    for sentence in complaints:
        print(sentence)
    return not complaints


def _dead_code() -> bool:
    """Name functions, classes and imports that nothing in the program uses; tests do not count."""
    command = [str(PYTHON), "-m", "vulture"]
    asked = subprocess.run(
        command, cwd=ROOT, env=variables(), capture_output=True, text=True, check=False
    )
    dead = read_dead_code(asked.stdout)
    print("\n".join([*dead, *asked.stderr.splitlines()]))
    return not dead and not asked.stderr


def read_dead_code(answer: str) -> list[str]:
    """Read vulture's answer without variables and attributes.

    Fields of records and arguments of Protocols look unused to it; ruff watches real arguments.
    """
    kept_out = ("unused variable", "unused attribute")
    return [line for line in answer.splitlines() if not any(kind in line for kind in kept_out)]


def _audit() -> bool:
    """Ask for known holes in the pinned packages; without the database say so and go on."""
    options = ["--disable-pip", "--require-hashes", "--no-deps", "--progress-spinner", "off"]
    command = [str(PYTHON), "-m", "pip_audit", *options, "--format", "json"]
    asked = subprocess.run(
        [*command, "-r", "requirements/dev.txt"],
        cwd=ROOT,
        env=variables(),
        capture_output=True,
        text=True,
        check=False,
    )
    known, holes = read_audit(asked.stdout)
    if not known:
        print("Not audited: the database of known holes cannot be reached from here.")
        return True
    print(f"{known} packages looked up.")
    for hole in holes:
        print(hole)
    return not holes


def read_audit(answer: str) -> tuple[int, list[str]]:
    """Read pip-audit's answer: how many packages its database knew, and the holes found."""
    try:
        packages = json.loads(answer)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        return 0, []
    known = [package for package in packages if "skip_reason" not in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']}"
        for package in known
        for hole in package.get("vulns", [])
    ]
    return len(known), holes


TYPED: Final = [
    name
    for name in ("src", "dev.py", "devtools", "tests", "benchmarks")
    if any((ROOT / name).rglob("*.py")) or (ROOT / name).is_file()
]
CHECKS: Final = (
    Check("format", _tool("ruff", "format", "--check", ".")),
    Check("lint", _tool("ruff", "check", ".")),
    Check("types", _tool("mypy", *TYPED)),
    Check("floors", _lint_imports),
    Check("house", _house),
    Check("shipped words", _tool("devtools.shipped_words")),
    Check("dead code", _dead_code),
    Check("dependencies", _tool("deptry", ".")),
    Check("spelling", _tool("codespell_lib")),
    Check("known holes", _audit),
)


def run_checks() -> int:
    """Run every check, also after one has failed; answer with the exit code."""
    results: dict[str, tuple[bool, float]] = {}
    for name, run in CHECKS:
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        well = run()
        sys.stdout.flush()
        results[name] = (well, time.monotonic() - began)
    print("\nChecks")
    for name, (well, seconds) in results.items():
        print(f"  {name:14} {'kept' if well else 'BROKEN':6} {seconds:5.1f} s")
    return 0 if all(well for well, _ in results.values()) else 1
