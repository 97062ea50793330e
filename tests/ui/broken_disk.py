"""A notebook whose file may not be written to for a while, as when the disk is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from inventory_app.storage.notebook import Notebook


@contextmanager
def unwritable(notebook: object) -> Iterator[None]:
    """Let every write fail for a block; SQLite itself refuses them."""
    assert isinstance(notebook, Notebook)
    notebook._connection.execute("PRAGMA query_only=1").fetchall()
    try:
        yield
    finally:
        notebook._connection.execute("PRAGMA query_only=0").fetchall()
