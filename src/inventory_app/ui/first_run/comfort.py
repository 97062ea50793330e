"""Make it comfortable: text size with a live sample, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from inventory_app.ui.first_run.steps import AREA, Step
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Margins
from inventory_app.ui.widgets.text_size import TextSizeSlider
from inventory_app.ui.widgets.theme_choice import ThemeChoice

if TYPE_CHECKING:
    from inventory_app.services.ports import FormLibrary
    from inventory_app.ui.theme import Theme
    from inventory_app.ui.window_look import WindowLook


class ComfortStep(Step):
    """Text size and colours; both take hold at once."""

    def __init__(self, theme: Theme, library: FormLibrary, look: WindowLook) -> None:
        super().__init__(theme, library, library.sentence(AREA, "fr_comfort_title"))
        self._look = look
        self.say("fr_comfort_1", is_quiet=True)
        self.column.add_gap(12)
        self.column.addWidget(Heading(theme, self.tr("Text size"), TextStep.LEAD))
        self.column.add_gap(4)
        self._slider = TextSizeSlider(theme, self.tr("Text size"))
        self._slider.set_scale(look.text_size)
        self._slider.scale_chosen.connect(look.set_text_size)
        look.changed.connect(self._follow_keys)
        self.column.addWidget(self._slider)
        self.column.add_gap(16)
        self.column.addWidget(self._sample())
        self.column.add_gap(24)
        self.column.addWidget(Heading(theme, self.tr("Light or dark"), TextStep.LEAD))
        self.column.add_gap(8)
        self._colours = ThemeChoice(theme, self.tr("Light or dark"))
        self._colours.set_mode(look.mode)
        self._colours.mode_chosen.connect(look.set_mode)
        self.column.addWidget(self._colours)
        self.add_buttons(self.tr("Continue"))

    @override
    def focus_start(self) -> None:
        """Put the focus on the text size."""
        self._slider.setFocus()

    def _follow_keys(self) -> None:
        """Show what the zoom keys chose."""
        self._slider.set_scale(self._look.text_size)

    def _sample(self) -> Card:
        card = Card(self.theme, Margins(25, 18, 25, 18))
        sentence = self.library.sentence(AREA, "fr_comfort_2")
        card.column.addWidget(QuietLabel(self.theme, sentence))
        card.column.add_gap(4)
        card.column.addWidget(Heading(self.theme, self.tr("What happened?")))
        card.column.add_gap(6)
        invented = self.tr(
            "I missed the bus and walked home along the canal. By the bridge I was not angry any "
            "more."
        )
        card.column.addWidget(Prose(self.theme, invented))
        return card
