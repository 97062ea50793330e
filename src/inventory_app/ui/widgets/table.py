"""A table without grid or frame: numbers in even figures, chosen row with fill and bar."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.theme_measures import CONTROL_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.paint import (
    Box,
    Writing,
    draw_bar,
    draw_box,
    draw_line,
    draw_text,
    elided,
    is_mirrored,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

    from inventory_app.ui.theme import Theme

    AnyIndex = QModelIndex | QPersistentModelIndex

ACCENT_ROLE = int(Qt.ItemDataRole.UserRole) + 100
"""Item data: true for a state that takes the accent (only "In progress")."""

_ROW = 46
_HEAD = 38
_SIDE = 12


class CellLook(Enum):
    """How the cells of a column are written."""

    INK = "ink"
    QUIET = "quiet"
    NUMBER = "number"
    STATE = "state"


class TableColumn(msgspec.Struct, frozen=True):
    """Width at 100 % (None takes what is left), look, and whether it may go when room is short."""

    width: int | None
    look: CellLook = CellLook.INK
    is_spare: bool = False


class RowDelegate(QStyledItemDelegate):
    """Draws one cell and its share of the row's ground."""

    def __init__(self, table: Table, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex, /) -> QSize:
        return QSize(self._theme.size(80), self._theme.size(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        place: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(self._table.layoutDirection())
        # Each cell draws its own part of the row, so that a part can be drawn anew alone.
        painter.setClipRect(place)
        self._paint_ground(painter, place, index.row())
        side = self._theme.space(_SIDE)
        room = place.adjusted(side, 0, -side // 3, -1)
        if is_mirrored(self._table):
            room = place.adjusted(side // 3, 0, -side, -1)
        self.paint_words(painter, room, index)
        painter.restore()

    def paint_words(self, painter: QPainter, room: QRect, index: AnyIndex) -> None:
        """Draw what a cell says; a list with other cells overrides this."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        writing = self.writing(index)
        draw_text(painter, room, elided(text, writing.font, room.width()), writing)

    def _paint_ground(self, painter: QPainter, cell: QRect, row: int) -> None:
        """Draw fill, bar and line of the whole row; the painter is clipped to one cell."""
        tokens = self._theme.tokens
        width = self._table.viewport().width()
        whole = QRect(0, cell.top(), width, cell.height())
        is_chosen = self._table.is_row_chosen(row)
        if not is_chosen and not self._table.is_chosen_below(row):
            line = QRect(whole.left(), whole.bottom(), whole.width(), 1)
            draw_line(painter, line, tokens.line)
        if is_chosen:
            fill = whole.adjusted(0, 0, 0, -1)
            draw_box(painter, fill, Box(tokens.selected, radius=CONTROL_RADIUS))
            high = self._theme.size(18)
            left = width - 3 if is_mirrored(self._table) else 0
            bar = QRect(left, cell.top() + (cell.height() - high) // 2, 3, high)
            draw_bar(painter, bar, tokens.accent)
            if self._table.has_key_focus():
                ring = Box(None, tokens.focus, self._theme.measures.focus_width)
                draw_box(painter, fill, ring)
        elif row == self._table.hovered_row:
            fill = whole.adjusted(0, 0, 0, -1)
            draw_box(painter, fill, Box(tokens.hover_paper, radius=CONTROL_RADIUS))

    def writing(self, index: AnyIndex) -> Writing:
        """Return the letters of a cell."""
        tokens, theme = self._theme.tokens, self._theme
        look = self._table.look(index.column())
        if look is CellLook.NUMBER:
            font = theme.font(TextStep.NOTE, has_even_figures=True)
            return Writing(font, tokens.quiet, wraps=False)
        if look is CellLook.STATE:
            has_accent = bool(index.data(ACCENT_ROLE))
            color = tokens.accent if has_accent else tokens.quiet
            return Writing(theme.font(TextStep.NOTE), color, wraps=False)
        color = tokens.quiet if look is CellLook.QUIET else tokens.ink
        return Writing(theme.font(TextStep.BODY), color, wraps=False)


class Table(QTableView):
    """Rows to choose one from; Enter or a double click opens it, Tab leaves the table."""

    row_opened = Signal(QModelIndex)
    row_chosen = Signal(QModelIndex)
    """Another row is current, or none (an invalid index)."""

    def __init__(self, theme: Theme, accessible_name: str, columns: Sequence[TableColumn]) -> None:
        super().__init__()
        self._theme = theme
        self._columns = tuple(columns)
        self.hovered_row = -1
        self.setAccessibleName(accessible_name)
        self.setItemDelegate(RowDelegate(self, theme))
        self._set_behaviour()
        dress(self, theme, Part.TABLE, Part.BARS)
        # Not "activated": on some desktops one click sends it, and one click only chooses.
        self.doubleClicked.connect(self._open)
        theme.key_focus.watch(self)
        theme.key_focus.moved.connect(self.viewport().update)
        theme.changed.connect(self._dress)
        self._dress()

    def look(self, column: int) -> CellLook:
        """Return how cells of this column are written."""
        return self._columns[column].look if column < len(self._columns) else CellLook.INK

    def first_shown_column(self) -> int:
        """Return the first column that is not hidden."""
        return next((i for i in range(len(self._columns)) if not self.isColumnHidden(i)), 0)

    def is_row_chosen(self, row: int) -> bool:
        """Tell whether this row is the chosen one."""
        return self.selectionModel().isRowSelected(row, QModelIndex())

    def is_chosen_below(self, row: int) -> bool:
        """Tell whether the next row is the chosen one (then the line between them is left out)."""
        return self.is_row_chosen(row + 1)

    def has_key_focus(self) -> bool:
        """Tell whether keys brought the focus here."""
        return self._theme.key_focus.is_on(self)

    def choose_row(self, row: int) -> None:
        """Choose a row and scroll to it; a row that is not there chooses none."""
        model = self.model()
        if not 0 <= row < model.rowCount():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        # Not selectRow(): mirrored and not yet shown, it finds no column and chooses nothing.
        flags = QItemSelectionModel.SelectionFlag
        index = model.index(row, self.first_shown_column())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def full_height(self) -> int:
        """Return the height that shows all rows without scrolling, in pixels."""
        rows = self.model().rowCount()
        return self._theme.size(_HEAD) + rows * self._theme.size(_ROW)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if is_plain_enter(event):
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex, /) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.row_chosen.emit(self.currentIndex())

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    @override
    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def fit_columns(self) -> None:
        """Give the columns their widths anew, after a model was set."""
        self._fit_columns()

    def _set_behaviour(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(index)

    def _fit_columns(self) -> None:
        model = self.model()
        if model is None:
            return
        shown = list(range(min(len(self._columns), model.columnCount())))
        widths = {i: self._theme.size(self._columns[i].width or 0) for i in shown}
        room = self.viewport().width()
        least_rest = self._theme.size(160)
        for index in reversed(shown):
            taken = sum(widths[i] for i in shown)
            rest = least_rest if any(self._columns[i].width is None for i in shown) else 0
            if taken + rest > room and self._columns[index].is_spare:
                shown.remove(index)
        taken = sum(widths[i] for i in shown)
        for index in range(model.columnCount()):
            self.setColumnHidden(index, index not in shown)
        for index in shown:
            is_rest = self._columns[index].width is None
            self.setColumnWidth(index, max(0, room - taken) if is_rest else widths[index])

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self.verticalHeader().setDefaultSectionSize(self._theme.size(_ROW))
        self.horizontalHeader().setFixedHeight(self._theme.size(_HEAD))
        self.verticalScrollBar().setSingleStep(self._theme.size(_ROW) // 2)
        self._fit_columns()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.viewport().update()
