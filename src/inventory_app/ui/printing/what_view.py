"""First page of printing: which sections and entries, on which paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from inventory_app.services.printing import CopyChoice
from inventory_app.ui.printing.entry_ticks import EntryTicks
from inventory_app.ui.printing.paper import Paper, PrintSize, SheetSize
from inventory_app.ui.printing.quiet_ticks import QuietTicks
from inventory_app.ui.step_four.section_words import SectionWords
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Heading, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import ButtonRow, Column, FlowLayout
from inventory_app.ui.widgets.scroll_page import ScrollPage
from inventory_app.ui.widgets.segments import Segments
from inventory_app.ui.widgets.ticks import TicksCard

if TYPE_CHECKING:
    from inventory_app.domain.entries import Section
    from inventory_app.services.printing import OfferedSection
    from inventory_app.ui.theme import Theme

_WIDEST = 700


class WhatView(QWidget):
    """Ticks for sections, then for single entries, then for what is left out otherwise."""

    continue_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, sentence: Callable[[str, str], str]) -> None:
        """Build the page; ``sentence`` gives a sentence of an area, its words filled."""
        super().__init__()
        self._theme = theme
        self._words = SectionWords(self)
        self._offers: tuple[OfferedSection, ...] = ()
        self._scroll = ScrollPage(theme, _WIDEST)
        self._sections = TicksCard(theme, self.tr("Sections to print"))
        self._nothing = QuietLabel(theme, self.tr("Nothing is written yet that can be printed."))
        self._entries, self._quiet = EntryTicks(theme), QuietTicks(theme, sentence)
        self._single = Disclosure(theme, self.tr("Choose single pages"), self._entries)
        self._added = Disclosure(theme, self.tr("Add pages that are left out"), self._quiet)
        self._sheet = Segments(theme, self.tr("Size of the paper"))
        self._size = Segments(theme, self.tr("Size of the print"))
        self._missing = Words(theme, "", tone=Tone.CAUTION)
        self._go_on = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        self._back = Button(theme, self.tr("Back"))
        self._set_paper()
        self._lay_out(sentence("safety", "legal_note"))
        self._sections.chosen_changed.connect(self._show_entries)
        self._single.opened_changed.connect(self._show_entries)
        self._added.opened_changed.connect(self._show_quiet)
        self._go_on.clicked.connect(self._continue)
        self._back.clicked.connect(self.back_asked)

    def show_offers(self, offers: tuple[OfferedSection, ...], only: Section | None = None) -> None:
        """Show what can be printed, all sections ticked, or ``only`` one."""
        self._offers = offers
        named = [offer for offer in offers if offer.entries]
        self._sections.set_options([(o.section.value, self._label(o)) for o in named])
        ticked = [offer.section for offer in named]
        chosen = [only] if only in ticked else ticked
        self._sections.set_chosen(section.value for section in chosen if section)
        self._sections.setVisible(bool(named))
        self._nothing.setVisible(not offers)
        self._single.setVisible(bool(named))
        self._single.set_open(is_open=False)
        self._added.setVisible(any(offer.quiet for offer in offers))
        self._added.set_open(is_open=False)
        self._entries.begin()
        self._quiet.show_offers(())
        self._missing.set_words("")
        self._missing.hide()
        self._go_on.setVisible(bool(offers))
        self._scroll.scroll_to_top()
        first = self._sections.row(named[0].section.value) if named else self._back
        first.setFocus()

    def choice(self) -> CopyChoice:
        """Return what is ticked now."""
        named = [offer for offer in self._offers if offer.section.value in self._sections.chosen()]
        ids = {entry.id for offer in named for entry in offer.entries}
        return CopyChoice(
            sections=frozenset(offer.section for offer in named),
            entries=frozenset(ids - self._entries.unticked()),
            also=self._quiet.ticked(),
        )

    def paper(self) -> Paper:
        """Return the paper that is chosen now."""
        return Paper(SheetSize[self._sheet.chosen()], PrintSize[self._size.chosen()])

    def _label(self, offer: OfferedSection) -> str:
        count = self._words.count(offer.section, len(offer.entries))
        return self.tr("{section}: {count}").format(section=offer.title, count=count)

    def _set_paper(self) -> None:
        inches = QLocale.MeasurementSystem.ImperialUSSystem
        is_letter = QLocale().measurementSystem() is inches
        here = SheetSize.LETTER if is_letter else SheetSize.A4
        sheets = [(SheetSize.A4.name, self.tr("A4")), (SheetSize.LETTER.name, self.tr("Letter"))]
        self._sheet.set_options(sheets, here.name)
        normal = (PrintSize.NORMAL.name, self.tr("Normal print"))
        large = (PrintSize.LARGE.name, self.tr("Large print"))
        self._size.set_options([normal, large], PrintSize.NORMAL.name)

    def _lay_out(self, legal: str) -> None:
        theme, column = self._theme, self._scroll.column
        column.addWidget(QuietLabel(theme, self.tr("Page 1 of 3 · My own copy of Step Four")))
        column.add_gap(8)
        column.addWidget(Heading(theme, self.tr("What should be printed?")))
        column.add_gap(12)
        column.addWidget(self._nothing)
        column.addWidget(self._sections)
        column.add_gap(8)
        column.addWidget(self._single)
        column.addWidget(self._added)
        column.add_gap(20)
        column.addWidget(HeadingLine(theme, self.tr("Paper")))
        column.add_gap(10)
        paper = QWidget()
        flow = FlowLayout(theme)
        flow.addWidget(self._sheet)
        flow.addWidget(self._size)
        paper.setLayout(flow)
        column.addWidget(paper)
        column.add_gap(24)
        column.addWidget(NotePanel(theme, legal))
        column.add_gap(24)
        column.addWidget(self._missing)
        buttons = ButtonRow(theme)
        buttons.add(self._go_on)
        buttons.add(self._back)
        column.addWidget(buttons)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    def _show_entries(self) -> None:
        if self._single.is_open:
            chosen = self._sections.chosen()
            offers = [offer for offer in self._offers if offer.section.value in chosen]
            self._entries.show_offers(tuple(offers))

    def _show_quiet(self) -> None:
        if self._added.is_open and self._quiet.is_empty:
            self._quiet.show_offers(self._offers)

    def _continue(self) -> None:
        choice = self.choice()
        if choice.entries or choice.also:
            self.continue_asked.emit()
            return
        words = self.tr("Nothing is ticked yet. Tick at least one page.")
        self._missing.set_words(words)
        self._missing.show()
        announce(self._missing, words)
