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
    return EntryNumber(prefix, next_numbers(connection, prefix, 1)[0])


def next_numbers(connection: Connection, prefix: str, count: int) -> range:
    """Return so many next numbers of a letter."""
    rows = all_rows(
        connection,
        "INSERT INTO counter(prefix, last) VALUES (?1, ?2) "
        "ON CONFLICT(prefix) DO UPDATE SET last = last + ?2 RETURNING last",
        (prefix, count),
    )
    last: int = rows[0][0]
    return range(last - count + 1, last + 1)
