"""A notebook to look around in leaves nothing behind."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from inventory_app.domain.choices import Choices
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault import Outside, Throwaway
from tests.builders import FixedClock, shipped_library


@pytest.fixture
def outside() -> Outside:
    """Return the forms and a clock that stands still."""
    return Outside(shipped_library(), FixedClock())


def test_it_can_be_written_in_and_is_gone_when_closed(tmp_path: Path, outside: Outside) -> None:
    sample = Throwaway(outside, tmp_path)
    sample.notebook.choose(Choices(has_read_care_page=True))
    assert sample.notebook.choices().has_read_care_page
    assert stat.S_IMODE(sample.folder.stat().st_mode) == 0o700
    (file,) = sample.folder.glob("*.db")
    assert not file.read_bytes().startswith(b"SQLite format 3")
    sample.close()
    assert list(tmp_path.iterdir()) == []


def test_it_lies_in_the_systems_temporary_place_unless_told(outside: Outside) -> None:
    sample = Throwaway(outside)
    assert sample.folder.is_dir()
    sample.close()
    assert not sample.folder.exists()


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, outside: Outside) -> None:
    with pytest.raises(ExpectedError) as caught:
        Throwaway(outside, tmp_path / "gone")
    assert caught.value.what is WhatHappened.CANNOT_WRITE
