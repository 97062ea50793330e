"""A card of ticks: any number of things may fit; each row says a name and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import MARK_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.card_row import (
    OWN_RING,
    paint_row_ground,
    paint_row_ring,
    paint_separator,
)
from inventory_app.ui.widgets.keys import lead_focus, move_by_arrow
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.paint import (
    MARK,
    Box,
    Writing,
    draw_box,
    draw_text,
    mirrored,
    start_painting,
    text_width,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

ROW_HEIGHT = 41
_SIDE = 19
_MARK_GAP = 14
_NAME_WIDTH = 190
_NARROW = 440
_PARTING = ": "


class TickRow(QCheckBox):
    """One tick with its name and, after the first ": " of the label, its meaning."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._name, _, self._meaning = label.partition(_PARTING)
        self._known_heights: dict[int, int] = {}
        self.setProperty(OWN_RING, True)  # noqa: FBT003 - Qt's way
        self.setAccessibleName(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.key_focus.watch(self)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        width = self._text_left() + self._theme.space(_SIDE)
        width += text_width(self._name, self._letters()) + self._theme.size(120)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(160), self._theme.size(ROW_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        height = self._known_heights.get(width)
        if height is None:
            height = self._known_heights[width] = self._height_at(width)
        return height

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not move_by_arrow(event, self):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        paint_row_ground(painter, self, self._theme)
        self._paint_mark(painter)
        name, meaning = self._places(self.width())
        shift = (self.height() - self.heightForWidth(self.width())) // 2
        ink = tokens.ink if self.isEnabled() else tokens.disabled_text
        quiet = tokens.quiet if self.isEnabled() else tokens.disabled_text
        place = mirrored(self, name.translated(0, shift))
        draw_text(painter, place, self._name, Writing(self._letters(), ink))
        if self._meaning:
            place = mirrored(self, meaning.translated(0, shift))
            draw_text(
                painter, place, self._meaning, Writing(self._theme.font(TextStep.BODY), quiet)
            )
        paint_separator(painter, self, self._theme, (self._text_left(), self._theme.space(_SIDE)))
        paint_row_ring(painter, self, self._theme)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        edge = self._theme.size(MARK)
        top = (self._first_line_height() - edge) // 2
        place = mirrored(self, QRect(self._theme.space(_SIDE), top, edge, edge))
        paint_tick_mark(painter, self._theme, place, self)

    def _first_line_height(self) -> int:
        return min(self.height(), self._theme.size(ROW_HEIGHT))

    def _height_at(self, width: int) -> int:
        name, meaning = self._places(width)
        low = max(name.bottom(), meaning.bottom() if self._meaning else 0) + 1
        return max(low + self._theme.space(11), self._theme.size(ROW_HEIGHT))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Return where name and meaning stand in a row of this width, read left to right."""
        body = self._theme.font(TextStep.BODY)
        left, end = self._text_left(), width - self._theme.space(_SIDE)
        column = self._theme.size(_NAME_WIDTH)
        is_stacked = self._theme.is_large or width < self._theme.size(_NARROW)
        # Names are measured in the stronger weight, so that a tick never moves a line.
        strong = self._theme.font(TextStep.BODY, is_strong=True)
        is_beside = bool(self._meaning) and not is_stacked
        name_width = column - self._theme.space(10) if is_beside else end - left
        name_height = self._theme.text_height(self._name, strong, name_width)
        line = self._theme.text_height("X", strong, name_width)
        top = (self._theme.size(ROW_HEIGHT) - 1 - line) // 2
        name = QRect(left, top, name_width, name_height)
        if not self._meaning:
            return name, QRect()
        meaning_left = left + column if is_beside else left
        meaning_width = max(1, end - meaning_left)
        meaning_top = top if is_beside else top + name_height + self._theme.space(2)
        height = self._theme.text_height(self._meaning, body, meaning_width)
        return name, QRect(meaning_left, meaning_top, meaning_width, height)

    def _text_left(self) -> int:
        return self._theme.space(_SIDE) + self._theme.size(MARK) + self._theme.space(_MARK_GAP)

    def _letters(self) -> QFont:
        return self._theme.font(TextStep.BODY, is_strong=self.isChecked())

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self._known_heights.clear()
        self.updateGeometry()
        self.update()


def paint_tick_mark(painter: QPainter, theme: Theme, place: QRect, button: QCheckBox) -> None:
    """Draw the square of a tick, with its check when ticked."""
    tokens = theme.tokens
    if not button.isEnabled():
        fill, edge, ink = None, tokens.disabled_line, tokens.disabled_text
        draw_box(painter, place, Box(fill=fill, edge=edge, radius=MARK_RADIUS))
    elif button.isChecked():
        ink = tokens.on_accent
        draw_box(painter, place, Box(fill=tokens.accent, radius=MARK_RADIUS))
    else:
        draw_box(painter, place, Box(None, tokens.edge, 1.5 * theme.scale**0.5, MARK_RADIUS))
        return
    if button.isChecked():
        _draw_check(painter, place, ink)


def _draw_check(painter: QPainter, place: QRect, color: str) -> None:
    """Draw the check stouter than the icon of the same name: it stands in a small dark square."""
    unit = place.width() / MARK
    corners = [QPointF(5.7, 10.4), QPointF(8.8, 13.4), QPointF(14.5, 7)]
    start = QPointF(place.topLeft())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(color), 2 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([start + corner * unit for corner in corners])
    painter.restore()


class TicksCard(QWidget):
    """Many things to tick; `chosen_changed` tells that a person ticked or unticked one."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, accessible_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, TickRow] = {}
        self._card = Card(theme)
        column = Column(theme)
        column.addWidget(self._card)
        self.setLayout(column)
        self.set_accessible_name(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_accessible_name(self, name: str, description: str = "") -> None:
        """Name the group by its question; each row keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show these (id, label) pairs, nothing ticked."""
        self._card.clear_rows()
        self._rows.clear()
        for option_id, label in options:
            row = TickRow(self._theme, label)
            row.clicked.connect(self._tell)
            self._rows[option_id] = row
            self._card.add_row(row)
        lead_focus(self, self._rows.values())

    def chosen(self) -> tuple[str, ...]:
        """Return the ids that are ticked, in the order shown."""
        return tuple(key for key, row in self._rows.items() if row.isChecked())

    def set_chosen(self, option_ids: Iterable[str]) -> None:
        """Tick exactly these; ids that are not shown are passed over. Sends no signal."""
        wanted = set(option_ids)
        for key, row in self._rows.items():
            row.setChecked(key in wanted)

    def row(self, option_id: str) -> TickRow:
        """Return the row of one option; KeyError if it is not shown."""
        return self._rows[option_id]

    def _tell(self) -> None:
        self.chosen_changed.emit()
