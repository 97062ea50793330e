"""A theme as the program makes it, and a page on which widgets are truly shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.ui.theme import Theme, ThemeMode

ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Return the light theme at 100 %; afterwards the window reads from left to right again."""
    system_font = qapp.font()
    made = Theme(qapp, ICONS)
    made.apply()
    made.set_look(ThemeMode.LIGHT, 1.0)
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet("")
    qapp.setFont(system_font)
    made.deleteLater()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Return a function that shows widgets one under another in a window of 700 x 600."""
    windows: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        # Offscreen, a window that asks for a least size warns that it cannot have one.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(700, 600)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show
