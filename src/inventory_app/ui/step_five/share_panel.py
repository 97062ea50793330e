"""The card under the table: whom the chosen page is marked for, and its whole section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.domain.sharing import ShareMark
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.labels import PlainLabel, QuietLabel
from inventory_app.ui.widgets.layouts import Column, Margins, Row
from inventory_app.ui.widgets.typed_text import isolated

if TYPE_CHECKING:
    from inventory_app.services.sharing import ShareRow
    from inventory_app.ui.step_five.share_words import ShareWords
    from inventory_app.ui.theme import Theme


class SharePanel(QWidget):
    """Marks one page, or all pages of its section where that is allowed."""

    marks_chosen = Signal(object)
    """The person chose other listeners for the page: a frozenset of :class:`ShareMark`."""
    section_marked = Signal(object, bool)
    """The person marked the whole section for a :class:`ShareMark`, or took that back."""
    left = Signal()
    """Back to the table: Escape was pressed, or the button where the card has the page alone."""

    def __init__(self, theme: Theme, words: ShareWords) -> None:
        """Begin with no page."""
        super().__init__()
        self._words = words
        self._before: frozenset[str] = frozenset()
        self._name = PlainLabel(theme, is_strong=True)
        self._why = QuietLabel(theme)
        self.marks = Chips(theme)
        self.marks.chosen_changed.connect(self._tell_marks)
        self.close_it = Button(theme, self.tr("Back to the table"), ButtonKind.LINK, "arrow-left")
        self.close_it.clicked.connect(self.left)
        self._bulk = QWidget()
        self._bulk_label = QuietLabel(theme)
        self.section = Chips(theme)
        self.section.chosen_changed.connect(self._tell_section)
        self._fill()
        self._sides = Row(theme, gap=24)
        own = Column(theme, gap=6)
        own.addWidget(self._why)
        own.addWidget(self.marks)
        own.addStretch(0)
        self._sides.addLayout(own, 1)
        self._sides.addWidget(self._bulk, 1, Qt.AlignmentFlag.AlignTop)
        bulk = Column(theme, gap=6)
        bulk.addWidget(self._bulk_label)
        bulk.addWidget(self.section)
        self._bulk.setLayout(bulk)
        self._put_into_a_card(theme)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._bulk.setSizePolicy(policy)
        self._theme = theme
        theme.changed.connect(self._part)
        self._part()

    def _put_into_a_card(self, theme: Theme) -> None:
        card = Card(theme, Margins(20, 12, 20, 12))
        card.column.addWidget(self._name)
        card.column.add_gap(2)
        card.column.addLayout(self._sides)
        card.column.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeading)
        whole = Column(theme, margins=Margins(48, 4, 48, 12))
        whole.addWidget(card)
        self.setLayout(whole)

    def refresh(self) -> None:
        """Take the words now in force."""
        self._fill()

    def show_row(self, row: ShareRow | None, section_marks: frozenset[ShareMark]) -> None:
        """Show a page; ``section_marks`` are those that all pages of its section have."""
        self.setVisible(row is not None)
        if row is None:
            return
        said = "  ·  ".join(part for part in (row.number, isolated(row.title)) if part)
        self._name.set_words(said if row.title else row.number)
        question = self._words.question
        self._why.set_words(question.text if row.may_be_marked else self._words.why_not(row))
        self.marks.setVisible(row.may_be_marked)
        self.marks.set_chosen(mark.value for mark in row.marks)
        name = row.title or row.number
        self.marks.setAccessibleName(f"{question.text} {name}")
        self._bulk.setVisible(row.may_be_marked_with_others)
        label = self._words.bulk()[0]
        section = self._words.section(row.section)
        self._bulk_label.set_words(f"{section}: {label}")
        self.section.setAccessibleName(f"{section}: {label}")
        self._before = frozenset(mark.value for mark in section_marks)
        self.section.set_chosen(self._before)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _part(self) -> None:
        """Put the two halves one under the other where letters are very large."""
        is_large = self._theme.is_large
        way = Row.Direction.TopToBottom if is_large else Row.Direction.LeftToRight
        self._sides.setDirection(way)
        self.close_it.setVisible(is_large)

    def _fill(self) -> None:
        self.marks.set_options([(mark.value, self._words.mark(mark)) for mark in ShareMark])
        self.section.set_options(self._section_options(self._words.bulk()[1:]))

    @staticmethod
    def _section_options(labels: Sequence[str]) -> list[tuple[str, str]]:
        return [(mark.value, label) for mark, label in zip(ShareMark, labels, strict=True)]

    def _tell_marks(self) -> None:
        self.marks_chosen.emit(frozenset(map(ShareMark, self.marks.chosen())))

    def _tell_section(self) -> None:
        after = frozenset(self.section.chosen())
        for changed in after ^ self._before:
            self.section_marked.emit(ShareMark(changed), changed in after)
