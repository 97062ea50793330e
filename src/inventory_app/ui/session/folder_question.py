"""The question for another folder, when the usual one cannot be used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FolderQuestion(QFileDialog):
    """The system's way to choose a folder; ``fileSelected`` carries its path."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Inventory")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Use this folder"))
