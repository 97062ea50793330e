"""Printing: what, a preview, and print or save; *my own copy* of Step Four."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.printing import on_offer, own_copy
from inventory_app.ui.dress import dress
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.page import BACK, Destination, Page, Screen
from inventory_app.ui.printing.limits_view import LimitsView
from inventory_app.ui.printing.missing import missing_characters
from inventory_app.ui.printing.pages import PrintedPages, laying_out
from inventory_app.ui.printing.paper_view import PaperView
from inventory_app.ui.printing.pdf import making_pdf, write_pdf
from inventory_app.ui.printing.preview_view import PreviewView
from inventory_app.ui.printing.printer import print_dialog, printing
from inventory_app.ui.printing.what_view import WhatView
from inventory_app.ui.said_date import said_date
from inventory_app.ui.style import Part
from inventory_app.ui.tasks import StepRunner
from inventory_app.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from inventory_app.domain.document import Document
    from inventory_app.domain.entries import Section
    from inventory_app.ui.room import Room

_LIMITS = "confidentiality"


class PrintPage(Page):
    """Leads through the pages of printing; the printout is let go when the person leaves."""

    pages_shown = Signal()
    """The preview shows the pages."""
    saved = Signal(Path)
    """A PDF is in its file, whole."""

    def __init__(self, room: Room) -> None:
        """Build the pages; they are filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._only: Section | None = None
        self._document: Document | None = None
        self._pages: PrintedPages | None = None
        self._path = Path()
        self._dialog: tuple[QPrintDialog, QPrinter] | None = None
        self._limits = LimitsView(room.theme)
        self._what = WhatView(room.theme, self._sentence)
        self._preview = PreviewView(room.theme)
        self._paper = PaperView(room.theme, self._sentence)
        self._setting, self._writing, self._printing = (StepRunner(self) for _ in range(3))
        self._stack = QStackedWidget()
        for view in (self._limits, self._what, self._preview, self._paper):
            self._stack.addWidget(view)
        outer = Column(room.theme)
        outer.addWidget(self._stack)
        self.setLayout(outer)
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        self._only = destination.section
        if self._room.notebook.choices().has_read_privacy_limits:
            self._show_what()
            return
        form = self._room.library.form(_LIMITS)
        self._stack.setCurrentWidget(self._limits)
        wording = self._room.library.wording(self._room.notebook.choices().own_words)
        self._limits.show_form(wording.form(form))

    @override
    def title(self) -> str:
        return self.tr("Print")

    @override
    def step_of(self) -> Screen:
        return Screen.PRINT

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._forget()

    def save_to(self, path: Path) -> None:
        """Write the printout shown to a PDF file; ``saved`` tells when it is there."""
        if self._pages is not None:
            self._path = path
            self._paper.set_busy(is_busy=True)
            self._writing.start(making_pdf(self._pages))

    def _connect(self) -> None:
        self._limits.continue_asked.connect(self._note_limits)
        self._limits.back_asked.connect(self._leave)
        self._what.continue_asked.connect(self._set_pages)
        self._what.back_asked.connect(self._leave)
        self._preview.continue_asked.connect(self._show_paper)
        self._preview.back_asked.connect(self._go_back_to_what)
        self._paper.print_asked.connect(self._ask_printer)
        self._paper.save_asked.connect(self._ask_path)
        self._paper.back_asked.connect(self._go_back_to_preview)
        self._paper.done_asked.connect(self._go_home)
        self._setting.finished.connect(self._show_pages)
        self._writing.finished.connect(self._write)
        self._printing.finished.connect(self._say_printed)
        self._printing.failed.connect(self._say_trouble)

    # From page to page

    def _note_limits(self) -> None:
        choices = self._room.notebook.choices()
        read = msgspec.structs.replace(choices, has_read_privacy_limits=True)
        try:
            self._room.notebook.choose(read)
        finally:  # a full disk must not keep anybody from printing
            self._show_what()

    def _show_what(self) -> None:
        self._stack.setCurrentWidget(self._what)
        self._what.show_offers(on_offer(self._room.notebook, self._room.library), self._only)

    def _set_pages(self) -> None:
        room, now = self._room, self._room.clock.now()

        def said(moment: datetime) -> str:
            return said_date(moment, now)

        self._document = own_copy(room.notebook, room.library, self._what.choice(), said)
        self._preview.wait()
        self._stack.setCurrentWidget(self._preview)
        self._setting.start(laying_out(self._document, self._what.paper()))

    def _show_pages(self, pages: PrintedPages) -> None:
        if self._document is not None:
            self._pages = pages
            self._preview.show_pages(self._document, pages)
            self.pages_shown.emit()

    def _show_paper(self) -> None:
        if self._document is not None and self._pages is not None:
            missing = missing_characters(self._document, self._pages.paper)
            self._stack.setCurrentWidget(self._paper)
            self._paper.begin(len(self._pages.pages), missing)

    def _go_back_to_what(self) -> None:
        self._setting.stop()
        self._stack.setCurrentWidget(self._what)

    def _go_back_to_preview(self) -> None:
        self._stack.setCurrentWidget(self._preview)

    def _leave(self) -> None:
        self.left_for.emit(BACK)

    def _go_home(self) -> None:
        self.left_for.emit(Destination(Screen.HOME))

    def _forget(self) -> None:
        """Let go of everything that was on the pages."""
        # What is already on its way to a file or a printer goes on to its end.
        self._setting.stop()
        self._document = self._pages = self._dialog = None
        self._preview.forget()

    # PDF

    def _ask_path(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dress(dialog, self._room.theme, *Part)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        place = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(place))
        dialog.selectFile(f"{self._sentence('paper', 'pr_file')}.pdf")
        dialog.fileSelected.connect(self._save_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    def _write(self, content: bytes) -> None:
        try:
            write_pdf(content, self._path)
        except ExpectedError as error:
            self._say_trouble(error)
            return
        name = self._path.name
        self._paper.show_outcome(self.tr("Saved as {name}.").format(name=name))
        self.saved.emit(self._path)

    # Printer

    def _ask_printer(self) -> None:
        if self._pages is None:
            return
        try:
            self._dialog = print_dialog(self._pages, self)
        except ExpectedError as error:
            self._say_trouble(error)
            return
        dialog, _ = self._dialog
        dress(dialog, self._room.theme, *Part)
        dialog.accepted.connect(self._print)
        # QPrintDialog hides QDialog's own open() behind one that wants a slot's name.
        QDialog.open(dialog)

    def _print(self) -> None:
        if self._dialog is not None and self._pages is not None:
            self._paper.set_busy(is_busy=True)
            self._printing.start(printing(self._dialog[1], self._pages))

    def _say_printed(self) -> None:
        self._dialog = None
        self._paper.show_outcome(self.tr("The pages are on their way to the printer."))

    def _say_trouble(self, error: ExpectedError) -> None:
        self._paper.show_trouble(sentence_for(error))

    def _sentence(self, area: str, sentence_id: str) -> str:
        library = self._room.library
        wording = library.wording(self._room.notebook.choices().own_words)
        return wording.fill(library.sentence(area, sentence_id))
