"""Words I use, at the first run: the same panel as in Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from inventory_app.ui.first_run.steps import AREA, Step
from inventory_app.ui.settings.words_panel import WordsPanel
from inventory_app.ui.widgets.line_field import LineField

if TYPE_CHECKING:
    from inventory_app.services.ports import FormLibrary, Notebook
    from inventory_app.ui.theme import Theme


class OwnWordsStep(Step):
    """The only answers of the first run that are kept; every one can be left as it is."""

    def __init__(self, theme: Theme, library: FormLibrary, notebook: Notebook) -> None:
        super().__init__(theme, library, library.sentence(AREA, "fr_own_title"))
        self.say("fr_own_1", is_quiet=True)
        self.column.add_gap(8)
        self.panel = WordsPanel(theme, library, notebook)
        self.column.addWidget(self.panel)
        self.add_buttons(self.tr("Continue"), has_back=False)

    @override
    def focus_start(self) -> None:
        """Put the focus on the first question."""
        field = self.panel.findChild(LineField)
        if field is not None:
            field.setFocus()
