"""The schema: made once, the same as ever shipped, left alone when newer."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from inventory_app.domain.entries import InventoryKind, Section
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.connection import APPLICATION_ID, number
from inventory_app.storage.driver import Connection
from inventory_app.storage.migrations import SCHEMA_VERSION, migrate
from inventory_app.storage.notebook import Notebook
from tests.builders import FixedClock, open_file, open_notebook, shipped_library

SCHEMAS = Path(__file__).parents[2] / "data" / "schemas"


def _schema(connection: Connection) -> str:
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' "
        "ORDER BY type DESC, name"
    ).fetchall()
    return "\n".join(f"{' '.join(sql.split())};" for (sql,) in rows) + "\n"


def _shipped(name: str) -> str:
    return (SCHEMAS / name).read_text(encoding="utf-8")


def _make(connection: Connection, version: int) -> None:
    """Make the file that a program with this schema left."""
    for name in (f"{version}.sql", f"{version}.rows.sql"):
        for statement in _shipped(name).split(";\n"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={version}")


def test_new_file_gets_the_schema_and_says_whose_it_is(database: Path) -> None:
    with closing(open_file(database)) as connection:
        assert number(connection, "user_version") == 0
        migrate(connection)
        assert number(connection, "user_version") == SCHEMA_VERSION == 2
        assert number(connection, "application_id") == APPLICATION_ID


def test_newest_schema_is_what_was_shipped(database: Path) -> None:
    with closing(open_file(database)) as connection:
        migrate(connection)
        assert _schema(connection) == _shipped(f"{SCHEMA_VERSION}.sql")


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_older_schema_becomes_the_newest_one(database: Path, version: int) -> None:
    with closing(open_file(database)) as connection:
        _make(connection, version)
        migrate(connection)
        assert _schema(connection) == _shipped(f"{SCHEMA_VERSION}.sql")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_migrating_again_changes_nothing(database: Path) -> None:
    with closing(open_file(database)) as connection:
        migrate(connection)
        before = (_schema(connection), connection.total_changes)
        migrate(connection)
        assert (_schema(connection), connection.total_changes) == before


def test_notebook_written_with_schema_1_opens(database: Path) -> None:
    with closing(open_file(database)) as connection:
        _make(connection, 1)
    with closing(open_notebook(database)) as notebook:
        entry = notebook.entries.find(1)
        assert entry.answers["r_part_words"] == "I told stories about her at lunch."
        assert notebook.inventory().id == 1
        assert [row.title for row in notebook.entries.search("lunch")] == ["Pat"]
        assert notebook.people.suggestions("p") == ("Pat",)
        assert notebook.choices().has_read_care_page
        place = notebook.place()
        assert place is not None
        assert place.page_id == "r_mine"
        assert notebook.entries.bring_back(2).answers == {"p_label": "The yellow house"}


def test_rows_written_before_subjects_are_about_nothing(database: Path) -> None:
    with closing(open_file(database)) as connection:
        _make(connection, 1)
    with closing(open_notebook(database)) as notebook:
        assert notebook.entries.find(1).subject == ""
        inventory = notebook.inventory()
        assert not inventory.is_sealed
        assert (inventory.ended_on, inventory.sources) == (None, ())


def test_notebook_written_with_schema_2_opens(database: Path) -> None:
    with closing(open_file(database)) as connection:
        _make(connection, 2)
    with closing(open_notebook(database)) as notebook:
        (step_five,) = notebook.inventories.list(InventoryKind.STEP_FIVE)
        assert step_five.sources == (notebook.inventory().id,)
        assert step_five.ended_on == date(2026, 3, 9)
        heard = notebook.entries.about(step_five.id, Section.STEP_FIVE_SITTING, "entry:1/sponsor")
        assert heard is not None
        assert heard.answers["sit_back"] == "You were frightened each time."


def test_newer_file_is_left_untouched(database: Path) -> None:
    open_notebook(database).close()
    with closing(open_file(database)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    before = database.read_bytes()
    with closing(open_file(database)) as connection:
        with pytest.raises(ExpectedError) as found:
            Notebook(connection, shipped_library(), FixedClock())
        assert found.value.what is WhatHappened.FILE_IS_NEWER
        assert found.value.details == (str(SCHEMA_VERSION + 1),)
    assert database.read_bytes() == before


def test_migration_that_fails_leaves_the_file_as_it_was(database: Path) -> None:
    with closing(open_file(database)) as connection:
        connection.execute("CREATE TABLE setting (a)")  # stands in the way of the last table
        with pytest.raises(Exception, match="already exists"):
            migrate(connection)
        assert number(connection, "user_version") == 0
        assert _schema(connection) == "CREATE TABLE setting (a);\n"
