"""Resuming: the exact page and cursor after a restart, but not on pages kept out of sight."""

from __future__ import annotations

from inventory_app.domain.choices import Place
from inventory_app.domain.entries import UNRESUMED_SECTIONS, Entry
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.services.ports import Notebook


def place_to_resume(notebook: Notebook) -> Place | None:
    """Return the place to open on, or None for Home: on a harm, secret or set-aside page.

    Or where nothing is left.
    """
    place = notebook.place()
    if place is None:
        return None
    try:
        entry = notebook.entries.find(place.entry_id)
    except ExpectedError as error:
        if error.what is WhatHappened.ENTRY_GONE:
            return None
        raise
    return place if may_resume_on(entry) else None


def may_resume_on(entry: Entry) -> bool:
    """Return whether the program may reopen on this entry."""
    return (
        entry.deleted_at is None and entry.section not in UNRESUMED_SECTIONS and not entry.is_quiet
    )
