"""The desk a page lies on: true pages, white in light and dark, as large as a person wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.printing.painting import picture
from inventory_app.ui.style import Part

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from inventory_app.ui.printing.pages import PrintedPages
    from inventory_app.ui.theme import Theme

_AIR = 20
_STEP = 1.25
_SMALLEST, _LARGEST = 0.1, 4.0
_READING_WIDTH = 560
"""Pixels at 100 % that a page is wide to begin with."""


class _Sheet(QWidget):
    """One page, centred on the desk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        theme.changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Show another picture; its device ratio is set."""
        self._image = image
        air = 2 * self._theme.space(_AIR)
        size = image.deviceIndependentSize().toSize()
        self.setMinimumSize(size + QSize(air, air))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.desk))
        if not self._image.isNull():
            size = self._image.deviceIndependentSize().toSize()
            left = max((self.width() - size.width()) // 2, 0)
            place = QRect(QPoint(left, self._theme.space(_AIR)), size)
            painter.setPen(QColor(tokens.line))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            painter.drawImage(place.topLeft(), self._image)
        painter.end()


class Desk(QScrollArea):
    """Shows one page at a time; zoomed, turned and scrolled by buttons or keys."""

    def __init__(self, theme: Theme) -> None:
        """Make an empty desk."""
        super().__init__()
        self._theme = theme
        self._pages: PrintedPages | None = None
        self._number = 0
        self._zoom = 1.0
        self._is_whole = False
        self._sheet = _Sheet(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._sheet)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            dress(bar, theme, Part.BARS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.key_focus.watch(self)
        theme.changed.connect(self._draw)

    @property
    def number(self) -> int:
        """The page that lies on the desk, counted from 0."""
        return self._number

    def show_pages(self, pages: PrintedPages | None) -> None:
        """Lay another printout on the desk, its first page first; None clears the desk."""
        self._pages = pages
        self._number = 0
        self._draw()
        self.verticalScrollBar().setValue(0)

    def turn_to(self, number: int) -> None:
        """Show another page, counted from 0; beyond the ends nothing happens."""
        if self._pages is None or not 0 <= number < len(self._pages.pages):
            return
        self._number = number
        self._draw()
        self.verticalScrollBar().setValue(0)

    def grow(self, steps: int) -> None:
        """Show the page larger, or smaller with fewer than no steps."""
        self._is_whole = False
        self._zoom = min(max(self._zoom * _STEP**steps, _SMALLEST), _LARGEST)
        self._draw()

    def show_whole(self) -> None:
        """Show the page so that all of it can be seen, and keep it so when the window changes."""
        self._is_whole = True
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._pages is None:
            self._sheet.show_image(QImage())
            return
        ratio = self.devicePixelRatioF()
        sheet = self._pages.sheet
        if self._is_whole:
            air = 2 * self._theme.space(_AIR) + 2
            room = self.viewport().size()
            scale = min((room.width() - air) / sheet.width, (room.height() - air) / sheet.height)
            self._zoom = max(scale * sheet.width / self._reading_width(), _SMALLEST)
        scale = self._zoom * self._reading_width() / sheet.width
        image = picture(self._pages, self._number, scale * ratio)
        image.setDevicePixelRatio(ratio)
        self._sheet.show_image(image)

    def _reading_width(self) -> float:
        # With or without a scroll bar, so that the bar never changes what makes it come and go.
        room = self.width() - 2 * self._theme.space(_AIR) - self.verticalScrollBar().width()
        return float(max(min(self._theme.size(_READING_WIDTH), room), 1))
