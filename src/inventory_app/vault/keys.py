"""The data key: 32 random bytes, and the value by which a key is known to be the right one."""

from __future__ import annotations

from typing import Final, NoReturn, final

from typing_extensions import override

KEY_BYTES: Final = 32
CHECK_VALUE_BYTES: Final = 16


@final
class DataKey:
    """One notebook's key. It never shows itself in a repr, an error or a pickle."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        """Hold 32 bytes. Raises ValueError for any other length, without quoting them."""
        if len(raw) != KEY_BYTES:
            msg = "a data key has 32 bytes"
            raise ValueError(msg)
        self._raw = bytes(raw)

    @property
    def raw(self) -> bytes:
        """The bytes themselves, for the cipher and the slots only."""
        return self._raw

    @override
    def __repr__(self) -> str:
        """Name the type and nothing else."""
        return "DataKey(...)"

    @override
    def __eq__(self, other: object) -> bool:
        """Compare in constant time."""
        return isinstance(other, DataKey) and _are_equal(self._raw, other._raw)

    @override
    def __hash__(self) -> int:
        """Hash by identity, so that no hash tells of the key."""
        return id(self)

    @override
    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied."""
        msg = "a data key is never pickled"
        raise TypeError(msg)


def new_key() -> DataKey:
    """Return a key from the operating system's random source."""
    import secrets

    return DataKey(secrets.token_bytes(KEY_BYTES))


def check_value(key: DataKey, vault_id: str) -> bytes:
    """Return the key-check value: HMAC-SHA256 of the vault's id under HKDF(key, "kcv"), 16 bytes.

    It tells "wrong key" from "damaged file", which SQLCipher reports alike. ``cryptography`` is
    imported here and not above: a start that goes well never needs it.
    """
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.hmac import HMAC
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"kcv").derive(key.raw)
    code = HMAC(derived, SHA256())
    code.update(vault_id.encode("ascii"))
    return code.finalize()[:CHECK_VALUE_BYTES]


def is_right_key(key: DataKey, vault_id: str, expected: bytes) -> bool:
    """Tell whether a key is the one that the check value was made from."""
    return _are_equal(check_value(key, vault_id), expected)


def _are_equal(one: bytes, other: bytes) -> bool:
    """Compare without telling by the time how far two values agree."""
    import hmac

    return hmac.compare_digest(one, other)
