"""Second page of printing: the true pages, or the same words as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTextEdit, QWidget
from typing_extensions import override

from inventory_app.domain.document import as_text
from inventory_app.ui.dress import dress
from inventory_app.ui.printing.desk import Desk
from inventory_app.ui.style import Part
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Margins, Row
from inventory_app.ui.widgets.paint import draw_line, start_painting
from inventory_app.ui.widgets.scroll_page import scrolled
from inventory_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.domain.document import Document
    from inventory_app.ui.printing.pages import PrintedPages
    from inventory_app.ui.theme import Theme

_PAGES, _TEXT = "pages", "text"


class _Foot(QWidget):
    """The bar under the pages, parted from them by a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_line(painter, QRect(0, 0, self.width(), 1), self._theme.tokens.line)
        painter.end()


class PreviewView(QWidget):
    """Pages on the desk, with large labelled buttons under them."""

    continue_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the page with nothing on the desk."""
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self._pages: PrintedPages | None = None
        self._heading = HeadingLine(theme, self.tr("Preview"), step=TextStep.TITLE)
        self._ways = Segments(theme, self.tr("How to look at it"))
        ways = [(_PAGES, self.tr("Pages")), (_TEXT, self.tr("Read as text"))]
        self._ways.set_options(ways, _PAGES)
        self._desk = Desk(theme)
        self._text = QTextEdit()
        dress(self._text, theme, Part.FIELDS, Part.BARS, Part.MENUS)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The printout as text"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._desk)
        self._stack.addWidget(self._padded(self._text))
        self._go_on = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        self._back = Button(theme, self.tr("Back"))
        quiet = ButtonKind.QUIET
        self._page_back = Button(theme, self.tr("Page back"), quiet, "chevron-left")
        self._page_forward = Button(theme, self.tr("Page forward"), quiet, "chevron-right")
        self._smaller = Button(theme, self.tr("Smaller"), quiet, "zoom-out")
        self._larger = Button(theme, self.tr("Larger"), quiet, "zoom-in")
        self._whole = Button(theme, self.tr("Whole page"), quiet, "page")
        self._lay_out()
        self._connect()

    def wait(self) -> None:
        """Say that the pages are being set."""
        self._pages = None
        self._desk.show_pages(None)
        self._text.clear()
        self._heading.set_words(self.tr("Preview"), self.tr("The pages are being set."))
        self._show_buttons()

    def show_pages(self, document: Document, pages: PrintedPages) -> None:
        """Show a printout from its first page."""
        self._document, self._pages = document, pages
        self._desk.show_pages(pages)
        if self._ways.chosen() == _TEXT:
            self._text.setPlainText(as_text(document))
        self._say_where()
        self._go_on.setFocus()

    def forget(self) -> None:
        """Let go of the printout."""
        self._document = self._pages = None
        self._desk.show_pages(None)
        self._text.clear()

    def _lay_out(self) -> None:
        theme = self._theme
        self._top = Row(theme, gap=12, margins=Margins(48, 4, 48, 24))
        self._top.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons = ButtonRow(theme)
        for button in (self._go_on, self._back, *self._turners()):
            buttons.add(button)
        foot = _Foot(theme)
        row = Row(theme, margins=Margins(48, 13, 16, 12))
        row.addWidget(buttons)
        foot.setLayout(row)
        whole = QWidget()
        column = Column(theme)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        whole.setLayout(column)
        outer = Column(theme)
        outer.addWidget(scrolled(whole, theme))
        self.setLayout(outer)
        theme.changed.connect(self._dress)
        self._dress()

    def _padded(self, inner: QWidget) -> QWidget:
        holder = QWidget()
        column = Column(self._theme, margins=Margins(48, 0, 48, 24))
        column.addWidget(inner)
        holder.setLayout(column)
        return holder

    def _dress(self) -> None:
        self._text.setFont(self._theme.font(TextStep.ANSWER))
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(below if self._theme.is_large else beside)

    def _connect(self) -> None:
        self._ways.chosen_changed.connect(self._show_way)
        self._go_on.clicked.connect(self.continue_asked)
        self._back.clicked.connect(self.back_asked)
        self._page_back.clicked.connect(self._turn_back)
        self._page_forward.clicked.connect(self._turn_forward)
        self._smaller.clicked.connect(self._shrink)
        self._larger.clicked.connect(self._grow)
        self._whole.clicked.connect(self._desk.show_whole)

    def _turners(self) -> tuple[Button, ...]:
        return (self._page_back, self._page_forward, self._smaller, self._larger, self._whole)

    def _show_way(self) -> None:
        is_text = self._ways.chosen() == _TEXT
        if is_text and self._document is not None:
            self._text.setPlainText(as_text(self._document))
        self._stack.setCurrentIndex(int(is_text))
        self._show_buttons()

    def _show_buttons(self) -> None:
        has_pages = self._pages is not None and self._ways.chosen() == _PAGES
        for button in self._turners():
            button.setVisible(has_pages)
        self._go_on.setVisible(self._pages is not None)

    def _turn_back(self) -> None:
        self._desk.turn_to(self._desk.number - 1)
        self._say_where()

    def _turn_forward(self) -> None:
        self._desk.turn_to(self._desk.number + 1)
        self._say_where()

    def _shrink(self) -> None:
        self._desk.grow(-1)

    def _grow(self) -> None:
        self._desk.grow(1)

    def _say_where(self) -> None:
        if self._pages is None:
            return
        self._show_buttons()
        number, count = self._desk.number + 1, len(self._pages.pages)
        where = self.tr("page {number} of {count}").format(number=number, count=count)
        sheet = self._pages.paper.sheet.name
        paper = {"A4": self.tr("A4"), "LETTER": self.tr("Letter")}[sheet]
        names = self.tr("names as written")
        said = self.tr("{where} · {paper} · {names}").format(where=where, paper=paper, names=names)
        self._heading.set_words(self.tr("Preview"), said)
        self._desk.setAccessibleName(where)
        announce(self._desk, where)
