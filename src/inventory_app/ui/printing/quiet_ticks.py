"""Ticks for what no copy holds by itself: harm done to me, secrets, set-aside pages, some fears."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import Section
from inventory_app.ui.printing.entry_ticks import label_of
from inventory_app.ui.widgets.labels import Prose
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.ticks import TicksCard

if TYPE_CHECKING:
    from inventory_app.services.printing import OfferedEntry, OfferedSection
    from inventory_app.ui.theme import Theme


class QuietTicks(QWidget):
    """Each kind with its sentence and a tick for every entry; nothing is ticked to begin with."""

    def __init__(self, theme: Theme, sentence: Callable[[str, str], str]) -> None:
        """Build it empty; ``sentence`` gives a sentence of an area."""
        super().__init__()
        self._theme = theme
        self._sentence = sentence
        self._cards: list[TicksCard] = []
        self._column = Column(theme)
        self.setLayout(self._column)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is shown."""
        return not self._cards

    def show_offers(self, offers: tuple[OfferedSection, ...]) -> None:
        """Show the quiet entries of these sections, none of them ticked."""
        self._cards.clear()
        _clear(self._column)
        for words, entries in self._kinds(offers):
            if self._cards:
                self._column.add_gap(20)
            self._column.addWidget(Prose(self._theme, words))
            self._column.add_gap(8)
            card = TicksCard(self._theme, words)
            card.set_options([(str(entry.id), label_of(entry)) for entry in entries])
            self._column.addWidget(card)
            self._cards.append(card)

    def ticked(self) -> frozenset[int]:
        """Return the ids that a person ticked one by one."""
        return frozenset(int(found) for card in self._cards for found in card.chosen())

    def _kinds(
        self, offers: tuple[OfferedSection, ...]
    ) -> Iterator[tuple[str, list[OfferedEntry]]]:
        quiet = [entry for offer in offers for entry in offer.quiet]
        aside = [entry for entry in quiet if entry.is_set_aside]
        rest = [entry for entry in quiet if not entry.is_set_aside]
        harm = [entry for entry in rest if entry.section is Section.HARM_DONE_TO_ME]
        secrets = [entry for entry in rest if entry.section is Section.SECRETS]
        fears = [entry for entry in rest if entry not in harm and entry not in secrets]
        kinds = (
            (self._sentence("paper", "pr_harm_ask"), harm),
            (self.tr("Secrets are left out. Tick each one you want to add."), secrets),
            (self._fear_words(), fears),
            (self._aside_words(len(aside)), aside),
        )
        yield from (kind for kind in kinds if kind[1])

    def _fear_words(self) -> str:
        return self.tr(
            "Fears about a real danger, or from harm done to you, are left out. "
            "Tick each one you want to add."
        )

    def _aside_words(self, count: int) -> str:
        if count == 1:
            return self.tr(
                "One page is set aside. Its title is not printed. Tick to add the title."
            )
        return self._sentence("paper", "pr_parked_ask").format(count=count)


def _clear(column: Column) -> None:
    """Take every widget and gap out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
