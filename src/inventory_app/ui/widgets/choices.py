"""Cards to choose one from: nothing chosen beforehand, arrows only move, Space chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_measures import CARD_RADIUS
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter, lead_focus, move_by_arrow
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
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_HEIGHT = 50
_SIDE = 18
_MARK_GAP = 14
_NARROW = 520


class Choice(msgspec.Struct, frozen=True):
    """One thing to choose: its id, its label (may hold line ends) and a quieter note."""

    id: str
    label: str
    note: str = ""


class ChoiceCard(QRadioButton):
    """One card of a choice; the whole card is the target."""

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self._theme = theme
        self._choice = choice
        self._known_heights: dict[int, int] = {}
        self.setAccessibleName(choice.label.replace("\n", " "))
        self.setAccessibleDescription(choice.note)
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
        width += max(text_width(self._choice.label, self._strong()), self._theme.size(100))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(120), self._theme.size(_HEIGHT))

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
        if is_plain_enter(event):
            self.click()
            return
        if not move_by_arrow(event, self):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        painter = start_painting(self)
        draw_box(painter, self.rect(), self._box())
        label, note = self._heights(self.width())
        total = label + (note + self._theme.space(6) if note else 0)
        top, left = (self.height() - total) // 2, self._text_left()
        line = self._theme.text_height("X", self._strong(), self.width())
        edge = self._theme.size(MARK)
        mark = QRect(self._theme.space(_SIDE), top + (line - edge) // 2, edge, edge)
        paint_radio_mark(painter, self._theme, mirrored(self, mark), self)
        width = self._text_room(self.width())
        ink = tokens.ink if self.isEnabled() else tokens.disabled_text
        font = self._strong() if self.isChecked() else self._theme.font(TextStep.BODY)
        place = QRect(left, top, width, label)
        draw_text(painter, mirrored(self, place), self._choice.label, Writing(font, ink))
        if note:
            quiet = tokens.quiet if self.isEnabled() else tokens.disabled_text
            place = QRect(left, top + total - note, width, note)
            style = Writing(self._theme.font(TextStep.NOTE), quiet)
            draw_text(painter, mirrored(self, place), self._choice.note, style)
        painter.end()

    def _box(self) -> Box:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return Box(tokens.disabled_fill, tokens.disabled_line, 1, CARD_RADIUS)
        if self.isChecked():
            return Box(tokens.selected, tokens.accent, 2, CARD_RADIUS)
        if self.isDown():
            return Box(tokens.pressed, tokens.edge, 1, CARD_RADIUS)
        if self.underMouse():
            return Box(tokens.hover_card, tokens.edge, 1, CARD_RADIUS)
        return Box(tokens.card, tokens.line, 1, CARD_RADIUS)

    def _height_at(self, width: int) -> int:
        label, note = self._heights(width)
        text = label + (note + self._theme.space(6) if note else 0)
        return max(text + self._theme.space(24), self._theme.size(_HEIGHT))

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._text_room(width)
        label = self._theme.text_height(self._choice.label, self._strong(), room)
        if not self._choice.note:
            return label, 0
        return label, self._theme.text_height(
            self._choice.note, self._theme.font(TextStep.NOTE), room
        )

    def _text_left(self) -> int:
        return self._theme.space(_SIDE) + self._theme.size(MARK) + self._theme.space(_MARK_GAP)

    def _text_room(self, width: int) -> int:
        return max(1, width - self._text_left() - self._theme.space(_SIDE))

    def _strong(self) -> QFont:
        return self._theme.font(TextStep.BODY, is_strong=True)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.BODY))
        self._known_heights.clear()
        self.updateGeometry()
        self.update()


def paint_radio_mark(painter: QPainter, theme: Theme, place: QRect, button: QRadioButton) -> None:
    """Draw the circle of a choice, with its dot when chosen."""
    tokens = theme.tokens
    color = tokens.accent if button.isChecked() else tokens.edge
    if not button.isEnabled():
        color = tokens.disabled_line
    width = 2.0 if button.isChecked() else 1.5
    center = QPointF(place.x() + place.width() / 2, place.y() + place.height() / 2)
    radius = (place.width() - width) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), width * min(theme.scale, 2.0)))
    painter.setBrush(QColor(tokens.card) if button.isEnabled() else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius, radius)
    if button.isChecked():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        dot = place.width() * 0.23
        painter.drawEllipse(center, dot, dot)
    painter.restore()


class ChoiceList(QWidget):
    """Cards of which one may be chosen, in one or two columns."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, accessible_name: str = "", columns: int = 1) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._cards: dict[str, ChoiceCard] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        self.set_accessible_name(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    def set_accessible_name(self, name: str, description: str = "") -> None:
        """Name the group by its question; each card keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def set_options(self, options: Sequence[Choice | tuple[str, str]]) -> None:
        """Show these choices, or (id, label) pairs, with nothing chosen."""
        for card in self._cards.values():
            self._grid.removeWidget(card)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self._cards.clear()
        for option in options:
            choice = option if isinstance(option, Choice) else Choice(*option)
            card = ChoiceCard(self._theme, choice)
            card.setParent(self)
            card.clicked.connect(self._tell)
            self._cards[choice.id] = card
        lead_focus(self, self._cards.values())
        self._arrange()

    def chosen(self) -> str | None:
        """Return the id of the chosen card, None when nothing is chosen."""
        return next((key for key, card in self._cards.items() if card.isChecked()), None)

    def set_chosen(self, option_id: str | None) -> None:
        """Choose this card, or none; an id that is not shown chooses none. Sends no signal."""
        for key, card in self._cards.items():
            # An exclusive button refuses to be unchecked while it is exclusive.
            card.setAutoExclusive(False)
            card.setChecked(key == option_id)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for card in self._cards.values():
            card.setAutoExclusive(True)
        chosen = [card for card in self._cards.values() if card.isChecked()]
        lead_focus(self, chosen or self._cards.values())

    def card(self, option_id: str) -> ChoiceCard:
        """Return the card of one option; KeyError if it is not shown."""
        return self._cards[option_id]

    def _arrange(self) -> None:
        gap = self._theme.space(8)
        columns = 1 if self._theme.is_large else self._columns
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)
        for index, card in enumerate(self._cards.values()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, index // columns, index % columns)
            card.setVisible(True)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _tell(self) -> None:
        self.chosen_changed.emit()
