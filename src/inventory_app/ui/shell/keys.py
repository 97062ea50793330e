"""The keys that work on every page of the open notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from inventory_app.ui.page import Destination, Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from inventory_app.ui.shell.frame import NotebookFrame
    from inventory_app.ui.window_look import WindowLook

HELP_NOW_KEY = "F2"
_Key = QKeySequence.StandardKey


def give_keys(frame: NotebookFrame, look: WindowLook, window: QWidget) -> None:
    """Give the open notebook its keys; they last as long as the frame."""
    places = {
        _Key.Find: Destination(Screen.SEARCH),
        _Key.Preferences: Destination(Screen.SETTINGS),
        _Key.HelpContents: Destination(Screen.HELP),
        _Key.Print: Destination(Screen.PRINT),
    }
    for key, destination in places.items():
        _bind(QKeySequence(key), frame, _going(frame, destination))
    _bind(QKeySequence(_Key.Back), frame, frame.go_back)
    _bind(QKeySequence(HELP_NOW_KEY), frame, _going(frame, Destination(Screen.HELP_NOW)))
    _bind(QKeySequence("Ctrl+,"), frame, _going(frame, Destination(Screen.SETTINGS)))
    give_size_keys(frame, look)
    give_quit_key(frame, window)


def give_size_keys(owner: QWidget, look: WindowLook) -> None:
    """Let zoom keys change the text size."""
    _bind(QKeySequence(_Key.ZoomIn), owner, lambda: look.step_text_size(1))
    _bind(QKeySequence("Ctrl+="), owner, lambda: look.step_text_size(1))
    _bind(QKeySequence(_Key.ZoomOut), owner, lambda: look.step_text_size(-1))
    _bind(QKeySequence("Ctrl+0"), owner, lambda: look.set_text_size(1.0))


def give_quit_key(owner: QWidget, window: QWidget) -> None:
    """Let the quit key close the window, which keeps what is typed first."""
    keys = QKeySequence.keyBindings(_Key.Quit) or [QKeySequence("Ctrl+Q")]
    for key in keys:
        _bind(key, owner, _closing(window))


def _going(frame: NotebookFrame, destination: Destination) -> Callable[[], None]:
    def go() -> None:
        frame.go(destination)

    return go


def _closing(window: QWidget) -> Callable[[], None]:
    def close() -> None:
        window.close()

    return close


def _bind(key: QKeySequence, owner: QWidget, act: Callable[[], None]) -> None:
    if key.isEmpty():
        return
    shortcut = QShortcut(key, owner)
    shortcut.activated.connect(act)
