"""Autosave: at most a second after the first unsaved key, whatever the typing goes on to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from inventory_app.domain.errors import ExpectedError

DELAY = 700
"""Milliseconds from the first unsaved key to the save; a slow disk has the rest of the second."""


class Autosave(QObject):
    """Calls ``save`` in time, and says how it went."""

    saved = Signal(object)
    """Everything is in the file: what ``save`` returned, such as when that was."""
    failed = Signal(object)
    """Nothing was changed in the file: the :class:`ExpectedError` that says why."""

    def __init__(self, save: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._is_unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.save_now)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether something typed is not in the file yet."""
        return self._is_unsaved

    def note_edit(self) -> None:
        """Begin to wait, unless the wait has begun: later keys never put the save off."""
        self._is_unsaved = True
        if not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> bool:
        """Save what is unsaved; return whether everything is in the file now."""
        self._timer.stop()
        if not self._is_unsaved:
            return True
        try:
            saved = self._save()
        except ExpectedError as error:
            self.failed.emit(error)
            return False
        self._is_unsaved = False
        self.saved.emit(saved)
        return True
