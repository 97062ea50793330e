"""Words that were written before about the own side: out of sight until the person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.layouts import ButtonRow, Column

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class HeldNote(QWidget):
    """Says that words wait, with three ways: bring them back, leave them, erase them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = Column(theme, gap=8)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = self.tr("Words you wrote before about your own side are out of sight.")
        column.addWidget(NotePanel(theme, said))
        self.bring_back = Button(theme, self.tr("Bring them back"))
        self.leave = Button(theme, self.tr("Leave them"))
        self.erase = Button(theme, self.tr("Erase them for good"))
        row = ButtonRow(theme)
        for button in (self.bring_back, self.leave, self.erase):
            button.setAccessibleDescription(said)
            row.add(button)
        column.addWidget(row)
        self.leave.clicked.connect(self.hide)
