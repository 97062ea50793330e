"""The keys of the program, as this computer names them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.widgets.layouts import Column, Row

_Key = QKeySequence.StandardKey


class KeyList(QWidget):
    """What can be done by key, a line each."""

    def __init__(self, theme: Theme) -> None:
        """Build the list."""
        super().__init__()
        column = Column(theme, gap=4)
        for words, key in self._keys():
            line = Row(theme, gap=16)
            line.addWidget(Words(theme, words), 3)
            line.addWidget(QuietLabel(theme, key), 2)
            column.addLayout(line)
        self.setLayout(column)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Help right now"), "F2"),
            (self.tr("Go on to the next page"), _shown("Ctrl+Return")),
            (self.tr("Back to the page before"), _shown(_Key.Back)),
            (self.tr("Add an entry to the list"), _shown(_Key.New)),
            (self.tr("Open the entry chosen in a list"), _shown("Return")),
            (self.tr("Delete the entry chosen in a list"), _shown(_Key.Delete)),
            (self.tr("Search; in a list, filter it"), _shown(_Key.Find)),
            (self.tr("Print"), _shown(_Key.Print)),
            (self.tr("Undo typing"), _shown(_Key.Undo)),
            (self.tr("Larger text"), _shown(_Key.ZoomIn)),
            (self.tr("Smaller text"), _shown(_Key.ZoomOut)),
            (self.tr("Settings"), _shown("Ctrl+,")),
            (self.tr("Help"), _shown(_Key.HelpContents)),
            (self.tr("Quit"), _shown("Ctrl+Q")),
        )


def _shown(key: QKeySequence.StandardKey | str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
