"""The inventories of a notebook: begun, sealed, opened again, destroyed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from inventory_app.domain.entries import Inventory, InventoryKind
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.mentions import follow_entries
from inventory_app.storage.rows import as_moment, as_time
from inventory_app.storage.settings import read_place, write_place
from inventory_app.storage.statements import all_rows, run, run_each, transaction
from inventory_app.storage.subjects import forget_about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inventory_app.storage.driver import Connection
    from inventory_app.storage.outside import Clock
    from inventory_app.storage.statements import Row

_OPEN: Final = "open"
_SEALED: Final = "sealed"
_COLUMNS: Final = "id, kind, created_at, state, ended_on"


class InventoryStore:
    """The inventories. Every write is one transaction.

    Raises ExpectedError for what the world did to the file, and ENTRY_GONE for an inventory that
    was destroyed.
    """

    def __init__(self, connection: Connection, clock: Clock) -> None:
        """Take the connection and the clock."""
        self._connection = connection
        self._clock = clock

    def list(self, kind: InventoryKind) -> tuple[Inventory, ...]:
        """Return the inventories of a kind, the oldest first, sealed ones too."""
        rows = all_rows(
            self._connection,
            f"SELECT {_COLUMNS} FROM inventory WHERE kind = ? ORDER BY id",  # noqa: S608 - no input
            (kind,),
        )
        sources = self._sources()
        return tuple(_inventory_from(row, sources.get(row[0], ())) for row in rows)

    def find(self, inventory_id: int) -> Inventory:
        """Return an inventory. Raises ExpectedError ENTRY_GONE."""
        found = [each for kind in InventoryKind for each in self.list(kind)]
        for inventory in found:
            if inventory.id == inventory_id:
                return inventory
        raise ExpectedError(WhatHappened.ENTRY_GONE)

    def current(self, kind: InventoryKind) -> Inventory | None:
        """Return the newest inventory of a kind that is not sealed, or None."""
        return next((each for each in reversed(self.list(kind)) if not each.is_sealed), None)

    def begin(self, kind: InventoryKind, sources: Sequence[int] = ()) -> Inventory:
        """Begin an inventory, about these others, and return it."""
        with transaction(self._connection):
            rows = all_rows(
                self._connection,
                "INSERT INTO inventory(kind, created_at) VALUES (?, ?) RETURNING id",
                (kind, as_moment(self._clock.now())),
            )
            self._write_sources(rows[0][0], sources)
        return self.find(rows[0][0])

    def take_sources(self, inventory_id: int, sources: Sequence[int]) -> Inventory:
        """Let an inventory be about these others, and return it."""
        with transaction(self._connection):
            self._write_sources(inventory_id, sources)
        return self.find(inventory_id)

    def end(self, inventory_id: int, on: date | None) -> Inventory:
        """Keep the day on which an inventory ended; None says that it goes on."""
        with transaction(self._connection):
            run(
                self._connection,
                "UPDATE inventory SET ended_on = ? WHERE id = ?",
                (on.isoformat() if on else None, inventory_id),
            )
        return self.find(inventory_id)

    def seal(self, inventory_ids: Sequence[int], *, is_sealed: bool = True) -> None:
        """Put inventories out of sight, or open them again on purpose.

        A sealed inventory is in no search, suggests no name, and is not where the person was.
        """
        with transaction(self._connection):
            state = _SEALED if is_sealed else _OPEN
            rows = [(state, inventory_id) for inventory_id in inventory_ids]
            run_each(self._connection, "UPDATE inventory SET state = ? WHERE id = ?", rows)
            entry_ids = self._entries_of(inventory_ids)
            follow_entries(self._connection, entry_ids)
            self._forget_place(entry_ids)

    def destroy(self, inventory_ids: Sequence[int]) -> None:
        """Take inventories out of the file with all their rows; amends cards in sight stay.

        What the file's pages held is overwritten; :meth:`compact` then makes the file anew.
        """
        with transaction(self._connection):
            entry_ids = self._entries_of(inventory_ids)
            self._forget_place(entry_ids)
            forget_about(self._connection, entry_ids)
            rows = [(inventory_id,) for inventory_id in inventory_ids]
            run_each(self._connection, "DELETE FROM entry WHERE inventory_id = ?", rows)
            run_each(self._connection, "DELETE FROM inventory WHERE id = ?", rows)

    def compact(self) -> None:
        """Write the file anew from what is left in it; nothing that was erased has a trace then.

        It cannot be part of a transaction. Raises ExpectedError, such as DISK_FULL; the file is
        then as before.
        """
        run(self._connection, "VACUUM")

    def _entries_of(self, inventory_ids: Sequence[int]) -> tuple[int, ...]:
        return tuple(
            row[0]
            for inventory_id in inventory_ids
            for row in all_rows(
                self._connection, "SELECT id FROM entry WHERE inventory_id = ?", (inventory_id,)
            )
        )

    def _forget_place(self, entry_ids: Sequence[int]) -> None:
        place = read_place(self._connection)
        if place is not None and place.entry_id in entry_ids:
            write_place(self._connection, None)

    def _sources(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for inventory_id, source_id in all_rows(
            self._connection,
            "SELECT inventory_id, source_id FROM inventory_source ORDER BY inventory_id, source_id",
        ):
            found[inventory_id] = (*found.get(inventory_id, ()), source_id)
        return found

    def _write_sources(self, inventory_id: int, sources: Sequence[int]) -> None:
        run(
            self._connection,
            "DELETE FROM inventory_source WHERE inventory_id = ?",
            (inventory_id,),
        )
        run_each(
            self._connection,
            "INSERT INTO inventory_source(inventory_id, source_id) VALUES (?, ?)",
            [(inventory_id, source_id) for source_id in dict.fromkeys(sources)],
        )


def _inventory_from(row: Row, sources: tuple[int, ...]) -> Inventory:
    inventory_id, kind, created_at, state, ended_on = row
    return Inventory(
        id=inventory_id,
        kind=InventoryKind(kind),
        created_at=as_time(created_at),
        is_sealed=state == _SEALED,
        ended_on=date.fromisoformat(ended_on) if ended_on else None,
        sources=sources,
    )
