"""What is wrong in a shipped file, and where in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.errors import FormError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong: the place in the file, and the reason it is refused."""

    place: str
    reason: str


def refuse_first(file: str, faults: Iterable[Fault]) -> None:
    """Raise FormError for the first fault, if there is one."""
    for fault in faults:
        raise FormError(file, fault.place, fault.reason)
