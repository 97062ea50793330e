"""``window.toml``: what the window needs before a notebook is unlocked; nothing private."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

SMALLEST, LARGEST = 1.0, 2.5


class WindowChoices(msgspec.Struct, frozen=True):
    """How the window looks, and whose help lines it shows.

    ``geometry`` is Qt's own bytes in base64; ``text_size`` 1.0 is 100 %.
    """

    geometry: str = ""
    text_size: float = 1.0
    colours: str = "system"
    language: str = "en"
    country: str = ""


class WindowFile:
    """Reads and writes ``window.toml``; a broken one counts as none: little is lost with it."""

    def __init__(self, path: Path) -> None:
        """Remember the path; nothing is read yet."""
        self._path = path
        self._choices: WindowChoices | None = None

    def choices(self) -> WindowChoices:
        """Return what was chosen, or the defaults."""
        if self._choices is None:
            self._choices = self._read()
        return self._choices

    def save(self, choices: WindowChoices) -> None:
        """Keep what was chosen, replacing the file whole. Raises OSError when the disk refuses."""
        self._choices = choices
        lines = [
            f"{name} = {_value(value)}" for name, value in msgspec.structs.asdict(choices).items()
        ]
        beside = self._path.with_suffix(".new")
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        beside.replace(self._path)

    def _read(self) -> WindowChoices:
        try:
            found = tomllib.loads(self._path.read_text(encoding="utf-8"))
            choices = msgspec.convert(found, WindowChoices)
        except (OSError, ValueError):
            # ValueError covers broken TOML, broken UTF-8 and wrong types alike.
            return WindowChoices()
        size = min(max(choices.text_size, SMALLEST), LARGEST)
        return msgspec.structs.replace(choices, text_size=size)


def _value(value: str | float) -> str:
    """Return a value as TOML; a JSON string is a TOML basic string."""
    return msgspec.json.encode(value).decode()
