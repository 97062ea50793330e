"""Taking a notebook's folder for this process, and letting it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.desktop.folders import make_private_folder
from inventory_app.desktop.places import Places
from inventory_app.desktop.scratch import make_empty_scratch
from inventory_app.desktop.shared_places import refuse_shared_place
from inventory_app.desktop.single_instance import SingleInstance
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Claim:
    """A folder that is ours alone until it is released: private, locked, its scratch folder empty.

    Raises ExpectedError when it cannot be had; nothing is held then.
    """

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        """Take the folder, making it where there is none."""
        refuse_shared_place(folder, environ)
        make_private_folder(folder)
        places = Places(folder)
        _refuse_foreign_scratch(places)
        self._scratch = places.scratch
        self._instance = SingleInstance(places.lock)
        try:
            make_empty_scratch(self._scratch)
        except BaseException:
            self._instance.release()
            raise

    def release(self) -> None:
        """Sweep what print jobs left, and let another process have the folder."""
        try:
            make_empty_scratch(self._scratch)
        finally:
            self._instance.release()


def _refuse_foreign_scratch(places: Places) -> None:
    """Refuse a folder whose ``tmp`` was there before us: sweeping it would erase another's files.

    It is ours where our lock or a notebook's file lies beside it.
    """
    is_known = places.lock.exists() or any(places.folder.glob("vault*"))
    if not is_known and places.scratch.is_dir() and any(places.scratch.iterdir()):
        raise ExpectedError(WhatHappened.FOLDER_NOT_OURS, WayOut.CHOOSE_OTHER_PLACE)
