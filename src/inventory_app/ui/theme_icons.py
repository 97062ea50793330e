"""Draws the program's own icons in any colour and keeps the drawn pixmaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

ICON = 18
"""Pixels at 100 %: the square an icon is shown in (it is drawn on a grid of 20)."""


class IconShelf:
    """Icons of one folder, drawn on demand and kept by name, colour, size and ratio."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        """Return icon `name`, `size` logical pixels wide; OSError if there is no file."""
        key = (name, color, size, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._draw(name, color, size, ratio)
        return known

    def icon(self, name: str, color: str, disabled_color: str, size: int) -> QIcon:
        """Return a QIcon with pixmaps at 1x and 2x, for Qt's own widgets and menus."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, color, size, ratio))
            greyed = self.pixmap(name, disabled_color, size, ratio)
            icon.addPixmap(greyed, QIcon.Mode.Disabled)
        return icon

    def forget(self) -> None:
        """Drop drawn pixmaps, because colours or sizes have changed."""
        self._pixmaps.clear()

    def _draw(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        # Imported at the first icon only: a window without icons need not load QtSvg.
        from PySide6.QtSvg import QSvgRenderer

        source = self._sources.get(name)
        if source is None:
            source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            self._sources[name] = source
        colored = source.replace("currentColor", QColor(color).name())
        renderer = QSvgRenderer(QByteArray(colored.encode("ascii")))
        pixels = round(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
