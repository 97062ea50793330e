"""Bars that speak: a caution, and what was just done with the way to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_icons import ICON
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose, Tone, Words
from inventory_app.ui.widgets.layouts import ButtonRow, FlowLayout, Margins, Row
from inventory_app.ui.widgets.paint import Box, draw_box, mirrored, square, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.ui.theme import Theme


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say `words` now, without moving the focus."""
    # Loaded at the first thing to say: these classes would cost the start 2 ms.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class _Bar(QWidget):
    """A box across the page that says one thing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def _box(self) -> Box:
        return Box(fill=self._theme.tokens.selected)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        draw_box(painter, self.rect(), self._box())
        painter.end()


class CautionBar(_Bar):
    """Something a person should know before going on; stays as long as it is true."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme)
        self._words = Prose(theme, text, tone=Tone.CAUTION)
        self._buttons = ButtonRow(theme)
        self._buttons.hide()
        self._row = Row(theme, gap=12, margins=Margins(49, 12, 18, 12))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._row)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else, to a screen reader as well."""
        self._words.set_words(text)
        self.setAccessibleName(text)
        announce(self, text)

    def add_action(self, text: str) -> Button:
        """Add a button to the bar and return it."""
        button = Button(self._theme, text)
        button.set_height(40)
        self._buttons.add(button)
        self._buttons.show()
        return button

    @override
    def _box(self) -> Box:
        tokens = self._theme.tokens
        return Box(tokens.caution_fill, tokens.caution_line, 1)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = start_painting(self)
        edge = self._theme.size(ICON)
        place = mirrored(self, square(self._theme.space(18), self.height(), edge))
        self._theme.draw_icon(painter, "warning", place, self._theme.tokens.caution)
        painter.end()


class UndoBar(_Bar):
    """What was just done; stays until it is closed or used, never by a timer."""

    closed = Signal()

    def __init__(self, theme: Theme, text: str, close_text: str) -> None:
        super().__init__(theme)
        self._words = Words(theme, text)
        self._actions = QWidget()
        self._flow = FlowLayout(theme, gap=12, line_gap=0)
        self._actions.setLayout(self._flow)
        self._close = self._make_button(close_text, "close")
        self._close.clicked.connect(self._leave)
        self._row = Row(theme, gap=12, margins=Margins(16, 6, 8, 6))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._actions)
        self.setLayout(self._row)
        self._flow.addWidget(self._close)
        self.setAccessibleName(text)
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_text(self, text: str) -> None:
        """Say something else, to a screen reader as well."""
        self._words.set_words(text)
        self.setAccessibleName(text)
        announce(self, text)

    def add_action(self, text: str, icon: str | None = None) -> Button:
        """Add a button before the closing one and return it."""
        button = self._make_button(text, icon)
        self._flow.removeWidget(self._close)
        self._flow.addWidget(button)
        self._flow.addWidget(self._close)
        return button

    def _arrange(self) -> None:
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if self._theme.is_large else beside)

    def _make_button(self, text: str, icon: str | None) -> Button:
        return Button(self._theme, text, ButtonKind.BAR, icon)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
