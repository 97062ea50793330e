"""Opening a notebook by the keyring, and never by making an empty one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.connection import open_connection
from inventory_app.vault import (
    Closed,
    FirstRun,
    Outside,
    PasswordStore,
    is_first_run,
    open_vault,
)
from tests.password_stores import (
    Entries,
    SilentKeyring,
    failing_store,
    store_of,
)
from tests.unit.vault.openings import holds_what_was_kept, why


@pytest.mark.usefixtures("words")
def test_a_notebook_opens_by_itself(tmp_path: Path, store: PasswordStore, outside: Outside) -> None:
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


@pytest.mark.usefixtures("words")
def test_an_entry_that_is_gone_never_makes_a_first_run(
    tmp_path: Path, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    entries.clear()
    assert not is_first_run(tmp_path)
    closed = open_vault(tmp_path, store, outside)
    assert why(closed) is WhatHappened.KEYRING_ENTRY_GONE
    assert isinstance(closed, Closed)
    assert WayOut.USE_WORDS in closed.ways_out
    with pytest.raises(ExpectedError):
        FirstRun(tmp_path, store, outside)
    assert len(list(tmp_path.glob("vault-*.db"))) == 1


@pytest.mark.usefixtures("words")
def test_a_failing_store_closes_nothing_for_good(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    closed = open_vault(tmp_path, failing_store(EOFError()), outside)
    assert why(closed) is WhatHappened.KEYRING_SILENT
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


@pytest.mark.usefixtures("words")
def test_a_silent_store_can_be_waited_for(
    tmp_path: Path, entries: Entries, outside: Outside
) -> None:
    silent = SilentKeyring(entries)
    closed = open_vault(tmp_path, store_of(silent), outside, patience_s=0)
    assert isinstance(closed, Closed)
    assert closed.why is WhatHappened.KEYRING_SILENT
    assert closed.ways_out == (
        WayOut.KEEP_WAITING,
        WayOut.TRY_AGAIN,
        WayOut.USE_WORDS,
        WayOut.QUIT,
    )
    assert closed.waiting is not None
    assert not closed.waiting.is_over
    assert not closed.waiting.wait(0)
    silent.may_answer.set()
    assert closed.waiting.wait(10)
    assert closed.waiting.is_over
    assert holds_what_was_kept(closed.waiting.go_on())


@pytest.mark.usefixtures("words")
def test_a_silent_store_may_fail_in_the_end(
    tmp_path: Path, entries: Entries, outside: Outside
) -> None:
    entries.clear()
    silent = SilentKeyring(entries)
    closed = open_vault(tmp_path, store_of(silent), outside, patience_s=0)
    assert isinstance(closed, Closed)
    assert closed.waiting is not None
    silent.may_answer.set()
    assert closed.waiting.wait(10)
    assert why(closed.waiting.go_on()) is WhatHappened.KEYRING_ENTRY_GONE


@pytest.mark.usefixtures("words")
def test_while_one_question_is_silent_another_can_be_asked(
    tmp_path: Path, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    silent = SilentKeyring(entries)
    open_vault(tmp_path, store_of(silent), outside, patience_s=0)
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))
    silent.may_answer.set()


@pytest.mark.usefixtures("words")
def test_a_missing_file_is_said_so_and_not_made(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault-0001.db").unlink()
    assert not is_first_run(tmp_path)
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.FILE_MISSING
    assert not (tmp_path / "vault-0001.db").exists()


@pytest.mark.usefixtures("words")
def test_a_damaged_file_is_told_from_a_wrong_key(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    path = tmp_path / "vault-0001.db"
    content = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + content[4096:])
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.FILE_DAMAGED
    other = open_connection(tmp_path / "vault-0002.db", bytes(32), new=True)
    other.close()
    (tmp_path / "vault-0002.db").replace(path)
    header = json.loads((tmp_path / "vault.json").read_text())
    (tmp_path / "vault.json").write_text(json.dumps({**header, "key_check": "0" * 32}))
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.KEY_DOES_NOT_FIT


@pytest.mark.usefixtures("words")
def test_a_newer_schema_is_named_and_left_as_it_is(
    tmp_path: Path, words: str, store: PasswordStore, outside: Outside
) -> None:
    from inventory_app.vault.words import key_from_words

    path = tmp_path / "vault-0001.db"
    connection = open_connection(path, key_from_words(words).raw)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    closed = open_vault(tmp_path, store, outside)
    assert why(closed) is WhatHappened.FILE_IS_NEWER
    assert isinstance(closed, Closed)
    assert closed.details == ("99",)
    assert path.read_bytes() == before


@pytest.mark.usefixtures("words")
def test_a_broken_pointer_is_no_first_run(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault.json").write_text("{")
    assert not is_first_run(tmp_path)
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.POINTER_BROKEN


@pytest.mark.usefixtures("words")
def test_a_lost_pointer_is_no_first_run(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.POINTER_BROKEN
