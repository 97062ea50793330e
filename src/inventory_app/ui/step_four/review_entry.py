"""One entry in a section's review: its name, whether it is done for now, and its answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.services.listing import Reviewed
from inventory_app.ui.step_four.review_row import ReviewRow, ReviewWords
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chip
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.layouts import Column, Row
from inventory_app.ui.widgets.typed_text import isolated

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class EntryReview(msgspec.Struct, frozen=True):
    """What is shown of an entry: what it is called, its number, its questions with answers."""

    entry_id: int
    title: str
    number: str
    is_done: bool
    questions: tuple[Reviewed, ...]


class ReviewEntry(QWidget):
    """A heading, a chip to be done with the entry, and a card with a row for each question."""

    change_asked = Signal(object)
    """The person wants to change the answer of the :class:`Reviewed`."""
    marked = Signal(bool)
    """The person is done for now with the entry, or takes it up again."""

    def __init__(self, theme: Theme, review: EntryReview, done: str) -> None:
        """Take the look, what to show, and the words for being done."""
        super().__init__()
        self._review = review
        self._name = HeadingLine(theme, review.title, review.number)
        self._done = Chip(theme, done)
        self._done.clicked.connect(self.marked)
        self._rows: dict[str, ReviewRow] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head = Row(theme, gap=16)
        head.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        card = Card(theme)
        for reviewed in review.questions:
            row = ReviewRow(theme, self._said(reviewed))
            row.clicked.connect(partial(self._change, reviewed.question.id))
            card.add_row(row)
            self._rows[reviewed.question.id] = row
        column = Column(theme)
        column.addLayout(head)
        column.add_gap(8)
        column.addWidget(card)
        column.add_gap(28)
        self.setLayout(column)
        self._name_done()

    @property
    def review(self) -> EntryReview:
        """What is shown."""
        return self._review

    def row(self, question_id: str) -> ReviewRow | None:
        """Return the row of a question, or None where it is not shown."""
        return self._rows.get(question_id)

    def first_row(self) -> ReviewRow | None:
        """Return the uppermost row, where there is one."""
        return next(iter(self._rows.values()), None)

    def fits(self, review: EntryReview) -> bool:
        """Tell whether this is the same entry with the same questions."""
        ids = [reviewed.question.id for reviewed in review.questions]
        return review.entry_id == self._review.entry_id and ids == list(self._rows)

    def show_review(self, review: EntryReview) -> None:
        """Show what is written now; the review must fit."""
        if review == self._review:
            return
        self._review = review
        self._name.set_words(review.title, review.number)
        self._name_done()
        for reviewed in review.questions:
            self._rows[reviewed.question.id].set_words(self._said(reviewed))

    def _name_done(self) -> None:
        self._done.setChecked(self._review.is_done)
        self._done.setAccessibleName(
            self.tr("Done for now with {name}").format(name=self._review.title)
        )

    def _said(self, reviewed: Reviewed) -> ReviewWords:
        question = reviewed.question.text
        name = isolated(self._review.title)
        return ReviewWords(
            question=question,
            answer="\n".join(reviewed.words) or self.tr("Not provided"),
            change=self.tr("Change"),
            accessible=self.tr("Change for {name}: {question}").format(
                name=name, question=question
            ),
            has_answer=bool(reviewed.words),
        )

    def _change(self, question_id: str) -> None:
        for reviewed in self._review.questions:
            if reviewed.question.id == question_id:
                self.change_asked.emit(reviewed)
