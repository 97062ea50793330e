"""An open notebook over the shipped forms, and what fills it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, NotebookBuilder, open_notebook


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands still."""
    return FixedClock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where the notebook's file is."""
    return tmp_path / "vault-0001.db"


@pytest.fixture
def notebook(database: Path, clock: FixedClock) -> Iterator[Notebook]:
    """Return an empty open notebook."""
    opened = open_notebook(database, clock)
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    """Return what fills the notebook."""
    return NotebookBuilder(notebook)
