"""What the journeys share: a place for a notebook, and the words a person types in it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a notebook will be; nothing is there yet."""
    return tmp_path / "notebook"
