"""What the rows of a card share: separators, hover, the ring inside, the whole row as target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton

from inventory_app.ui.widgets.paint import Box, draw_box, draw_line, inside_ring, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from inventory_app.ui.theme import Theme

_HOVER_RADIUS = 7


OWN_RING = "draws_own_ring"
"""Dynamic property of widgets that draw their focus ring inside themselves."""


def paint_row_ground(painter: QPainter, row: QAbstractButton, theme: Theme) -> None:
    """Draw the hover or pressed fill of a row."""
    tokens = theme.tokens
    if not row.isEnabled() or not (row.underMouse() or row.isDown()):
        return
    fill = tokens.pressed if row.isDown() else tokens.hover_card
    place = row.rect().adjusted(6, 4, -6, -5)
    draw_box(painter, place, Box(fill=fill, radius=_HOVER_RADIUS))


def paint_separator(painter: QPainter, row: QWidget, theme: Theme, insets: tuple[int, int]) -> None:
    """Draw the line under a row, inset at its start and end by pixels already grown.

    The last row of its card has none.
    """
    if _is_last(row):
        return
    start, end = insets
    line = QRect(start, row.height() - 1, row.width() - start - end, 1)
    draw_line(painter, mirrored(row, line), theme.tokens.line)


def paint_row_ring(painter: QPainter, row: QWidget, theme: Theme) -> None:
    """Draw the focus ring inside a row, if keys brought the focus there."""
    if theme.key_focus.is_on(row) and row.hasFocus():
        place, ring = inside_ring(theme, row.rect())
        draw_box(painter, place, ring)


def _is_last(row: QWidget) -> bool:
    parent = row.parentWidget()
    layout = parent.layout() if parent else None
    # Not by itemAt(): PySide keeps the item after Qt has deleted it (see shell/tab_order.py).
    return layout is not None and layout.indexOf(row) == layout.count() - 1
