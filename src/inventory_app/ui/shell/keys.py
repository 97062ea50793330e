"""The keys that work on every page: those of the window, and those of the open notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from inventory_app.ui.page import HELP_NOW_KEY, Destination, Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from inventory_app.ui.shell.frame import NotebookFrame
    from inventory_app.ui.window_look import WindowLook

_Key = QKeySequence.StandardKey


def give_keys(frame: NotebookFrame) -> None:
    """Give the open notebook its keys; they last as long as the frame."""
    _bind([_Key.Find], frame, _going(frame, Screen.SEARCH))
    _bind([_Key.Preferences, "Ctrl+,"], frame, _going(frame, Screen.SETTINGS))
    _bind([_Key.HelpContents], frame, _going(frame, Screen.HELP))
    _bind([_Key.Print], frame, _going(frame, Screen.PRINT))
    _bind([HELP_NOW_KEY], frame, _going(frame, Screen.HELP_NOW))
    _bind([_Key.Back], frame, frame.go_back)


def give_window_keys(window: QWidget, look: WindowLook) -> None:
    """Let the zoom keys change the text size, and the quit key close the window."""
    _bind([_Key.ZoomIn, "Ctrl+="], window, lambda: look.step_text_size(1))
    _bind([_Key.ZoomOut], window, lambda: look.step_text_size(-1))
    _bind(["Ctrl+0"], window, lambda: look.set_text_size(1.0))
    _bind([_Key.Quit, "Ctrl+Q"], window, _closing(window))


def _going(frame: NotebookFrame, screen: Screen) -> Callable[[], None]:
    def go() -> None:
        frame.go(Destination(screen))

    return go


def _closing(window: QWidget) -> Callable[[], None]:
    def close() -> None:
        window.close()

    return close


def _bind(
    keys: Sequence[QKeySequence.StandardKey | str], owner: QWidget, act: Callable[[], None]
) -> None:
    """Let each of the keys act, once: a key that stands twice would do nothing at all."""
    found = {QKeySequence(key).toString(): QKeySequence(key) for key in keys}
    for name, key in found.items():
        if name:  # some systems have no such key
            QShortcut(key, owner).activated.connect(act)
