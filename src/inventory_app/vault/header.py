"""``vault.json``: which file is the notebook, which slots lead to its key, and no secret.

It is read as hostile: strict types, no unknown field, a name that cannot leave the folder.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.vault.files import DATABASE_NAME, read_small_file, replace_file
from inventory_app.vault.keys import CHECK_VALUE_BYTES, DataKey, check_value, is_right_key

if TYPE_CHECKING:
    from pathlib import Path

HEADER_NAME: Final = "vault.json"
FORMAT: Final = 1
_MOST_BYTES: Final = 65_536
_VAULT_ID: Final = re.compile(r"[0-9a-f]{32}")


class KeyringSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="keyring", tag_field="kind"
):
    """The key lies in the computer's password store."""


class WordsSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="words", tag_field="kind"
):
    """The key is on paper: 24 words."""


# A passphrase slot joins this union with its own tag and a higher FORMAT.
Slot = KeyringSlot | WordsSlot


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pointer and header of one vault."""

    format: int
    vault_id: str
    generation: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    file: str
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(max_length=8)]
    key_check: str

    @property
    def is_in_keyring(self) -> bool:
        """Whether the keyring is one of the ways to the key."""
        return any(isinstance(slot, KeyringSlot) for slot in self.slots)

    def fits(self, key: DataKey) -> bool:
        """Tell whether a key is this vault's, without opening the file."""
        return is_right_key(key, self.vault_id, bytes.fromhex(self.key_check))


class _FormatOnly(msgspec.Struct, frozen=True):
    """The one field that every version has, read first so that a newer header is named as newer."""

    format: int


def new_header(key: DataKey, database_name: str, *, is_in_keyring: bool) -> Header:
    """Return the header of a vault under a new id; the words always lead in."""
    import secrets

    vault_id = secrets.token_hex(16)
    words: tuple[Slot, ...] = (WordsSlot(),)
    return Header(
        format=FORMAT,
        vault_id=vault_id,
        generation=1,
        file=database_name,
        slots=(KeyringSlot(), *words) if is_in_keyring else words,
        key_check=check_value(key, vault_id).hex(),
    )


def read_header(folder: Path) -> Header | None:
    """Return the header, or None when there is no ``vault.json``.

    Raises ExpectedError: FILE_IS_NEWER for a later format, POINTER_BROKEN for anything else.
    """
    content = read_small_file(folder / HEADER_NAME, _MOST_BYTES)
    if content is None:
        return None
    try:
        if msgspec.json.decode(content, type=_FormatOnly).format > FORMAT:
            raise ExpectedError(WhatHappened.FILE_IS_NEWER, WayOut.QUIT)
        header = msgspec.json.decode(content, type=Header)
        _check_names(header)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError):
        raise pointer_broken() from None
    return header


def write_header(folder: Path, header: Header) -> None:
    """Replace ``vault.json`` whole."""
    content = msgspec.json.format(msgspec.json.encode(header), indent=2)
    replace_file(folder / HEADER_NAME, content + b"\n")


def pointer_broken() -> ExpectedError:
    """Return the error of a pointer that cannot be followed; the words and the file still open."""
    return ExpectedError(WhatHappened.POINTER_BROKEN, WayOut.USE_WORDS, WayOut.SHOW_FOLDER)


def _check_names(header: Header) -> None:
    """Refuse an id, a name or a check value that this program never wrote. Raises ValueError."""
    is_ours = (
        header.format == FORMAT
        and _VAULT_ID.fullmatch(header.vault_id)
        and DATABASE_NAME.fullmatch(header.file)
        and len(bytes.fromhex(header.key_check)) == CHECK_VALUE_BYTES
    )
    if not is_ours:
        msg = "not a header of ours"
        raise ValueError(msg)
