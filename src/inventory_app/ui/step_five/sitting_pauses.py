"""Which small pages the sitting has, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from inventory_app.services.sitting import Sitting
from inventory_app.services.step_five import Style
from inventory_app.ui.step_five.sitting_between import Between, Way
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.number_scale import NumberScale, ScaleEnds

if TYPE_CHECKING:
    from inventory_app.ui.step_five.sitting_words import SittingWords
    from inventory_app.ui.theme import Theme

Act = Callable[[], None]


class SittingPauses(QObject):
    """Makes the small pages; each way on is something the sitting's page does."""

    def __init__(
        self, theme: Theme, words: SittingWords, sitting: Sitting, parent: QObject
    ) -> None:
        """Take the look, the words and the sitting."""
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._sitting = sitting

    def opening(self, begin: Callable[[int | None], None], close: Act) -> Between:
        """Say what happens here, and ask how it is just now; it may be left out."""
        if self._sitting.style is Style.NATURES:
            lines: tuple[str, ...] = (self._words.line("sv_natures_words"), self._words.keys())
            ways = (Way(self.tr("Begin"), lambda: begin(None)), Way(self.tr("Not now"), close))
            return Between(self._theme, self._words.line("sit_title"), lines, ways)
        if not self._sitting.count():
            nothing = self.tr("No page is marked for this listener yet.")
            way = Way(self.tr("Close"), close)
            return Between(self._theme, self._words.line("sit_title"), (nothing,), (way,))
        asked = self._words.feelings
        scale = NumberScale(self._theme, ScaleEnds(), asked.text)
        scale.set_accessible_name(asked.text, asked.hint)
        ways = (
            Way(self.tr("Begin"), lambda: begin(scale.number())),
            Way(self.tr("Not now"), close),
        )
        lines = (self._words.line("sit_help"), self._words.keys())
        inside = _asking(self._theme, f"{asked.text} {asked.hint}", scale)
        return Between(self._theme, self._words.line("sit_title"), lines, ways, inside)

    def minute(self, go_on: Act, help_now: Act, stop: Act) -> Between:
        """Let there be a quiet minute."""
        ways = (
            Way(self._words.pause_way("back"), go_on),
            Way(self._words.pause_way("help"), help_now),
            Way(self._words.line("sit_stop"), stop),
        )
        return Between(self._theme, self._words.pause_title, self._words.pause_lines(), ways)

    def rest(self, pause: Act, go_on: Act, stop: Act) -> Between:
        """Suggest a pause when the quiet timer has run out."""
        _, _, longer = self._words.said.lines("step_four", "sf_rest_buttons")
        ways = (
            Way(self._words.line("sit_pause"), pause),
            Way(longer, go_on),
            Way(self._words.line("sit_stop"), stop),
        )
        line = self.tr("You have been reading for a while. This is a good place for a pause.")
        return Between(self._theme, "", (line,), ways)

    def strength(self, add: Callable[[str], None]) -> Between:
        """Offer to add a strength."""
        line = self._words.said.line("step_four", "sf_strength_offer")
        field = LineField(self._theme, self.tr("A strength"))
        ways = (Way(self.tr("Go on"), lambda: add(field.words())),)
        field.enter_pressed.connect(lambda: add(field.words()))
        return Between(self._theme, "", (line,), ways, field)

    def end(self, again: Act | None, back: Act, stop: Act) -> Between:
        """Say that this was the last page; ``again`` goes to those left for later."""
        later = self._sitting.left_for_later()
        ways = [Way(self.tr("Close"), stop), Way(self.tr("Back"), back)]
        if again is not None and later:
            ways.insert(0, Way(self.tr("Read what was left for later"), again))
        lines = (self._words.left_for_later(later),) if later else ()
        return Between(
            self._theme,
            self.tr("That was the last page"),
            lines or (self.tr("Nothing is left for later."),),
            ways,
        )

    def stopped(self, close: Act) -> Between:
        """Say where the next time opens."""
        lines = (self._words.line("sit_stopped"),)
        return Between(self._theme, "", lines, (Way(self.tr("Close"), close),))


def _asking(theme: Theme, question: str, scale: NumberScale) -> QWidget:
    holder = QWidget()
    column = Column(theme, gap=8)
    column.addWidget(Prose(theme, question, tone=Tone.QUIET))
    column.addWidget(scale)
    holder.setLayout(column)
    holder.setFocusProxy(scale)
    return holder
