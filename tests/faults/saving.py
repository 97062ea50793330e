"""Twenty saves through the store, each reported as it went: for a disk that fails under them.

Usage: python -m tests.faults.saving FILE

"saved N" is printed after a save returned, "failed N WHY" after it raised one of our own errors; in
either case the next save is tried on the same open notebook.
"""

from __future__ import annotations

import sys
from pathlib import Path

from inventory_app.domain.errors import ExpectedError
from tests.builders import NotebookBuilder, open_notebook

SAVES = 20


def main(path: Path) -> None:
    """Make the notebook where there is none, and save."""
    notebook = open_notebook(path)
    builder = NotebookBuilder(notebook)
    entry_id = builder.fear().id
    _say("ready")
    for number in range(1, SAVES + 1):
        try:
            notebook.entries.save(entry_id, {"f_might": words(number)})
        except ExpectedError as error:
            _say(f"failed {number} {error.what.name}")
        else:
            _say(f"saved {number}")


def words(number: int) -> str:
    """Return what the n-th save writes, over several pages."""
    return f"{number}: " + "the yellow house " * (50 * number)


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
