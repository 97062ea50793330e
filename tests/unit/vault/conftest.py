"""A folder, a password store in memory, and a notebook that was made in them before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.vault import Outside, PasswordStore
from tests.builders import FixedClock, shipped_library
from tests.password_stores import Entries, memory_store
from tests.unit.vault.openings import KEPT, made


@pytest.fixture
def outside() -> Outside:
    """Return the forms and a clock that stands still."""
    return Outside(shipped_library(), FixedClock())


@pytest.fixture
def entries() -> Entries:
    """Return what the password store holds."""
    return {}


@pytest.fixture
def store(entries: Entries) -> PasswordStore:
    """Return a password store that keeps in memory."""
    return memory_store(entries)


@pytest.fixture
def words(tmp_path: Path, store: PasswordStore, outside: Outside) -> str:
    """Make a notebook, keep something in it, close it, and return its words."""
    with closing(made(tmp_path, store, outside)) as opened:
        opened.notebook.choose(KEPT)
        return " ".join(opened.words())
