"""People of a notebook: those written down, and names that stand on entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.domain.people import (
    Person,
    PrintedAs,
    Role,
    folded,
    joined_people,
    name_key,
    shown_name,
)
from inventory_app.storage.counters import next_number, next_numbers
from inventory_app.storage.mentions import names_holding, names_that_may_be_named
from inventory_app.storage.rows import storable_text
from inventory_app.storage.statements import all_rows, run, run_each, transaction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inventory_app.storage.driver import Connection
    from inventory_app.storage.entry_changes import EntryChanges
    from inventory_app.storage.statements import Row

_CODE_PREFIX: Final = "N"
_ROLES: Final = msgspec.json.Decoder(frozenset[Role])
_ADD: Final = (
    "INSERT INTO person(code, name, folded, roles, printed_as, role_words, is_quiet, phone, note) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_COLUMNS: Final = "id, code, name, roles, printed_as, role_words, is_quiet, phone, note"


class PersonStore:
    """People, with their names on entries. Every write is one transaction.

    Raises ExpectedError for what the world did to the file, and ENTRY_GONE for a person who was
    deleted.
    """

    def __init__(self, connection: Connection, changes: EntryChanges) -> None:
        """Take the connection, and what changes names on entries."""
        self._connection = connection
        self._changes = changes

    def list(self) -> tuple[Person, ...]:
        """Return people written down, and names on entries that may be named, by name."""
        named = names_that_may_be_named(self._connection)
        written = [
            msgspec.structs.replace(person, pages=named.get(name_key(person.name), ("", 0))[1])
            for person in _written_down(self._connection)
        ]
        known = {name_key(person.name) for person in written}
        only_named = [
            Person(id=0, name=name, pages=pages)
            for key, (name, pages) in named.items()
            if key not in known
        ]
        return tuple(sorted([*written, *only_named], key=lambda one: (name_key(one.name), one.id)))

    def suggestions(self, typed: str, limit: int = 8) -> tuple[str, ...]:
        """Return names that begin with, then hold, what was typed.

        Never of quiet entries or quiet people.
        """
        key = folded(storable_text(typed))
        if not key:
            return ()
        names = names_holding(self._connection, key)
        for person in _written_down(self._connection):
            their_key = name_key(person.name)
            if person.is_quiet:
                names.pop(their_key, None)
            elif key in their_key:
                names[their_key] = person.name
        order = sorted(names, key=lambda found: (not found.startswith(key), found))
        return tuple(names[found] for found in order[:limit])

    def save(self, person: Person) -> Person:
        """Save a person (id 0 adds one, or joins one of the same name); return them as they stand.

        A changed name is changed on every entry that names them. Raises NAME_MISSING for an empty
        name.
        """
        clean = _storable(person)
        if not clean.name:
            raise ExpectedError(WhatHappened.NAME_MISSING, WayOut.TRY_AGAIN)
        with transaction(self._connection):
            kept = self._changed(clean) if person.id else self._added(clean)
        return self._with_pages(kept)

    def write_down(self, names: Iterable[str]) -> None:
        """Write down everybody of these names who is not yet, in this order, each with a code."""
        known = {name_key(person.name) for person in _written_down(self._connection)}
        new: dict[str, Person] = {}
        for name in names:
            person = _storable(Person(id=0, name=name))
            if person.name and name_key(person.name) not in known:
                new.setdefault(name_key(person.name), person)
        if not new:
            return
        with transaction(self._connection):
            codes = next_numbers(self._connection, _CODE_PREFIX, len(new))
            added = zip(codes, new.values(), strict=True)
            run_each(self._connection, _ADD, [(code, *_values(one)) for code, one in added])

    def merge(self, kept_id: int, other_id: int) -> Person:
        """Make two people one: the other's name is replaced on every entry by the kept one's.

        What was noted of the other is added where the kept one has nothing.
        """
        if kept_id == other_id:
            msg = "a person is not merged with themselves"
            raise ValueError(msg)
        with transaction(self._connection):
            other = _find(self._connection, other_id)
            kept = joined_people(_find(self._connection, kept_id), other)
            _write(self._connection, kept)
            run(self._connection, "DELETE FROM person WHERE id = ?", (other_id,))
            self._changes.rename(other.name, kept.name)
        return self._with_pages(kept)

    def delete(self, person_id: int) -> None:
        """Take a person off the list; entries keep their words."""
        with transaction(self._connection):
            run(self._connection, "DELETE FROM person WHERE id = ?", (person_id,))

    def _changed(self, person: Person) -> Person:
        before = _find(self._connection, person.id)
        kept = msgspec.structs.replace(person, code=before.code, is_written_down=True)
        _write(self._connection, kept)
        if before.name != kept.name:
            self._changes.rename(before.name, kept.name)
        return kept

    def _added(self, person: Person) -> Person:
        key = name_key(person.name)
        same = (each for each in _written_down(self._connection) if name_key(each.name) == key)
        present = next(same, None)
        if present is not None:
            kept = joined_people(
                msgspec.structs.replace(
                    person, id=present.id, code=present.code, is_written_down=True
                ),
                present,
            )
            _write(self._connection, kept)
            return kept
        code = next_number(self._connection, _CODE_PREFIX).number
        rows = all_rows(self._connection, f"{_ADD} RETURNING id", (code, *_values(person)))
        return msgspec.structs.replace(person, id=rows[0][0], code=code, is_written_down=True)

    def _with_pages(self, person: Person) -> Person:
        named = names_that_may_be_named(self._connection)
        pages = named.get(name_key(person.name), ("", 0))[1]
        return msgspec.structs.replace(person, pages=pages)


def _storable(person: Person) -> Person:
    return msgspec.structs.replace(
        person,
        name=shown_name(storable_text(person.name)),
        role_words=storable_text(person.role_words),
        phone=storable_text(person.phone),
        note=storable_text(person.note),
    )


def _values(person: Person) -> tuple[object, ...]:
    return (
        person.name,
        name_key(person.name),
        msgspec.json.encode(sorted(person.roles)).decode(),
        person.printed_as,
        person.role_words,
        person.is_quiet,
        person.phone,
        person.note,
    )


def _write(connection: Connection, person: Person) -> None:
    run(
        connection,
        "UPDATE person SET name = ?, folded = ?, roles = ?, printed_as = ?, role_words = ?, "
        "is_quiet = ?, phone = ?, note = ? WHERE id = ?",
        (*_values(person), person.id),
    )


def _find(connection: Connection, person_id: int) -> Person:
    for person in _written_down(connection):
        if person.id == person_id:
            return person
    raise ExpectedError(WhatHappened.ENTRY_GONE)


def _written_down(connection: Connection) -> tuple[Person, ...]:
    rows = all_rows(connection, f"SELECT {_COLUMNS} FROM person ORDER BY id")  # noqa: S608 - no input
    return tuple(map(_person_from, rows))


def _person_from(row: Row) -> Person:
    person_id, code, name, roles, printed_as, role_words, is_quiet, phone, note = row
    return Person(
        id=person_id,
        name=name,
        code=code,
        roles=_ROLES.decode(roles),
        printed_as=PrintedAs(printed_as),
        role_words=role_words,
        is_quiet=bool(is_quiet),
        phone=phone,
        note=note,
        is_written_down=True,
    )
