"""``window.toml``: what the window needs before a notebook is unlocked; nothing private in it."""

from __future__ import annotations

import os
import stat
import tomllib
from pathlib import Path

import msgspec
from typing_extensions import override

SMALLEST, LARGEST = 1.0, 2.5
_LONGEST = 64 * 1024
"""Bytes; ours has a few hundred, and reading a giant as TOML takes minutes."""


class WindowChoices(msgspec.Struct):
    """Geometry (Qt's bytes in base64), text size (1.0 is 100 %), colours, language, country."""

    geometry: str = ""
    text_size: float = 1.0
    colours: str = "system"
    language: str = "en"
    country: str = ""


class WindowFile:
    """Reads and writes ``window.toml``.

    A broken one counts as none: nothing in it is a loss. Set :attr:`choices` and call :meth:`keep`.
    """

    def __init__(self, path: Path) -> None:
        """Read the file, or take the defaults."""
        self._path = path
        self.choices = _read(path)

    def keep(self) -> bool:
        """Replace the file whole with what is set now; return False when the disk refused."""
        found = msgspec.structs.asdict(self.choices)
        lines = [f"{name} = {_value(value)}" for name, value in found.items()]
        beside = self._path.with_suffix(".new")
        try:
            # Made anew: a link or a pipe that lies there is neither followed nor waited for.
            beside.unlink(missing_ok=True)
            with beside.open("x", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
            beside.replace(self._path)
        except OSError:
            # Only the look is forgotten, which lasts as long as the window; no word hangs on it.
            return False
        return True


class BorrowedWindowFile(WindowFile):
    """The look of another's ``window.toml``, or of a folder we may not write in: read, not kept."""

    @override
    def keep(self) -> bool:
        """Leave the file as it is; the look lasts as long as the window."""
        return True


def _read(path: Path) -> WindowChoices:
    try:
        found = tomllib.loads(_start_of(path).decode())
        choices = msgspec.convert(found, WindowChoices)
    except (OSError, ValueError, RecursionError):
        # ValueError covers broken TOML, broken UTF-8 and wrong types alike.
        return WindowChoices()
    # In this order a "nan", which TOML allows, becomes the smallest size.
    choices.text_size = min(max(SMALLEST, choices.text_size), LARGEST)
    return choices


def _start_of(path: Path) -> bytes:
    """Read a plain file, up to more than it can hold; a pipe in its place is not waited for."""
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError
        return file.read(_LONGEST)


def _value(value: str | float) -> str:
    """Return a value as TOML; a JSON string is a TOML basic string."""
    return msgspec.json.encode(value).decode()
