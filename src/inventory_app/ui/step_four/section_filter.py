"""What opens in place to narrow and order a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import EntryState
from inventory_app.ui.step_four.section_model import Column as ListColumn
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.segments import Segments


class SectionFilter(Card):
    """Words and states to look for, and the order of the list."""

    asked = Signal()
    """A person asked for other rows; read :meth:`words` and :meth:`states`."""
    order_asked = Signal(object)
    """A person asked for the order of a :class:`ListColumn`."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the panel with nothing asked for."""
        super().__init__(theme, Margins(20, 16, 20, 16))
        words = SectionWords(self)
        self._field = LineField(
            theme, self.tr("Words to look for in this list"), self.tr("Words in this list")
        )
        self._field.text_edited.connect(self.asked)
        self._states = Chips(theme, self.tr("States to show"))
        self._states.set_options([(str(int(state)), words.state(state)) for state in EntryState])
        self._states.chosen_changed.connect(self.asked)
        self._order = Segments(theme, self.tr("Order of the list"))
        self._order.set_options(self._orders(), str(int(ListColumn.NUMBER)))
        self._order.chosen_changed.connect(self._ask_for_order)
        self._close = Button(theme, self.tr("Show everything"), ButtonKind.LINK)
        self._close.clicked.connect(self._leave)
        for widget in (
            self._field,
            self._labelled(theme, self.tr("Show only"), self._states),
            self._labelled(theme, self.tr("Order by"), self._order),
        ):
            self.column.addWidget(widget)
            self.column.add_gap(12)
        self.column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)
        self.setAccessibleName(self.tr("Filter"))

    def words(self) -> str:
        """Return the words to look for."""
        return self._field.words()

    def states(self) -> frozenset[EntryState]:
        """Return the states to show; none means any."""
        return frozenset(EntryState(int(state)) for state in self._states.chosen())

    def show_order(self, column: ListColumn) -> None:
        """Show by which column the list is ordered now."""
        if str(int(column)) in dict(self._orders()):
            self._order.set_chosen(str(int(column)))

    def clear(self) -> None:
        """Ask for everything."""
        self._field.set_words("")
        self._states.set_chosen(())

    def focus(self) -> None:
        """Put the cursor into the field for words."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _orders(self) -> list[tuple[str, str]]:
        return [
            (str(int(ListColumn.NUMBER)), self.tr("Number")),
            (str(int(ListColumn.WHO)), self.tr("Name")),
            (str(int(ListColumn.ANSWERED)), self.tr("Answered")),
            (str(int(ListColumn.STATE)), self.tr("State")),
        ]

    @staticmethod
    def _labelled(theme: Theme, words: str, inner: QWidget) -> QWidget:
        holder = QWidget()
        column = Column(theme, gap=6)
        column.addWidget(QuietLabel(theme, words, TextStep.NOTE))
        column.addWidget(inner)
        holder.setLayout(column)
        return holder

    def _ask_for_order(self) -> None:
        self.order_asked.emit(ListColumn(int(self._order.chosen())))

    def _leave(self) -> None:
        self.clear()
        self.asked.emit()
        self.hide()
        self.closed.emit()
