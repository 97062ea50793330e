"""The top bar: the page's title at the content's left edge.

And *Help right now* on every screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Margins, Row
from inventory_app.ui.widgets.paint import text_width

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
        self._is_folded = False
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
        self._row.addStretch(0)
        self._row.addWidget(self.help)
        theme.changed.connect(self._dress)
        self.set_folded(is_folded=False)

    def set_title(self, title: str) -> None:
        """Show a page's title."""
        self._title.set_words(title)
        self._fit_title()

    def set_folded(self, *, is_folded: bool) -> None:
        """Offer the menu when the left column is folded away."""
        self.menu.setVisible(is_folded)
        self._is_folded = is_folded
        self._dress()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Leave the title out where it would push *Help right now*: the page has a heading."""
        margins = self._row.contentsMargins()
        buttons = [self.help, *([self.menu] if self._is_folded else [])]
        taken = sum(each.sizeHint().width() + self._row.spacing() for each in buttons)
        room = self.width() - margins.left() - margins.right() - taken
        self._title.setVisible(text_width(self._title.words, self._title.font()) <= room)

    def _dress(self) -> None:
        self.setFixedHeight(
            self._theme.size(_HEIGHT) if not self._theme.is_large else self._theme.size(52)
        )
        start = 24 if self._is_folded else MARGIN
        end = LARGE_MARGIN if self._theme.is_large else MARGIN
        self._row.set_margins(Margins(start, 0, end, 0))
        self._fit_title()
