"""Names from the person's own marks that have no amends card yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.services.step_eight import EightLine
from inventory_app.ui.amends.card_words import CardWords
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.task_row import TaskRow


class WaitingNames(QWidget):
    """Offers a card for each name; nothing is made by itself."""

    card_asked = Signal(object)
    """The person wants a card for this :class:`EightLine`."""

    def __init__(self, theme: Theme) -> None:
        """Begin with no names."""
        super().__init__()
        self._theme = theme
        self._words = CardWords(self)
        self._card = Card(theme)
        inside = QWidget()
        column = Column(theme, gap=8)
        column.addWidget(QuietLabel(theme, self.tr("They come from what you marked yourself.")))
        column.addWidget(self._card)
        inside.setLayout(column)
        self._disclosure = Disclosure(theme, self.tr("Names without a card"), inside)
        outer = Column(theme)
        outer.addWidget(self._disclosure)
        self.setLayout(outer)
        self.hide()

    def show_lines(self, lines: Sequence[EightLine]) -> None:
        """Offer these names; nothing is shown where there are none."""
        self._card.clear_rows()
        for line in lines:
            row = TaskRow(self._theme, self._words.waiting(line))
            row.clicked.connect(partial(self.card_asked.emit, line))
            self._card.add_row(row)
        self.setVisible(bool(lines))

    def open(self, *, is_open: bool) -> None:
        """Open or close the names."""
        self._disclosure.set_open(is_open=is_open)
