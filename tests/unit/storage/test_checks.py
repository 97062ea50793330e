"""The three checks of a whole file: what each sees, and what it would miss alone."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.checks import Fault, faults_in
from inventory_app.storage.connection import open_connection
from inventory_app.storage.driver import Connection, Cursor

KEY = bytes(range(32))
PAGE = 4096
LONG_TEXT = "a word nobody else may read" * 400


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a file of four pages; the last is the end of a long text."""
    path = tmp_path_factory.mktemp("whole") / "vault-0001.db"
    with closing(open_connection(path, KEY, new=True)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("INSERT INTO words VALUES (?)", (LONG_TEXT,))
    content = path.read_bytes()
    assert len(content) == 4 * PAGE
    return content


def _faults(path: Path, content: bytes) -> frozenset[Fault] | WhatHappened:
    """Return what the opening or the checks say of a content."""
    path.write_bytes(content)
    try:
        with closing(open_connection(path, KEY)) as connection:
            return faults_in(connection, path)
    except ExpectedError as error:
        return error.what


def test_a_whole_file_has_no_fault(tmp_path: Path, whole: bytes) -> None:
    assert _faults(tmp_path / "vault-0001.db", whole) == frozenset()


@given(at=st.integers(0, 4 * PAGE - 1), bit=st.integers(0, 7))
def test_one_flipped_bit_anywhere_is_noticed(
    at: int, bit: int, whole: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = bytearray(whole)
    content[at] ^= 1 << bit
    noticed = _faults(tmp_path_factory.mktemp("bit") / "vault-0001.db", bytes(content))
    if at < PAGE:
        assert noticed is WhatHappened.KEY_DOES_NOT_FIT
    else:
        assert isinstance(noticed, frozenset)
        assert Fault.SEAL in noticed


def test_control_sqlite_alone_reads_a_damaged_last_page_as_zeros(
    tmp_path: Path, whole: bytes
) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(whole[: 3 * PAGE] + bytes([whole[3 * PAGE] ^ 1]) + whole[3 * PAGE + 1 :])
    with closing(open_connection(path, KEY)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        (word,) = connection.execute("SELECT word FROM words").fetchall()[0]
        assert word != LONG_TEXT
        assert faults_in(connection, path) == {Fault.SEAL}


def test_bytes_hung_on_are_noticed_by_the_size(tmp_path: Path, whole: bytes) -> None:
    assert _faults(tmp_path / "vault-0001.db", whole + bytes(PAGE)) == frozenset(
        {Fault.SIZE, Fault.SEAL}
    )


@pytest.mark.parametrize("length", [4 * PAGE - 1, 3 * PAGE, 2 * PAGE + 7])
def test_what_is_cut_off_is_noticed(tmp_path: Path, whole: bytes, length: int) -> None:
    noticed = _faults(tmp_path / "vault-0001.db", whole[:length])
    assert noticed is WhatHappened.FILE_DAMAGED


def test_a_page_of_an_older_save_is_noticed_by_the_structure(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(whole)
    with closing(open_connection(path, KEY)) as connection:
        connection.execute("UPDATE words SET word = 'short'")
    newer = path.read_bytes()
    # The second page as it was: well sealed, and pointing at pages that are free now.
    mixed = newer[:PAGE] + whole[PAGE : 2 * PAGE] + newer[2 * PAGE :]
    assert _faults(path, mixed) == frozenset({Fault.STRUCTURE})


def test_an_error_of_the_world_is_not_called_damage(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(whole)
    with closing(open_connection(path, KEY)) as connection:
        unreadable = _GivesUp(connection, WhatHappened.CANNOT_READ)
        with pytest.raises(ExpectedError) as caught:
            faults_in(cast("Connection", unreadable), path)
    assert caught.value.what is WhatHappened.CANNOT_READ


def test_a_check_that_gives_up_is_damage(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(whole)
    with closing(open_connection(path, KEY)) as connection:
        damaged = _GivesUp(connection, WhatHappened.FILE_DAMAGED)
        assert faults_in(cast("Connection", damaged), path) == {Fault.STRUCTURE}


class _GivesUp:
    """A connection that fails in the middle of SQLite's own check."""

    def __init__(self, connection: Connection, what: WhatHappened) -> None:
        self._connection = connection
        self._what = what

    def execute(self, sql: str) -> Cursor:
        """Run the statement, or fail."""
        if "quick_check" in sql:
            raise ExpectedError(self._what)
        return self._connection.execute(sql)
