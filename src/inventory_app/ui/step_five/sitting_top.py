"""The bar above the sitting: help, a minute, full screen and stop. No menus, no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading
from inventory_app.ui.widgets.layouts import Margins, Row

if TYPE_CHECKING:
    from inventory_app.ui.step_five.sitting_words import SittingWords
    from inventory_app.ui.theme import Theme

_BUTTON_HEIGHT = 40


class SittingTop(QWidget):
    """The title and what is always at hand."""

    def __init__(self, theme: Theme, words: SittingWords) -> None:
        """Build the bar."""
        super().__init__()
        self._theme = theme
        self.title = Heading(theme, self.tr("Step Five"), TextStep.BODY)
        self.help = Button(theme, self.tr("Help right now"), ButtonKind.PLAIN, "ring")
        self.minute = Button(theme, words.line("sit_pause"), ButtonKind.QUIET, "pause")
        self.full = Button(theme, self.tr("Full screen"), ButtonKind.QUIET)
        self.stop = Button(theme, words.line("sit_stop"), ButtonKind.QUIET)
        for button in (self.help, self.minute, self.full, self.stop):
            button.set_height(_BUTTON_HEIGHT)
        self._row = Row(theme, gap=8, margins=Margins(48, 12, 48, 12))
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        for button in (self.help, self.minute, self.full, self.stop):
            self._row.addWidget(button)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_full(self, *, is_full: bool) -> None:
        """Name the button for what it does now."""
        self.full.set_text(self.tr("Leave full screen") if is_full else self.tr("Full screen"))

    def _dress(self) -> None:
        # The title and F11's button give way first; every other button stays in sight.
        self.title.setVisible(not self._theme.is_large)
        self.full.setVisible(not self._theme.is_large)
