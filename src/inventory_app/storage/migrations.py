"""The schema and its versions, kept in ``user_version``; each step runs in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.storage.statements import one_row, run, transaction

if TYPE_CHECKING:
    from inventory_app.storage.driver import Connection

# What is long stands in tables of its own: a list reads neither answers nor folded words, a search
# reads no answers. With 5,000 entries that is 11 ms against 46, and 25 ms against 53.
_SCHEMA_1: Final = (
    """CREATE TABLE inventory (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        created_at INTEGER NOT NULL
    )""",
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        inventory_id INTEGER NOT NULL REFERENCES inventory(id),
        section TEXT NOT NULL,
        prefix TEXT NOT NULL,
        number INTEGER NOT NULL,
        form_version INTEGER NOT NULL,
        origin TEXT,
        gate TEXT,
        quiet INTEGER NOT NULL,
        state INTEGER NOT NULL,
        answered INTEGER NOT NULL,
        is_done INTEGER NOT NULL,
        has_hidden INTEGER NOT NULL,
        has_held INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        deleted_at INTEGER,
        title TEXT NOT NULL,
        snippet TEXT NOT NULL
    )""",
    """CREATE TABLE searched (
        entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
        folded TEXT NOT NULL
    )""",
    """CREATE TABLE written (
        entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
        answers TEXT NOT NULL,
        hidden TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX entry_number ON entry(prefix, number) WHERE prefix <> ''",
    "CREATE INDEX entry_place ON entry(inventory_id, section, number)",
    """CREATE INDEX entry_counts ON entry(inventory_id, section, state, quiet, deleted_at)
        WHERE quiet = 0 AND deleted_at IS NULL""",
    """CREATE TABLE counter (
        prefix TEXT PRIMARY KEY,
        last INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE link (
        entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
        PRIMARY KEY (entry_id, other_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX link_other ON link(other_id)",
    """CREATE TABLE mention (
        entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
        question_id TEXT NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        may_be_named INTEGER NOT NULL,
        PRIMARY KEY (entry_id, question_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX mention_names ON mention(may_be_named, folded, name)",
    """CREATE TABLE person (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code INTEGER NOT NULL UNIQUE,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        roles TEXT NOT NULL,
        printed_as TEXT NOT NULL,
        role_words TEXT NOT NULL,
        is_quiet INTEGER NOT NULL,
        phone TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    """CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID""",
)

# Step Five: rows about other rows, inventories about other inventories, and an end.
_SCHEMA_2: Final = (
    "ALTER TABLE entry ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX entry_subject ON entry(subject, inventory_id, section) WHERE subject <> ''",
    "DROP INDEX entry_counts",
    """CREATE INDEX entry_counts ON entry(inventory_id, section, state, quiet, deleted_at, subject)
        WHERE quiet = 0 AND deleted_at IS NULL""",
    "ALTER TABLE inventory ADD COLUMN state TEXT NOT NULL DEFAULT 'open'",
    "ALTER TABLE inventory ADD COLUMN ended_on TEXT",
    """CREATE TABLE inventory_source (
        inventory_id INTEGER NOT NULL REFERENCES inventory(id) ON DELETE CASCADE,
        source_id INTEGER NOT NULL REFERENCES inventory(id) ON DELETE CASCADE,
        PRIMARY KEY (inventory_id, source_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX inventory_source_other ON inventory_source(source_id)",
)

_STEPS: Final = (_SCHEMA_1, _SCHEMA_2)

SCHEMA_VERSION: Final = len(_STEPS)
"""The version this program writes."""


def migrate(connection: Connection) -> None:
    """Bring an empty or older notebook to this program's schema; a newer one is left untouched.

    Raises ExpectedError FILE_IS_NEWER with the file's version, and for a file that cannot be
    written.
    """
    version = _version(connection)
    if version > SCHEMA_VERSION:
        raise ExpectedError(
            WhatHappened.FILE_IS_NEWER,
            WayOut.CHOOSE_OTHER_PLACE,
            WayOut.QUIT,
            details=(str(version),),
        )
    for number, step in enumerate(_STEPS[version:], start=version + 1):
        with transaction(connection):
            for statement in step:
                run(connection, statement)
            run(connection, f"PRAGMA user_version={number}")


def _version(connection: Connection) -> int:
    row = one_row(connection, "PRAGMA user_version")
    return int(row[0]) if row else 0
