"""The invented example, in a process of its own: it cannot touch the notebook that is open here."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess


def start_example() -> bool:
    """Start the program again with ``--sample``; return whether it began."""
    return start_beside(*example_command())


def example_command() -> tuple[str, list[str]]:
    """Return the program and its arguments: the bundle itself, or Python with our package."""
    if getattr(sys, "frozen", False):
        return sys.executable, ["--sample"]
    return sys.executable, ["-m", "inventory_app", "--sample"]


def start_beside(program: str, arguments: list[str]) -> bool:
    """Start a program that lives on when this one ends; return whether it began."""
    has_begun, _process_id = QProcess.startDetached(program, arguments)
    return has_begun
