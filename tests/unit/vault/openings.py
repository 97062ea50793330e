"""What the tests of making and opening a notebook share."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from inventory_app.domain.choices import Choices
from inventory_app.domain.errors import WhatHappened
from inventory_app.vault import Closed, FirstRun, Opened, Outside, PasswordStore
from inventory_app.vault.keys import DataKey
from inventory_app.vault.words import words_of

KEPT = Choices(has_read_care_page=True)
OTHER_WORDS = " ".join(words_of(DataKey(bytes(32))))


def made(folder: Path, store: PasswordStore, outside: Outside) -> Opened:
    """Go through a first run; return the open notebook."""
    making = FirstRun(folder, store, outside)
    assert making.keeping.wait(10)
    return making.finish()


def holds_what_was_kept(opened: Opened | Closed) -> bool:
    """Whether the notebook opened and still has what was kept in it; closes it."""
    assert isinstance(opened, Opened), opened
    with closing(opened):
        return opened.notebook.choices() == KEPT


def why(closed: Opened | Closed) -> WhatHappened:
    """Return why the notebook stayed closed, where nobody is waited for."""
    assert isinstance(closed, Closed)
    assert closed.waiting is None
    return closed.why
