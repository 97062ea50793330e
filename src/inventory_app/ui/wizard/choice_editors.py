"""Editors for choosing one: a choice, yes or no, a number of a scale, and the safety question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.forms import Option, own_words_id
from inventory_app.ui.widgets.choices import Choice, ChoiceList
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.number_scale import NumberScale, ScaleEnds
from inventory_app.ui.wizard.editor import Desk, Editor

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers, AnswerValue
    from inventory_app.domain.forms import Question

_FITS_HALF = 32
"""Characters of a label that fit half the width of the page."""
_ONE_LINE = 64
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class ChoiceEditor(Editor):
    """One of several options, none chosen beforehand; Delete takes the choice away."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._list = ChoiceList(desk.theme, columns=_columns(question.options))
        self._list.set_accessible_name(question.text, question.hint)
        self._list.set_options([_card(option) for option in question.options])
        self._list.chosen_changed.connect(self._note_choice)
        self.column.addWidget(self._list)
        self._own = _own_line(desk, question)
        if self._own:
            self._own.text_edited.connect(self.edited)
            self._own.continue_asked.connect(self.continue_asked)
            self.column.addWidget(self._own)
        self._watch_cards()
        self.setFocusProxy(self._list)

    @override
    def offer(self, question: Question) -> None:
        chosen = self._list.chosen() or ""
        self.question = question
        self._list.set_options([_card(option) for option in question.options])
        self._watch_cards()
        self._list.set_chosen(chosen if question.option(chosen) else None)

    @override
    def value(self) -> AnswerValue | None:
        return self._list.chosen()

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        self._list.set_chosen(value if isinstance(value, str) else None)
        self._show_own_line()

    @override
    def changes(self) -> dict[str, AnswerValue | None]:
        changes = super().changes()
        if self._own:
            changes[own_words_id(self.question.id)] = self._own.words() or None
        return changes

    @override
    def show_answers(self, answers: Answers) -> None:
        super().show_answers(answers)
        if self._own:
            word = answers.get(own_words_id(self.question.id))
            self._own.set_words(word if isinstance(word, str) else "")

    @override
    def field(self) -> QWidget:
        chosen = self._list.chosen() or self.question.options[0].id
        return self._list.card(chosen)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._list.chosen() is not None and _is_clearing(event):
            self._list.set_chosen(None)
            self._note_choice()
            return True
        return super().eventFilter(watched, event)

    def _watch_cards(self) -> None:
        for option in self.question.options:
            self._list.card(option.id).installEventFilter(self)

    def _note_choice(self) -> None:
        self._show_own_line()
        self.edited.emit()

    def _show_own_line(self) -> None:
        if self._own:
            option = self.question.option(self._list.chosen() or "")
            self._own.setVisible(option is not None and option.own_words)


class SafetyEditor(ChoiceEditor):
    """The safety question: the same cards, never chosen beforehand."""


class YesNoEditor(Editor):
    """Yes or no."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._list = ChoiceList(desk.theme, columns=2)
        self._list.set_accessible_name(question.text, question.hint)
        self._list.set_options([("yes", self.tr("Yes")), ("no", self.tr("No"))])
        self._list.chosen_changed.connect(self.edited)
        self.column.addWidget(self._list)
        self.setFocusProxy(self._list)

    @override
    def value(self) -> AnswerValue | None:
        chosen = self._list.chosen()
        return chosen == "yes" if chosen else None

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        shown = {True: "yes", False: "no"}
        self._list.set_chosen(shown[value] if isinstance(value, bool) else None)

    @override
    def field(self) -> QWidget:
        return self._list.card(self._list.chosen() or "yes")


class ScaleEditor(Editor):
    """A number of a scale; the words for its ends come from the first and last option."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        first, last = question.options[0], question.options[-1]
        self._ends = ScaleEnds(int(first.id), int(last.id), _end_word(first), _end_word(last))
        self._scale = NumberScale(desk.theme, self._ends)
        self._scale.set_accessible_name(question.text, question.hint)
        self._scale.number_changed.connect(self.edited)
        self.column.addWidget(self._scale)
        for number in range(self._ends.first, self._ends.last + 1):
            self._scale.button(number).installEventFilter(self)
        self.setFocusProxy(self._scale)

    @override
    def value(self) -> AnswerValue | None:
        return self._scale.number()

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        is_truth = isinstance(value, bool)  # Python counts with it, a scale does not
        self._scale.set_number(value if isinstance(value, int) and not is_truth else None)

    @override
    def field(self) -> QWidget:
        number = self._scale.number()
        return self._scale.button(self._ends.first if number is None else number)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._scale.number() is not None and _is_clearing(event):
            self._scale.set_number(None)
            self.edited.emit()
            return True
        return super().eventFilter(watched, event)


def _own_line(desk: Desk, question: Question) -> LineField | None:
    option = next((option for option in question.options if option.own_words), None)
    if option is None:
        return None
    line = LineField(desk.theme, option.label)
    line.hide()
    return line


def _columns(options: tuple[Option, ...]) -> int:
    is_short = all(len(option.label) <= _FITS_HALF and not option.note for option in options)
    return 2 if is_short else 1


def _card(option: Option) -> Choice:
    label = option.label
    if len(label) > _ONE_LINE:
        # A second sentence reads better on a line of its own than broken in the middle.
        label = label.replace(". ", ".\n", 1)
    return Choice(option.id, label, option.note)


def _end_word(option: Option) -> str:
    return option.label.partition(":")[2].strip()


def _is_clearing(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in _CLEARING
