"""What the editors of one page work with, gathered from the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import Section, is_quiet
from inventory_app.domain.people import folded
from inventory_app.domain.programmes import shown_groups
from inventory_app.services.listeners import Listeners
from inventory_app.ui.wizard.editor import Desk

if TYPE_CHECKING:
    from inventory_app.domain.entries import EntryRow
    from inventory_app.domain.programmes import Programme
    from inventory_app.ui.room import Room
    from inventory_app.ui.wizard.pager import Pager

_LINES_IN_COMPANY = 3
_PICKED_FROM = {Section.AMENDS: (Section.HARMS, Section.RESENTMENTS, Section.RELATIONSHIPS)}
"""Which sections a form picks entries from; the one question of Step Four asks for resentments."""


def desk_for(room: Room, pager: Pager, *, is_alone: bool) -> Desk:
    """Return the desk of a page of the open entry; a long answer is lower where it is not alone."""
    own = room.notebook.choices().own_words

    def rows() -> tuple[EntryRow, ...]:
        inventory_id = room.notebook.inventory().id
        sections = _PICKED_FROM.get(pager.entry.section, (Section.RESENTMENTS,))
        found = (row for each in sections for row in room.notebook.entries.list(inventory_id, each))
        return tuple(row for row in found if row.title and not is_quiet(row.section, row.gate))

    def names(typed: str) -> tuple[str, ...]:
        known = room.notebook.people.suggestions(typed)
        if pager.entry.section is not Section.STEP_FIVE_BEFORE:
            return known
        candidates = (each.name for each in Listeners(room.notebook, room.library).candidates())
        found = [name for name in candidates if name and folded(typed) in folded(name)]
        return tuple(dict.fromkeys((*found, *known)))

    return Desk(
        theme=room.theme,
        names=names,
        rows=rows,
        groups_shown=shown_groups(own.pack, _programme(room, own.programme)),
        strengths_first=pager.writing.matching_strengths(pager.entry),
        lines=None if is_alone else _LINES_IN_COMPANY,
    )


def _programme(room: Room, name: str) -> Programme | None:
    # The list of programmes is only read for somebody who named one.
    known = room.library.programmes() if name else ()
    return next((programme for programme in known if programme.name == name), None)
