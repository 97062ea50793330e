"""What may be said on the command line."""

from __future__ import annotations

import getopt
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

USAGE = """usage: inventory [--notebook FOLDER] [--sample]

  --notebook FOLDER   keep the notebook in FOLDER
  --sample            look around in an invented person's notebook; nothing is kept
"""


class Start(msgspec.Struct, frozen=True):
    """What the command line asked for."""

    folder: Path | None = None
    is_sample: bool = False


class UsageError(Exception):
    """The command line could not be read, or help was asked for; the text says which."""

    def say(self) -> int:
        """Say it where it belongs; return the exit code."""
        is_asked_for = str(self) == USAGE
        place = sys.stdout if is_asked_for else sys.stderr
        if place is not None:  # Windows gives a program without a console no such place
            place.write(f"{self}\n")
        return 0 if is_asked_for else 2


def start_from(arguments: Sequence[str]) -> Start:
    """Return what the arguments ask for. Raises UsageError; ``--help`` is one of its reasons."""
    try:
        options, rest = getopt.getopt(list(arguments), "h", ["notebook=", "sample", "help"])
    except getopt.GetoptError as error:
        raise UsageError(f"{error}\n{USAGE}") from None
    if rest:
        raise UsageError(f"not understood: {rest[0]}\n{USAGE}")
    found = dict(options)
    if "-h" in found or "--help" in found:
        raise UsageError(USAGE)
    folder = Path(found["--notebook"]).expanduser() if "--notebook" in found else None
    return Start(folder, "--sample" in found)
