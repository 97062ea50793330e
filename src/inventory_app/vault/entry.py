"""What one keyring entry holds, written so that a truncated or foreign one is noticed."""

from __future__ import annotations

import re
import zlib
from typing import Final

import msgspec

from inventory_app.vault.keys import DataKey

SERVICE: Final = "Inventory"
MOST_CHARACTERS: Final = 1_280  # what the Windows store holds
_VERSION: Final = "1"
_SHAPE: Final = re.compile(r"1:([0-9a-f]{32}):([0-9]{1,7}):([0-9a-f]{64}):([0-9a-f]{8})")


class EntryName(msgspec.Struct, frozen=True):
    """Which vault's key, and which key of that vault: every generation has an entry of its own."""

    vault_id: str
    generation: int

    @property
    def user_name(self) -> str:
        """The name under which the password store keeps the entry."""
        return f"v-{self.vault_id}-k{self.generation}"


def secret_of(name: EntryName, key: DataKey) -> str:
    """Return the text to keep: version, vault id, generation, key, checksum."""
    body = f"{_VERSION}:{name.vault_id}:{name.generation}:{key.raw.hex()}"
    return f"{body}:{_checksum(body)}"


def key_in(secret: str, name: EntryName) -> DataKey | None:
    """Return the key in an entry, or None when the entry is not exactly this vault's."""
    match = _SHAPE.fullmatch(secret)
    if match is None:
        return None
    vault_id, generation, raw, checksum = match.groups()
    is_whole = checksum == _checksum(secret.rpartition(":")[0])
    if not is_whole or (vault_id, int(generation)) != (name.vault_id, name.generation):
        return None
    return DataKey(bytes.fromhex(raw))


def _checksum(body: str) -> str:
    """Return eight digits that notice a slip of the store; no secret rests on them."""
    return f"{zlib.crc32(body.encode('ascii')):08x}"
