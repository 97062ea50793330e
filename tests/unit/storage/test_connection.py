"""Opening the encrypted file: what is refused, what is set, and what each wrong file is called."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.connection import (
    APPLICATION_ID,
    number,
    open_connection,
    require_cipher,
)
from inventory_app.storage.driver import Connection, connect, database_errors, expected
from tests.programs import output_of

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
PLANTED = "a word nobody else may read"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file will be; the name needs escaping in a URI."""
    return tmp_path / "vault-0001 ?#%41.db"


@pytest.fixture
def filled(path: Path) -> Path:
    """Return a closed file with one word in it, a few pages long."""
    connection = open_connection(path, KEY, new=True)
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.execute("INSERT INTO words VALUES (?)", (PLANTED * 500,))
    connection.close()
    return path


def _why(path: Path, key: bytes = KEY) -> WhatHappened:
    """Return why a file does not open and yield its word."""
    with pytest.raises(ExpectedError) as caught:
        _read(path, key)
    return caught.value.what


def _read(path: Path, key: bytes) -> None:
    with closing(open_connection(path, key)) as connection, database_errors():
        connection.execute("SELECT word FROM words").fetchall()


def test_what_was_written_is_read_again(filled: Path) -> None:
    connection = open_connection(filled, KEY)
    assert connection.execute("SELECT word FROM words").fetchone() == (PLANTED * 500,)
    connection.close()


def test_the_file_is_the_owners_alone(filled: Path) -> None:
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600


def test_no_word_and_no_magic_stand_in_the_file(filled: Path) -> None:
    content = filled.read_bytes()
    assert PLANTED.encode() not in content
    assert not content.startswith(b"SQLite format 3")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 3),
        ("fullfsync", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", APPLICATION_ID),
        ("page_size", 4096),
    ],
)
@pytest.mark.parametrize("is_new", [True, False])
def test_every_setting_stands(path: Path, pragma: str, value: int, is_new: bool) -> None:
    connection = open_connection(path, KEY, new=True)
    if not is_new:
        connection.close()
        connection = open_connection(path, KEY)
    assert number(connection, pragma) == value
    connection.close()


def test_the_journal_is_a_rollback_journal_and_the_lock_exclusive(filled: Path) -> None:
    connection = open_connection(filled, KEY)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA locking_mode").fetchone() == ("exclusive",)
    connection.close()


def test_control_plain_sqlcipher_has_other_settings(path: Path) -> None:
    connection = connect(f"{path.as_uri()}?mode=rwc", wait_s=0)
    assert number(connection, "synchronous") == 2
    assert number(connection, "trusted_schema") == 1
    connection.close()


def test_a_new_file_has_no_schema_yet(path: Path) -> None:
    connection = open_connection(path, KEY, new=True)
    assert number(connection, "user_version") == 0
    connection.close()


def test_a_missing_file_does_not_become_an_empty_notebook(path: Path) -> None:
    assert _why(path) is WhatHappened.FILE_MISSING
    assert not path.exists()


def test_control_the_usual_way_of_opening_makes_an_empty_file(path: Path) -> None:
    connection = connect(f"{path.as_uri()}?mode=rwc", wait_s=0)
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    assert path.exists()


def test_a_file_that_is_there_is_never_taken_for_a_new_one(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        open_connection(filled, OTHER_KEY, new=True)
    assert caught.value.what is WhatHappened.CANNOT_WRITE
    assert filled.read_bytes() == before


def test_a_second_program_is_told_at_once(filled: Path) -> None:
    connection = open_connection(filled, KEY)
    child = (
        "import sys, pathlib\n"
        "from inventory_app.storage.connection import open_connection\n"
        "from inventory_app.domain.errors import ExpectedError\n"
        "try:\n"
        "    open_connection(pathlib.Path(sys.argv[1]), bytes(range(32)))\n"
        "except ExpectedError as error:\n"
        "    print(error.what.name)\n"
    )
    assert output_of(child, str(filled)) == "ALREADY_OPEN"
    connection.close()


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_key_of_another_length_is_a_bug_and_never_a_passphrase(filled: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_connection(filled, key)


def test_control_sqlcipher_itself_takes_63_digits_for_a_passphrase(path: Path) -> None:
    connection = connect(f"{path.as_uri()}?mode=rwc", wait_s=0)
    connection.set_key(b"x'" + b"a" * 63 + b"'")
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    assert path.stat().st_size > 0


def test_another_key_does_not_fit(filled: Path) -> None:
    assert _why(filled, OTHER_KEY) is WhatHappened.KEY_DOES_NOT_FIT


def test_nothing_is_written_to_the_terminal_about_a_wrong_key(
    filled: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _why(filled, OTHER_KEY)
    assert capfd.readouterr() == ("", "")


def test_the_error_quotes_no_path_and_no_sql(filled: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        open_connection(filled, OTHER_KEY)
    assert str(filled) not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_plain_database_is_named_as_one(path: Path) -> None:
    connection = connect(f"{path.as_uri()}?mode=rwc", wait_s=0)
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    before = path.read_bytes()
    assert _why(path) is WhatHappened.FILE_NOT_ENCRYPTED
    assert path.read_bytes() == before


def test_another_programs_encrypted_file_is_not_ours(path: Path) -> None:
    connection = connect(f"{path.as_uri()}?mode=rwc", wait_s=0)
    connection.set_key(f"x'{KEY.hex()}'".encode())
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    assert _why(path) is WhatHappened.FILE_NOT_OURS


def test_an_empty_file_is_damaged(path: Path) -> None:
    path.touch()
    assert _why(path) is WhatHappened.FILE_DAMAGED


def test_a_picture_does_not_open(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(9000))
    assert _why(path) is WhatHappened.KEY_DOES_NOT_FIT


def test_a_pipe_a_folder_and_a_link_are_not_ours(filled: Path, tmp_path: Path) -> None:
    pipe, folder, link = tmp_path / "pipe.db", tmp_path / "folder.db", tmp_path / "link.db"
    os.mkfifo(pipe)
    folder.mkdir()
    link.symlink_to(filled)
    for odd in (pipe, folder, link):
        assert _why(odd) is WhatHappened.FILE_NOT_OURS


def test_a_folder_that_is_a_file_cannot_be_read(filled: Path) -> None:
    assert _why(filled / "vault-0001.db") is WhatHappened.CANNOT_READ


def test_a_folder_that_is_gone_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        open_connection(tmp_path / "gone" / "vault-0001.db", KEY, new=True)
    assert caught.value.what is WhatHappened.CANNOT_WRITE


def test_every_truncation_over_two_pages_is_noticed(filled: Path) -> None:
    content = filled.read_bytes()
    for length in range(0, 2 * 4096, 257):
        filled.write_bytes(content[:length])
        assert _why(filled) in {WhatHappened.FILE_DAMAGED, WhatHappened.KEY_DOES_NOT_FIT}


def test_a_bug_in_our_sql_stays_a_bug(filled: Path) -> None:
    connection = open_connection(filled, KEY)
    with pytest.raises(Exception, match="no such table") as caught, database_errors():
        connection.execute("SELECT * FROM absent")
    assert not isinstance(caught.value, ExpectedError)
    connection.close()


@pytest.fixture
def small_disk(path: Path) -> Iterator[Connection]:
    """Yield a connection whose file may not grow any more."""
    connection = open_connection(path, KEY, new=True)
    connection.execute("CREATE TABLE words (word TEXT)")
    pages = number(connection, "page_count")
    connection.execute(f"PRAGMA max_page_count={pages}")
    yield connection
    connection.close()


def test_a_full_disk_is_named_as_one(small_disk: Connection) -> None:
    with pytest.raises(ExpectedError) as caught, database_errors():
        small_disk.execute("INSERT INTO words VALUES (?)", (PLANTED * 5000,))
    assert caught.value.what is WhatHappened.DISK_FULL


def test_a_sqlite_without_cipher_is_refused() -> None:
    connection = cast("Connection", _Plain())
    with pytest.raises(RuntimeError, match="no cipher"):
        require_cipher(connection)


class _Plain:
    """A connection to a SQLite that knows no cipher: it answers unknown pragmas with nothing."""

    def execute(self, _sql: str) -> _Plain:
        """Take any statement."""
        return self

    def fetchone(self) -> None:
        """Return no row."""


class _CodedError(Exception):
    """An error of the database, by its extended result code."""

    def __init__(self, code: object) -> None:
        super().__init__("text that may quote SQL")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (5, WhatHappened.ALREADY_OPEN),
        (5 | 2 << 8, WhatHappened.ALREADY_OPEN),
        (8, WhatHappened.CANNOT_WRITE),
        (10, WhatHappened.CANNOT_WRITE),
        (10 | 4 << 8, WhatHappened.CANNOT_WRITE),
        (11, WhatHappened.FILE_DAMAGED),
        (11 | 1 << 8, WhatHappened.FILE_DAMAGED),
        (13, WhatHappened.DISK_FULL),
        (14, WhatHappened.CANNOT_READ),
        (26, WhatHappened.KEY_DOES_NOT_FIT),
        (1, None),
        (19, None),
        (None, None),
    ],
)
def test_each_result_code_has_its_meaning(code: object, what: WhatHappened | None) -> None:
    meaning = expected(_CodedError(code), WhatHappened.CANNOT_WRITE)
    assert (meaning.what if meaning else None) is what
