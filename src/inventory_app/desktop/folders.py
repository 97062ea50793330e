"""The folder a notebook may lie in: the owner's own, and private."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from pathlib import Path

_PRIVATE: Final = 0o700
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


def make_private_folder(folder: Path) -> None:
    """Make the folder, or take the one that is there, private to its owner.

    A folder with other things in it keeps its permissions; what is written in it is private.
    Raises ExpectedError: FOLDER_NOT_OURS for somebody else's, or no folder.
    """
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        status = folder.stat()
        if not _is_ours(status):
            raise ExpectedError(WhatHappened.FOLDER_NOT_OURS, WayOut.CHOOSE_OTHER_PLACE)
        if stat.S_IMODE(status.st_mode) != _PRIVATE and _holds_only_a_notebook(folder):
            folder.chmod(_PRIVATE)
    except FileExistsError:
        raise ExpectedError(WhatHappened.FOLDER_NOT_OURS, WayOut.CHOOSE_OTHER_PLACE) from None
    except OSError as error:
        what = WhatHappened.DISK_FULL if error.errno in _NO_ROOM else WhatHappened.CANNOT_WRITE
        raise ExpectedError(what, WayOut.TRY_AGAIN, WayOut.CHOOSE_OTHER_PLACE) from None


def notebook_folder_in(chosen: Path) -> Path:
    """Return where a notebook goes when a person chose a folder: into it, or into one of its own.

    A folder with other things in it gets a folder ``Inventory``, so that nothing is mixed up.
    """
    try:
        has_notebook = any(name.startswith("vault") for name in os.listdir(chosen))  # noqa: PTH208
        is_fit = has_notebook or _holds_only_a_notebook(chosen)
    except OSError:
        is_fit = True  # whatever is wrong with it is said when it is taken
    return chosen if is_fit else chosen / "Inventory"


def _is_ours(status: os.stat_result) -> bool:
    """Tell whether the folder belongs to the account that runs the program."""
    if sys.platform == "win32":
        return True  # the profile's own access list says so; stat does not
    return status.st_uid == os.geteuid()


def _holds_only_a_notebook(folder: Path) -> bool:
    """Tell whether every name in the folder is one that this program writes."""
    return all(_is_our_name(name) for name in os.listdir(folder))  # noqa: PTH208 - names are wanted


def _is_our_name(name: str) -> bool:
    known = {"backups", "damaged", "tmp", "window.toml", "log.txt", "app.lock"}
    return name in known or name.startswith("vault")
