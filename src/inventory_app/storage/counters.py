"""Numbers that only grow: one counter for each letter, so that no number is ever used twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import EntryNumber
from inventory_app.storage.statements import all_rows

if TYPE_CHECKING:
    from inventory_app.storage.driver import Connection


def next_number(connection: Connection, prefix: str) -> EntryNumber:
    """Return the next number of a letter; entries without a letter have no number."""
    if not prefix:
        return EntryNumber("", 0)
    rows = all_rows(
        connection,
        "INSERT INTO counter(prefix, last) VALUES (?, 1) "
        "ON CONFLICT(prefix) DO UPDATE SET last = last + 1 RETURNING last",
        (prefix,),
    )
    return EntryNumber(prefix, rows[0][0])
