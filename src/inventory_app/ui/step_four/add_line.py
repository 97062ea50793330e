"""The line on top of a list: a name and Enter adds, a pasted list adds many."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.labels import Words
from inventory_app.ui.widgets.layouts import Column, Row
from inventory_app.ui.widgets.line_field import LineField

Suggestions = Callable[[str], tuple[str, ...]]


class AddLine(QWidget):
    """A visible label, the field and its button."""

    lines_given = Signal(list)
    """A person gave these lines to be added; the field keeps what was typed until it is cleared."""

    def __init__(self, theme: Theme, suggestions: Suggestions) -> None:
        """Take the look, and where names to complete come from."""
        super().__init__()
        self._suggestions = suggestions
        self._completes = False
        self._label = Words(theme, is_strong=True)
        self._field = LineField(theme)
        self._field.take_many_lines()
        self._add = Button(theme, self.tr("Add"), icon="plus")
        self._label.set_buddy(self._field)
        line = Row(theme, gap=8)
        line.addWidget(self._field, 1)
        line.addWidget(self._add)
        column = Column(theme, gap=6)
        column.addWidget(self._label)
        column.addLayout(line)
        self.setLayout(column)
        self.setFocusProxy(self._field)
        self._field.enter_pressed.connect(self._give)
        self._field.lines_pasted.connect(self.lines_given)
        self._field.text_edited.connect(self._complete)
        self._add.clicked.connect(self._give)

    def ask(self, question: str, hint: str, placeholder: str, *, completes: bool) -> None:
        """Ask for entries of another section; ``completes`` offers people's names while typing."""
        self._label.set_words(question)
        self._field.setAccessibleName(question)
        self._field.setAccessibleDescription(hint)
        self._field.setPlaceholderText(placeholder)
        self._completes = completes
        self.clear()

    def words(self) -> str:
        """Return what is typed and not added yet."""
        return self._field.words()

    def clear(self) -> None:
        """Empty the field for the next name."""
        self._field.set_words("")
        self._field.hide_completions()

    def focus(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        self._field.hide_completions()
        if self._field.words().strip():
            self.lines_given.emit([self._field.words()])

    def _complete(self) -> None:
        if self._completes and self._field.words().strip():
            self._field.set_completions(self._suggestions(self._field.words()))
