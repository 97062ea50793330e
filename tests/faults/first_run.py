"""One start of the program without its window: a first run where it is one, else an opening.

Usage: python -m tests.faults.first_run FOLDER

The password store is a file beside the folder, so that it outlives a kill as a real one does.
"made" is printed when the notebook is the person's, "kept" when a word in it is saved, "opened" at
the end.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from typing_extensions import override

from inventory_app.domain.choices import Choices
from inventory_app.vault import (
    FirstRun,
    Opened,
    Outside,
    PasswordStore,
    is_first_run,
    open_vault,
)
from tests.builders import FixedClock, shipped_library
from tests.password_stores import MemoryKeyring

KEPT = Choices(has_read_care_page=True)


class FileKeyring(MemoryKeyring):
    """Keeps in a file; each object reads it afresh."""

    priority = 0.1

    def __init__(self, path: Path) -> None:
        """Read what an earlier process kept."""
        kept = json.loads(path.read_text()) if path.exists() else []
        super().__init__({(service, name): text for service, name, text in kept})
        self._path = path

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep, and write it down."""
        super().set_password(service, username, password)
        rows = [[*at, text] for at, text in self.entries.items()]
        self._path.write_text(json.dumps(rows))


def main(folder: Path) -> None:
    """Start as the program does, and end."""
    store = PasswordStore(lambda: FileKeyring(folder.with_suffix(".keyring")))
    outside = Outside(shipped_library(), FixedClock())
    if is_first_run(folder):
        making = FirstRun(folder, store, outside)
        making.keeping.wait(60)
        opened = making.finish()
        _say("made")
        opened.notebook.choose(KEPT)
        _say("kept")
    else:
        found = open_vault(folder, store, outside)
        if not isinstance(found, Opened):
            _say(f"closed: {found.why.name}")
            return
        opened = found
        _say("kept" if opened.notebook.choices() == KEPT else "empty")
    opened.close()
    _say("opened")


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
