"""A notebook's file as it lies on the disk, decrypted page by page, without SQLite.

What SQL no longer shows can still lie in a page: in a free page, or behind a row that was deleted.
The layout is SQLCipher 4's with a raw key: 16 bytes of salt before the first page; each page ends
with an initialization vector (16 bytes) and a seal (64 bytes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = 4096
_SALT: Final = 16
_IV: Final = 16
_RESERVE: Final = 80


def plain_pages(path: Path, key: bytes) -> bytes:
    """Return everything that lies in the file's pages, decrypted."""
    raw = path.read_bytes()
    return b"".join(
        _plain_page(raw[start : start + PAGE], key, _SALT if start == 0 else 0)
        for start in range(0, len(raw), PAGE)
    )


def _plain_page(page: bytes, key: bytes, begin: int) -> bytes:
    end = PAGE - _RESERVE
    vector = page[end : end + _IV]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(page[begin:end]) + decryptor.finalize()
