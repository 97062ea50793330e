"""One keyring entry: small enough for every store, and never mistaken for another's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.vault.entry import MOST_CHARACTERS, EntryName, key_in, secret_of
from inventory_app.vault.keys import DataKey

KEY = DataKey(bytes(range(32)))
NAME = EntryName("00112233445566778899aabbccddeeff", 1)


def test_an_entry_gives_its_key_back() -> None:
    assert key_in(secret_of(NAME, KEY), NAME) == KEY


def test_the_name_says_which_vault_and_which_key() -> None:
    assert NAME.user_name == "v-00112233445566778899aabbccddeeff-k1"


def test_an_entry_fits_the_smallest_store() -> None:
    assert len(secret_of(EntryName("f" * 32, 1_000_000), KEY)) <= MOST_CHARACTERS


@pytest.mark.parametrize("other", [EntryName("f" * 32, 1), EntryName(NAME.vault_id, 2)])
def test_another_vaults_or_an_older_keys_entry_gives_nothing(other: EntryName) -> None:
    assert key_in(secret_of(other, KEY), NAME) is None


@pytest.mark.parametrize("text", ["", "hunter2", "1:2:3:4:5", "\0", "1" * 2000])
def test_anything_else_gives_nothing(text: str) -> None:
    assert key_in(text, NAME) is None


@given(cut=st.integers(0, 120))
def test_a_cut_off_entry_gives_nothing(cut: int) -> None:
    whole = secret_of(NAME, KEY)
    assert cut >= len(whole) or key_in(whole[:cut], NAME) is None


@given(at=st.integers(0, 108), sign=st.sampled_from("0123456789abcdef"))
def test_one_changed_sign_gives_nothing(at: int, sign: str) -> None:
    whole = secret_of(NAME, KEY)
    changed = whole[:at] + sign + whole[at + 1 :]
    assert changed == whole or key_in(changed, NAME) is None
