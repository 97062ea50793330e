"""Third page of printing: print or save, then what to look after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.ui.widgets.bars import CautionBar, announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_WIDEST = 700


class PaperView(QWidget):
    """Two buttons, a caution where letters are missing, and the reminder afterwards."""

    print_asked = Signal()
    save_asked = Signal()
    back_asked = Signal()
    done_asked = Signal()

    def __init__(self, theme: Theme, sentence: Callable[[str, str], str]) -> None:
        """Build the page; ``sentence`` gives a sentence of an area."""
        super().__init__()
        self._theme = theme
        self._scroll = ScrollPage(theme, _WIDEST)
        self._missing = CautionBar(theme, "")
        self._trouble = CautionBar(theme, "")
        self._how_much = Prose(theme, "")
        self._outcome = Heading(theme)
        lines = [sentence("paper", each) for each in ("pr_after", "pr_after_home")]
        self._reminder = NotePanel(theme, "\n\n".join(lines))
        self._print = Button(theme, self.tr("Print"), ButtonKind.PRIMARY, "printer")
        self._save = Button(theme, self.tr("Save as PDF"), icon="page")
        self._back = Button(theme, self.tr("Back"))
        self._done = Button(theme, self.tr("Done"))
        self._lay_out()
        self._print.clicked.connect(self.print_asked)
        self._save.clicked.connect(self.save_asked)
        self._back.clicked.connect(self.back_asked)
        self._done.clicked.connect(self.done_asked)

    def begin(self, pages: int, missing: tuple[str, ...]) -> None:
        """Show the page before anything is printed."""
        one = self.tr("1 page is ready.")
        self._how_much.set_words(one if pages == 1 else self.tr("%n pages are ready.", "", pages))
        self._missing.setVisible(bool(missing))
        if missing:
            self._missing.set_text(self._missing_words(missing))
        for widget in (self._trouble, self._outcome, self._reminder, self._done):
            widget.hide()
        self.set_busy(is_busy=False)
        self._scroll.scroll_to_top()
        self._print.setFocus()

    def set_busy(self, *, is_busy: bool) -> None:
        """Take no second press while the pages are on their way."""
        for button in (self._print, self._save, self._back):
            button.setDisabled(is_busy)

    def show_trouble(self, words: str) -> None:
        """Say what went wrong; the buttons stay."""
        self.set_busy(is_busy=False)
        self._trouble.set_text(words)
        self._trouble.show()

    def show_outcome(self, words: str) -> None:
        """Say what was done, and what to look after now."""
        self.set_busy(is_busy=False)
        self._trouble.hide()
        self._outcome.set_words(words)
        for widget in (self._outcome, self._reminder, self._done):
            widget.show()
        announce(self._outcome, words)
        self._done.setFocus()

    def _missing_words(self, missing: tuple[str, ...]) -> str:
        named = " ".join(f"{character} (U+{ord(character):04X})" for character in missing)
        return self.tr(
            "No font on this computer has these characters: {characters}. "
            "They would be printed as empty boxes."
        ).format(characters=named)

    def _lay_out(self) -> None:
        theme, column = self._theme, self._scroll.column
        column.addWidget(QuietLabel(theme, self.tr("Page 3 of 3 · My own copy of Step Four")))
        column.add_gap(8)
        column.addWidget(Heading(theme, self.tr("Print or save")))
        column.add_gap(8)
        column.addWidget(self._how_much)
        column.add_gap(12)
        column.addWidget(self._missing)
        column.addWidget(self._trouble)
        column.add_gap(16)
        buttons = ButtonRow(theme)
        for button in (self._print, self._save, self._back):
            buttons.add(button)
        column.addWidget(buttons)
        column.add_gap(32)
        column.addWidget(self._outcome)
        column.add_gap(12)
        column.addWidget(self._reminder)
        column.add_gap(20)
        column.addWidget(self._done)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)
