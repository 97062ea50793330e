"""Names that stand on a *Harm done to me* page, so that nobody is led to make amends to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.domain.entries import Entry, InventoryKind, Section
from inventory_app.domain.people import name_key, shown_name

if TYPE_CHECKING:
    from inventory_app.services.ports import Notebook

_NAMES: Final = ("p_who", "p_label")
"""Who it was; and what the page is called, which may be a name as well."""


class HarmedBy:
    """The names as they stand now, in every inventory; deleted pages still count."""

    def __init__(self, notebook: Notebook) -> None:
        """Read the names from the open notebook."""
        self._names = frozenset(
            name_key(shown_name(value))
            for entry in _harm_pages(notebook)
            for question in _NAMES
            if isinstance(value := entry.answers.get(question), str) and shown_name(value)
        )

    def has_page_for(self, name: str) -> bool:
        """Return whether somebody of this name also has a page of harm."""
        return name_key(shown_name(name)) in self._names


def _harm_pages(notebook: Notebook) -> tuple[Entry, ...]:
    entries = notebook.entries
    found: list[Entry] = []
    for inventory in notebook.inventories.list(InventoryKind.STEP_FOUR):
        found += entries.entries(inventory.id, Section.HARM_DONE_TO_ME)
        found += [
            entries.find(row.id)
            for row in entries.deleted(inventory.id)
            if row.section is Section.HARM_DONE_TO_ME
        ]
    return tuple(found)
