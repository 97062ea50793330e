"""The question before the window closes over words that could not be saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class UnsavedQuestion(QMessageBox):
    """Asks whether to stay with the unsaved words or to close without them."""

    leave_chosen = Signal()
    """Close, and let the last words go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Inventory")
        self.setText(self.tr("Your last words are not saved yet."))
        self.setInformativeText(
            self.tr("They are still on the screen. Stay to try again, or close without them.")
        )
        stay = self.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = self.addButton(
            self.tr("Close without them"), QMessageBox.ButtonRole.DestructiveRole
        )
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        leave.clicked.connect(self.leave_chosen)
