"""The left column: where a person can go, text with icon, and where they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from inventory_app.ui.page import Screen
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import Column, Margins, Row
from inventory_app.ui.widgets.nav_button import NavButton
from inventory_app.ui.widgets.scroll_page import scrolled

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_WIDTH = 204
_ANY_WIDTH = (1 << 24) - 1
"""Qt's own largest width: no limit."""


class SideColumn(QFrame):
    """The rows of the left column; each screen that has a row is reached from here."""

    chosen = Signal(object)
    """A row was chosen: its :class:`Screen`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[Screen, NavButton] = {}
        self._is_folded = False
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Where to go"))
        column = self._scrolled_column()
        head = Row(theme, margins=Margins(14, 0, 0, 0))
        self._name = QuietLabel(theme, "Inventory")
        head.addWidget(self._name)
        column.addLayout(head)
        column.add_gap(2)
        self._add(column, Screen.HOME, self.tr("Home"), "home")
        self._add(column, Screen.STEP_FOUR, self.tr("Step Four"), "book")
        self._add(column, Screen.STEP_FIVE, self.tr("Step Five"), "talk")
        self._add(column, Screen.AMENDS, self.tr("Amends"), "bench")
        self._add(column, Screen.PEOPLE, self.tr("People"), "people")
        self._add(column, Screen.PRINT, self.tr("Print"), "printer")
        column.addStretch(1)
        self._line = QWidget()
        self._line.setFixedHeight(1)
        self._line.setAutoFillBackground(True)
        column.addWidget(self._line)
        column.add_gap(8)
        self._add(column, Screen.SEARCH, self.tr("Search"), "search")
        self._add(column, Screen.SETTINGS, self.tr("Settings"), "sliders")
        self._add(column, Screen.HELP, self.tr("Help"), "question")
        theme.changed.connect(self._dress)
        self._dress()

    def set_folded(self, *, is_folded: bool) -> None:
        """Stand beside the page, or in its place under the top bar, as wide as there is room."""
        self._is_folded = is_folded
        self._dress()

    def show_place(self, screen: Screen) -> None:
        """Mark the row of the screen the person is on."""
        for each, row in self._rows.items():
            row.set_here(is_here=each is screen)

    def focus_first(self) -> None:
        """Put the focus on the row that is marked, or the first."""
        marked = [row for row in self._rows.values() if row.is_here]
        (marked or list(self._rows.values()))[0].setFocus()

    def _scrolled_column(self) -> Column:
        """Return the column for the rows; in a low window with large text it scrolls."""
        rows = QWidget()
        column = Column(self._theme, gap=2, margins=Margins(12, 0, 12, 14))
        rows.setLayout(column)
        outer = Column(self._theme)
        outer.addWidget(scrolled(rows, self._theme), 1)
        self.setLayout(outer)
        return column

    def _add(self, column: Column, screen: Screen, text: str, icon: str) -> None:
        row = NavButton(self._theme, text, icon)
        row.clicked.connect(lambda: self.chosen.emit(screen))
        self._rows[screen] = row
        column.addWidget(row)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.side))
        self.setPalette(palette)
        line = QPalette(self._line.palette())
        line.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.line))
        self._line.setPalette(line)
        self._name.setFixedHeight(self._theme.size(64))
        if self._is_folded:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)
        else:
            self.setFixedWidth(self._theme.size(_WIDTH))
