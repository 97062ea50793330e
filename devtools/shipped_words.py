"""The check of forms, words and sentences that ship, each file against the others."""

from __future__ import annotations

import sys

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.content.whole import all_faults
from inventory_app.domain.errors import FormError


def complaints(library: Library) -> list[str]:
    """Return one line for everything that is wrong; a file of no use ends the list."""
    found: list[str] = []
    try:
        found.extend(f"{fault.place}: {fault.reason}" for fault in all_faults(library))
    except FormError as refused:
        found.append(str(refused))
    return found


def main() -> int:
    """Say what is wrong with what ships; the answer is the exit code."""
    found = complaints(Library(resources()))
    for sentence in found:
        print(sentence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
