"""How records become columns and columns records: times, answers, entries, list rows."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from inventory_app.domain.answers import Answers, AnswerValue, Changes
from inventory_app.domain.entries import (
    Entry,
    EntryNumber,
    EntryRow,
    EntryState,
    GateAnswer,
    Section,
)
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inventory_app.storage.statements import Row

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ANSWERS: Final = msgspec.json.Decoder(dict[str, str | int | bool | tuple[str, ...]])

ENTRY_COLUMNS: Final = (
    "id, inventory_id, section, prefix, number, form_version, answers, gate, state, "
    "created_at, changed_at, deleted_at, has_hidden, has_held, origin, subject"
)
ROW_COLUMNS: Final = (
    "id, section, prefix, number, title, snippet, answered, gate, state, changed_at, deleted_at, "
    "subject"
)


def as_moment(time: datetime) -> int:
    """Return a time as it is kept: microseconds since 1970. It must have a time zone."""
    return (time - _EPOCH) // timedelta(microseconds=1)


def as_time(moment: int) -> datetime:
    """Return a kept moment as a time in UTC."""
    return _EPOCH + timedelta(microseconds=moment)


def as_json(answers: Answers) -> str:
    """Return answers as they are kept."""
    return msgspec.json.encode(answers).decode()


def as_answers(text: str) -> dict[str, AnswerValue]:
    """Return kept answers. Raises ExpectedError FILE_DAMAGED for what was never written so."""
    with damage_noticed():
        return _ANSWERS.decode(text)


@contextmanager
def damage_noticed() -> Iterator[None]:
    """Say that the file is damaged when a kept record does not decode.

    SQLCipher returns zeros, and no error, for a damaged last page of a long text.
    """
    try:
        yield
    except msgspec.DecodeError:
        raise ExpectedError(
            WhatHappened.FILE_DAMAGED, WayOut.TRY_AGAIN, WayOut.SHOW_FOLDER
        ) from None


def storable_text(text: str) -> str:
    """Return text that can be encoded.

    No NUL, halves of a character joined, lone halves marked as lost.
    """
    clean = text.replace("\0", "")
    try:
        clean.encode()
    except UnicodeEncodeError:
        return clean.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return clean


def storable(changes: Changes) -> dict[str, AnswerValue | None]:
    """Return changes whose texts can all be encoded."""
    return {question_id: _storable(value) for question_id, value in changes.items()}


def _storable(value: AnswerValue | None) -> AnswerValue | None:
    if isinstance(value, str):
        return storable_text(value)
    return tuple(map(storable_text, value)) if isinstance(value, tuple) else value


def entry_from(row: Row, linked: tuple[int, ...]) -> Entry:
    """Return the entry that a row of ENTRY_COLUMNS holds."""
    (entry_id, inventory_id, section, prefix, number, form_version, answers, gate, state) = row[:9]
    created_at, changed_at, deleted_at, has_hidden, has_held, origin, subject = row[9:]
    return Entry(
        id=entry_id,
        inventory_id=inventory_id,
        section=Section(section),
        number=EntryNumber(prefix, number),
        form_version=form_version,
        answers=as_answers(answers),
        gate=GateAnswer(gate) if gate else None,
        state=EntryState(state),
        created_at=as_time(created_at),
        changed_at=as_time(changed_at),
        deleted_at=None if deleted_at is None else as_time(deleted_at),
        has_hidden=bool(has_hidden),
        has_held=bool(has_held),
        linked=linked,
        origin=Section(origin) if origin else None,
        subject=subject,
    )


def list_row_from(row: Row) -> EntryRow:
    """Return the list row that a row of ROW_COLUMNS holds."""
    entry_id, section, prefix, number, title, snippet, answered, gate, state = row[:9]
    changed_at, deleted_at, subject = row[9:]
    return EntryRow(
        id=entry_id,
        section=Section(section),
        number=EntryNumber(prefix, number),
        title=title,
        snippet=snippet,
        answered=answered,
        gate=GateAnswer(gate) if gate else None,
        state=EntryState(state),
        changed_at=as_time(changed_at),
        deleted_at=None if deleted_at is None else as_time(deleted_at),
        subject=subject,
    )
