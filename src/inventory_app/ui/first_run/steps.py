"""The plain pages of the first run: welcome, comfort, and where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.wording import OwnWords
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.choices import ChoiceList
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column

if TYPE_CHECKING:
    from inventory_app.services.ports import FormLibrary
    from inventory_app.ui.theme import Theme

AREA = "first_run"
_CONTINUE_KEYS = ("Ctrl+Return", "Ctrl+Enter")  # the second is the number pad's


class Step(QWidget):
    """One page of the first run, with its buttons at the foot."""

    gone_on = Signal()
    gone_back = Signal()

    def __init__(self, theme: Theme, library: FormLibrary, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.library = library
        self.column = Column(theme)
        self.setLayout(self.column)
        self.heading = Heading(theme, title)
        self.setAccessibleName(title)
        self.where = QuietLabel(theme)
        self.column.addWidget(self.where)
        self.column.add_gap(12)
        self.column.addWidget(self.heading)
        self.column.add_gap(10)

    def say(self, sentence_id: str, *, is_quiet: bool = False) -> None:
        """Add a sentence of the first run."""
        wording = self.library.wording(OwnWords())
        text = wording.fill(self.library.sentence(AREA, sentence_id))
        self.column.addWidget(QuietLabel(self.theme, text) if is_quiet else Prose(self.theme, text))
        self.column.add_gap(8)

    def add_buttons(self, forward: str, *, has_back: bool = True) -> Button:
        """Add the button that goes on, which Ctrl+Enter presses, and *Back*; return the first."""
        self.column.add_gap(20)
        row = ButtonRow(self.theme)
        go_on = Button(self.theme, forward, ButtonKind.PRIMARY)
        go_on.clicked.connect(self.gone_on)
        for keys in _CONTINUE_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(go_on.click)
        row.add(go_on)
        if has_back:
            back = Button(self.theme, self.tr("Back"))
            back.clicked.connect(self.gone_back)
            row.add(back)
        self.column.addWidget(row)
        return go_on

    def focus_start(self) -> None:
        """Put the focus where work begins; a step overrides it that has such a place."""


class WelcomeStep(Step):
    """What this is, and what it is not."""

    def __init__(self, theme: Theme, library: FormLibrary) -> None:
        super().__init__(theme, library, library.sentence(AREA, "fr_welcome_title"))
        for number in range(1, 5):
            self.say(f"fr_welcome_{number}")
        self._begin = self.add_buttons(
            library.sentences(AREA, "fr_welcome_buttons")[0], has_back=False
        )

    @override
    def focus_start(self) -> None:
        """Put the focus on *Begin*."""
        self._begin.setFocus()


class StartStep(Step):
    """Where to start: what exists, and the invented example."""

    def __init__(self, theme: Theme, library: FormLibrary) -> None:
        title = library.sentence(AREA, "fr_start_title")
        super().__init__(theme, library, title)
        wording = library.wording(OwnWords())
        self.choices = ChoiceList(theme)
        self.choices.set_accessible_name(title)
        self.choices.set_options(
            [
                (name, wording.fill(library.sentence(AREA, f"fr_start_{name}")))
                for name in ("four", "look")
            ]
        )
        self.column.addWidget(self.choices)
        self._note = QuietLabel(theme)
        self._note.hide()
        self.column.add_gap(8)
        self.column.addWidget(self._note)
        self.add_buttons(self.tr("Continue"))

    def say_example_opens(self) -> None:
        """Say that the example comes in another window, and that this page waits."""
        words = self.tr("The example opens in a window of its own. This page stays as it is.")
        self._note.set_words(words)
        self._note.show()
        announce(self._note, words)

    @override
    def focus_start(self) -> None:
        """Put the focus on the first choice."""
        self.choices.setFocus()
