"""One place in the left column: an icon with its word, and a bar when it is where you are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from inventory_app.ui.theme_icons import ICON
from inventory_app.ui.theme_measures import CONTROL_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_bar,
    draw_box,
    draw_text,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_HEIGHT = 40
_ICON_LEFT = 15
_TEXT_GAP = 13


class NavButton(QPushButton):
    """An item of the left column; one of them is marked as the place a person is at."""

    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._is_here = False
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_here(self) -> bool:
        """Tell whether this is the place a person is at."""
        return self._is_here

    def set_here(self, *, is_here: bool) -> None:
        """Mark this as the place a person is at; the window says so, not the click.

        It is no checkable button: a screen reader would call it a check box.
        """
        self._is_here = is_here
        self.setAccessibleDescription(self.tr("You are here") if is_here else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._text_left() + text_width(self.text(), self._letters()) + self._theme.space(12)
        return QSize(width, self._theme.size(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(_HEIGHT), self._theme.size(_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        room = width - self._text_left() - self._theme.space(8)
        height = self._theme.text_height(self.text(), self._letters(), room) + self._theme.space(12)
        return max(height, self._theme.size(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        fill = self._fill()
        if fill:
            draw_box(painter, self.rect(), Box(fill=fill, radius=CONTROL_RADIUS))
        if self._is_here:
            high = self._theme.size(18)
            bar = QRect(0, (self.height() - high) // 2, 3, high)
            draw_bar(painter, mirrored(self, bar), tokens.accent)
        edge = self._theme.size(ICON)
        icon = QRect(self._theme.space(_ICON_LEFT), (self.height() - edge) // 2, edge, edge)
        text_color = tokens.on_selected if self._is_here else tokens.ink
        icon_color = tokens.on_selected if self._is_here else tokens.quiet
        self._theme.draw_icon(painter, self._icon_name, mirrored(self, icon), icon_color)
        left = self._text_left()
        room = QRect(left, 0, self.width() - left - self._theme.space(8), self.height())
        draw_text(painter, mirrored(self, room), self.text(), Writing(self._letters(), text_color))
        painter.end()

    def _fill(self) -> str | None:
        tokens = self._theme.tokens
        if self.isDown():
            return tokens.line
        if self._is_here:
            return tokens.selected
        # The hover colour of the paper cannot be told from the side colour.
        return tokens.pressed if self.underMouse() else None

    def _text_left(self) -> int:
        space = self._theme.space
        return space(_ICON_LEFT) + self._theme.size(ICON) + space(_TEXT_GAP)

    def _letters(self) -> QFont:
        return self._theme.font(TextStep.BODY, is_strong=self._is_here)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self.updateGeometry()
        self.update()
