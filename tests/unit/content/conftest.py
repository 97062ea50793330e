"""What the tests of shipped content share: the library as it ships, and a copy to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources


@pytest.fixture(scope="session")
def shipped() -> Library:
    """Return the library as it ships; nothing in it can be changed."""
    return Library(resources())


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of what ships, for a test to break."""
    copy = tmp_path / "resources"
    shutil.copytree(resources(), copy)
    return copy
