"""The door to a notebook, as the window sees it: first run, opening, the words.

And what kept it shut.

``vault`` fits these Protocols; ``app.py`` joins them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.services.ports import Notebook

WORDS_ASKED = 3
"""How many of the recovery words are typed back."""


class Keeping(Protocol):
    """The key on its way into the computer's password store; the store may never answer."""

    @property
    def is_done(self) -> bool:
        """Whether the store has answered or failed."""
        ...

    @property
    def failure(self) -> WhatHappened | None:
        """What kept the key from being stored; None while waiting and when it is stored."""
        ...


class OpenDoor(Protocol):
    """An open notebook, and what its key is needed for beside the file."""

    @property
    def notebook(self) -> Notebook:
        """The open notebook."""
        ...

    @property
    def is_in_keyring(self) -> bool:
        """Whether the password store opens it by itself."""
        ...

    def words(self) -> tuple[str, ...]:
        """Return the 24 recovery words."""
        ...

    def keep_in_keyring(self) -> Keeping:
        """Begin to put the key into the password store again."""
        ...

    def finish_keeping(self) -> None:
        """Write down that the password store holds the key, once it has answered."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...


class WaitingDoor(Protocol):
    """A password store that has not answered yet."""

    @property
    def is_over(self) -> bool:
        """Whether it has answered or failed."""
        ...

    def go_on(self) -> OpenDoor | ClosedDoor:
        """Open with the answer."""
        ...


class ClosedDoor(msgspec.Struct, frozen=True):
    """A notebook that did not open; nothing was changed and nothing is lost."""

    why: WhatHappened
    ways_out: tuple[WayOut, ...] = ()
    details: tuple[str, ...] = ()
    waiting: WaitingDoor | None = None


class NewNotebook(Protocol):
    """A notebook being made at the first run; nothing points to it until :meth:`finish`."""

    @property
    def keeping(self) -> Keeping:
        """The key on its way into the password store."""
        ...

    def ask_store_again(self) -> None:
        """Ask the password store afresh."""
        ...

    def words(self) -> tuple[str, ...]:
        """Return the 24 recovery words."""
        ...

    def finish(self) -> OpenDoor:
        """Point at the notebook and return it open."""
        ...

    def abandon(self) -> None:
        """Close the file; the next start is a first run again."""
        ...


class Door(Protocol):
    """The way into the notebook of one folder."""

    def is_first_run(self) -> bool:
        """Whether the folder holds nobody's words. Raises ExpectedError when it cannot be read."""
        ...

    def open(self) -> OpenDoor | ClosedDoor:
        """Open with the key in the password store."""
        ...

    def open_with_words(self, typed: str) -> OpenDoor | ClosedDoor:
        """Open with the recovery words as they were typed."""
        ...

    def make(self) -> NewNotebook:
        """Make a notebook. Raises ExpectedError when the disk refuses."""
        ...

    def folder(self) -> str:
        """Return where the files lie, to show to the person."""
        ...


def wrong_places(words: Sequence[str], typed: dict[int, str]) -> tuple[int, ...]:
    """Return the places (from 1) whose word was typed back wrongly.

    Case and outer spaces do not matter.
    """
    return tuple(
        place
        for place, word in sorted(typed.items())
        if word.strip().casefold() != words[place - 1].casefold()
    )
