"""The order of Tab: what can take the keyboard, as it is read, also where rows came later."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def step_focus(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next, or previous, place in a window; tell whether there is one.

    Qt's own chain holds widgets in the order in which they were made: a row made anew would come
    after the whole window.
    """
    places = list(_places(window))
    if not places:
        return False
    here = window.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target = places[_index_beside(places, here, forward=forward)]
    target.setFocus(reason)
    _bring_into_sight(target)
    return True


def _index_beside(places: list[QWidget], here: QWidget | None, *, forward: bool) -> int:
    if here not in places:
        return 0 if forward else -1
    return (places.index(here) + (1 if forward else -1)) % len(places)


def _places(widget: QWidget) -> Iterator[QWidget]:
    """Walk what Tab can reach in a widget, in the order of its layouts."""
    for child in _children(widget):
        if not child.isVisible() or child.isWindow():
            continue
        takes_tab = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # A widget that hands the focus on is reached as the one it hands it to.
        if takes_tab and child.isEnabled() and child.focusProxy() is None:
            yield child
        yield from _places(child)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children of a widget: those in its layout first, in the order of the layout."""
    layout = widget.layout()
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    laid_out = list(_laid_out(layout, children)) if layout is not None else []
    return [*laid_out, *(child for child in children if child not in laid_out)]


def _laid_out(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """Walk the children that lie in a layout or in layouts inside it.

    Never by ``itemAt``: an item is no QObject, so PySide keeps it after Qt has deleted it, and the
    next widget made at its place in memory is taken for it. That crashed (Qt 6.11.3).
    """
    parts: dict[int, QWidget | QLayout] = {layout.indexOf(child): child for child in children}
    parts |= {
        layout.indexOf(inner): inner for inner in layout.children() if isinstance(inner, QLayout)
    }
    parts.pop(-1, None)  # what lies in none
    for _, part in sorted(parts.items(), key=lambda each: each[0]):
        if isinstance(part, QLayout):
            yield from _laid_out(part, children)
        else:
            yield part


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever lies around a widget until it is seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
