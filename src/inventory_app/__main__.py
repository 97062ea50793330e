"""Starting the program: ``python -m inventory_app`` and the ``inventory`` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the program with the command line's arguments and return its exit code."""
    from inventory_app.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
