"""The private folder for print jobs: empty at every start and every exit."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened


def make_empty_scratch(folder: Path) -> None:
    """Make the folder private and remove everything in it.

    What cannot be removed (a viewer on Windows still holds it) is tried again at the next sweep.
    Raises ExpectedError FOLDER_NOT_OURS when a link or a file stands in its place.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ExpectedError(WhatHappened.FOLDER_NOT_OURS, WayOut.SHOW_FOLDER)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        raise ExpectedError(WhatHappened.CANNOT_WRITE, WayOut.TRY_AGAIN) from None
    with os.scandir(folder) as left:
        for item in left:
            _remove(item)


def _remove(item: os.DirEntry[str]) -> None:
    """Remove a file, a link (never what it points at) or a folder with all that is in it."""
    with suppress(OSError):
        if item.is_dir(follow_symlinks=False):
            import shutil

            shutil.rmtree(item.path)
        else:
            Path(item.path).unlink()
