"""What may be said on the command line."""

from __future__ import annotations

import getopt
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
    """The command line could not be read; the text says why."""


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
