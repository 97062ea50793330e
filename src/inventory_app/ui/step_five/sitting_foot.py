"""The foot of the sitting: what was heard back, and what was done with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect, Qt, QTime, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.sitting import SittingMark
from inventory_app.ui.messages import sentence_for
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.widgets.layouts import ButtonRow, Column, Margins, Row
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.paint import draw_line, start_painting

if TYPE_CHECKING:
    from inventory_app.ui.step_five.sitting_words import SittingWords
    from inventory_app.ui.theme import Theme

READING_WIDTH = 740


class SittingFoot(QWidget):
    """The line for what was heard back above the buttons."""

    marked = Signal(object)
    """The person said what they did with the page: a :class:`SittingMark`."""
    next_asked = Signal()
    back_asked = Signal()
    try_again_asked = Signal()

    def __init__(self, theme: Theme, words: SittingWords) -> None:
        """Build the foot with nothing heard."""
        super().__init__()
        self._theme = theme
        heard = words.heard
        self._label = Words(theme, heard.text)
        self.heard = LineField(theme, heard.text)
        self.heard.setAccessibleDescription(heard.hint)
        self._label.set_buddy(self.heard)
        self._saved = QuietLabel(theme)
        self._trouble = CautionBar(theme, "")
        self._trouble.add_action(self.tr("Try again")).clicked.connect(self.try_again_asked)
        self._trouble.hide()
        self.read = Button(theme, words.mark(SittingMark.READ), ButtonKind.PRIMARY)
        self.skipped = Button(theme, words.mark(SittingMark.SKIPPED))
        self.later = Button(theme, words.mark(SittingMark.LATER))
        self.back = Button(theme, self.tr("Back"))
        self.next = Button(theme, self.tr("Next"))
        self._lay_out()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def show_heard(self, words: str) -> None:
        """Show what was heard back about the page at hand."""
        self.heard.set_words(words)
        self._saved.set_words("")

    def show_saved(self) -> None:
        """Say that what was heard is in the file."""
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._saved.set_words(self.tr("Saved {time}").format(time=now))
        self._trouble.hide()

    def show_trouble(self, error: ExpectedError) -> None:
        """Say why something is not in the file; the words stay on the screen."""
        self._saved.set_words("")
        self._trouble.set_text(sentence_for(error))
        self._trouble.show()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        painter.fillRect(self.rect(), tokens.side)
        draw_line(painter, QRect(0, 0, self.width(), 1), tokens.line)
        painter.end()

    def _lay_out(self) -> None:
        theme = self._theme
        self._line = Row(theme, gap=16)
        self._line.addWidget(self._label)
        self._line.addWidget(self.heard, 1)
        self._buttons = ButtonRow(theme)
        for button in (self.read, self.skipped, self.later, self.back, self.next):
            self._buttons.add(button)
        inner = QWidget()
        self._inner = inner
        column = Column(theme, gap=10)
        column.addWidget(self._trouble)
        column.addLayout(self._line)
        self._buttons.add(self._saved)
        column.addWidget(self._buttons)
        inner.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        inner.setSizePolicy(policy)
        self.setSizePolicy(policy)
        self._whole = Row(theme)
        self._whole.addStretch(0)
        self._whole.addWidget(inner, 1)
        self._whole.addStretch(0)
        self.setLayout(self._whole)

    def _connect(self) -> None:
        for button, mark in (
            (self.read, SittingMark.READ),
            (self.skipped, SittingMark.SKIPPED),
            (self.later, SittingMark.LATER),
        ):
            button.clicked.connect(lambda _checked=False, mark=mark: self.marked.emit(mark))
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        self.heard.enter_pressed.connect(self._leave_field)

    def _leave_field(self) -> None:
        self.read.setFocus(Qt.FocusReason.TabFocusReason)

    def _dress(self) -> None:
        is_large = self._theme.is_large
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if is_large else ways.LeftToRight)
        # The line says what it asks for by itself where letters are very large: the text needs
        # the room.
        self._label.setVisible(not is_large)
        self.heard.setPlaceholderText(self._label.words if is_large else "")
        self._saved.setMinimumHeight(self._theme.size(44))
        side = 40 if is_large else 48
        self._whole.set_margins(Margins(side, 18, side, 18))
        self._inner.setMaximumWidth(self._theme.size(READING_WIDTH))
        self.update()
