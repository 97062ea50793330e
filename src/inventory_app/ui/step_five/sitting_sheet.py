"""One page in large type, as it is read aloud; or the habits, where nothing else is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, PlainLabel, Prose, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import Column, Row

if TYPE_CHECKING:
    from inventory_app.services.sitting import HabitSaid, SittingPage
    from inventory_app.ui.step_five.sitting_words import SittingWords
    from inventory_app.ui.theme import Theme


class ReadAloud(Prose):
    """A person's own words in large type: escaped like all prose, and never read as markup."""

    def __init__(self, theme: Theme, text: str) -> None:
        """Show this text."""
        super().__init__(theme, text, step=TextStep.READING)


class SittingSheet(QWidget):
    """The page at hand."""

    keep_back_asked = Signal()

    def __init__(self, theme: Theme, words: SittingWords, page: SittingPage) -> None:
        """Show this page."""
        super().__init__()
        column = _column_of(self, theme)
        line = Row(theme, gap=12)
        self.place = QuietLabel(theme, words.place(page.place, page.count, page.number))
        self.keep_back = Button(theme, self.tr("Keep this page back"), ButtonKind.LINK)
        self.keep_back.clicked.connect(self.keep_back_asked)
        line.addWidget(self.place, 1)
        line.addWidget(self.keep_back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        self.name = Words(
            theme, page.title or page.section_title, step=TextStep.SITTING_NAME, is_strong=True
        )
        column.addWidget(self.name)
        if page.mark is not None:
            column.add_gap(4)
            column.addWidget(QuietLabel(theme, words.mark(page.mark)))
        column.add_gap(24)
        for answer in page.answers:
            label = Words(theme, answer.label, step=TextStep.NOTE, tone=Tone.ACCENT, is_strong=True)
            column.addWidget(label)
            column.add_gap(4)
            column.addWidget(ReadAloud(theme, "\n".join(answer.paragraphs)))
            column.add_gap(20)


class HabitSheet(QWidget):
    """The habits by name, how often, and the strength on the other side."""

    def __init__(self, theme: Theme, words: SittingWords, habits: Sequence[HabitSaid]) -> None:
        """Show these habits."""
        super().__init__()
        column = _column_of(self, theme)
        column.addWidget(Heading(theme, self.tr("Habits"), TextStep.SITTING_NAME))
        column.add_gap(24)
        for habit in habits:
            column.addWidget(PlainLabel(theme, habit.label, step=TextStep.READING))
            parts = [words.times(habit.times)]
            if habit.strength:
                parts.append(self.tr("in its place: {strength}").format(strength=habit.strength))
            column.addWidget(QuietLabel(theme, "  ·  ".join(parts)))
            column.add_gap(18)
        if not habits:
            column.addWidget(Prose(theme, self.tr("No habit is counted yet.")))


def _column_of(widget: QWidget, theme: Theme) -> Column:
    column = Column(theme)
    widget.setLayout(column)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return column
