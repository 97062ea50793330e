"""What keys mean in several widgets: Enter presses, arrows move and stop at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from inventory_app.ui.widgets.paint import is_mirrored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


def is_plain_enter(event: QKeyEvent) -> bool:
    """Tell whether this is Enter on either part of the keyboard, with no other key held."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    return not (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def lead_focus(group: QWidget, members: Iterable[QWidget]) -> None:
    """Let the focus that is given to a group go to its first member."""
    first = next(iter(members), None)
    if first is not None:
        group.setFocusProxy(first)


def move_by_arrow(event: QKeyEvent, current: QWidget) -> bool:
    """Move the focus to the sibling an arrow key asks for; tell whether it was an arrow.

    Siblings are widgets of the same class in the same parent. Only the focus moves: nothing is
    chosen or ticked by passing over it.
    """
    key = Qt.Key(event.key())
    step = _STEPS.get(key)
    parent = current.parentWidget()
    if step is None or parent is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        # Alt with an arrow turns pages; it is not for this widget.
        return False
    if is_mirrored(current) and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        step = -step
    group = parent.findChildren(type(current), options=Qt.FindChildOption.FindDirectChildrenOnly)
    index = group.index(current) + step
    while 0 <= index < len(group):
        if group[index].isEnabled() and group[index].isVisible():
            group[index].setFocus(Qt.FocusReason.TabFocusReason)
            break
        index += step
    return True
