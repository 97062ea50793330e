"""The words of a printout: short labels beside the answers, and what a sheet leaves out."""

from __future__ import annotations

import msgspec


class Printout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of printout as its file says it.

    ``labels`` go by question id. ``always`` names questions printed even when nothing was written,
    ``beside`` those that join the line of the answer before them, ``left_out`` those never printed.
    ``lowers_ticks`` says that ticks after the first begin with a small letter in this language.
    """

    words: dict[str, str]
    labels: dict[str, str]
    always: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    lowers_ticks: bool = False
