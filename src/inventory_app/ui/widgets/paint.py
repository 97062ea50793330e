"""Drawing that several widgets share: boxes, texts that wrap, mirrored places."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from inventory_app.ui.theme_heights import SLACK, WRAP

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

MARK = 20
"""Pixels at 100 %: the square of a tick and the circle of a choice."""


class Box(msgspec.Struct, frozen=True):
    """How a rounded box looks: fill and edge colours (None for neither), edge width, radius."""

    fill: str | None
    edge: str | None = None
    width: float = 1
    radius: int = 8


def draw_box(painter: QPainter, place: QRect, box: Box) -> None:
    """Draw a rounded box whose edge lies wholly inside `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = box.width / 2 if box.edge else 0.0
    outline = QRectF(place).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(QColor(box.edge), box.width) if box.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(box.fill) if box.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(outline, box.radius - inset, box.radius - inset)
    painter.restore()


def draw_line(painter: QPainter, place: QRect, color: str) -> None:
    """Fill a thin place: a separator or the bar that marks a chosen row."""
    painter.fillRect(place, QColor(color))


def draw_bar(painter: QPainter, place: QRect, color: str) -> None:
    """Draw the small upright bar beside something chosen."""
    draw_box(painter, place, Box(fill=color, radius=max(1, place.width() // 2)))


class Writing(msgspec.Struct, frozen=True):
    """How a text is drawn: font, colour, and whether it stands at the end or the middle."""

    font: QFont
    color: str
    is_at_end: bool = False
    is_centered: bool = False
    wraps: bool = True


def text_width(text: str, font: QFont) -> int:
    """Return the width of the longest line of `text`, in pixels."""
    metrics = QFontMetricsF(font)
    widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    return math.ceil(widest)


def draw_text(painter: QPainter, place: QRect, text: str, writing: Writing) -> None:
    """Draw `text` in `place`, start-aligned in the painter's direction.

    The base direction of each text is its own (a name in another script stays whole); only the
    side it stands on follows the window.
    """
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if writing.is_centered:
        side = Qt.AlignmentFlag.AlignHCenter
    elif is_mirrored != writing.is_at_end:
        side = Qt.AlignmentFlag.AlignRight
    else:
        side = Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    if writing.wraps:
        flags |= WRAP
    if side == Qt.AlignmentFlag.AlignRight:
        room = place.adjusted(-SLACK, 0, 0, 0)
    else:
        room = place.adjusted(-SLACK if writing.is_centered else 0, 0, SLACK, 0)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(writing.font)
    painter.setPen(QColor(writing.color))
    painter.drawText(room, flags, text)
    painter.restore()


def elided(text: str, font: QFont, width: int) -> str:
    """Return `text` cut to `width` with three dots at its end."""
    first_line = text.replace("\n", " ")
    return QFontMetrics(font).elidedText(first_line, Qt.TextElideMode.ElideRight, width)


def mirrored(widget: QWidget, place: QRect) -> QRect:
    """Return `place` (thought left to right) where it belongs in the widget's direction."""
    return mirrored_in(widget.rect(), place, widget.layoutDirection())


def mirrored_in(whole: QRect, place: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Return `place` mirrored inside `whole` where the direction is right to left.

    QStyle.visualRect does the same, but the class QStyle alone takes 5 ms to load.
    """
    if direction != Qt.LayoutDirection.RightToLeft:
        return place
    left = whole.left() + whole.right() - place.right()
    return QRect(left, place.top(), place.width(), place.height())


def is_mirrored(widget: QWidget) -> bool:
    """Tell whether the widget reads from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def forward_chevron(widget: QWidget) -> str:
    """Return the icon name of the chevron that points onwards in the widget's direction."""
    return "chevron-left" if is_mirrored(widget) else "chevron-right"


def start_painting(widget: QWidget) -> QPainter:
    """Return a painter for the widget that knows its direction."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter


def square(left: int, height: int, edge: int) -> QRect:
    """Return a square of `edge` pixels at `left`, centred in `height`."""
    return QRect(left, (height - edge) // 2, edge, edge)


def inside_ring(theme: Theme, place: QRect) -> tuple[QRect, Box]:
    """Return place and look of a focus ring drawn inside a row of a card."""
    ring = Box(fill=None, edge=theme.tokens.focus, width=theme.measures.focus_width)
    return place.adjusted(4, 3, -4, -3), ring
