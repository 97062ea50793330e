"""Before the first page of Step Four stands one page about care, and never again."""

from __future__ import annotations

import msgspec

from inventory_app.services.ports import Notebook
from inventory_app.ui.page import Destination, Screen


def through_care(notebook: Notebook, where: Destination) -> Destination:
    """Return where to go: first the page about care, which leads on, unless it was read."""
    if notebook.choices().has_read_care_page:
        return where
    return msgspec.structs.replace(where, screen=Screen.CARE)
