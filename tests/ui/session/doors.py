"""Doors that stay shut as a test wants them; real ones are made by the fixtures."""

from __future__ import annotations

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.doors import ClosedDoor, NewNotebook, OpenDoor


class NeverAnswers:
    """A password store that is still asked when the test ends."""

    is_over = False

    def go_on(self) -> OpenDoor | ClosedDoor:
        """Never come to this."""
        raise AssertionError("nobody answered")


class ShutDoor:
    """A door that says the same at every try."""

    def __init__(self, why: ClosedDoor | ExpectedError) -> None:
        """Take what it says."""
        self._why = why
        self.times_asked = 0

    def is_first_run(self) -> bool:
        """Tell that there is a notebook."""
        return False

    def open(self) -> OpenDoor | ClosedDoor:
        """Stay shut."""
        self.times_asked += 1
        if isinstance(self._why, ExpectedError):
            raise self._why
        return self._why

    def open_with_words(self, typed: str) -> OpenDoor | ClosedDoor:
        """Stay shut; no test of this door types words."""
        raise AssertionError(f"{len(typed)} letters were typed")

    def make(self) -> NewNotebook:
        """Refuse: there is a notebook."""
        raise AssertionError("a notebook is there")

    def folder(self) -> str:
        """Return a place nobody has."""
        return "/nowhere/inventory"
