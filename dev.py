#!/usr/bin/env python3
"""Everything a person does with this project: run, test, check, bench, shots.

Needs nothing but Python 3.11 or newer; the rest is installed into `.venv` beside this file.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit(
        "Inventory needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info)
    )

import argparse
import importlib.util
import os
import subprocess

from devtools import checks, environment, machine, stages
from devtools.environment import Need


def main(arguments: list[str]) -> int:
    """Do what was asked for on the command line; the answer is the exit code."""
    commands = {"run": run, "test": test, "check": check, "bench": bench, "shots": shots}
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, allow_abbrev=False)
    adders = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in commands.items():
        # Arguments after the command belong to what it starts, "--help" too.
        adders.add_parser(name, help=command.__doc__, add_help=False)
    asked, rest = parser.parse_known_args(arguments[:1])
    rest = arguments[1:]
    os.chdir(environment.ROOT)
    try:
        return commands[asked.command](rest)
    except environment.CannotGoOnError as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(rest: list[str]) -> int:
    """Start Inventory; arguments go to the program."""
    machine.provide(machine.QT_LIBRARIES)
    _install(Need.RUN)
    if machine.has_screen():
        return environment.become(["-m", "inventory_app", *rest])
    machine.provide(machine.FONTS)
    print(
        "There is no screen here, so an invented person's story is played without one;"
        " its pictures and the printed PDF go to build/story/.",
        flush=True,
    )
    return environment.become(["-m", "tests.story.play", *rest], QT_QPA_PLATFORM="offscreen")


def test(rest: list[str]) -> int:
    """Run the tests; arguments go to pytest."""
    machine.provide(machine.QT_LIBRARIES + machine.FONTS + machine.DESKTOP_PACKAGES)
    _install(Need.DEV)
    return stages.run_tests(rest)


def check(_rest: list[str]) -> int:
    """Run every check that reads the code without starting it."""
    _install(Need.DEV)
    return checks.run_checks()


def bench(rest: list[str]) -> int:
    """Measure start, memory, keystroke and save beside their yardsticks."""
    return _in_desktop(["-m", "benchmarks", *rest])


def shots(rest: list[str]) -> int:
    """Write a picture of every screen to build/shots/."""
    return _in_desktop(["-m", "tests.shots", *rest])


def _in_desktop(command: list[str]) -> int:
    """Run Python in the throw-away desktop, or on this machine's own screen where there is none."""
    machine.provide(machine.QT_LIBRARIES + machine.FONTS + machine.DESKTOP_PACKAGES)
    _install(Need.DEV)
    python = str(environment.PYTHON)
    lacks = machine.what_desktop_lacks()
    if not lacks:
        whole = [python, "-m", "tests.desktop.session", python, *command]
        return subprocess.call(whole, env=environment.variables())
    print(f"Without the throw-away desktop: {'; '.join(lacks)}.", flush=True)
    screen = {} if machine.has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.call([python, *command], env=environment.variables(**screen))


def _install(need: Need) -> None:
    """Fill the environment; Debian keeps what makes one in a package of its own."""
    if importlib.util.find_spec("ensurepip") is None:
        machine.provide(("python3-venv",))
    environment.install(need)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
