"""A page that scrolls: one column of content, edges that stay put when the bar appears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inventory_app.ui.theme import Theme

_MARGIN = 48
_MARGIN_WHEN_LARGE = 40
_BAR = 12
"""Width of the scroll bar: taken off the margin beside it."""


def scrolled(content: QWidget, theme: Theme) -> QScrollArea:
    """Return an area in which a widget scrolls, where it is too high, on whatever lies under it."""
    area = QScrollArea()
    make_plain(area, theme)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def make_plain(area: QScrollArea, theme: Theme) -> None:
    """Give an area no frame, no ground, no place in the order of Tab, and the theme's bar."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # A viewport of our own: asked for Qt's, PySide loads every widget class it has (10 ms).
    viewport = QWidget()
    area.setViewport(viewport)
    viewport.setAutoFillBackground(False)
    dress(area.verticalScrollBar(), theme, Part.BARS)


class ScrollPage(QScrollArea):
    """Put widgets into `column`; it is as wide as the page allows, up to `widest` pixels."""

    def __init__(
        self, theme: Theme, widest: int = 640, *, top: int = 12, is_centered: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._widest = widest
        self._top = top
        make_plain(self, theme)
        self._sheet = QWidget()
        self._place = QHBoxLayout()
        self._place.setSpacing(0)
        self._holder = QWidget()
        self.column = Column(theme)
        self._holder.setLayout(self.column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        if is_centered:
            self._place.addStretch(0)
        self._place.addWidget(self._holder, 1, Qt.AlignmentFlag.AlignTop)
        self._place.addStretch(0)
        self._sheet.setLayout(self._place)
        self.setWidget(self._sheet)
        self._sheet.setAutoFillBackground(False)
        self.verticalScrollBar().installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()

    def set_widest(self, widest: int) -> None:
        """Let the column be up to `widest` pixels at 100 %."""
        self._widest = widest
        self._dress()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that all of `widget` can be seen, with some air round it."""
        air = self._theme.space(24)
        self.ensureWidgetVisible(widget, 0, air)

    def settle(self) -> None:
        """Lay out now what was added, so that the page knows how long it is."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def scroll_to_top(self) -> None:
        """Go back to the start of the page."""
        self.verticalScrollBar().setValue(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._set_margins()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _dress(self) -> None:
        self._holder.setMaximumWidth(self._theme.size(self._widest))
        self.verticalScrollBar().setSingleStep(self._theme.size(24))
        self._set_margins()

    def _set_margins(self) -> None:
        side = _MARGIN_WHEN_LARGE if self._theme.is_large else _MARGIN
        bar = _BAR if self.verticalScrollBar().isVisibleTo(self) else 0
        start, end = side, side - bar
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        top, bottom = self._theme.space(self._top), self._theme.space(40)
        old = self._place.contentsMargins()
        new = (start, top, end, bottom)
        if (old.left(), old.top(), old.right(), old.bottom()) != new:
            self._place.setContentsMargins(*new)
