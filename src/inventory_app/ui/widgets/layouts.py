"""Layouts whose gaps and margins grow with the text size, and one that wraps buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)
from typing_extensions import override

from inventory_app.ui.widgets.paint import mirrored_in

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class Margins(msgspec.Struct, frozen=True):
    """Margins of a layout at 100 %; start is left, in right-to-left languages right."""

    start: int = 0
    top: int = 0
    end: int = 0
    bottom: int = 0


NO_MARGINS = Margins()


class _GrowingBox(QBoxLayout):
    """A box layout that keeps its measures at 100 % and follows the text size."""

    def __init__(
        self, theme: Theme, direction: QBoxLayout.Direction, gap: int, margins: Margins
    ) -> None:
        super().__init__(direction)
        self._theme = theme
        self._gap = gap
        self._margins = margins
        self._spacers: list[tuple[QSpacerItem, int]] = []
        theme.changed.connect(self._grow)
        self._grow()

    def set_margins(self, margins: Margins) -> None:
        """Use other margins (at 100 %)."""
        self._margins = margins
        self._grow()

    def add_gap(self, pixels: int) -> None:
        """Add an empty space of `pixels` at 100 %, besides the usual gap of this layout."""
        spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._spacers.append((spacer, pixels))
        self._resize_spacer(spacer, pixels)
        self.addItem(spacer)

    def _resize_spacer(self, spacer: QSpacerItem, pixels: int) -> None:
        grown = self._theme.space(pixels)
        is_upright = self.direction() == QBoxLayout.Direction.TopToBottom
        fixed = QSizePolicy.Policy.Fixed
        low = QSizePolicy.Policy.Minimum
        if is_upright:
            spacer.changeSize(0, grown, low, fixed)
        else:
            spacer.changeSize(grown, 0, fixed, low)

    def _grow(self) -> None:
        space = self._theme.space
        margins = self._margins
        start, end = space(margins.start), space(margins.end)
        # Contents margins do not mirror with the window: swap them here.
        if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        self.setSpacing(space(self._gap))
        self.setContentsMargins(start, space(margins.top), end, space(margins.bottom))
        for spacer, pixels in self._spacers:
            self._resize_spacer(spacer, pixels)
        self.invalidate()


class Column(_GrowingBox):
    """Widgets one under another."""

    def __init__(self, theme: Theme, *, gap: int = 0, margins: Margins = NO_MARGINS) -> None:
        super().__init__(theme, QBoxLayout.Direction.TopToBottom, gap, margins)


class Row(_GrowingBox):
    """Widgets side by side, in reading direction."""

    def __init__(self, theme: Theme, *, gap: int = 0, margins: Margins = NO_MARGINS) -> None:
        super().__init__(theme, QBoxLayout.Direction.LeftToRight, gap, margins)


class FlowLayout(QLayout):
    """Widgets side by side that wrap on to a new line where the width ends."""

    def __init__(self, theme: Theme, *, gap: int = 12, line_gap: int = 12) -> None:
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._line_gap = line_gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self.invalidate)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    @override
    def setGeometry(self, place: QRect, /) -> None:
        super().setGeometry(place)
        self._arrange(place, is_trial=False)

    @override
    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        gaps = self._theme.space(self._gap) * max(0, len(shown) - 1)
        width = sum(item.sizeHint().width() for item in shown) + gaps
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size.grownBy(margins)

    def _arrange(self, place: QRect, *, is_trial: bool) -> int:
        gap, line_gap = self._theme.space(self._gap), self._theme.space(self._line_gap)
        margins = self.contentsMargins()
        place = place.marginsRemoved(margins)
        x, y, line_height = place.x(), place.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._fitted(item, place.width())
            if x > place.x() and x + size.width() > place.x() + place.width():
                x, y, line_height = place.x(), y + line_height + line_gap, 0
            if not is_trial:
                spot = QRect(QPoint(x, y), size)
                item.setGeometry(mirrored_in(place, spot, self._direction()))
            x += size.width() + gap
            line_height = max(line_height, size.height())
        return y + line_height - place.y() + margins.top() + margins.bottom()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight

    @staticmethod
    def _fitted(item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint()
        if size.width() <= width:
            return size
        height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        return QSize(width, height)


class ButtonRow(QWidget):
    """Buttons side by side, 12 apart, that wrap on to a new line where the width ends."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(theme)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a button (or any widget) after the others."""
        self._flow.addWidget(widget)
