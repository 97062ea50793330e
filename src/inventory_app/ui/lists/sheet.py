"""A page that ends in a table: it takes the room that is left, or the whole page scrolls."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.table import Table

_MARGIN = 48
_MARGIN_WHEN_LARGE = 40
_BAR = 12
_LEAST_ROWS = 5
_TALLEST = 16_777_215


class ListSheet(QScrollArea):
    """Put what stands above the table into ``column``; without room for five rows all scrolls."""

    def __init__(self, theme: Theme, table: Table, *, top: int = 12) -> None:
        """Take the table that ends the page."""
        super().__init__()
        self._theme = theme
        self._table = table
        self._top = top
        self._revealed = -1
        self._revealed_at = (0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dress(self.verticalScrollBar(), theme, Part.BARS)
        self._upper = QWidget()
        self.column = Column(theme)
        self._upper.setLayout(self.column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._upper.setSizePolicy(policy)
        self._sheet = QWidget()
        self._below = Column(theme)
        self._below.addWidget(table, 1)
        self._place = Column(theme)
        self._above = Column(theme)
        self._above.addWidget(self._upper)
        self._place.addLayout(self._above)
        self._place.addLayout(self._below, 1)
        self._place.addStretch(0)
        self._sheet.setLayout(self._place)
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        table.viewport().setAutoFillBackground(False)
        for watched in (self.verticalScrollBar(), table.verticalScrollBar(), self._upper, table):
            watched.installEventFilter(self)
        model = table.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def show_table(self, *, is_shown: bool) -> None:
        """Show the table, or leave its place empty."""
        self._table.setVisible(is_shown)
        self._fit()

    def show_widget(self, widget: QWidget) -> None:
        """Scroll, once the page is laid out, so that something above the table can be seen."""
        QTimer.singleShot(0, widget, partial(self._scroll_to, widget))

    def _scroll_to(self, widget: QWidget) -> None:
        if not widget.isVisible():
            return
        air = self._theme.space(12)
        if widget.height() + 2 * air <= self.viewport().height():
            self.ensureWidgetVisible(widget, 0, air)
        else:
            # What is higher than the page is seen from its beginning.
            top = widget.mapTo(self._sheet, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - air)

    def reveal_row(self, row: int) -> None:
        """Scroll so that a row of the table can be seen, also while the page is being laid out."""
        self._revealed = row
        self._scroll_to_revealed()

    def _scroll_to_revealed(self) -> None:
        index = self._table.model().index(self._revealed, self._table.first_shown_column())
        if not index.isValid():
            return
        self._table.scrollTo(index)
        place: QRect = self._table.visualRect(index)
        corner = self._table.viewport().mapTo(self._sheet, place.center())
        self.ensureVisible(corner.x(), corner.y(), 0, place.height())
        self._revealed_at = self._scrolled()

    def _scrolled(self) -> tuple[int, int]:
        return self._table.verticalScrollBar().value(), self.verticalScrollBar().value()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
        if event.type() in kinds:
            self._fit()
        # Until somebody scrolls, a row that was to be seen stays in sight.
        is_resized = watched is self._table and event.type() == QEvent.Type.Resize
        if is_resized and self._revealed >= 0 and self._scrolled() == self._revealed_at:
            QTimer.singleShot(0, self, self._scroll_to_revealed)
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._set_margins()
        width = self.viewport().width() - 2 * self._side()
        above = self._upper.heightForWidth(width) if self._upper.hasHeightForWidth() else 0
        room = self.viewport().height() - above - self._theme.space(self._top)
        full = self._table.full_height()
        rows = self._theme.size(38) + _LEAST_ROWS * self._theme.size(46)
        least = min(full, rows)
        if room >= least:
            self._table.setMinimumHeight(least)
            self._table.setMaximumHeight(_TALLEST)
        else:
            self._table.setFixedHeight(full + 2)

    def _side(self) -> int:
        return _MARGIN_WHEN_LARGE if self._theme.is_large else _MARGIN

    def _set_margins(self) -> None:
        side = self._side()
        outer = _BAR if self.verticalScrollBar().isVisibleTo(self) else 0
        inner = _BAR if self._table.verticalScrollBar().isVisibleTo(self._table) else 0
        self._set(self._above, QRect(side, self._theme.space(self._top), side - outer, 0))
        self._set(self._below, QRect(side, 0, side - outer - inner, 0))

    def _set(self, layout: Column, ends: QRect) -> None:
        start, end = ends.x(), ends.width()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        new = (start, ends.y(), end, ends.height())
        old = layout.contentsMargins()
        if (old.left(), old.top(), old.right(), old.bottom()) != new:
            layout.setContentsMargins(*new)
