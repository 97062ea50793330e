"""A card: a white box with a fine edge that holds rows or anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.paint import Box, draw_box, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.ui.theme import Theme

ROW_MARGINS = Margins(1, 2, 1, 2)


class Card(QWidget):
    """A box on the page; rows added to it are parted by lines, the last has none."""

    def __init__(self, theme: Theme, margins: Margins = ROW_MARGINS) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QWidget] = []
        self.column = Column(theme, margins=margins)
        self.setLayout(self.column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def add_row(self, row: QWidget) -> None:
        """Add a row under the others."""
        self._rows.append(row)
        self.column.addWidget(row)

    def clear_rows(self) -> None:
        """Take all rows out and let them go."""
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows.clear()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        box = Box(fill=tokens.card, edge=tokens.line, radius=CARD_RADIUS)
        draw_box(painter, self.rect(), box)
        painter.end()
