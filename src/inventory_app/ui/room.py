"""What every page is given: the open notebook, the forms, the clock, the look.

No page reaches for anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from inventory_app.services.ports import Clock, FormLibrary, Notebook
    from inventory_app.ui.theme import Theme
    from inventory_app.ui.window_look import WindowLook


class Room(msgspec.Struct, frozen=True):
    """The things a page works with while a notebook is open."""

    notebook: Notebook
    library: FormLibrary
    clock: Clock
    theme: Theme


class Surroundings(msgspec.Struct, frozen=True):
    """The things a page works with before a notebook is open."""

    theme: Theme
    library: FormLibrary
    look: WindowLook
