"""Keeps the sheets of Qt's own widgets as the theme is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.ui.style import Part, style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inventory_app.ui.theme import Theme


def dress(widget: QWidget, theme: Theme, *parts: Part) -> None:
    """Draw a widget of Qt's, and what stands in it, as the theme is now and at each time."""
    _Dress(widget, theme, parts)


class _Dress(QObject):
    """Puts the sheet on one widget, and lives as long as the widget does."""

    def __init__(self, widget: QWidget, theme: Theme, parts: tuple[Part, ...]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._theme = theme
        self._parts = parts
        theme.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        theme = self._theme
        sheet = style_sheet(self._parts, theme.tokens, theme.measures)
        if sheet != self._widget.styleSheet():  # bars do not grow with the text
            self._widget.setStyleSheet(sheet)
