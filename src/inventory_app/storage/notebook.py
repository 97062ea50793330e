"""An open notebook: its stores over one connection, what was chosen in it, where the person was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import InventoryKind
from inventory_app.domain.flow import split
from inventory_app.storage import settings
from inventory_app.storage.driver import database_errors
from inventory_app.storage.entries import EntryStore
from inventory_app.storage.entry_changes import EntryChanges
from inventory_app.storage.inventories import InventoryStore
from inventory_app.storage.migrations import migrate
from inventory_app.storage.outside import Clock, FormLookup
from inventory_app.storage.people import PersonStore
from inventory_app.storage.statements import transaction

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from inventory_app.domain.choices import Choices, Place
    from inventory_app.domain.entries import Inventory
    from inventory_app.domain.keeping import Parting
    from inventory_app.storage.driver import Connection

__all__ = ["Clock", "FormLookup", "Notebook"]


class Notebook:
    """A notebook in an encrypted file.

    Made from an open connection, whose schema it brings up to date.
    """

    def __init__(
        self,
        connection: Connection,
        forms: FormLookup,
        clock: Clock,
        *,
        parting: Parting = split,
    ) -> None:
        """Take the connection, the forms and the clock.

        ``parting`` is the rule by which answers are parted; only a test of the tests gives another.
        Raises ExpectedError FILE_IS_NEWER.
        """
        migrate(connection)
        self._connection = connection
        changes = EntryChanges(connection, forms, clock, parting)
        self._entries = EntryStore(connection, changes, clock)
        self._people = PersonStore(connection, changes)
        self._inventories = InventoryStore(connection, clock)

    @property
    def entries(self) -> EntryStore:
        """The entries."""
        return self._entries

    @property
    def people(self) -> PersonStore:
        """The people."""
        return self._people

    @property
    def inventories(self) -> InventoryStore:
        """The inventories."""
        return self._inventories

    def inventory(self) -> Inventory:
        """Return the Step Four being written, made at its first use.

        It is the newest that is not sealed, unless the person chose another.
        """
        found = [
            each for each in self._inventories.list(InventoryKind.STEP_FOUR) if not each.is_sealed
        ]
        if not found:
            return self._inventories.begin(InventoryKind.STEP_FOUR)
        if len(found) == 1:
            return found[0]
        chosen = self.choices().step_four
        return next((each for each in found if each.id == chosen), found[-1])

    def choices(self) -> Choices:
        """Return what was chosen in this notebook."""
        return settings.read_choices(self._connection)

    def choose(self, choices: Choices) -> None:
        """Keep what was chosen."""
        with transaction(self._connection):
            settings.write_choices(self._connection, choices)

    def place(self) -> Place | None:
        """Return where the person was, or None."""
        return settings.read_place(self._connection)

    def remember_place(self, place: Place | None) -> None:
        """Keep where the person is; None forgets it."""
        with transaction(self._connection):
            settings.write_place(self._connection, place)

    def together(self) -> AbstractContextManager[None]:
        """Join several writes into one transaction.

        What is raised inside takes all of them back.
        """
        return transaction(self._connection)

    def close(self) -> None:
        """Close the file; nothing may be called afterwards."""
        with database_errors():
            self._connection.close()
