"""A notebook to look around in: its key is never stored, and closing it removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.storage.connection import open_connection
from inventory_app.vault.files import disk_errors
from inventory_app.vault.keys import new_key

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.vault.outside import Outside


class Throwaway:
    """An open notebook in a private folder of its own. The password store is never asked."""

    def __init__(self, outside: Outside, inside: Path | None = None) -> None:
        """Make it inside a folder, or in the system's place for temporary files."""
        import tempfile
        from pathlib import Path

        with disk_errors():
            self.folder = Path(tempfile.mkdtemp(prefix="inventory-", dir=inside))
        connection = open_connection(self.folder / "sample.db", new_key().raw, new=True)
        self.notebook = outside.notebook(connection)

    def close(self) -> None:
        """Close the notebook and remove its folder."""
        import shutil

        self.notebook.close()
        shutil.rmtree(self.folder, ignore_errors=True)
