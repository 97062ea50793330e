"""Printing by keyboard: through the pages of *Print* to a PDF, and the words that stand in it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.person import Person


def save_pdf(person: Person, path: Path, *left_out: str) -> Path:
    """Save a copy of everything as PDF, with these pages that are left out otherwise."""
    person.use("Print")
    person.wait_for("Private, and its limits")
    person.use("Continue")
    person.wait_for("What should be printed?")
    if left_out:
        person.use("Add pages that are left out")
        for page in left_out:
            person.tick(page)
    person.use("Continue")
    person.wait_for("Preview")
    person.use("Continue")
    person.use("Save as PDF")
    person.wait_for_focus("File name:")
    person.write(str(path))
    person.press("Return")
    person.wait_for(f"Saved as {path.name}.")
    return path


def words_of(pdf: Path) -> str:
    """Return the words of a PDF in reading order, on one line."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(done.stdout.split())
