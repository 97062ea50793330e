"""The help beside the safety question, under it where there is no room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.help_panel import HelpPanel
from inventory_app.ui.widgets.layouts import Column, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inventory_app.ui.theme import Theme

PAGE_WIDTH = 640
ANSWERS_WIDTH = 584
HELP_WIDTH = 272
GAP = 24
GATE_WIDTH = ANSWERS_WIDTH + GAP + HELP_WIDTH
_BESIDE_FROM = 700


class BesideHelp(QWidget):
    """A page and help beside it; below it in a narrow window or at large text."""

    def __init__(self, theme: Theme, page: QWidget, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self._row = Row(theme, gap=GAP)
        self.setLayout(self._row)
        side = QWidget()
        column = Column(theme)
        side.setLayout(column)
        self.panel = HelpPanel(theme, title, text, self.tr("Close this help"))
        self.panel.close_asked.connect(self._close)
        self._opener = Button(theme, title, ButtonKind.LINK, "question")
        self._opener.clicked.connect(self._open)
        self._opener.hide()
        column.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._opener, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._side = side
        self._row.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for widget in (self, side):
            widget.setSizePolicy(policy)
        theme.changed.connect(self._arrange)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = not self._theme.is_large and self.width() >= self._theme.size(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction if is_beside else QBoxLayout.Direction.TopToBottom)
        width = self._theme.size(HELP_WIDTH) if is_beside else self._theme.size(ANSWERS_WIDTH)
        self._side.setMaximumWidth(width)
        self._side.setMinimumWidth(width if is_beside else 0)
        self._page.setMaximumWidth(self._theme.size(ANSWERS_WIDTH))

    def _close(self) -> None:
        self.panel.hide()
        self._opener.show()
        self._opener.setFocus()

    def _open(self) -> None:
        self._opener.hide()
        self.panel.show()
