"""A question about the question: opens in place, closed again at a second press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.paint import draw_line, forward_chevron, mirrored, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.ui.theme import Theme


class _Ruled(QWidget):
    """What was opened, with a rule along its starting side."""

    def __init__(self, theme: Theme, inner: QWidget) -> None:
        super().__init__()
        self._theme = theme
        column = Column(theme, margins=Margins(18, 1, 0, 1))
        column.addWidget(inner)
        self.setLayout(column)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        rule = QRect(0, 0, 2, self.height())
        draw_line(painter, mirrored(self, rule), self._theme.tokens.line)
        painter.end()


class Disclosure(QWidget):
    """A link that opens words (or any widget) under itself."""

    opened_changed = Signal(bool)

    def __init__(self, theme: Theme, title: str, inside: str | QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._link = Button(theme, title, ButtonKind.LINK, "chevron-right")
        self._link.clicked.connect(self._turn)
        self._is_open = False
        inner = Prose(theme, inside) if isinstance(inside, str) else inside
        self._body = _Ruled(theme, inner)
        self._body.hide()
        column = Column(theme)
        column.addWidget(self._link)
        column.addWidget(self._body)
        self.setLayout(column)
        self.setFocusProxy(self._link)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._show()

    @property
    def is_open(self) -> bool:
        """Tell whether the words are shown."""
        return self._is_open

    @property
    def link(self) -> Button:
        """The button that opens and closes."""
        return self._link

    def set_open(self, *, is_open: bool) -> None:
        """Open or close."""
        if is_open != self._is_open:
            self._turn()

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._show()
        self.opened_changed.emit(self._is_open)

    def _show(self) -> None:
        self._body.setVisible(self._is_open)
        icon = "chevron-down" if self._is_open else forward_chevron(self)
        self._link.set_icon_name(icon)
        # Not a checkable button: a screen reader would call it a check box.
        said = self.tr("Open") if self._is_open else self.tr("Closed")
        self._link.setAccessibleDescription(said)
