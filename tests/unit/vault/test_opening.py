"""Opening a notebook: by the keyring, by the words, and never by making an empty one."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.choices import Choices
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.connection import open_connection
from inventory_app.vault import (
    Closed,
    FirstRun,
    Opened,
    Outside,
    PasswordStore,
    is_first_run,
    open_vault,
    open_with_words,
)
from inventory_app.vault.files import mark_unfinished
from inventory_app.vault.keys import DataKey
from inventory_app.vault.words import words_of
from tests.builders import FixedClock, shipped_library
from tests.password_stores import (
    DroppingKeyring,
    Entries,
    SilentKeyring,
    failing_store,
    memory_store,
    store_of,
)

KEPT = Choices(has_read_care_page=True)
OTHER_WORDS = " ".join(words_of(DataKey(bytes(32))))


@pytest.fixture
def outside() -> Outside:
    """Return the forms and a clock that stands still."""
    return Outside(shipped_library(), FixedClock())


@pytest.fixture
def entries() -> Entries:
    """Return what the password store holds."""
    return {}


@pytest.fixture
def store(entries: Entries) -> PasswordStore:
    """Return a password store that keeps in memory."""
    return memory_store(entries)


@pytest.fixture
def words(tmp_path: Path, store: PasswordStore, outside: Outside) -> str:
    """Make a notebook, keep something in it, close it, and return its words."""
    with closing(_made(tmp_path, store, outside)) as opened:
        opened.notebook.choose(KEPT)
        return " ".join(opened.words())


def _made(folder: Path, store: PasswordStore, outside: Outside) -> Opened:
    making = FirstRun(folder, store, outside)
    assert making.keeping.wait(10)
    return making.finish()


def _holds_what_was_kept(opened: Opened | Closed) -> bool:
    assert isinstance(opened, Opened), opened
    with closing(opened):
        return opened.notebook.choices() == KEPT


def _why(closed: Opened | Closed) -> WhatHappened:
    assert isinstance(closed, Closed)
    assert closed.waiting is None
    return closed.why


# --- by the keyring ---


@pytest.mark.usefixtures("words")
def test_a_notebook_opens_by_itself(tmp_path: Path, store: PasswordStore, outside: Outside) -> None:
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


@pytest.mark.usefixtures("words")
def test_an_entry_that_is_gone_never_makes_a_first_run(
    tmp_path: Path, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    entries.clear()
    assert not is_first_run(tmp_path)
    closed = open_vault(tmp_path, store, outside)
    assert _why(closed) is WhatHappened.KEYRING_ENTRY_GONE
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
    assert _why(closed) is WhatHappened.KEYRING_SILENT
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


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
    assert _holds_what_was_kept(closed.waiting.go_on())


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
    assert _why(closed.waiting.go_on()) is WhatHappened.KEYRING_ENTRY_GONE


@pytest.mark.usefixtures("words")
def test_while_one_question_is_silent_another_can_be_asked(
    tmp_path: Path, store: PasswordStore, entries: Entries, outside: Outside
) -> None:
    silent = SilentKeyring(entries)
    open_vault(tmp_path, store_of(silent), outside, patience_s=0)
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))
    silent.may_answer.set()


@pytest.mark.usefixtures("words")
def test_a_missing_file_is_said_so_and_not_made(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault-0001.db").unlink()
    assert not is_first_run(tmp_path)
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.FILE_MISSING
    assert not (tmp_path / "vault-0001.db").exists()


@pytest.mark.usefixtures("words")
def test_a_damaged_file_is_told_from_a_wrong_key(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    path = tmp_path / "vault-0001.db"
    content = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + content[4096:])
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.FILE_DAMAGED
    other = open_connection(tmp_path / "vault-0002.db", bytes(32), new=True)
    other.close()
    (tmp_path / "vault-0002.db").replace(path)
    header = json.loads((tmp_path / "vault.json").read_text())
    (tmp_path / "vault.json").write_text(json.dumps({**header, "key_check": "0" * 32}))
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.KEY_DOES_NOT_FIT


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
    assert _why(closed) is WhatHappened.FILE_IS_NEWER
    assert isinstance(closed, Closed)
    assert closed.details == ("99",)
    assert path.read_bytes() == before


@pytest.mark.usefixtures("words")
def test_a_broken_pointer_is_no_first_run(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault.json").write_text("{")
    assert not is_first_run(tmp_path)
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.POINTER_BROKEN


@pytest.mark.usefixtures("words")
def test_a_lost_pointer_is_no_first_run(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.POINTER_BROKEN


# --- by the words ---


def test_the_words_open_without_any_store(tmp_path: Path, words: str, outside: Outside) -> None:
    assert _holds_what_was_kept(open_with_words(tmp_path, words.upper(), outside))


@pytest.mark.parametrize("pointer", [None, "{", '{"format": 1}'])
def test_the_words_and_the_file_are_enough(
    tmp_path: Path, words: str, store: PasswordStore, outside: Outside, pointer: str | None
) -> None:
    (tmp_path / "vault.json").unlink()
    if pointer is not None:
        (tmp_path / "vault.json").write_text(pointer)
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert (tmp_path / "damaged").exists() is (pointer is not None)
    # It is pointed at again; the store is asked only after the key was put there again.
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.WORDS_NEEDED


def test_among_several_files_the_words_find_theirs(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    open_connection(tmp_path / "vault-0002.db", bytes(32), new=True).close()
    (tmp_path / "vault-0003.db").write_bytes(b"")
    (tmp_path / "vault-0004.db").mkdir()
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert json.loads((tmp_path / "vault.json").read_text())["file"] == "vault-0001.db"


def test_another_notebooks_words_open_nothing(tmp_path: Path, words: str, outside: Outside) -> None:
    assert words != OTHER_WORDS
    assert _why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.WORDS_OTHER_VAULT
    (tmp_path / "vault.json").unlink()
    assert _why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.WORDS_OTHER_VAULT
    assert not (tmp_path / "vault.json").exists()


def test_words_that_are_no_key_say_what_is_wrong(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    closed = open_with_words(tmp_path, words + " zoo", outside)
    assert _why(closed) is WhatHappened.WORDS_WRONG_COUNT
    assert isinstance(closed, Closed)
    assert closed.details == ("25",)


def test_words_where_there_is_no_file_say_so(tmp_path: Path, outside: Outside) -> None:
    assert _why(open_with_words(tmp_path, OTHER_WORDS, outside)) is WhatHappened.FILE_MISSING


def test_one_bad_byte_in_the_header_locks_nobody_out(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    header = json.loads((tmp_path / "vault.json").read_text())
    (tmp_path / "vault.json").write_text(json.dumps({**header, "key_check": "0" * 32}))
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))


def test_right_words_and_a_damaged_file_are_a_damaged_file(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    path = tmp_path / "vault-0001.db"
    path.write_bytes(b"\x01" * path.stat().st_size)
    assert _why(open_with_words(tmp_path, words, outside)) is WhatHappened.FILE_DAMAGED


def test_a_file_that_is_open_elsewhere_is_not_called_anothers(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    opened = open_with_words(tmp_path, words, outside)
    assert isinstance(opened, Opened)
    header = (tmp_path / "vault.json").read_text()
    with closing(opened):
        for pointer in (header, header.replace("key_check", "x"), _without_check(header)):
            (tmp_path / "vault.json").write_text(pointer)
            assert _why(open_with_words(tmp_path, words, outside)) is WhatHappened.ALREADY_OPEN


def _without_check(header: str) -> str:
    return json.dumps({**json.loads(header), "key_check": "0" * 32})


def test_a_newer_header_is_left_as_it_is(tmp_path: Path, words: str, outside: Outside) -> None:
    newer = '{"format": 2}'
    (tmp_path / "vault.json").write_text(newer)
    assert _why(open_with_words(tmp_path, words, outside)) is WhatHappened.FILE_IS_NEWER
    assert (tmp_path / "vault.json").read_text() == newer


def test_a_pointer_that_cannot_be_written_leaves_the_file_closed(
    tmp_path: Path, words: str, outside: Outside
) -> None:
    (tmp_path / "vault.json").unlink()
    (tmp_path / "vault.json.new").mkdir()
    (tmp_path / "vault.json.new" / "in the way").touch()
    assert _why(open_with_words(tmp_path, words, outside)) is WhatHappened.CANNOT_WRITE
    (tmp_path / "vault.json.new" / "in the way").unlink()
    (tmp_path / "vault.json.new").rmdir()
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))


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
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


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
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


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


# --- the first run ---


def test_an_empty_folder_is_a_first_run(tmp_path: Path) -> None:
    assert is_first_run(tmp_path)


def test_nothing_is_pointed_at_before_the_end(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    making = FirstRun(tmp_path, store, outside)
    assert making.keeping.wait(10)
    assert is_first_run(tmp_path)
    making.abandon()
    assert is_first_run(tmp_path)


def test_the_mark_of_a_first_run_does_not_outlive_it(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    _made(tmp_path, store, outside).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["vault-0001.db", "vault.json"]
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)


def test_a_first_run_after_an_unfinished_one_leaves_its_file_alone(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    FirstRun(tmp_path, store, outside).abandon()
    before = (tmp_path / "vault-0001.db").read_bytes()
    with closing(_made(tmp_path, store, outside)) as opened:
        opened.notebook.choose(KEPT)
    assert (tmp_path / "vault-0001.db").read_bytes() == before
    assert (tmp_path / "vault-0002.db").exists()
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


def test_words_are_known_before_the_first_run_ends(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    making = FirstRun(tmp_path, store, outside)
    words = making.words()
    assert making.keeping.wait(10)
    with closing(making.finish()) as opened:
        assert opened.words() == words
        assert opened.wrong_places({3: words[2], 5: "zoo zoo"}) == (5,)


def test_without_a_store_the_words_are_the_only_way_in(tmp_path: Path, outside: Outside) -> None:
    store = failing_store(RuntimeError("no such service"))
    making = FirstRun(tmp_path, store, outside)
    assert making.keeping.wait(10)
    assert making.keeping.failure is WhatHappened.KEYRING_ABSENT
    with closing(making.finish()) as opened:
        assert not opened.is_in_keyring
        opened.notebook.choose(KEPT)
        words = " ".join(opened.words())
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.WORDS_NEEDED
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))


def test_a_store_that_forgets_is_not_relied_on(tmp_path: Path, outside: Outside) -> None:
    making = FirstRun(tmp_path, store_of(DroppingKeyring()), outside)
    assert making.keeping.wait(10)
    assert making.keeping.failure is WhatHappened.KEYRING_DROPPED_THE_KEY
    with closing(making.finish()) as opened:
        assert not opened.is_in_keyring


def test_a_store_that_stays_silent_can_be_left_or_asked_again(
    tmp_path: Path, outside: Outside
) -> None:
    silent = SilentKeyring()
    making = FirstRun(tmp_path, store_of(silent), outside)
    assert silent.is_asked.wait(10)
    assert making.keeping.failure is None
    left_behind = making.keeping
    making.ask_store_again()
    assert making.keeping is not left_behind
    with closing(making.finish()) as opened:
        assert not opened.is_in_keyring
    silent.may_answer.set()


def test_a_folder_that_cannot_be_written_makes_no_notebook(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    with pytest.raises(ExpectedError) as caught:
        FirstRun(tmp_path / "gone", store, outside)
    assert caught.value.what is WhatHappened.CANNOT_READ


def test_a_mark_left_beside_an_open_notebook_is_taken_away(
    tmp_path: Path, words: str, store: PasswordStore, outside: Outside
) -> None:
    """Killed between the pointer and the mark; the mark must not make the file nobody's later."""
    mark_unfinished(tmp_path / "vault-0001.db")
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)
    assert _holds_what_was_kept(open_with_words(tmp_path, words, outside))


@pytest.mark.usefixtures("words")
def test_a_mark_that_cannot_be_taken_away_leaves_the_file_closed(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    mark = tmp_path / "vault-0001.unfinished"
    mark.mkdir()
    assert _why(open_vault(tmp_path, store, outside)) is WhatHappened.CANNOT_WRITE
    mark.rmdir()
    assert _holds_what_was_kept(open_vault(tmp_path, store, outside))


def test_no_key_and_no_word_stands_in_a_repr(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    making = FirstRun(tmp_path, store, outside)
    words = making.words()
    assert making.keeping.wait(10)
    with closing(making.finish()) as opened:
        shown = f"{making!r} {opened!r} {opened.__dict__!r} {making.__dict__!r}"
    assert not any(word in shown.split() for word in words)
    assert "DataKey(...)" in shown
