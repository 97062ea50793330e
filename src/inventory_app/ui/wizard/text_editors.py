"""Editors for words: one line, many lines, a date, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.ui.widgets.line_field import DateField, LineField
from inventory_app.ui.widgets.writing_field import WritingField
from inventory_app.ui.wizard.editor import Desk, Editor

if TYPE_CHECKING:
    from inventory_app.domain.answers import AnswerValue
    from inventory_app.domain.forms import Question

_OFFERED = 8


class TextEditor(Editor):
    """One line of words."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._line = self._make_line()
        self._line.setAccessibleDescription(question.hint)
        self._line.text_edited.connect(self.edited)
        self._line.continue_asked.connect(self.continue_asked)
        self._line.enter_pressed.connect(self._leave_line)
        self.column.addWidget(self._line)
        self.setFocusProxy(self._line)

    @override
    def value(self) -> AnswerValue | None:
        return self._line.words() or None

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        self._line.set_words(value if isinstance(value, str) else "")

    @override
    def field(self) -> QWidget:
        return self._line

    @override
    def cursor_position(self) -> int:
        return self._line.cursorPosition()

    @override
    def set_cursor_position(self, position: int) -> None:
        self._line.deselect()
        self._line.setCursorPosition(min(max(position, 0), len(self._line.text())))

    def _make_line(self) -> LineField:
        return LineField(self.desk.theme, self.question.text)

    def _leave_line(self) -> None:
        self.focusNextChild()


class DateEditor(TextEditor):
    """A date, typed in the person's own way; what is no date is kept as words."""

    @override
    def value(self) -> AnswerValue | None:
        date = self._date_line().date()
        return date.toString(Qt.DateFormat.ISODate) if date else super().value()

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        date = QDate.fromString(value, Qt.DateFormat.ISODate) if isinstance(value, str) else QDate()
        if date.isValid():
            self._date_line().set_date(date)
        else:
            super().set_value(value)

    @override
    def _make_line(self) -> LineField:
        self._dates = DateField(self.desk.theme, self.question.text)
        return self._dates

    def _date_line(self) -> DateField:
        return self._dates


class PersonEditor(TextEditor):
    """A name, with the notebook's own names offered while typing."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._line.text_edited.connect(self._offer_names)

    def _offer_names(self) -> None:
        typed = self._line.words().strip()
        names = self.desk.names(typed) if typed else ()
        is_first = self._line.completer() is None
        if is_first and not names:
            return
        self._line.set_completions([name for name in names if name != typed][:_OFFERED])
        if is_first:
            # A name taken from the list is put in without being "edited".
            self._line.completer().activated.connect(self._take_name)

    def _take_name(self) -> None:
        self.edited.emit()


class LongTextEditor(Editor):
    """Words as long as the person likes."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._field = WritingField(desk.theme, question.text, question.hint, desk.lines)
        self._field.text_edited.connect(self.edited)
        self._field.continue_asked.connect(self.continue_asked)
        self.column.addWidget(self._field)
        self.setFocusProxy(self._field)

    @override
    def value(self) -> AnswerValue | None:
        return self._field.text() or None

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        self._field.set_text(value if isinstance(value, str) else "")

    @override
    def field(self) -> QWidget:
        return self._field

    @override
    def cursor_position(self) -> int:
        return self._field.cursor_position()

    @override
    def set_cursor_position(self, position: int) -> None:
        self._field.set_cursor_position(position)
