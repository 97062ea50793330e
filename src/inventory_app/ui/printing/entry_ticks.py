"""Ticks for single entries, hundreds of them: all ticked until a person takes one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.theme_measures import CARD_RADIUS, MARK_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card_row import OWN_RING
from inventory_app.ui.widgets.paint import (
    MARK,
    Box,
    Writing,
    draw_box,
    draw_line,
    draw_text,
    elided,
    inside_ring,
    mirrored_in,
    start_painting,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from inventory_app.services.printing import OfferedEntry, OfferedSection
    from inventory_app.ui.theme import Theme

    AnyIndex = QModelIndex | QPersistentModelIndex

_ROW = 41
_SIDE = 19
_NUMBER = 90
_MOST_ROWS = 8
_CHECK = Qt.ItemDataRole.CheckStateRole
_NOWHERE = QModelIndex()


class _Entries(QAbstractListModel):
    """The entries of the chosen sections, each ticked or taken out."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[OfferedEntry, ...] = ()
        self.unticked: set[int] = set()

    def show(self, entries: tuple[OfferedEntry, ...]) -> None:
        """Show other entries; what was taken out stays out."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def turn(self, row: int) -> None:
        """Tick an entry, or take it out."""
        self.unticked ^= {self.entries[row].id}
        index = self.index(row)
        self.dataChanged.emit(index, index, [_CHECK])

    @override
    def rowCount(self, parent: AnyIndex = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        entry = self.entries[index.row()]
        if role == _CHECK:
            is_out = entry.id in self.unticked
            return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return label_of(entry)
        return None

    @override
    def flags(self, index: AnyIndex, /) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable


class _Rows(QStyledItemDelegate):
    """Draws a row as the rows of a card of ticks are drawn; the whole row is the target."""

    def __init__(self, view: EntryTicks, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex, /) -> QSize:
        return QSize(self._theme.size(160), self._theme.size(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, /) -> None:
        painter.setLayoutDirection(self._view.layoutDirection())
        is_ticked = index.data(_CHECK) == Qt.CheckState.Checked
        left = self._paint_mark(painter, option.rect, is_ticked=is_ticked)
        self._paint_words(painter, QRect(option.rect), left, index)
        if index.row() == self._view.currentIndex().row() and self._theme.key_focus.is_on(
            self._view
        ):
            ring_place, ring = inside_ring(self._theme, option.rect)
            draw_box(painter, ring_place, ring)

    def _paint_mark(self, painter: QPainter, place: QRect, *, is_ticked: bool) -> int:
        """Draw the square; return where words begin beside it, read left to right."""
        theme, direction = self._theme, painter.layoutDirection()
        edge, side = theme.size(MARK), theme.space(_SIDE)
        top = place.top() + (place.height() - edge) // 2
        mark = mirrored_in(place, QRect(place.left() + side, top, edge, edge), direction)
        if is_ticked:
            draw_box(painter, mark, Box(fill=theme.tokens.accent, radius=MARK_RADIUS))
            theme.draw_icon(painter, "check", mark, theme.tokens.on_accent)
        else:
            draw_box(painter, mark, Box(None, theme.tokens.edge, 1.5, MARK_RADIUS))
        return place.left() + side + edge + theme.space(14)

    def _paint_words(self, painter: QPainter, place: QRect, left: int, index: AnyIndex) -> None:
        theme, direction = self._theme, painter.layoutDirection()
        entry, side = self._view.entry(index.row()), theme.space(_SIDE)
        is_ticked = index.data(_CHECK) == Qt.CheckState.Checked
        tokens = theme.tokens
        number = QRect(left, place.top(), theme.size(_NUMBER), place.height())
        name = place.adjusted(number.right() + 1 - place.left(), 0, -side, 0)
        strong = Writing(theme.font(TextStep.BODY, is_strong=is_ticked), tokens.ink, wraps=False)
        plain = Writing(theme.font(TextStep.BODY), tokens.quiet, wraps=False)
        for room, words, writing in ((number, entry.number, strong), (name, entry.title, plain)):
            shown = elided(words, writing.font, room.width())
            draw_text(painter, mirrored_in(place, room, direction), shown, writing)
        if index.row() < index.model().rowCount() - 1:
            line = QRect(left, place.bottom(), place.right() - side - left, 1)
            draw_line(painter, mirrored_in(place, line, direction), tokens.line)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        /,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._view.turn(index.row())
            return True
        return False


class EntryTicks(QListView):
    """A list of entries to tick by Space or click; only the rows that are seen cost anything."""

    def __init__(self, theme: Theme) -> None:
        """Build it empty."""
        super().__init__()
        self._theme = theme
        self._entries = _Entries()
        self.setModel(self._entries)
        self.setItemDelegate(_Rows(self, theme))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        dress(self.verticalScrollBar(), theme, Part.BARS)
        self.setAccessibleName(self.tr("Pages to print"))
        self.setProperty(OWN_RING, True)  # noqa: FBT003 - Qt's way
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        theme.key_focus.watch(self)
        theme.key_focus.moved.connect(self.viewport().update)
        theme.changed.connect(self._dress)
        self._dress()

    def begin(self) -> None:
        """Forget what was taken out."""
        self._entries.unticked.clear()
        self._entries.show(())

    def show_offers(self, offers: tuple[OfferedSection, ...]) -> None:
        """Show the entries of these sections."""
        self._entries.show(tuple(entry for offer in offers for entry in offer.entries))
        self.setCurrentIndex(self._entries.index(0))
        self._dress()

    def unticked(self) -> frozenset[int]:
        """Return the ids of entries that were taken out."""
        return frozenset(self._entries.unticked)

    def entry(self, row: int) -> OfferedEntry:
        """Return the entry of a row."""
        return self._entries.entries[row]

    def turn(self, row: int) -> None:
        """Tick the entry of a row, or take it out."""
        self._entries.turn(row)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turn(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = start_painting(self.viewport())
        box = Box(self._theme.tokens.card, self._theme.tokens.line, 1, CARD_RADIUS)
        draw_box(painter, self.viewport().rect(), box)
        painter.end()
        super().paintEvent(event)

    def _dress(self) -> None:
        rows = min(max(self._entries.rowCount(), 1), _MOST_ROWS)
        self.setFixedHeight(rows * self._theme.size(_ROW) + 4)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def label_of(entry: OfferedEntry) -> str:
    """Return what a tick is called: an entry's number, then its name."""
    return ": ".join(part for part in (entry.number, entry.title) if part)
