"""Buttons: the main one, the plain one, the quiet one and the link."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from inventory_app.ui.theme_icons import ICON
from inventory_app.ui.theme_measures import CONTROL_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_box,
    draw_text,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from inventory_app.ui.theme import Theme
    from inventory_app.ui.theme_tokens import Tokens

_MORE = 6
"""Pixels more for words that would not stay on their line otherwise."""


class ButtonKind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    BAR = "bar"


class _Shape(msgspec.Struct, frozen=True):
    """Measures of a kind of button at 100 %: height, padding at the sides, gap after the icon."""

    height: int
    side: int
    icon_side: int
    icon_gap: int


_SHAPES = {
    ButtonKind.PRIMARY: _Shape(44, 25, 21, 7),
    ButtonKind.PLAIN: _Shape(44, 19, 16, 7),
    ButtonKind.QUIET: _Shape(44, 16, 14, 7),
    ButtonKind.LINK: _Shape(40, 0, -1, 7),
    ButtonKind.BAR: _Shape(40, 8, 7, 7),
}


class Paints(msgspec.Struct, frozen=True):
    """The colours one button is drawn in at one moment."""

    box: Box
    text: str
    icon: str


class Button(QPushButton):
    """A push button drawn by hand, so that icon gap, wrapping and mirroring are exact."""

    def __init__(
        self, theme: Theme, text: str, kind: ButtonKind = ButtonKind.PLAIN, icon: str | None = None
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._height = _SHAPES[kind].height
        self._known_heights: dict[int, int] = {}
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setAccessibleName(text.replace("\n", " "))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def kind(self) -> ButtonKind:
        """How much this button asks to be pressed."""
        return self._kind

    def set_text(self, text: str) -> None:
        """Show other words, and say them to a screen reader."""
        self.setText(text)
        self.setAccessibleName(text.replace("\n", " "))
        self._known_heights.clear()
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon of the family, or none."""
        self._icon_name = icon
        self._known_heights.clear()
        self.updateGeometry()
        self.update()

    def set_height(self, pixels: int) -> None:
        """Use another least height (at 100 %): the top bar's buttons are 40."""
        self._height = pixels
        self._known_heights.clear()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = self._text_left() + text_width(self.text(), self.font()) + self._side()
        if self.heightForWidth(width) > self.heightForWidth(2 * width):
            # Some fonts are a little wider when they are laid out than when they are measured.
            width += self._theme.space(_MORE)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(self.text().split(), key=len, default="")
        width = self._text_left() + text_width(longest, self.font()) + self._side()
        return QSize(width, self._theme.size(self._height))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        height = self._known_heights.get(width)
        if height is None:
            height = self._known_heights[width] = self._height_at(width)
        return height

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        # Qt gives a widget of fixed height no second line, whatever its height for a width.
        needed = self.heightForWidth(self.width())
        self.setMinimumHeight(needed if needed > self.sizeHint().height() else 0)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        paints = self.paints()
        painter = start_painting(self)
        draw_box(painter, self.rect(), paints.box)
        if self._icon_name:
            edge = self._theme.size(ICON)
            top = (self.height() - edge) // 2
            place = mirrored(self, QRect(self._icon_left(), top, edge, edge))
            self._theme.draw_icon(painter, self._icon_name, place, paints.icon)
        left = self._text_left()
        room = QRect(left, 0, self.width() - left - self._side(), self.height())
        is_centered = self._kind in (ButtonKind.PRIMARY, ButtonKind.PLAIN) and not self._icon_name
        if is_centered:
            room = self.rect().adjusted(self._side(), 0, -self._side(), 0)
        writing = Writing(self.font(), paints.text, is_centered=is_centered)
        draw_text(painter, mirrored(self, room), self.text(), writing)
        painter.end()

    def paints(self) -> Paints:
        """Return the colours for the state the button is in."""
        tokens = self._theme.tokens
        if not self.isEnabled():
            return _disabled(tokens, self._kind)
        if self._kind is ButtonKind.PRIMARY:
            return _primary(tokens, is_down=self.isDown(), is_hot=self.underMouse())
        if self._kind is ButtonKind.PLAIN:
            return _plain(tokens, is_down=self.isDown(), is_hot=self.underMouse())
        return self._flat(tokens)

    def _flat(self, tokens: Tokens) -> Paints:
        text, icon = tokens.ink, tokens.quiet
        if self._kind is ButtonKind.LINK:
            hot = tokens.accent_pressed if self.isDown() else tokens.accent_hover
            text = icon = hot if self.underMouse() else tokens.accent
            return Paints(Box(fill=None), text, icon)
        if self._kind is ButtonKind.BAR:
            text = icon = tokens.on_selected
        fill = tokens.hover_paper if self.underMouse() else None
        if self.isDown():
            fill = tokens.pressed
        return Paints(Box(fill=fill, radius=CONTROL_RADIUS), text, icon)

    def _height_at(self, width: int) -> int:
        room = width - self._text_left() - self._side()
        height = self._theme.text_height(self.text(), self.font(), room) + self._theme.space(16)
        return max(height, self._theme.size(self._height))

    def _side(self) -> int:
        return self._theme.space(_SHAPES[self._kind].side)

    def _icon_left(self) -> int:
        return self._theme.space(_SHAPES[self._kind].icon_side)

    def _text_left(self) -> int:
        if not self._icon_name:
            return self._side()
        gap = self._theme.space(_SHAPES[self._kind].icon_gap)
        return self._icon_left() + self._theme.size(ICON) + gap

    def _dress(self) -> None:
        is_strong = self._kind is ButtonKind.PRIMARY
        self.setFont(self._theme.font(TextStep.BODY, is_strong=is_strong))
        self._known_heights.clear()
        self.updateGeometry()
        self.update()


def _disabled(tokens: Tokens, kind: ButtonKind) -> Paints:
    has_box = kind in (ButtonKind.PRIMARY, ButtonKind.PLAIN)
    fill = tokens.disabled_fill if has_box else None
    edge = tokens.disabled_line if has_box else None
    return Paints(Box(fill=fill, edge=edge), tokens.disabled_text, tokens.disabled_text)


def _primary(tokens: Tokens, *, is_down: bool, is_hot: bool) -> Paints:
    fill = tokens.accent_hover if is_hot else tokens.accent
    if is_down:
        fill = tokens.accent_pressed
    return Paints(Box(fill=fill), tokens.on_accent, tokens.on_accent)


def _plain(tokens: Tokens, *, is_down: bool, is_hot: bool) -> Paints:
    fill, edge = tokens.card, tokens.line
    if is_hot:
        fill, edge = tokens.hover_card, tokens.edge
    if is_down:
        fill, edge = tokens.pressed, tokens.line
    return Paints(Box(fill=fill, edge=edge), tokens.ink, tokens.quiet)
