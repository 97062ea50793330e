"""Keep, seal or destroy: offered from seven days after Step Five, never that day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum, unique
from typing import TYPE_CHECKING, Final

import msgspec

from inventory_app.domain.entries import Inventory, InventoryKind, Section
from inventory_app.services.step_eight import StepEight

if TYPE_CHECKING:
    from inventory_app.services.ports import Clock, FormLibrary, Notebook

CHOICE: Final = "keep_choice"
DAYS_BEFORE: Final = 7
"""How long after the last day of Step Five the question waits."""

_LAST_DAY: Final = (Section.STEP_FIVE_SITTING, Section.STEP_FIVE_RECORD, Section.STEP_FIVE_AFTER)


@unique
class EndChoice(StrEnum):
    """What becomes of the pages."""

    KEEP = "keep"
    SEAL = "seal"
    DESTROY = "destroy"


class Ending:
    """What becomes of an inventory after Step Five, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary, clock: Clock) -> None:
        """Take the open notebook, the forms and the clock."""
        self._notebook = notebook
        self._library = library
        self._clock = clock

    def offered(self) -> Inventory | None:
        """Return the Step Five whose pages Home asks about today, or None.

        It asks from seven days after, until the person has chosen.
        """
        for inventory in self._open():
            if self.may_choose(inventory) and self.chosen(inventory) is None:
                return inventory
        return None

    def may_choose(self, step_five: Inventory) -> bool:
        """Return whether the person may choose today."""
        last = self.last_day(step_five)
        today = self._clock.now().date()
        return last is not None and today >= last + timedelta(days=DAYS_BEFORE)

    def last_day(self, step_five: Inventory) -> date | None:
        """Return the last day of a Step Five that has ended, or None.

        A sitting after it counts.
        """
        if step_five.ended_on is None:
            return None
        zone = self._clock.now().tzinfo
        changes: list[datetime] = [
            entry.changed_at
            for section in _LAST_DAY
            for entry in self._notebook.entries.entries(step_five.id, section)
        ]
        days = [moment.astimezone(zone).date() for moment in changes]
        return max([step_five.ended_on, *days])

    def chosen(self, step_five: Inventory) -> EndChoice | None:
        """Return what the person chose, or None."""
        page = self._notebook.entries.once(step_five.id, Section.INVENTORY_END)
        value = page.answers.get(CHOICE) if page else None
        return EndChoice(value) if isinstance(value, str) else None

    def keep(self, step_five: Inventory) -> None:
        """Keep everything as it is; Home asks no more. Raises ValueError before the time."""
        self._require_time(step_five)
        self._choose(step_five, EndChoice.KEEP)

    def seal(self, step_five: Inventory) -> None:
        """Put the pages out of sight until they are opened on purpose; Step Eight stays.

        Raises ValueError before the time.
        """
        self._require_time(step_five)
        with self._notebook.together():
            self._choose(step_five, EndChoice.SEAL)
            self._begin_afresh(step_five)
            self._notebook.inventories.seal(_all_of(step_five))

    def sealed(self) -> tuple[Inventory, ...]:
        """Return every Step Five whose pages are sealed."""
        found = self._notebook.inventories.list(InventoryKind.STEP_FIVE)
        return tuple(each for each in found if each.is_sealed)

    def open_again(self, step_five: Inventory) -> None:
        """Open sealed pages on purpose; they are at hand then, and Home asks about them again.

        A Step Four begun since in which nothing stands goes, so that it does not lie in their way.
        """
        with self._notebook.together():
            at_hand = self._notebook.inventory().id
            self._notebook.inventories.seal(_all_of(step_five), is_sealed=False)
            self._choose(step_five, None)
            if self._is_empty(at_hand):
                self._notebook.inventories.destroy((at_hand,))
            if step_five.sources:
                self.take_at_hand(step_five.sources[-1])

    def others(self) -> tuple[Inventory, ...]:
        """Return the open Step Four inventories that are not at hand, the oldest first."""
        at_hand = self._notebook.inventory().id
        found = self._notebook.inventories.list(InventoryKind.STEP_FOUR)
        return tuple(each for each in found if not each.is_sealed and each.id != at_hand)

    def take_at_hand(self, step_four_id: int) -> None:
        """Write on in this Step Four from now on."""
        choices = self._notebook.choices()
        self._notebook.choose(msgspec.structs.replace(choices, step_four=step_four_id))

    def destroy(self, step_five: Inventory) -> None:
        """Take the pages out of the file for good, and write the file anew without them.

        The Step Eight list and amends cards stay as their own text. Raises ValueError before the
        time, and ExpectedError. When only the writing anew fails (DISK_FULL), the pages are gone
        all the same; :meth:`clear_traces` tries that again.
        """
        self._require_time(step_five)
        with self._notebook.together():
            StepEight(self._notebook, self._library).keep_as_text(step_five.sources)
            self._begin_afresh(step_five)
            self._notebook.inventories.destroy(_all_of(step_five))
        self.clear_traces()

    def clear_traces(self) -> None:
        """Write the file anew from what is left. Raises ExpectedError."""
        self._notebook.inventories.compact()

    def _open(self) -> tuple[Inventory, ...]:
        found = self._notebook.inventories.list(InventoryKind.STEP_FIVE)
        return tuple(each for each in found if not each.is_sealed)

    def _require_time(self, step_five: Inventory) -> None:
        if not self.may_choose(step_five):
            msg = "what becomes of the pages is chosen seven days after Step Five, or later"
            raise ValueError(msg)

    def _choose(self, step_five: Inventory, choice: EndChoice | None) -> None:
        entries = self._notebook.entries
        page = entries.once(step_five.id, Section.INVENTORY_END)
        page = page or entries.add(step_five.id, Section.INVENTORY_END, {})
        entries.save(page.id, {CHOICE: choice.value if choice else None})

    def _is_empty(self, inventory_id: int) -> bool:
        """Return whether nothing was ever written in an inventory, nor a Step Five begun on it."""
        entries = self._notebook.entries
        fives = self._notebook.inventories.list(InventoryKind.STEP_FIVE)
        if any(inventory_id in each.sources for each in fives):
            return False
        has_rows = any(entries.list(inventory_id, section) for section in Section)
        return not has_rows and not entries.deleted(inventory_id)

    def _begin_afresh(self, step_five: Inventory) -> None:
        """Forget what was chosen about the pages: what is done for now, and where sittings were."""
        choices = self._notebook.choices()
        is_at_hand = self._notebook.inventory().id in step_five.sources
        places = {
            key: place
            for key, place in choices.sitting_places.items()
            if not key.startswith(f"{step_five.id}/")
        }
        done = frozenset[Section]() if is_at_hand else choices.done_sections
        kept = msgspec.structs.replace(choices, sitting_places=places, done_sections=done)
        self._notebook.choose(kept)


def _all_of(step_five: Inventory) -> tuple[int, ...]:
    return (*step_five.sources, step_five.id)
