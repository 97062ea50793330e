"""Where this computer keeps a notebook, and what lies beside it unencrypted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Places(NamedTuple):
    """The folder of one notebook, and this room's names in it."""

    folder: Path

    @property
    def window_settings(self) -> Path:
        """Geometry, text size, theme, language, country: what is needed before unlocking."""
        return self.folder / "window.toml"

    @property
    def log(self) -> Path:
        """Types, counts and code places; never values."""
        return self.folder / "log.txt"

    @property
    def lock(self) -> Path:
        """The kernel lock by which a second start knows of the first."""
        return self.folder / "app.lock"

    @property
    def scratch(self) -> Path:
        """Private files of print jobs, swept at start and exit."""
        return self.folder / "tmp"


def default_folder(environ: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """Return the local, never roaming or synchronised, place for a program's own files."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Inventory"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Inventory"
    chosen = environ.get("XDG_DATA_HOME", "")
    # The XDG specification: a relative path is to be ignored.
    base = Path(chosen) if chosen.startswith("/") else home / ".local" / "share"
    return base / "inventory"
