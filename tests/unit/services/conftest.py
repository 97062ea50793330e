"""A notebook ready for Step Five."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.services.five_kit import FiveKit


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[FiveKit]:
    """Return an empty notebook with every service of Step Five."""
    made = FiveKit(tmp_path / "notebook.db")
    yield made
    made.notebook.close()
