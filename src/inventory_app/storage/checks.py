"""Checks of a whole file; each sees something that the others miss, so all three are made.

The cipher's check reads every page's seal: SQLite itself returns zeros, and no error, for a damaged
last page of a long text. SQLite's check reads the structure, which an old but well sealed page can
break. The size tells of what was cut off or hung on. Together: about 5 ms for each megabyte.
"""

from __future__ import annotations

from enum import Enum, unique
from typing import TYPE_CHECKING

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.connection import number
from inventory_app.storage.driver import Connection, database_errors

if TYPE_CHECKING:
    from pathlib import Path


@unique
class Fault(Enum):
    """What is wrong with a file."""

    SEAL = "seal"
    STRUCTURE = "structure"
    SIZE = "size"


def faults_in(connection: Connection, path: Path) -> frozenset[Fault]:
    """Return what is wrong with an open file; empty when it is whole."""
    found = set()
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        found.add(Fault.SEAL)
    if not _is_structure_whole(connection):
        found.add(Fault.STRUCTURE)
    if number(connection, "page_count") * number(connection, "page_size") != path.stat().st_size:
        found.add(Fault.SIZE)
    return frozenset(found)


def _is_structure_whole(connection: Connection) -> bool:
    """Ask SQLite; on badly damaged pages it gives up with an error where it should report."""
    try:
        with database_errors():
            return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except ExpectedError as error:
        if error.what is WhatHappened.FILE_DAMAGED:
            return False
        raise
