"""Opening with the recovery words: one field for all 24, as they stand on the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.messages import sentence_of
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow
from inventory_app.ui.widgets.writing_field import WritingField

if TYPE_CHECKING:
    from inventory_app.services.doors import ClosedDoor
    from inventory_app.ui.theme import Theme


class WordsPage(BeforePage):
    """Takes the words; what was typed stays when they are wrong."""

    words_given = Signal(str)
    back_asked = Signal()

    def __init__(self, theme: Theme, typed: str = "") -> None:
        super().__init__(theme)
        title = self.tr("Use my recovery words")
        hint = self.tr("Numbers, capitals and line breaks do not matter.")
        self.column.add_gap(24)
        self.column.addWidget(Heading(theme, title))
        self.column.add_gap(8)
        self.column.addWidget(
            Prose(theme, self.tr("Type the 24 words from your paper, in their order."))
        )
        self.column.addWidget(QuietLabel(theme, hint))
        self.column.add_gap(16)
        self.field = WritingField(theme, self.tr("Your 24 recovery words"), lines=4)
        self.field.setAccessibleDescription(hint)
        self.field.set_text(typed)
        self.field.continue_asked.connect(self._give)
        self.column.addWidget(self.field)
        self.column.add_gap(12)
        self._caution = CautionBar(theme, "")
        self._caution.hide()
        self.column.addWidget(self._caution)
        self.column.add_gap(20)
        buttons = ButtonRow(theme)
        open_button = Button(theme, self.tr("Open"), ButtonKind.PRIMARY)
        open_button.clicked.connect(self._give)
        back = Button(theme, self.tr("Back"))
        back.clicked.connect(self.back_asked)
        buttons.add(open_button)
        buttons.add(back)
        self.column.addWidget(buttons)
        self.setAccessibleName(title)

    def show_refused(self, closed: ClosedDoor) -> None:
        """Say what was wrong with the words; they stay in the field."""
        self._caution.show()  # first: what is hidden is not spoken
        self._caution.set_text(sentence_of(closed.why, closed.details))
        self.field.setFocus()

    def focus_field(self) -> None:
        """Put the focus where the words are typed."""
        self.field.setFocus()

    def _give(self) -> None:
        self.words_given.emit(self.field.text())
