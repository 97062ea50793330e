"""Making Qt's application, so that a start costs as little as it can."""

from __future__ import annotations

import builtins

from PySide6.QtWidgets import QApplication

_STYLE = ("-style", "Fusion")


def make_application(name: str) -> QApplication:
    """Return the one application of this process, in the style the window is drawn with."""
    _stop_reading_sources()
    # By the command line: setStyle() returns a QStyle, a class that takes 5 ms to load.
    return QApplication([name, *_STYLE])


def _stop_reading_sources() -> None:
    """Import modules without PySide's hook, which reads the source of each one.

    The hook looks for ``from __feature__ import`` (PYSIDE-1019, PYSIDE-2029), which nothing here
    uses. It keeps the original beside its own; should it stop doing so, imports stay hooked.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
