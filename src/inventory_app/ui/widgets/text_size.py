"""The slider for the size of text, with its six stops named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.paint import (
    Writing,
    draw_text,
    is_mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

STOPS = (100, 125, 150, 175, 200, 250)
"""Text sizes to choose from, in per cent."""

_SIDE = 12
_TRACK_TOP = 16
_NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Plus)
_BACK_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Minus)


class TextSizeSlider(QSlider):
    """A slider from 100 to 250 that rests only on its stops."""

    scale_chosen = Signal(float)
    """A person chose a size; 1.0 for 100 %."""

    def __init__(self, theme: Theme, accessible_name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(STOPS[0], STOPS[-1])
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_scale(theme.scale)
        # A screen reader may set any value: it comes to rest on the nearest stop.
        self.valueChanged.connect(self._rest_on_stop)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    def set_scale(self, scale: float) -> None:
        """Show a size (the nearest stop). Sends no signal."""
        was_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's way
        self.setValue(_nearest(round(scale * 100)))
        self.blockSignals(was_blocked)
        self._describe()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(440), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        letters = self._theme.font(TextStep.TABLE_HEAD)
        height = self._theme.size(2 * _TRACK_TOP + 4) + self._theme.text_height("1", letters, 100)
        return QSize(self._theme.size(240), height)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        step = 1 if key in _NEXT_KEYS else -1 if key in _BACK_KEYS else 0
        if is_mirrored(self) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.setValue(STOPS[0] if key == Qt.Key.Key_Home else STOPS[-1])
        elif step:
            index = STOPS.index(_nearest(self.value())) + step
            self.setValue(STOPS[min(max(index, 0), len(STOPS) - 1)])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setValue(self._stop_at(event.position().x()))
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._stop_at(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        for index, stop in enumerate(STOPS):
            self._paint_label(painter, index, stop)
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        middle = float(self._theme.size(_TRACK_TOP))
        chosen = STOPS.index(_nearest(self.value()))
        places = [QPointF(self._x(index), middle) for index in range(len(STOPS))]
        painter.setPen(QPen(QColor(tokens.edge), 2))
        painter.drawLine(places[0], places[-1])
        painter.setPen(QPen(QColor(tokens.accent), 3))
        painter.drawLine(places[0], places[chosen])
        painter.setPen(Qt.PenStyle.NoPen)
        for index, place in enumerate(places):
            painter.setBrush(QColor(tokens.accent if index <= chosen else tokens.edge))
            painter.drawEllipse(place, 4, 4)
        radius = float(self._theme.size(11))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(places[chosen], radius, radius)
        painter.setBrush(QColor(tokens.paper))
        painter.drawEllipse(places[chosen], radius * 0.36, radius * 0.36)

    def _paint_label(self, painter: QPainter, index: int, stop: int) -> None:
        tokens = self._theme.tokens
        is_chosen = stop == _nearest(self.value())
        font = self._theme.font(TextStep.TABLE_HEAD, is_strong=is_chosen, has_even_figures=True)
        text = f"{stop} %"
        width = text_width(text, font)
        left = self._x(index) - width / 2
        left = min(max(left, 0.0), float(self.width() - width))
        top = self._theme.size(2 * _TRACK_TOP + 2)
        place = QRectF(left, top, width, self.height() - top).toRect()
        color = tokens.ink if is_chosen else tokens.quiet
        draw_text(painter, place, text, Writing(font, color, is_centered=True, wraps=False))

    def _x(self, index: int) -> float:
        side = self._theme.size(_SIDE)
        x = side + index * (self.width() - 2 * side) / (len(STOPS) - 1)
        return self.width() - x if is_mirrored(self) else x

    def _stop_at(self, x: float) -> int:
        return min(STOPS, key=lambda stop: abs(self._x(STOPS.index(stop)) - x))

    def _rest_on_stop(self, value: int) -> None:
        stop = _nearest(value)
        if stop != value:
            self.setValue(stop)
            return
        self._describe()
        self.scale_chosen.emit(stop / 100)

    def _describe(self) -> None:
        self.setAccessibleDescription(f"{self.value()} %")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _nearest(value: int) -> int:
    return min(STOPS, key=lambda stop: abs(stop - value))
