"""*Private, and its limits*: read once before the first print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from inventory_app.domain.forms import Form
    from inventory_app.ui.theme import Theme


class LimitsView(QWidget):
    """The statements of the page, and Continue."""

    continue_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, *, is_read_only: bool = False) -> None:
        """Build the page empty; one that is only read leads nowhere but back."""
        super().__init__()
        self._scroll = ScrollPage(theme)
        self._heading, self._words = Heading(theme), Prose(theme, "")
        self._go_on = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        back = Button(theme, self.tr("Back"))
        self._first = back if is_read_only else self._go_on
        buttons = ButtonRow(theme)
        if not is_read_only:
            buttons.add(self._go_on)
        buttons.add(back)
        column = self._scroll.column
        column.addWidget(self._heading)
        column.add_gap(12)
        column.addWidget(self._words)
        column.add_gap(24)
        column.addWidget(buttons)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)
        self._go_on.clicked.connect(self.continue_asked)
        back.clicked.connect(self.back_asked)

    def show_form(self, form: Form) -> None:
        """Show the form's statements as running text, its words already filled."""
        self._heading.set_words(form.title)
        words = "\n\n".join(question.text for question in form.questions())
        self._words.set_words(words)
        # A screen reader says the words with the button that has the focus.
        self._first.setAccessibleDescription(words)
        self._scroll.scroll_to_top()
        self._first.setFocus()
