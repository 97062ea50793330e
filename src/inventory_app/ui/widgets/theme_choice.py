"""Light, dark or as this computer: three tiles with a small drawing of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme import ThemeMode
from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.theme_tokens import DARK, LIGHT, Tokens
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.choices import paint_radio_mark
from inventory_app.ui.widgets.keys import is_plain_enter, move_by_arrow
from inventory_app.ui.widgets.paint import (
    MARK,
    Box,
    Writing,
    draw_box,
    draw_text,
    mirrored,
    mirrored_in,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent

    from inventory_app.ui.theme import Theme

_INSET = 14
_PICTURE = 68
_WIDEST_PICTURE = 220
_COLUMNS = 3


class ThemeTile(QRadioButton):
    """One of the three; the whole tile is the target."""

    def __init__(self, theme: Theme, mode: ThemeMode, label: str) -> None:
        super().__init__(label)
        self._theme = theme
        self._mode = mode
        self.setAccessibleName(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        width = max(self._text_left() + text_width(self.text(), self._strong()) + _INSET, 180)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(120), self._theme.size(_PICTURE))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        room = max(1, width - self._text_left() - _INSET)
        label = max(
            self._theme.text_height(self.text(), self._strong(), room), self._theme.size(MARK)
        )
        return _INSET + _PICTURE + self._theme.space(13) + label + self._theme.space(13)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            self.click()
            return
        if not move_by_arrow(event, self):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        box = Box(tokens.card, tokens.line, 1, CARD_RADIUS)
        if self.isChecked():
            box = Box(tokens.selected, tokens.accent, 2, CARD_RADIUS)
        elif self.underMouse():
            box = Box(tokens.hover_card, tokens.edge, 1, CARD_RADIUS)
        draw_box(painter, self.rect(), box)
        self._paint_picture(painter)
        top = _INSET + _PICTURE
        row = QRect(0, top, self.width(), self.height() - top)
        edge = self._theme.size(MARK)
        mark = QRect(self._theme.space(16), row.center().y() - edge // 2 + 1, edge, edge)
        paint_radio_mark(painter, self._theme, mirrored(self, mark), self)
        left = self._text_left()
        place = QRect(left, top + 1, self.width() - left - _INSET, row.height())
        font = self._strong() if self.isChecked() else self._theme.font(TextStep.BODY)
        draw_text(painter, mirrored(self, place), self.text(), Writing(font, tokens.ink))
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        width = min(self.width() - 2 * _INSET, _WIDEST_PICTURE)
        place = mirrored(self, QRect(_INSET, _INSET, width, _PICTURE))
        if self._mode is not ThemeMode.SYSTEM:
            colors = DARK if self._mode is ThemeMode.DARK else LIGHT
            self._paint_page(painter, place, colors)
            return
        half = place.width() // 2
        painter.save()
        painter.setClipRect(QRect(0, 0, place.left() + half, self.height()))
        self._paint_page(painter, place, LIGHT)
        painter.setClipRect(QRect(place.left() + half, 0, self.width(), self.height()))
        self._paint_page(painter, place, DARK)
        painter.restore()

    def _paint_page(self, painter: QPainter, place: QRect, colors: Tokens) -> None:
        edge = self._theme.tokens.edge
        draw_box(painter, place, Box(colors.paper, edge, 1, 6))
        left, top, width = place.left() + 14, place.top(), place.width() - 28
        parts = (
            (13, width * 0.28, 5, colors.ink),
            (25, width * 0.80, 4, colors.quiet),
            (34, width * 0.68, 4, colors.quiet),
            (48, width * 0.25, 10, colors.accent),
        )
        for down, wide, high, color in parts:
            part = QRect(left, top + down, int(wide), high)
            spot = mirrored_in(place, part, self.layoutDirection())
            draw_box(painter, spot, Box(color, radius=min(3, high // 2)))

    def _text_left(self) -> int:
        return self._theme.space(16) + self._theme.size(MARK) + self._theme.space(10)

    def _strong(self) -> QFont:
        return self._theme.font(TextStep.BODY, is_strong=True)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self.updateGeometry()
        self.update()


class ThemeChoice(QWidget):
    """The three tiles; `mode_chosen` carries the `ThemeMode` a person took."""

    mode_chosen = Signal(object)

    def __init__(self, theme: Theme, accessible_name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(accessible_name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        labels = {
            ThemeMode.SYSTEM: self.tr("As this computer"),
            ThemeMode.LIGHT: self.tr("Light"),
            ThemeMode.DARK: self.tr("Dark"),
        }
        self._tiles = {mode: ThemeTile(theme, mode, text) for mode, text in labels.items()}
        for mode, tile in self._tiles.items():
            tile.setParent(self)
            tile.setChecked(mode is theme.mode)
            tile.clicked.connect(self._tell)
        self.setFocusProxy(self._tiles[theme.mode])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)
        self._arrange()

    def mode(self) -> ThemeMode:
        """Return the mode chosen."""
        return next(mode for mode, tile in self._tiles.items() if tile.isChecked())

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose a tile. Sends no signal."""
        self._tiles[mode].setChecked(True)

    def tile(self, mode: ThemeMode) -> ThemeTile:
        """Return the tile of a mode."""
        return self._tiles[mode]

    def _arrange(self) -> None:
        columns = 1 if self._theme.is_large else _COLUMNS
        self._grid.setSpacing(self._theme.space(12))
        for index, tile in enumerate(self._tiles.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, index // columns, index % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _tell(self) -> None:
        self.mode_chosen.emit(self.mode())
