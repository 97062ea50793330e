"""The folder for print jobs is empty at every start."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from inventory_app.desktop.scratch import make_empty_scratch
from inventory_app.domain.errors import ExpectedError, WhatHappened


def test_it_is_made_private(tmp_path: Path) -> None:
    make_empty_scratch(tmp_path / "tmp")
    assert stat.S_IMODE((tmp_path / "tmp").stat().st_mode) == 0o700


def test_everything_in_it_goes_and_nothing_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.pdf").touch()
    scratch = tmp_path / "tmp"
    (scratch / "job" / "deep").mkdir(parents=True)
    (scratch / "job" / "deep" / "page.pdf").touch()
    (scratch / "page.pdf").touch()
    (scratch / "link").symlink_to(outside)
    make_empty_scratch(scratch)
    assert list(scratch.iterdir()) == []
    assert (outside / "kept.pdf").exists()


def test_a_link_or_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.pdf").touch()
    (tmp_path / "link").symlink_to(outside)
    (tmp_path / "file").touch()
    for odd in ("link", "file"):
        with pytest.raises(ExpectedError) as caught:
            make_empty_scratch(tmp_path / odd)
        assert caught.value.what is WhatHappened.FOLDER_NOT_OURS
    assert (outside / "kept.pdf").exists()


def test_where_it_cannot_be_made_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        make_empty_scratch(tmp_path / "gone" / "tmp")
    assert caught.value.what is WhatHappened.CANNOT_WRITE
