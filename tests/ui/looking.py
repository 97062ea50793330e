"""What a person sees in any part of the window: the words, the buttons, and pressing them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def settle() -> None:
    """Let layouts, focus and deletions come to rest."""
    for _ in range(3):  # a layout inside a layout inside a layout
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(place: QWidget) -> str:
    """Return every label that can be seen, a line each."""
    labels = [each for each in place.findChildren(QLabel) if each.isVisible()]
    return "\n".join(getattr(each, "words", each.text()) for each in labels)


def buttons(place: QWidget) -> list[str]:
    """Return the names of the buttons that can be seen, in the order they were made."""
    shown = [each for each in place.findChildren(QAbstractButton) if each.isVisible()]
    return [each.accessibleName() or each.text() for each in shown]


def button(place: QWidget, name: str) -> QAbstractButton:
    """Return the button that can be seen and is named so."""
    shown = [each for each in place.findChildren(QAbstractButton) if each.isVisible()]
    found = [each for each in shown if name in {each.accessibleName(), each.text()}]
    assert found, f"no button {name!r} among {buttons(place)}"
    return found[0]


def press(place: QWidget, name: str) -> None:
    """Press a button as the mouse would."""
    QTest.mouseClick(button(place, name), Qt.MouseButton.LeftButton)
    settle()


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def type_keys(typed: str) -> None:
    """Type into what has the focus."""
    QTest.keyClicks(focused(), typed)


def key(pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key where the focus is."""
    QTest.keyClick(focused(), pressed, modifier)
    settle()
