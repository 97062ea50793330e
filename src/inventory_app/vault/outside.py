"""What an open notebook needs from outside, handed through by this room: the forms and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.storage.driver import Connection
from inventory_app.storage.outside import Clock, FormLookup

if TYPE_CHECKING:
    from inventory_app.storage.notebook import Notebook


class Outside(msgspec.Struct, frozen=True):
    """The forms and the clock that every notebook is opened with."""

    forms: FormLookup
    clock: Clock

    def notebook(self, connection: Connection) -> Notebook:
        """Return the notebook on a connection, which is closed when it cannot be used."""
        from inventory_app.storage.notebook import Notebook

        try:
            return Notebook(connection, self.forms, self.clock)
        except BaseException:
            connection.close()
            raise
