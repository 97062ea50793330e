"""Waiting for the password store at the first run: why it takes long, and the ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from inventory_app.domain.errors import WhatHappened
from inventory_app.ui.first_run.steps import AREA, Step
from inventory_app.ui.messages import sentence_of
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose
from inventory_app.ui.widgets.layouts import ButtonRow

if TYPE_CHECKING:
    from inventory_app.services.ports import FormLibrary
    from inventory_app.ui.theme import Theme


class WaitingStep(Step):
    """Shown when the store has not answered for a while; it goes by itself when it does."""

    again_asked = Signal()
    words_chosen = Signal()
    """Go on without the store: the words alone will open the notebook."""

    def __init__(self, theme: Theme, library: FormLibrary) -> None:
        super().__init__(theme, library, library.sentence(AREA, "fr_words_title"))
        silent = sentence_of(WhatHappened.KEYRING_SILENT)
        self.column.addWidget(
            Prose(theme, self.tr("Your computer's password store is asked to keep the key."))
        )
        self.column.add_gap(6)
        self.column.addWidget(Prose(theme, silent))
        self.column.add_gap(20)
        row = ButtonRow(theme)
        self._again = Button(theme, self.tr("Try again"), ButtonKind.PRIMARY)
        self._again.setAccessibleDescription(silent)
        self._again.clicked.connect(self.again_asked)
        without = Button(theme, self.tr("Go on with the words alone"))
        without.clicked.connect(self.words_chosen)
        row.add(self._again)
        row.add(without)
        self.column.addWidget(row)

    @override
    def focus_start(self) -> None:
        """Put the focus on *Try again*, whose description says what is waited for."""
        self._again.setFocus()
