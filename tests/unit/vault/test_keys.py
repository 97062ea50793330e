"""The data key: it shows itself nowhere, and its check value tells it from others."""

from __future__ import annotations

import copy
import hashlib
import hmac
import pickle

import pytest

from inventory_app.vault.keys import DataKey, check_value, is_right_key, new_key
from tests.programs import output_of

RAW = bytes(range(32))
VAULT_ID = "00112233445566778899aabbccddeeff"


def test_a_key_holds_its_bytes() -> None:
    assert DataKey(RAW).raw == RAW


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_any_other_length_is_refused_without_quoting_it(length: int) -> None:
    raw = b"S" * length
    with pytest.raises(ValueError, match="32 bytes") as caught:
        DataKey(raw)
    assert "SSS" not in str(caught.value)


def test_a_key_never_shows_itself() -> None:
    key = DataKey(b"S" * 32)
    assert repr(key) == str(key) == f"{key}" == "DataKey(...)"


def test_a_key_is_neither_pickled_nor_copied() -> None:
    with pytest.raises(TypeError, match="never pickled"):
        pickle.dumps(DataKey(RAW))
    with pytest.raises(TypeError, match="never pickled"):
        copy.copy(DataKey(RAW))


def test_keys_are_equal_by_their_bytes() -> None:
    assert DataKey(RAW) == DataKey(RAW)
    assert DataKey(RAW) != DataKey(RAW[::-1])
    assert DataKey(RAW) != RAW


def test_a_hash_tells_nothing_of_the_key() -> None:
    key, same = DataKey(RAW), DataKey(RAW)
    assert hash(key) != hash(same)


def test_new_keys_differ() -> None:
    assert len({new_key().raw for _ in range(50)}) == 50


def test_the_check_value_is_the_one_written_down_in_the_format() -> None:
    """A later version must compute the same, or every key would look wrong."""
    assert check_value(DataKey(RAW), VAULT_ID).hex() == _step_by_step()


def test_the_check_value_knows_key_and_vault() -> None:
    key = DataKey(RAW)
    value = check_value(key, VAULT_ID)
    assert len(value) == 16
    assert is_right_key(key, VAULT_ID, value)
    assert not is_right_key(DataKey(RAW[::-1]), VAULT_ID, value)
    assert not is_right_key(key, VAULT_ID[::-1], value)


def test_a_start_that_goes_well_loads_no_cryptography() -> None:
    program = (
        "import sys, inventory_app.vault as v\n"
        "heavy = ('cryptography', 'argon2', 'mnemonic', 'zxcvbn', 'keyring', 'secretstorage',"
        " 'asyncio', 'dataclasses', 'importlib.metadata', 'tempfile', 'shutil', 'logging')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    assert output_of(program) == "[]"


def _step_by_step() -> str:
    """Compute HMAC(HKDF(key, "kcv"), vault id)[:16] with the standard library, step by step."""
    extracted = hmac.new(bytes(32), RAW, hashlib.sha256).digest()
    derived = hmac.new(extracted, b"kcv\x01", hashlib.sha256).digest()
    return hmac.new(derived, VAULT_ID.encode(), hashlib.sha256).digest()[:16].hex()
