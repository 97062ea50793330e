"""The statements on entries: each writes or reads rows of one table and its links."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Entry, EntryNumber, EntryRow, Section, SectionCount
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.domain.records import PrivateRecord
from inventory_app.storage.mentions import write_mentions
from inventory_app.storage.rows import (
    ENTRY_COLUMNS,
    ROW_COLUMNS,
    as_answers,
    as_json,
    as_moment,
    entry_from,
    list_row_from,
)
from inventory_app.storage.statements import all_rows, one_row, run, run_each
from inventory_app.storage.subjects import IN_SIGHT, forget_about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inventory_app.domain.keeping import KeptEntry
    from inventory_app.storage.driver import Connection


COUNTS: Final = (
    "SELECT section, count(*), sum(state > 0), sum(state = 2) FROM entry "  # noqa: S608 - no input
    f"WHERE inventory_id = ? AND quiet = 0 AND deleted_at IS NULL AND {IN_SIGHT} GROUP BY section"
)


class WholeEntry(PrivateRecord, frozen=True):
    """An entry with what is out of sight on it too.

    Read only where the two are joined or parted again.
    """

    id: int
    inventory_id: int
    section: Section
    number: EntryNumber
    form_version: int
    origin: Section | None
    is_done: bool
    is_deleted: bool
    answers: dict[str, AnswerValue]
    hidden: dict[str, AnswerValue]
    subject: str = ""


def insert_entry(connection: Connection, new: WholeEntry, kept: KeptEntry, now: datetime) -> int:
    """Write a new entry and return its id."""
    rows = all_rows(
        connection,
        "INSERT INTO entry(inventory_id, section, prefix, number, form_version, gate, quiet, "
        "state, answered, is_done, has_hidden, has_held, created_at, changed_at, title, snippet, "
        "subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        (
            new.inventory_id,
            new.section,
            new.number.prefix,
            new.number.number,
            new.form_version,
            kept.gate,
            kept.is_quiet,
            kept.state,
            kept.answered,
            kept.has_hidden,
            kept.has_held,
            as_moment(now),
            as_moment(now),
            kept.title,
            kept.snippet,
            new.subject,
        ),
    )
    entry_id: int = rows[0][0]
    run(connection, "INSERT INTO searched(entry_id, folded) VALUES (?, ?)", (entry_id, kept.folded))
    run(
        connection,
        "INSERT INTO written(entry_id, answers, hidden) VALUES (?, ?, ?)",
        (entry_id, as_json(kept.answers), as_json(kept.hidden)),
    )
    write_mentions(connection, entry_id, kept.people, may_be_named=kept.may_be_named)
    return entry_id


def rewrite_entry(
    connection: Connection, entry: WholeEntry, kept: KeptEntry, now: datetime
) -> None:
    """Write what an entry has become: where it stands, and all that is derived from its answers."""
    run(
        connection,
        "UPDATE entry SET section = ?, prefix = ?, number = ?, form_version = ?, origin = ?, "
        "gate = ?, quiet = ?, state = ?, answered = ?, is_done = ?, has_hidden = ?, has_held = ?, "
        "changed_at = ?, title = ?, snippet = ? WHERE id = ?",
        (
            entry.section,
            entry.number.prefix,
            entry.number.number,
            entry.form_version,
            entry.origin,
            kept.gate,
            kept.is_quiet,
            kept.state,
            kept.answered,
            entry.is_done,
            kept.has_hidden,
            kept.has_held,
            as_moment(now),
            kept.title,
            kept.snippet,
            entry.id,
        ),
    )
    _write_searched(connection, entry.id, kept)
    run(
        connection,
        "UPDATE written SET answers = ?, hidden = ? WHERE entry_id = ?",
        (as_json(kept.answers), as_json(kept.hidden), entry.id),
    )
    may_be_named = kept.may_be_named and not entry.is_deleted
    write_mentions(connection, entry.id, kept.people, may_be_named=may_be_named)


def rewrite_names(connection: Connection, entry_id: int, kept: KeptEntry) -> None:
    """Write reachable answers in which only a name was spelled anew.

    How the entry stands is untouched.
    """
    run(
        connection,
        "UPDATE entry SET title = ?, snippet = ? WHERE id = ?",
        (kept.title, kept.snippet, entry_id),
    )
    _write_searched(connection, entry_id, kept)
    run(
        connection,
        "UPDATE written SET answers = ? WHERE entry_id = ?",
        (as_json(kept.answers), entry_id),
    )


def _write_searched(connection: Connection, entry_id: int, kept: KeptEntry) -> None:
    run(connection, "UPDATE searched SET folded = ? WHERE entry_id = ?", (kept.folded, entry_id))


def read_whole(connection: Connection, entry_id: int) -> WholeEntry:
    """Return an entry with what is out of sight. Raises ExpectedError ENTRY_GONE."""
    row = one_row(
        connection,
        "SELECT id, inventory_id, section, prefix, number, form_version, origin, is_done, "
        "deleted_at IS NOT NULL, answers, hidden, subject FROM entry JOIN written ON entry_id = id "
        "WHERE id = ?",
        (entry_id,),
    )
    if row is None:
        raise ExpectedError(WhatHappened.ENTRY_GONE)
    return WholeEntry(
        id=row[0],
        inventory_id=row[1],
        section=Section(row[2]),
        number=EntryNumber(row[3], row[4]),
        form_version=row[5],
        origin=Section(row[6]) if row[6] else None,
        is_done=bool(row[7]),
        is_deleted=bool(row[8]),
        answers=as_answers(row[9]),
        hidden=as_answers(row[10]),
        subject=row[11],
    )


def read_entry(connection: Connection, entry_id: int) -> Entry:
    """Return an entry as it may be read. Raises ExpectedError ENTRY_GONE."""
    found = _entries(connection, "id = ?", (entry_id,))
    if not found:
        raise ExpectedError(WhatHappened.ENTRY_GONE)
    return found[0]


def read_section(connection: Connection, inventory_id: int, section: Section) -> tuple[Entry, ...]:
    """Return a section's entries that are not deleted, in number order, as they may be read."""
    where = "inventory_id = ? AND section = ? AND deleted_at IS NULL ORDER BY number, id"
    return _entries(connection, where, (inventory_id, section))


def read_about(
    connection: Connection, inventory_id: int, section: Section, subject: str
) -> Entry | None:
    """Return a section's first row about this subject that is not deleted, or None."""
    where = "inventory_id = ? AND section = ? AND subject = ? AND deleted_at IS NULL ORDER BY id"
    # The index holds only rows that are about something.
    about = f"subject <> '' AND {where}" if subject else where
    return next(iter(_entries(connection, about, (inventory_id, section, subject))), None)


def _entries(
    connection: Connection, where: str, parameters: tuple[object, ...]
) -> tuple[Entry, ...]:
    rows = all_rows(
        connection,
        f"SELECT {ENTRY_COLUMNS} FROM entry JOIN written ON entry_id = id "  # noqa: S608 - no input
        f"WHERE {IN_SIGHT} AND {where}",
        parameters,
    )
    linked = _linked(connection)
    return tuple(entry_from(row, tuple(linked.get(row[0], ()))) for row in rows)


def _linked(connection: Connection) -> dict[int, list[int]]:
    """Return every entry's other pages that are not deleted; there are few."""
    linked: dict[int, list[int]] = {}
    for entry_id, other_id in all_rows(
        connection,
        "SELECT link.entry_id, link.other_id FROM link JOIN entry ON entry.id = link.other_id "
        "WHERE entry.deleted_at IS NULL ORDER BY link.entry_id, link.other_id",
    ):
        linked.setdefault(entry_id, []).append(other_id)
    return linked


def link_entries(connection: Connection, entry_ids: Sequence[int]) -> None:
    """Let each of these entries name all the others, on screen."""
    run_each(
        connection,
        "INSERT OR IGNORE INTO link(entry_id, other_id) VALUES (?, ?)",
        [(one, other) for one in entry_ids for other in entry_ids if one != other],
    )


def read_row(connection: Connection, entry_id: int) -> EntryRow:
    """Return the list row of one entry. Raises ExpectedError ENTRY_GONE."""
    found = _list_rows(connection, "id = ?", (entry_id,))
    if not found:
        raise ExpectedError(WhatHappened.ENTRY_GONE)
    return found[0]


def list_section(
    connection: Connection, inventory_id: int, section: Section
) -> tuple[EntryRow, ...]:
    """Return a section's rows that are not deleted, in number order."""
    return _list_rows(
        connection,
        "inventory_id = ? AND section = ? AND deleted_at IS NULL ORDER BY number, id",
        (inventory_id, section),
    )


def list_deleted(connection: Connection, inventory_id: int) -> tuple[EntryRow, ...]:
    """Return what was deleted, newest first."""
    return _list_rows(
        connection,
        "inventory_id = ? AND deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC",
        (inventory_id,),
    )


def _list_rows(
    connection: Connection, where: str, parameters: tuple[object, ...]
) -> tuple[EntryRow, ...]:
    rows = all_rows(
        connection,
        f"SELECT {ROW_COLUMNS} FROM entry WHERE {IN_SIGHT} AND {where}",  # noqa: S608 - texts of this module only
        parameters,
    )
    return tuple(map(list_row_from, rows))


def count_sections(connection: Connection, inventory_id: int) -> tuple[SectionCount, ...]:
    """Return counts of entries that are neither quiet nor deleted, for sections that have any.

    The partial index ``entry_counts`` holds all that is read here; quiet entries are not even in
    it.
    """
    rows = all_rows(
        connection,
        COUNTS,
        (inventory_id,),
    )
    return tuple(
        SectionCount(Section(section), entries, begun, done)
        for section, entries, begun, done in rows
    )


def mark_deleted(connection: Connection, entry_ids: Sequence[int], moment: int | None) -> None:
    """Move entries to *Recently deleted* at a moment, or bring them back (None)."""
    run_each(
        connection,
        "UPDATE entry SET deleted_at = CASE WHEN ?1 IS NULL THEN NULL "
        "ELSE coalesce(deleted_at, ?1) END WHERE id = ?2",
        [(moment, entry_id) for entry_id in entry_ids],
    )


def erase_entries(connection: Connection, entry_ids: Sequence[int]) -> None:
    """Erase entries, with their links and names, and what is kept about them."""
    forget_about(connection, entry_ids)
    run_each(connection, "DELETE FROM entry WHERE id = ?", [(each,) for each in entry_ids])


def erase_deleted_before(connection: Connection, moment: int) -> int:
    """Erase what was deleted before a moment; return how many."""
    rows = all_rows(connection, "SELECT id FROM entry WHERE deleted_at < ?", (moment,))
    erase_entries(connection, [row[0] for row in rows])
    return len(rows)
