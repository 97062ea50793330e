"""A page that stands before the notebook: the program's name, *Help right now*.

And one calm column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inventory_app.ui.page import HELP_NOW_KEY
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Column, Margins, Row
from inventory_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

FIRST_RUN_WIDTH = 680
_BAR_HEIGHT = 64
_BUTTON_HEIGHT = 40
_MARGIN = 48


class BeforePage(QWidget):
    """Put widgets into ``column``; the bar above has no word of the notebook."""

    help_asked = Signal()

    def __init__(self, theme: Theme, widest: int = FIRST_RUN_WIDTH) -> None:
        super().__init__()
        self.theme = theme
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bar = QWidget()
        row = Row(theme, gap=12, margins=Margins(_MARGIN, 0, _MARGIN, 0))
        self._bar.setLayout(row)
        row.addWidget(Heading(theme, "Inventory", TextStep.BODY))
        row.addStretch(1)
        self.help_button = Button(theme, self.tr("Help right now"), ButtonKind.PLAIN, "ring")
        self.help_button.set_height(_BUTTON_HEIGHT)
        self.help_button.clicked.connect(self.help_asked)
        QShortcut(QKeySequence(HELP_NOW_KEY), self).activated.connect(self.help_asked)
        row.addWidget(self.help_button)
        self.sheet = ScrollPage(theme, widest, top=24, is_centered=True)
        whole.addWidget(self._bar)
        whole.addWidget(self.sheet, 1)
        self.setLayout(whole)
        theme.changed.connect(self._dress)
        self._dress()

    def keep(self) -> bool:
        """Save what is typed here and not saved yet.

        Return False when it could not be saved; the page says so.
        """
        return True

    @property
    def column(self) -> Column:
        """The column the page's content stands in."""
        return self.sheet.column

    def _dress(self) -> None:
        self._bar.setFixedHeight(self.theme.size(_BAR_HEIGHT if not self.theme.is_large else 52))
