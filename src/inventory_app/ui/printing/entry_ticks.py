"""Ticks for the single entries of the chosen sections, all ticked to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.ticks import TicksCard

if TYPE_CHECKING:
    from inventory_app.services.printing import OfferedEntry, OfferedSection
    from inventory_app.ui.theme import Theme


class EntryTicks(QWidget):
    """One card of ticks for each section."""

    def __init__(self, theme: Theme) -> None:
        """Build it empty."""
        super().__init__()
        self._theme = theme
        self._cards: dict[str, TicksCard] = {}
        self._unticked: set[int] = set()
        self._column = Column(theme)
        self.setLayout(self._column)

    def begin(self) -> None:
        """Forget what was taken out."""
        self._unticked.clear()
        self.show_offers(())

    def show_offers(self, offers: tuple[OfferedSection, ...]) -> None:
        """Show the entries of these sections."""
        self._cards.clear()
        clear_column(self._column)
        for number, offer in enumerate(offers):
            if number:
                self._column.add_gap(16)
            self._column.addWidget(HeadingLine(self._theme, offer.title))
            self._column.add_gap(8)
            card = TicksCard(self._theme, offer.title)
            card.set_options([(str(entry.id), label_of(entry)) for entry in offer.entries])
            card.set_chosen(str(e.id) for e in offer.entries if e.id not in self._unticked)
            card.chosen_changed.connect(self._note)
            self._column.addWidget(card)
            self._cards[offer.section.value] = card
            self._entries = {entry.id for each in offers for entry in each.entries}

    def unticked(self) -> frozenset[int]:
        """Return the ids of entries that were taken out."""
        return frozenset(self._unticked)

    def _note(self) -> None:
        ticked = {int(found) for card in self._cards.values() for found in card.chosen()}
        self._unticked -= ticked
        self._unticked |= self._entries - ticked


def label_of(entry: OfferedEntry) -> str:
    """Return an entry's tick label: its number, then its name in the column beside it."""
    return ": ".join(part for part in (entry.number, entry.title) if part)


def clear_column(column: Column) -> None:
    """Take every widget and gap out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
