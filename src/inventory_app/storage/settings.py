"""What was chosen in a notebook, and where the person was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from inventory_app.domain.choices import Choices, Place
from inventory_app.storage.rows import damage_noticed, storable_text
from inventory_app.storage.statements import one_row, run

if TYPE_CHECKING:
    from inventory_app.storage.driver import Connection

_CHOICES: Final = "choices"
_PLACE: Final = "place"
_Record = TypeVar("_Record", bound=msgspec.Struct)


def read_choices(connection: Connection) -> Choices:
    """Return what was chosen; what was never chosen stands as the program proposes it."""
    return _read(connection, _CHOICES, Choices) or Choices()


def write_choices(connection: Connection, choices: Choices) -> None:
    """Keep what was chosen."""
    _write(connection, _CHOICES, choices)


def read_place(connection: Connection) -> Place | None:
    """Return where the person was, or None."""
    return _read(connection, _PLACE, Place)


def write_place(connection: Connection, place: Place | None) -> None:
    """Keep where the person is; None forgets it."""
    if place is None:
        run(connection, "DELETE FROM setting WHERE name = ?", (_PLACE,))
    else:
        _write(connection, _PLACE, place)


def _read(connection: Connection, name: str, kind: type[_Record]) -> _Record | None:
    row = one_row(connection, "SELECT value FROM setting WHERE name = ?", (name,))
    with damage_noticed():
        return msgspec.json.decode(row[0], type=kind) if row else None


def _write(connection: Connection, name: str, record: msgspec.Struct) -> None:
    run(
        connection,
        "INSERT INTO setting(name, value) VALUES (?, ?) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (name, _encoded(record)),
    )


def _encoded(record: msgspec.Struct) -> str:
    try:
        return msgspec.json.encode(record).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(_with_storable_texts(msgspec.to_builtins(record))).decode()


def _with_storable_texts(value: object) -> object:
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, dict):
        return {key: _with_storable_texts(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_storable_texts(item) for item in value]
    return value
