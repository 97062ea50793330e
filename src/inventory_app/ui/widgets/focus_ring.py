"""The ring round what the keys reached: one frame that follows the focus through a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from inventory_app.ui.widgets.card_row import OWN_RING
from inventory_app.ui.widgets.paint import Box, draw_box, start_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inventory_app.ui.theme import Theme

_AWAY = 4
_RADIUS = 11
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class _Frame(QWidget):
    """The ring itself: seen, never touched."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self)
        width = self._theme.measures.focus_width
        box = Box(None, self._theme.tokens.focus, width, min(_RADIUS, self.height() // 2))
        draw_box(painter, self.rect(), box)
        painter.end()


class FocusRing(QObject):
    """Shows a ring round the focused control of one window, for keyboard reasons only.

    Make one for each window. Rows of cards draw their own ring inside and are left out.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._frame: _Frame | None = None
        self._followed: list[QWidget] = []
        self._target: QWidget | None = None
        theme.key_focus.moved.connect(self._move)
        theme.changed.connect(self._place)

    @property
    def target(self) -> QWidget | None:
        """The widget the ring is round now."""
        return self._target

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _move(self, widget: object) -> None:
        self._let_go()
        if not isinstance(widget, QWidget) or widget.window() is not self._window.window():
            return
        self._show_on_page(widget)
        if widget.property(OWN_RING):
            return
        self._target = widget
        host = self._host_of(widget)
        if self._frame is None or not isValid(self._frame) or self._frame.parent() is not host:
            if self._frame is not None and isValid(self._frame):
                self._frame.deleteLater()
            self._frame = _Frame(self._theme, host)
        each: QWidget | None = widget
        while each is not None and each is not host:
            each.installEventFilter(self)
            self._followed.append(each)
            each = each.parentWidget()
        self._place()

    def _let_go(self) -> None:
        for each in self._followed:
            if isValid(each):
                each.removeEventFilter(self)
        self._followed.clear()
        self._target = None
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()

    def _place(self) -> None:
        frame, target = self._frame, self._target
        if frame is None or target is None or not isValid(frame) or not isValid(target):
            return
        if not target.isVisible():
            frame.hide()
            return
        host = self._host_of(target)
        corner = target.mapTo(host, QPoint(0, 0))
        place = QRect(corner, target.size()).adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY)
        frame.setGeometry(place)
        frame.raise_()
        frame.show()

    def _show_on_page(self, widget: QWidget) -> None:
        host = self._host_of(widget)
        viewport = host.parentWidget()
        area = viewport.parentWidget() if viewport else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 0, self._theme.space(24))

    def _host_of(self, widget: QWidget) -> QWidget:
        """Return the page inside the nearest scroll area, else the window."""
        each = widget
        while (parent := each.parentWidget()) is not None and not each.isWindow():
            area = parent.parentWidget()
            if isinstance(area, QScrollArea) and area.widget() is each:
                return each
            each = parent
        return self._window
