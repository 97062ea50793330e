"""The invented person's work that ``--sample`` opens, as its file says it."""

from __future__ import annotations

import msgspec

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section


class SampleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the example, with the answers typed on it in order."""

    section: Section
    answers: dict[str, AnswerValue]
    is_done: bool = False


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole example."""

    entries: tuple[SampleEntry, ...]
