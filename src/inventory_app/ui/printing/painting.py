"""Paints a laid out page on anything that can be painted on, at any scale."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from inventory_app.ui.printing.marks import PrintedPage, RuleMark
from inventory_app.ui.printing.pages import PrintedPages
from inventory_app.ui.printing.paper import DOTS_PER_INCH
from inventory_app.ui.printing.steps import run

_MARKS_IN_A_STEP = 2
"""A line of emoji takes milliseconds, for each is drawn as a picture."""


def paint(page: PrintedPage, painter: QPainter, scale: float = 1.0) -> None:
    """Paint one page from the painter's origin; ``scale`` is its dots for one dot of the layout."""
    run(painting(page, painter, scale))


def painting(
    page: PrintedPage, painter: QPainter, scale: float = 1.0
) -> Generator[None, None, None]:
    """Paint one page in small steps."""
    painter.save()
    painter.scale(scale, scale)
    ink = None
    for number, mark in enumerate(page.marks):
        if number % _MARKS_IN_A_STEP == 0:
            yield
        if mark.ink is not ink:
            ink = mark.ink
            painter.setPen(QColor(ink.value))
        if isinstance(mark, RuleMark):
            # Never thinner than a dot of the painter: a small picture would drop the rule.
            long, thick = mark.length, max(mark.weight, 1 / scale)
            size = (thick, long) if mark.is_upright else (long, thick)
            painter.fillRect(QRectF(mark.x, mark.y, *size), QColor(mark.ink.value))
        else:
            mark.text.paint(painter, mark.line, mark.x, mark.y)
    painter.restore()


def picture(pages: PrintedPages, number: int, scale: float) -> QImage:
    """Return one page, counted from 0, as a white picture; ``scale`` 1 is 300 dots an inch."""
    sheet = pages.sheet
    image = QImage(
        max(round(sheet.width * scale), 1),
        max(round(sheet.height * scale), 1),
        QImage.Format.Format_RGB32,
    )
    image.setDotsPerMeterX(round(DOTS_PER_INCH * scale / 0.0254))
    image.setDotsPerMeterY(round(DOTS_PER_INCH * scale / 0.0254))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint(pages.pages[number], painter, scale)
    painter.end()
    return image
