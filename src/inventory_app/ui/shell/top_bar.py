"""The top bar: the page's title at the content's left edge.

And *Help right now* on every screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Margins, Row

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_HEIGHT = 64
_BUTTON_HEIGHT = 40
MARGIN = 48
LARGE_MARGIN = 40


class TopBar(QWidget):
    """Title left; Menu where the left column is folded away; *Help right now* right."""

    menu_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = Row(theme, gap=12)
        self.setLayout(self._row)
        self.menu = Button(theme, self.tr("Menu"), ButtonKind.QUIET, "menu")
        self.menu.set_height(_BUTTON_HEIGHT)
        self.menu.clicked.connect(self.menu_asked)
        self._title = Heading(theme, "", TextStep.BODY)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.help = Button(theme, self.tr("Help right now"), ButtonKind.PLAIN, "ring")
        self.help.set_height(_BUTTON_HEIGHT)
        self.help.clicked.connect(self.help_asked)
        self._row.addWidget(self.menu)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.help)
        theme.changed.connect(self._dress)
        self.set_folded(is_folded=False)

    def set_title(self, title: str) -> None:
        """Show a page's title."""
        self._title.set_words(title)

    def set_folded(self, *, is_folded: bool) -> None:
        """Offer the menu when the left column is folded away."""
        self.menu.setVisible(is_folded)
        self._is_folded = is_folded
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(
            self._theme.size(_HEIGHT) if not self._theme.is_large else self._theme.size(52)
        )
        start = 24 if self._is_folded else MARGIN
        end = LARGE_MARGIN if self._theme.is_large else MARGIN
        self._row.set_margins(Margins(start, 0, end, 0))
