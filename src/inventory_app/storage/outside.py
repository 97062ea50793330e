"""What the stores need from outside, as small Protocols: the forms and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from inventory_app.domain.forms import Form


class FormLookup(Protocol):
    """The shipped forms."""

    def form(self, form_id: str) -> Form:
        """Return the newest version of a form, lists filled in. Raises FormError."""
        ...


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """Return the present moment with its time zone."""
        ...
