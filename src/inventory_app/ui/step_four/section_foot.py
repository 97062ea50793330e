"""The bar at the foot of a list: open, filter, print; set aside and delete apart from them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.layouts import ButtonRow, Margins, Row
from inventory_app.ui.widgets.paint import draw_line, elided, start_painting
from inventory_app.ui.widgets.typed_text import isolated

_LONGEST_NAME = 220
"""Pixels at 100 % that a name may take on the main button."""


class SectionFoot(QWidget):
    """What can be done with the chosen entry and with the list."""

    open_asked = Signal()
    filter_asked = Signal()
    print_asked = Signal()
    set_aside_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the bar with nothing chosen."""
        super().__init__()
        self._theme = theme
        self._name = ""
        self._open = Button(theme, self.tr("Open"), ButtonKind.PRIMARY)
        self._filter = Button(theme, self.tr("Filter"), icon="filter")
        self._print = Button(theme, self.tr("Print this section"), icon="printer")
        quiet = ButtonKind.QUIET
        self._aside = Button(theme, self.tr("Set aside"), quiet, "set-aside")
        self._delete = Button(theme, self.tr("Delete"), quiet, "trash")
        self._start, self._end = ButtonRow(theme), ButtonRow(theme)
        for button in (self._open, self._filter, self._print):
            self._start.add(button)
        for button in (self._aside, self._delete):
            self._end.add(button)
        row = Row(theme, gap=12, margins=Margins(48, 13, 48, 12))
        row.addWidget(self._start, 3)
        row.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        self._open.clicked.connect(self.open_asked)
        self._filter.clicked.connect(self.filter_asked)
        self._print.clicked.connect(self.print_asked)
        self._aside.clicked.connect(self.set_aside_asked)
        self._delete.clicked.connect(self.delete_asked)
        theme.changed.connect(self._show_name)

    def show_entry(self, name: str | None, *, can_set_aside: bool) -> None:
        """Name the chosen entry; None when nothing is chosen."""
        for button in (self._open, self._delete):
            button.setVisible(name is not None)
        self._aside.setVisible(name is not None and can_set_aside)
        self._name = name or ""
        self._show_name()

    def show_list(self, *, has_entries: bool) -> None:
        """Offer what needs entries only where there are any."""
        self._filter.setVisible(has_entries)
        self._print.setVisible(has_entries)
        self.setVisible(has_entries)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_line(painter, QRect(0, 0, self.width(), 1), self._theme.tokens.line)
        painter.end()

    def _show_name(self) -> None:
        if not self._name:
            return
        room = self._theme.size(_LONGEST_NAME)
        short = elided(self._name, self._open.font(), room)
        self._open.set_text(self.tr("Open {name}").format(name=isolated(short)))
        self._open.setAccessibleName(self.tr("Open {name}").format(name=self._name))
        name = self._name
        self._aside.setAccessibleName(self.tr("Set aside {name}").format(name=name))
        self._delete.setAccessibleName(self.tr("Delete {name}").format(name=name))
