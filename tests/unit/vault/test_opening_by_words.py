"""Opening a notebook by its recovery words, and putting its key back into the store."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.connection import open_connection
from inventory_app.vault import (
    Closed,
    Opened,
    Outside,
    PasswordStore,
    open_vault,
    open_with_words,
)
from tests.password_stores import (
    Entries,
)
from tests.unit.vault.openings import OTHER_WORDS, holds_what_was_kept, why


def test_the_words_open_without_any_store(tmp_path: Path, words: str, outside: Outside) -> None:
    assert holds_what_was_kept(open_with_words(tmp_path, words.upper(), outside))


@pytest.mark.parametrize("pointer", [None, "{", '{"format": 1}'])
def test_the_words_and_the_file_are_enough(
    tmp_path: Path, words: str, store: PasswordStore, outside: Outside, pointer: str | None
) -> None:
    (tmp_path / "vault.json").unlink()
    if pointer is not None:
        (tmp_path / "vault.json").write_text(pointer)
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert (tmp_path / "damaged").exists() is (pointer is not None)
    # It is pointed at again; the store is asked only after the key was put there again.
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.WORDS_NEEDED


def test_among_several_files_the_words_find_theirs(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    open_connection(tmp_path / "vault-0002.db", bytes(32), new=True).close()
    (tmp_path / "vault-0003.db").write_bytes(b"")
    (tmp_path / "vault-0004.db").mkdir()
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert json.loads((tmp_path / "vault.json").read_text())["file"] == "vault-0001.db"


def test_another_notebooks_words_open_nothing(tmp_path: Path, words: str, outside: Outside) -> None:
    assert words != OTHER_WORDS
    assert why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.WORDS_OTHER_VAULT
    (tmp_path / "vault.json").unlink()
    assert why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.WORDS_OTHER_VAULT
    assert not (tmp_path / "vault.json").exists()


def test_words_that_are_no_key_say_what_is_wrong(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    closed = open_with_words(tmp_path, words + " zoo", outside)
    assert why(closed) is WhatHappened.WORDS_WRONG_COUNT
    assert isinstance(closed, Closed)
    assert closed.details == ("25",)


def test_words_where_there_is_no_file_say_so(tmp_path: Path, outside: Outside) -> None:
    assert why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.FILE_MISSING


def test_one_bad_byte_in_the_header_locks_nobody_out(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    header = json.loads((tmp_path / "vault.json").read_text())
    (tmp_path / "vault.json").write_text(json.dumps({**header, "key_check": "0" * 32}))
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))


def test_right_words_and_a_damaged_file_are_a_damaged_file(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(b"\x01" * path.stat().st_size)
    assert why(open_with_words(tmp_path, words, outside)) is WhatHappened.FILE_DAMAGED


def test_a_file_that_is_open_elsewhere_is_not_called_anothers(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    opened = open_with_words(tmp_path, words, outside)
    assert isinstance(opened, Opened)
    header = (tmp_path / "vault.json").read_text()
    with closing(opened):
        for pointer in (header, header.replace("key_check", "x"), _without_check(header)):
            (tmp_path / "vault.json").write_text(pointer)
            assert why(open_with_words(tmp_path, words, outside)) is WhatHappened.ALREADY_OPEN


def _without_check(header: str) -> str:
    return json.dumps({**json.loads(header), "key_check": "0" * 32})


def test_a_newer_header_is_left_as_it_is(tmp_path: Path, words: str, outside: Outside) -> None:
    newer = '{"format": 2}'
    (tmp_path / "vault.json").write_text(newer)
    assert why(open_with_words(tmp_path, words, outside)) is WhatHappened.FILE_IS_NEWER
    assert (tmp_path / "vault.json").read_text() == newer


def test_a_pointer_that_cannot_be_written_leaves_the_file_closed(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    (tmp_path / "vault.json.new").mkdir()
    (tmp_path / "vault.json.new" / "in the way").touch()
    assert why(open_with_words(tmp_path, words, outside)) is WhatHappened.CANNOT_WRITE
    (tmp_path / "vault.json.new" / "in the way").unlink()
    (tmp_path / "vault.json.new").rmdir()
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))


# --- putting the key back ---


def test_the_key_can_be_put_back_into_the_store(
    tmp_path: Path, words: str, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    entries.clear()
    opened = open_with_words(tmp_path, words, outside)
    assert isinstance(opened, Opened)
    with closing(opened):
        keeping = opened.keep_in_keyring(store)
        assert keeping.wait(10)
        opened.finish_keeping(keeping)
        assert opened.is_in_keyring
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


def test_beside_a_foreign_entry_the_key_gets_the_next_name(
    tmp_path: Path, words: str, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    (at,) = entries
    entries[at] = "somebody else's"
    opened = open_with_words(tmp_path, words, outside)
    assert isinstance(opened, Opened)
    with closing(opened):
        keeping = opened.keep_in_keyring(store)
        assert keeping.wait(10)
        opened.finish_keeping(keeping)
    assert entries[at] == "somebody else's"
    assert sorted(name for _, name in entries)[1].endswith("-k2")
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


def test_a_store_full_of_foreign_entries_is_left_alone(
    tmp_path: Path, words: str, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    ((service, name),) = entries
    foreign = {(service, f"{name[:-1]}{number}"): "foreign" for number in range(1, 20)}
    entries.update(foreign)
    opened = open_with_words(tmp_path, words, outside)
    assert isinstance(opened, Opened)
    with closing(opened):
        keeping = opened.keep_in_keyring(store)
        assert keeping.wait(10)
        assert keeping.failure is WhatHappened.KEYRING_OTHER_VAULT
        with pytest.raises(ExpectedError):
            opened.finish_keeping(keeping)
    assert entries == foreign
