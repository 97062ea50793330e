"""The one way to the shipped files: forms, wording, sentences, help, icons.

They lie beside ``src`` in a clone, inside the package in a wheel, beside the program in a bundle.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import FormError

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER: Final = "resources"
_SIGN: Final = "forms"
"""A folder that every set of shipped files holds; another program's ``resources`` does not."""


def resources(places: Iterable[Path] | None = None) -> Path:
    """Return the folder of shipped files. Raises FormError when there is none."""
    for place in possible_places() if places is None else places:
        if (place / _SIGN).is_dir():
            return place
    raise FormError(FOLDER, _SIGN, "the shipped files are missing")


def possible_places() -> tuple[Path, ...]:
    """Return where the shipped files may lie: bundle, wheel, clone."""
    package = Path(__file__).parents[1]
    bundle = getattr(sys, "_MEIPASS", "")  # set by PyInstaller's starter
    beside_program = (Path(bundle) / FOLDER,) if bundle else ()
    return (*beside_program, package / FOLDER, package.parents[1] / FOLDER)
