"""The vault's files: numbers that only grow, marks, and writing that is whole or not at all."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault.files import (
    databases,
    disk_errors,
    is_unfinished,
    keep_damaged,
    mark_unfinished,
    next_database,
    sync_folder,
    unmark_unfinished,
    write_private,
)


def _why(code: int, while_doing: WhatHappened = WhatHappened.CANNOT_WRITE) -> WhatHappened:
    with pytest.raises(ExpectedError) as caught, disk_errors(while_doing):
        raise OSError(code, "a private message", "/home/lena/secret")
    assert "lena" not in repr(caught.value)
    return caught.value.what


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_no_room_is_a_full_disk(code: int) -> None:
    assert _why(code) is WhatHappened.DISK_FULL


def test_any_other_refusal_is_what_was_being_done() -> None:
    assert _why(errno.EACCES) is WhatHappened.CANNOT_WRITE
    assert _why(errno.EIO, WhatHappened.CANNOT_READ) is WhatHappened.CANNOT_READ


def test_the_highest_number_comes_first(tmp_path: Path) -> None:
    for name in ("vault-0009.db", "vault-0010.db", "vault-12345.db", "vault-x.db", "vault-1.db"):
        (tmp_path / name).touch()
    assert [path.name for path in databases(tmp_path)] == [
        "vault-12345.db",
        "vault-0010.db",
        "vault-0009.db",
    ]


def test_the_first_database_has_number_one(tmp_path: Path) -> None:
    assert next_database(tmp_path).name == "vault-0001.db"


@pytest.mark.parametrize(
    "left", ["vault-0006.db-journal", "vault-0006.unfinished", "vault-0006.db"]
)
def test_a_number_is_taken_by_anything_that_is_left_of_it(tmp_path: Path, left: str) -> None:
    (tmp_path / left).touch()
    assert next_database(tmp_path).name == "vault-0007.db"


def test_a_mark_stands_until_it_is_taken_away(tmp_path: Path) -> None:
    database = tmp_path / "vault-0001.db"
    assert not is_unfinished(database)
    mark_unfinished(database)
    assert is_unfinished(database)
    unmark_unfinished(database)
    assert not is_unfinished(database)
    unmark_unfinished(database)


def test_a_new_file_is_private_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_private(path, b"first")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(ExpectedError):
        write_private(path, b"second")
    assert path.read_bytes() == b"first"


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        sync_folder(tmp_path / "gone")
    assert caught.value.what is WhatHappened.CANNOT_WRITE
    with pytest.raises(ExpectedError) as caught:
        databases(tmp_path / "gone")
    assert caught.value.what is WhatHappened.CANNOT_READ
    with pytest.raises(ExpectedError) as caught:
        next_database(tmp_path / "gone")
    assert caught.value.what is WhatHappened.CANNOT_READ


def test_what_cannot_be_used_is_kept_under_a_name_of_its_own(tmp_path: Path) -> None:
    for content in ("one", "two"):
        (tmp_path / "vault.json").write_text(content)
        keep_damaged(tmp_path / "vault.json")
    kept = sorted((tmp_path / "damaged").iterdir())
    assert [path.name for path in kept] == ["0001-vault.json", "0002-vault.json"]
    assert [path.read_text() for path in kept] == ["one", "two"]
    assert stat.S_IMODE((tmp_path / "damaged").stat().st_mode) == 0o700


def test_nothing_to_keep_makes_no_folder(tmp_path: Path) -> None:
    keep_damaged(tmp_path / "vault.json")
    assert not (tmp_path / "damaged").exists()
