"""Search as you type: the folded words of entries, scanned.

No index that could leak or lag behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.people import folded
from inventory_app.storage.rows import ROW_COLUMNS, list_row_from, storable_text
from inventory_app.storage.statements import all_rows
from inventory_app.storage.subjects import STANDS_ALONE

if TYPE_CHECKING:
    from inventory_app.domain.entries import EntryRow
    from inventory_app.storage.driver import Connection


def found_rows(
    connection: Connection, words: str, *, with_quiet: bool, limit: int
) -> tuple[EntryRow, ...]:
    """Return rows, newest first, whose reachable words hold every word typed.

    None when nothing is typed.

    Deleted entries are never found, nor those of a sealed inventory; quiet ones only with
    ``with_quiet``. ``limit`` is at most how many.
    """
    typed = folded(storable_text(words)).split()
    if not typed:
        return ()
    held = " AND ".join(["instr(folded, ?)"] * len(typed))
    rows = all_rows(
        connection,
        # CROSS JOIN: the words are scanned first, and only what holds them is looked up.
        f"SELECT {ROW_COLUMNS} FROM searched CROSS JOIN entry ON id = entry_id "  # noqa: S608 - marks only
        f"WHERE {held} AND deleted_at IS NULL AND quiet <= ? AND {STANDS_ALONE} "
        "AND NOT EXISTS (SELECT 1 FROM inventory WHERE inventory.id = inventory_id "
        "AND inventory.state <> 'open') "
        "ORDER BY changed_at DESC, id DESC LIMIT ?",
        (*typed, int(with_quiet), limit),
    )
    return tuple(map(list_row_from, rows))
