"""Running statements: every one translates the database's errors, every change is a transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from inventory_app.domain.errors import WhatHappened
from inventory_app.storage.driver import database_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inventory_app.storage.driver import Connection

Row: TypeAlias = tuple[Any, ...]


def all_rows(connection: Connection, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
    """Return every row of a query. Raises ExpectedError for what the world did to the file."""
    with database_errors():
        return connection.execute(sql, parameters).fetchall()


def one_row(connection: Connection, sql: str, parameters: Sequence[object] = ()) -> Row | None:
    """Return the first row of a query, or None. Raises ExpectedError as :func:`all_rows` does."""
    return next(iter(all_rows(connection, sql, parameters)), None)


def run(connection: Connection, sql: str, parameters: Sequence[object] = ()) -> int:
    """Run a statement that changes rows and return how many.

    Its own errors as in :func:`all_rows`.
    """
    with database_errors(WhatHappened.CANNOT_WRITE):
        return connection.execute(sql, parameters).rowcount


def run_each(connection: Connection, sql: str, rows: Iterable[Sequence[object]]) -> None:
    """Run a statement once for each row of parameters."""
    with database_errors(WhatHappened.CANNOT_WRITE):
        connection.executemany(sql, rows)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Join what is inside into one transaction, or into the one already begun.

    What is raised inside takes back everything since this call, and is raised on. When the
    outermost one ends without an error, everything is in the file.
    """
    is_outermost = not connection.in_transaction
    begin, keep, take_back = _OUTERMOST if is_outermost else _INNER
    run(connection, begin)
    try:
        yield
        run(connection, keep)
    except BaseException:
        # A full disk may already have ended the whole transaction.
        if connection.in_transaction:
            for statement in take_back:
                run(connection, statement)
        raise


_OUTERMOST = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_INNER = ("SAVEPOINT inner", "RELEASE inner", ("ROLLBACK TO inner", "RELEASE inner"))
