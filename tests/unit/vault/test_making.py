"""The first run: nothing is pointed at before its end, and no file is taken for another."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault import (
    FirstRun,
    Outside,
    PasswordStore,
    is_first_run,
    open_vault,
    open_with_words,
)
from inventory_app.vault.files import mark_unfinished
from tests.password_stores import (
    DroppingKeyring,
    SilentKeyring,
    failing_store,
    store_of,
)
from tests.unit.vault.openings import KEPT, holds_what_was_kept, made, why


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
    made(tmp_path, store, outside).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["vault-0001.db", "vault.json"]
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)


def test_a_first_run_after_an_unfinished_one_leaves_its_file_alone(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    FirstRun(tmp_path, store, outside).abandon()
    before = (tmp_path / "vault-0001.db").read_bytes()
    with closing(made(tmp_path, store, outside)) as opened:
        opened.notebook.choose(KEPT)
    assert (tmp_path / "vault-0001.db").read_bytes() == before
    assert (tmp_path / "vault-0002.db").exists()
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


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
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.WORDS_NEEDED
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))


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
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))
    (tmp_path / "vault.json").unlink()
    assert not is_first_run(tmp_path)
    assert holds_what_was_kept(open_with_words(tmp_path, words, outside))


@pytest.mark.usefixtures("words")
def test_a_mark_that_cannot_be_taken_away_leaves_the_file_closed(
    tmp_path: Path, store: PasswordStore, outside: Outside
) -> None:
    mark = tmp_path / "vault-0001.unfinished"
    mark.mkdir()
    assert why(open_vault(tmp_path, store, outside)) is WhatHappened.CANNOT_WRITE
    mark.rmdir()
    assert holds_what_was_kept(open_vault(tmp_path, store, outside))


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
