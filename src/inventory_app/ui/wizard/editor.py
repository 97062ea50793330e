"""What every editor can do: show an answer, give it back, take the focus, tell of edits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from inventory_app.domain.entries import EntryRow
    from inventory_app.domain.forms import Question
    from inventory_app.ui.theme import Theme


class Desk(msgspec.Struct, frozen=True):
    """What editors work with besides their question.

    ``names`` offers names for what was typed; ``rows`` gives the person's own entries to pick from.
    ``groups_shown`` are the groups of a list that stand open at once; ``strengths_first`` come
    first in a list that holds them. ``lines`` is the height of a long answer, None for the usual.
    """

    theme: Theme
    names: Callable[[str], tuple[str, ...]]
    rows: Callable[[], tuple[EntryRow, ...]]
    groups_shown: frozenset[int] = frozenset({1})
    strengths_first: tuple[str, ...] = ()
    lines: int | None = None


class Editor(QWidget):
    """The field of one question: its name is the question, its description the hint.

    As it stands here it takes no answer; each kind of question that does says how.
    """

    edited = Signal()
    """The person changed the answer; not sent when an answer is shown."""
    continue_asked = Signal()
    """The person asked to go on from inside the field."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__()
        self.desk = desk
        self.question = question
        self.column = Column(desk.theme, gap=8)
        self.setLayout(self.column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def offer(self, question: Question) -> None:
        """Take the same question with the options that are offered now."""
        self.question = question

    def value(self) -> AnswerValue | None:
        """Return the answer as it stands, None when there is none."""
        return None

    def set_value(self, value: AnswerValue | None) -> None:
        """Show an answer; what does not fit the kind of question shows nothing."""

    def changes(self) -> dict[str, AnswerValue | None]:
        """Return the answer by question id, with the person's own word beside it."""
        return {self.question.id: self.value()}

    def show_answers(self, answers: Answers) -> None:
        """Show what stands in an entry's answers."""
        self.set_value(answers.get(self.question.id))

    def field(self) -> QWidget:
        """Return the widget that takes the focus."""
        return self

    def cursor_position(self) -> int:
        """Return where the cursor stands in the words; 0 where there is none."""
        return 0

    def set_cursor_position(self, position: int) -> None:
        """Put the cursor at a position, held within the words."""
