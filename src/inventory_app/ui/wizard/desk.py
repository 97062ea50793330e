"""What the editors of one page work with, gathered from the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import Section, is_quiet
from inventory_app.domain.programmes import shown_groups
from inventory_app.ui.wizard.editor import Desk

if TYPE_CHECKING:
    from inventory_app.domain.entries import EntryRow
    from inventory_app.domain.programmes import Programme
    from inventory_app.ui.room import Room
    from inventory_app.ui.wizard.pager import Pager

_LINES_IN_COMPANY = 3
_PICKED_FROM = Section.RESENTMENTS
"""The one question of Step Four that picks entries asks for resentments."""


def desk_for(room: Room, pager: Pager, *, is_alone: bool) -> Desk:
    """Return the desk of a page of the open entry; a long answer is lower where it is not alone."""
    own = room.notebook.choices().own_words

    def rows() -> tuple[EntryRow, ...]:
        inventory_id = room.notebook.inventory().id
        found = room.notebook.entries.list(inventory_id, _PICKED_FROM)
        return tuple(row for row in found if row.title and not is_quiet(row.section, row.gate))

    return Desk(
        theme=room.theme,
        names=room.notebook.people.suggestions,
        rows=rows,
        groups_shown=shown_groups(own.pack, _programme(room, own.programme)),
        strengths_first=pager.writing.matching_strengths(pager.entry),
        lines=None if is_alone else _LINES_IN_COMPANY,
    )


def _programme(room: Room, name: str) -> Programme | None:
    # The list of programmes is only read for somebody who named one.
    known = room.library.programmes() if name else ()
    return next((programme for programme in known if programme.name == name), None)
