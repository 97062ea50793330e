"""A person at an empty notebook, for the tests of what is printed and of Step Five."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.storage.connection import open_connection
from inventory_app.storage.notebook import Notebook
from tests.unit.services.copyist import SteppingClock, Writer
from tests.unit.services.five_kit import FiveKit


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    """Return a person with an empty notebook in a real encrypted file."""
    clock, library = SteppingClock(), Library(resources())
    with closing(open_connection(tmp_path / "vault.db", bytes(32), new=True)) as connection:
        yield Writer(Notebook(connection, library, clock), clock, library)


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[FiveKit]:
    """Return an empty notebook with every service of Step Five."""
    made = FiveKit(tmp_path / "notebook.db")
    yield made
    made.notebook.close()
