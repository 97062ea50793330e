"""A Step Five: the Step Four inventories it is about, and the pages written once for it."""

from __future__ import annotations

from enum import StrEnum, unique
from typing import TYPE_CHECKING, Final

from inventory_app.domain.entries import Entry, Inventory, InventoryKind, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inventory_app.services.ports import Notebook

STYLE_QUESTION: Final = "sv_style"

ONCE_SECTIONS: Final = (
    Section.STEP_FIVE_BEFORE,
    Section.STEP_FIVE_PLAN,
    Section.STEP_FIVE_RECORD,
    Section.STEP_FIVE_AFTER,
    Section.STEP_SEVEN,
    Section.INVENTORY_END,
)
"""The pages written once for each Step Five."""


@unique
class Style(StrEnum):
    """How an inventory is shared: in full, or habits only, without names and details."""

    FULL = "full"
    NATURES = "natures"


class StepFive:
    """The Step Five being prepared or under way, without any window."""

    def __init__(self, notebook: Notebook) -> None:
        """Take the open notebook."""
        self._notebook = notebook

    def found(self) -> Inventory | None:
        """Return the Step Five under way, or None where none was begun."""
        return self._notebook.inventories.current(InventoryKind.STEP_FIVE)

    def current(self) -> Inventory:
        """Return the Step Five under way, begun now if need be, about the Step Four at hand."""
        found = self.found()
        if found is not None:
            return found
        source = self._notebook.inventory().id
        return self._notebook.inventories.begin(InventoryKind.STEP_FIVE, (source,))

    def step_fours(self) -> tuple[Inventory, ...]:
        """Return the Step Four inventories that a Step Five can be about, the oldest first."""
        found = self._notebook.inventories.list(InventoryKind.STEP_FOUR)
        return tuple(each for each in found if not each.is_sealed)

    def sources(self) -> tuple[int, ...]:
        """Return the ids of the Step Four inventories that this Step Five is about."""
        open_ids = {each.id for each in self.step_fours()}
        return tuple(each for each in self.current().sources if each in open_ids)

    def choose_sources(self, inventory_ids: Sequence[int]) -> None:
        """Let this Step Five be about these Step Four inventories.

        Raises ValueError when there is none among them, or one that is sealed or no Step Four.
        """
        known = {each.id for each in self.step_fours()}
        if not inventory_ids or not known.issuperset(inventory_ids):
            msg = "a Step Five is about one or more open Step Four inventories"
            raise ValueError(msg)
        self._notebook.inventories.take_sources(self.current().id, inventory_ids)

    def once(self, section: Section) -> Entry:
        """Return a page written once for this Step Five, made when first asked for."""
        inventory_id = self.current().id
        found = self._notebook.entries.once(inventory_id, section)
        return found or self._notebook.entries.add(inventory_id, section, {})

    def about(self, section: Section, subject: str) -> Entry:
        """Return what is kept in this Step Five about a page or habit, made when first asked."""
        inventory_id = self.current().id
        found = self._notebook.entries.about(inventory_id, section, subject)
        return found or self._notebook.entries.add(inventory_id, section, {}, subject)

    def style(self) -> Style:
        """Return how the person wants to share; in full until they choose."""
        before = self._notebook.entries.once(self.current().id, Section.STEP_FIVE_BEFORE)
        value = before.answers.get(STYLE_QUESTION) if before else None
        return Style.NATURES if value == Style.NATURES else Style.FULL
