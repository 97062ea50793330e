"""A panel of help beside or under a question, on the colour of the left column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose, Words
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.paint import Box, draw_box, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.ui.theme import Theme

_LEADING = 1.43


class HelpPanel(QWidget):
    """A title, paragraphs parted by blank lines, and a link that closes it."""

    close_asked = Signal()

    def __init__(self, theme: Theme, title: str, text: str, close_text: str = "") -> None:
        super().__init__()
        self._theme = theme
        column = Column(theme, gap=8, margins=Margins(20, 18, 14, 10))
        column.addWidget(Words(theme, title, is_strong=True))
        prose = Prose(theme, text, step=TextStep.NOTE, leading=_LEADING)
        column.addWidget(prose)
        if close_text:
            link = Button(theme, close_text, ButtonKind.LINK)
            link.clicked.connect(self._ask_to_close)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.setLayout(column)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_box(painter, self.rect(), Box(self._theme.tokens.side, radius=CARD_RADIUS))
        painter.end()

    def _ask_to_close(self) -> None:
        self.close_asked.emit()


class NotePanel(QWidget):
    """A plain note on the side colour: something to know that asks for nothing."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        column = Column(theme, margins=Margins(20, 14, 20, 14))
        self._words = Prose(theme, text)
        column.addWidget(self._words)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words.set_words(text)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_box(painter, self.rect(), Box(self._theme.tokens.side, radius=CARD_RADIUS))
        painter.end()
