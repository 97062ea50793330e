"""The base of records that hold a person's words, so that no log line or error can quote them."""

from __future__ import annotations

import msgspec
from typing_extensions import override


class PrivateRecord(msgspec.Struct, frozen=True):
    """A frozen record whose text form names its kind and number, never what is written in it."""

    @override
    def __repr__(self) -> str:
        """Return the record's kind, with its id where it has one."""
        record_id = getattr(self, "id", None)
        return f"<{type(self).__name__}{'' if record_id is None else f' {record_id}'}>"
