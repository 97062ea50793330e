"""The printer: made only when asked for, because it speaks to the system's print service."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPainter

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.ui.printing.painting import painting
from inventory_app.ui.printing.pdf import NEUTRAL_NAME, page_size

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QWidget

    from inventory_app.ui.printing.pages import PrintedPages


def print_dialog(pages: PrintedPages, parent: QWidget) -> tuple[QPrintDialog, QPrinter]:
    """Return the system's print dialog, not yet shown, and the printer it sets up.

    Raises ExpectedError NO_PRINTER when this computer knows none.
    """
    # Loaded here: nothing of it is wanted before something is printed.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise ExpectedError(WhatHappened.NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(NEUTRAL_NAME)
    printer.setCreator(NEUTRAL_NAME)
    prepare(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages.pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog, printer


def prepare(printer: QPrinter, pages: PrintedPages) -> None:
    """Set the printer to the sheet the pages were laid out for, from edge to edge."""
    printer.setFullPage(True)
    printer.setPageSize(page_size(pages.paper.sheet))
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def printing(printer: QPrinter, pages: PrintedPages) -> Generator[None, None, None]:
    """Paint the chosen pages on the printer in small steps, no larger than its sheet.

    Raises ExpectedError NO_PRINTER when the printer takes nothing.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise ExpectedError(WhatHappened.NO_PRINTER)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    scale = min(sheet.width() / pages.sheet.width, sheet.height() / pages.sheet.height)
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or len(pages.pages)
    try:
        for number, page in enumerate(pages.pages[first - 1 : last]):
            if number:
                printer.newPage()
            yield from painting(page, painter, scale)
    finally:
        painter.end()
