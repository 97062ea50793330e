"""The yardstick of a start: a bare PySide6 window with one line of text.

It imports nothing but PySide6, and tells by a pipe when it is painted.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

READY_VARIABLE = "INVENTORY_READY_FD"


class BareWindow(QMainWindow):
    """A main window that holds a label and nothing else."""

    def __init__(self) -> None:
        """Make the label and the size the program's own window has at first."""
        super().__init__()
        self.setCentralWidget(QLabel("A bare window"))
        self.resize(1180, 800)
        self._has_told = False

    # No @override here: typing_extensions would be charged to the yardstick.
    def paintEvent(self, event: QPaintEvent, /) -> None:  # type: ignore[explicit-override]  # noqa: N802
        """Tell at the first paint that the window is ready."""
        super().paintEvent(event)
        if not self._has_told:
            self._has_told = True
            # The label is painted after its window: tell it when this round is over.
            QTimer.singleShot(0, tell_ready)


def tell_ready() -> None:
    """Write to the pipe that the benchmark passed in."""
    os.write(int(os.environ[READY_VARIABLE]), b"home\n")


def main() -> int:
    """Show the window until the process is ended."""
    application = QApplication(sys.argv[:1])
    window = BareWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
