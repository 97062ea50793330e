"""Knows whether the focus was reached by keys, so that a ring is shown only then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_KEY_REASONS = frozenset(
    (
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    )
)
_BARE_MODIFIERS = frozenset(
    (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
)


class KeyFocusWatch(QObject):
    """Event filter shared by all focusable widgets that need a ring drawn round them."""

    moved = Signal(object)
    """The widget that now wants a ring, or None."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widget: QWidget | None = None
        self._is_led_by_keys = False

    def watch(self, widget: QWidget) -> None:
        """Follow the focus of `widget` for as long as it lives."""
        widget.installEventFilter(self)

    def is_on(self, widget: QWidget) -> bool:
        """Tell whether `widget` has the focus and got it, or was used, by keys."""
        return self._widget is widget

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            if isinstance(event, QFocusEvent) and self._is_by_keys(event.reason()):
                self._move(watched)
        elif kind == QEvent.Type.KeyPress:
            if isinstance(event, QKeyEvent) and event.key() not in _BARE_MODIFIERS:
                self._is_led_by_keys = True
                self._move(watched)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress, QEvent.Type.Hide):
            if kind == QEvent.Type.MouseButtonPress:
                self._is_led_by_keys = False
            self._leave(watched)
        return False

    def _is_by_keys(self, reason: Qt.FocusReason) -> bool:
        """Tell whether keys moved the focus, or a page did to which keys had led."""
        if reason in _KEY_REASONS:
            self._is_led_by_keys = True
        return self._is_led_by_keys and reason is not Qt.FocusReason.MouseFocusReason

    def _move(self, watched: QObject) -> None:
        if isinstance(watched, QWidget) and watched.hasFocus() and self._widget is not watched:
            self._widget = watched
            watched.update()
            self.moved.emit(watched)

    def _leave(self, watched: QObject) -> None:
        if self._widget is watched:
            self._widget = None
            self.moved.emit(None)
