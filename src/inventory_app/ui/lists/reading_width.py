"""Running text above a wide list, no wider than is good to read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.paint import mirrored

_WIDEST = 640
"""Pixels at 100 %: about seventy letters a line."""


class ReadingWidth(QWidget):
    """Holds one widget at the start of the line, as high as it is at that width."""

    def __init__(self, theme: Theme, inner: QWidget) -> None:
        """Take what is to be read."""
        super().__init__()
        self._theme = theme
        self._inner = inner
        inner.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._inner.heightForWidth(self._width(width))

    @override
    def sizeHint(self) -> QSize:
        width = self._theme.size(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), 0)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _width(self, width: int) -> int:
        return min(width, self._theme.size(_WIDEST))

    def _arrange(self) -> None:
        place = QRect(0, 0, self._width(self.width()), self.height())
        self._inner.setGeometry(mirrored(self, place))
        self.updateGeometry()
