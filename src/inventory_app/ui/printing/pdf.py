"""The PDF: the same pages, in a file that names no program, no computer and no hour."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFileDevice, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.ui.printing.pages import PrintedPages
from inventory_app.ui.printing.painting import painting
from inventory_app.ui.printing.paper import DOTS_PER_INCH, SheetSize

NEUTRAL_NAME = "Document"
"""Title, creator and job title of everything printed."""

_TELLING = re.compile(
    rb"/(?:CreationDate|ModDate) \(D:[^)]*\)|/Producer <[^>]*>|/Producer \([^)]*\)"
)
_NO_METADATA = QByteArray(
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
    b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"
    b"</x:xmpmeta><?xpacket end='w'?>"
)
"""An empty packet; Qt's own would name the hour and the library. Its addresses are format names."""

_OWNER_ONLY = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


def making_pdf(pages: PrintedPages) -> Generator[None, None, bytes]:
    """Paint the PDF in small steps, so that a window can stay awake."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(page_size(pages.paper.sheet))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    writer.setTitle(NEUTRAL_NAME)
    writer.setCreator(NEUTRAL_NAME)
    writer.setDocumentXmpMetadata(_NO_METADATA)
    painter = QPainter(writer)
    for number, page in enumerate(pages.pages):
        if number:
            writer.newPage()
        yield from painting(page, painter)
    painter.end()
    # Blanked in place with as many spaces, so that every offset in the file still holds.
    return _TELLING.sub(lambda found: b" " * len(found.group()), bytes(buffer.data().data()))


def page_size(sheet: SheetSize) -> QPageSize:
    """Return Qt's name for a sheet."""
    known = {SheetSize.A4: QPageSize.PageSizeId.A4, SheetSize.LETTER: QPageSize.PageSizeId.Letter}
    return QPageSize(known[sheet])


def write_pdf(content: bytes, path: Path) -> None:
    """Write a PDF so that it is there whole or not at all, readable by its owner only.

    Raises ExpectedError PDF_NOT_WRITTEN.
    """
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(False)
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.setPermissions(_OWNER_ONLY)
        and file.write(content) == len(content)
        and file.commit()
    )
    if not is_written:
        raise ExpectedError(WhatHappened.PDF_NOT_WRITTEN, WayOut.CHOOSE_OTHER_PLACE)
