"""The folder a notebook lies in is the owner's own, and private."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from inventory_app.desktop.folders import make_private_folder
from inventory_app.domain.errors import ExpectedError, WhatHappened


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """Let files be made as a program that did nothing about it would."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def _mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def _why(folder: Path) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught:
        make_private_folder(folder)
    return caught.value.what


def test_a_new_folder_is_private(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b")
    assert _mode(tmp_path / "a" / "b") == 0o700


def test_a_notebooks_folder_is_made_private_again(tmp_path: Path) -> None:
    folder = tmp_path / "notebook"
    folder.mkdir()
    for name in ("vault.json", "vault-0001.db", "window.toml", "app.lock", "log.txt"):
        (folder / name).touch()
    assert _mode(folder) == 0o755
    make_private_folder(folder)
    assert _mode(folder) == 0o700


def test_a_folder_with_other_things_keeps_its_permissions(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "shopping list.txt").touch()
    make_private_folder(folder)
    assert _mode(folder) == 0o755


def test_a_link_to_a_folder_of_ours_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    make_private_folder(tmp_path / "link")
    assert _mode(tmp_path / "real") == 0o700


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _why(tmp_path / "file") is WhatHappened.FOLDER_NOT_OURS
    assert _why(tmp_path / "file" / "below") is WhatHappened.CANNOT_WRITE


def test_a_link_that_leads_nowhere_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert _why(tmp_path / "link") is WhatHappened.FOLDER_NOT_OURS


def test_another_accounts_folder_is_refused(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        os.chown(tmp_path, 65534, 65534)
        assert _why(tmp_path) is WhatHappened.FOLDER_NOT_OURS
    else:
        assert _why(Path("/")) is WhatHappened.FOLDER_NOT_OURS


def test_where_no_folder_can_be_made_that_is_said() -> None:
    assert _why(Path("/proc/nobody can make this")) is WhatHappened.CANNOT_WRITE
