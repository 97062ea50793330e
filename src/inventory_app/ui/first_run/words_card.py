"""The recovery words on a card, numbered down the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import NumberLabel, Words
from inventory_app.ui.widgets.layouts import Margins

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_COLUMNS = 4
_COLUMNS_WHEN_LARGE = 2


class WordsCard(Card):
    """24 words in four columns, in two when the text is large; a screen reader gets them whole."""

    def __init__(self, theme: Theme, words: tuple[str, ...]) -> None:
        super().__init__(theme, Margins(20, 16, 20, 16))
        self._theme = theme
        self._grid = QGridLayout()
        self._pairs = [self._pair(place, word) for place, word in enumerate(words, start=1)]
        self.column.addLayout(self._grid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Your 24 recovery words"))
        spoken = " · ".join(f"{place} {word}" for place, word in enumerate(words, start=1))
        self.setAccessibleDescription(spoken)
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def columns(self) -> int:
        """How many columns of words stand side by side."""
        return _COLUMNS_WHEN_LARGE if self._theme.is_large else _COLUMNS

    def _pair(self, place: int, word: str) -> tuple[NumberLabel, Words]:
        label = Words(self._theme, word, step=TextStep.BODY, is_strong=True)
        label.setWordWrap(False)
        label.setAccessibleName(f"{place} {word}")
        return NumberLabel(self._theme, f"{place}"), label

    def _arrange(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.space(12))
        self._grid.setVerticalSpacing(self._theme.space(8))
        rows = -(-len(self._pairs) // self.columns)
        for index, (number, word) in enumerate(self._pairs):
            column, row = divmod(index, rows)
            self._grid.removeWidget(number)
            self._grid.removeWidget(word)
            self._grid.addWidget(number, row, column * 2)
            self._grid.addWidget(word, row, column * 2 + 1)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column * 2 + 1, 1 if column < self.columns else 0)
