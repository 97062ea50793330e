"""Putting the key back into the password store after the words had to open the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from inventory_app.domain.errors import ExpectedError

if TYPE_CHECKING:
    from inventory_app.services.doors import OpenDoor

_LOOK_AGAIN_MS = 200


class PuttingBack(QObject):
    """Lets the computer open the notebook by itself again, as before its entry was lost.

    The store may take its time, or never answer; nobody waits for it.
    """

    kept = Signal()
    """The password store has the key again."""
    refused = Signal()
    """The password store did not take the key: the next start will ask for the words again."""

    def __init__(self, door: OpenDoor, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._keeping = door.keep_in_keyring()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)
        self._timer.start()

    def give_up(self) -> None:
        """Leave the question behind: the notebook is being closed."""
        self._timer.stop()

    def _look_again(self) -> None:
        if not self._keeping.is_done:
            return
        self._timer.stop()
        if self._keeping.failure is not None:
            self.refused.emit()
            return
        try:
            self._door.finish_keeping()
        except ExpectedError:
            self.refused.emit()
            return
        self.kept.emit()
