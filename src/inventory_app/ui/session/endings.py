"""The system asks the program to end.

SIGTERM, SIGINT, SIGHUP and the end of the session reach the window as signals.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QSessionManager


class Endings(QObject):
    """Tells that the program is asked to end, on the window's thread."""

    end_asked = Signal()
    """End now: keep what is typed first."""
    keep_asked = Signal()
    """Keep what is typed: the session may be about to end."""

    def __init__(self, app: QGuiApplication) -> None:
        """Begin to listen; call it once, on the window's thread."""
        super().__init__(app)
        app.commitDataRequest.connect(self._keep, Qt.ConnectionType.DirectConnection)
        self._reading = -1
        if sys.platform != "win32":
            self._listen()

    if sys.platform != "win32":

        def _listen(self) -> None:
            reading, writing = os.pipe()
            for end in (reading, writing):
                os.set_blocking(end, False)
            # Python runs a handler only between bytecodes; while Qt waits, the pipe wakes it.
            signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
            self._reading = reading
            self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._end)
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, _noted)

    def _end(self) -> None:
        os.read(self._reading, 64)
        self.end_asked.emit()

    def _keep(self, _manager: QSessionManager) -> None:
        self.keep_asked.emit()


def _noted(_number: int, _frame: object) -> None:
    """Do nothing: the wake-up pipe tells the window."""
