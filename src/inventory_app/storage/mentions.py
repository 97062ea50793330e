"""Names standing on entries.

A small table that follows the entries, for lists of people and suggestions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.keeping import NAMING_SECTIONS
from inventory_app.domain.people import name_key
from inventory_app.storage.statements import all_rows, run, run_each

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inventory_app.storage.driver import Connection

_NAMING: Final = ", ".join(f"'{section}'" for section in sorted(NAMING_SECTIONS))


def write_mentions(
    connection: Connection, entry_id: int, people: Mapping[str, str], *, may_be_named: bool
) -> None:
    """Make these the names standing on an entry; nothing is written when they stand already."""
    wanted = {
        (question_id, name, name_key(name), int(may_be_named))
        for question_id, name in people.items()
    }
    present = all_rows(
        connection,
        "SELECT question_id, name, folded, may_be_named FROM mention WHERE entry_id = ?",
        (entry_id,),
    )
    if wanted == set(present):
        return
    run(connection, "DELETE FROM mention WHERE entry_id = ?", (entry_id,))
    run_each(
        connection,
        "INSERT INTO mention(entry_id, question_id, name, folded, may_be_named) "
        "VALUES (?, ?, ?, ?, ?)",
        [(entry_id, *mention) for mention in sorted(wanted)],
    )


def follow_entries(connection: Connection, entry_ids: Sequence[int]) -> None:
    """Let names be suggested again or no more, as entries were restored, deleted or sealed."""
    run_each(
        connection,
        "UPDATE mention SET may_be_named = (SELECT quiet = 0 AND deleted_at IS NULL "  # noqa: S608
        f"AND section IN ({_NAMING}) AND inventory.state = 'open' "
        "FROM entry JOIN inventory ON inventory.id = inventory_id WHERE entry.id = entry_id) "
        "WHERE entry_id = ?",
        [(entry_id,) for entry_id in entry_ids],
    )


def entries_naming(connection: Connection, name: str) -> tuple[int, ...]:
    """Return the entries that name somebody, quiet and deleted ones too."""
    rows = all_rows(
        connection,
        "SELECT DISTINCT entry_id FROM mention WHERE may_be_named IN (0, 1) AND folded = ? "
        "ORDER BY entry_id",
        (name_key(name),),
    )
    return tuple(row[0] for row in rows)


def names_that_may_be_named(connection: Connection) -> dict[str, tuple[str, int]]:
    """Return, by what a name is compared by, its newest spelling and its entries' number."""
    rows = all_rows(
        connection,
        "SELECT folded, name, count(DISTINCT entry_id), max(entry_id) FROM mention "
        "WHERE may_be_named = 1 GROUP BY folded",
    )
    return {folded: (name, pages) for folded, name, pages, _ in rows}


def names_holding(connection: Connection, typed: str) -> dict[str, str]:
    """Return names that may be named and hold what was typed, by what they are compared by."""
    rows = all_rows(
        connection,
        "SELECT folded, name, max(entry_id) FROM mention "
        "WHERE may_be_named = 1 AND instr(folded, ?) GROUP BY folded",
        (typed,),
    )
    return {folded: name for folded, name, _ in rows}
