"""A thing to be seen, and how to go to a screen of the open notebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from inventory_app.ui.page import Destination, Screen

if TYPE_CHECKING:
    from tests.stage import Stage


class Sight(msgspec.Struct, frozen=True):
    """A thing to be seen: its name, how to get there, and the screen it belongs to, if to any.

    On a writing page ``question`` is what the field with the focus must be named by.
    """

    name: str
    show: Callable[[Stage], None]
    screen: Screen | None = None
    question: str = ""


def go(stage: Stage, destination: Destination) -> None:
    """Open the notebook anew and go to a screen."""
    stage.open_notebook()
    stage.frame.go(destination)
    stage.settle()
