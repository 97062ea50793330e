"""Which small pages come between two pages, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.services.writing import offers_closing
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.wizard.interlude import Interlude, Way
from inventory_app.ui.wizard.said import Said
from inventory_app.ui.wizard.whereabouts import way_back

if TYPE_CHECKING:
    from inventory_app.ui.wizard.pager import Answered

Act = Callable[[], None]


class Interludes(QObject):
    """Makes interludes whose buttons go on, or lead somewhere else."""

    def __init__(self, said: Said, go_on: Act, leave: Callable[[Destination], None]) -> None:
        """Take the sentences, and what going on and leaving mean on this page."""
        super().__init__()
        self._said = said
        self._go_on = go_on
        self._leave = leave

    def pressed(self, *, opens_a_page: bool, accept: Act, decline: Act) -> Interlude:
        """Ask, before the answer turns toward one's own side, whether somebody presses for it."""
        to_own = self._said.line("safety", "safety_to_own") if opens_a_page else ""
        lines = (to_own, self._said.line("safety", "safety_to_own_press"))
        ways = (Way(self.tr("Go on"), accept), Way(self.tr("Leave it as it is"), decline))
        return Interlude(lines, ways)

    def out_of_sight(self, erase: Act) -> Interlude:
        """Say that own-part words are out of sight now, and offer to erase them for good."""
        erase_text, keep_text = self._said.lines("safety", "safety_to_harmed_erase")
        line = self._said.line("safety", "safety_to_harmed")
        # Keeping stands first: what is erased does not come back.
        return Interlude((line,), (Way(keep_text, self._go_on), Way(erase_text, erase)))

    def after_gate(self, answered: Answered) -> Interlude:
        """Say once what an answer to the safety question led to, on a page of its own."""
        ways = [Way(self.tr("Go on"), self._go_on)]
        if offers_closing(answered.change.entry) or answered.answer is GateAnswer.PARKED:
            ways.append(self._lid())
        return Interlude((self._said.after(answered.answer),), tuple(ways))

    def rest(self, start_over: Act) -> Interlude:
        """Suggest a pause."""
        pause, lid, longer = self._said.lines("step_four", "sf_rest_buttons")

        def stay() -> None:
            start_over()
            self._go_on()

        def away(screen: Screen) -> Act:
            def go() -> None:
                start_over()
                self._leave(Destination(screen))

            return go

        ways = (Way(pause, away(Screen.PAUSE)), Way(lid, away(Screen.CLOSING)), Way(longer, stay))
        return Interlude((self._said.line("step_four", "sf_rest"),), ways)

    def strength(self) -> Interlude:
        """Offer to add a strength."""
        strengths = Destination(Screen.SECTION, section=Section.STRENGTHS)
        ways = (
            Way(self.tr("Write a strength"), lambda: self._leave(strengths)),
            Way(self.tr("Go on"), self._go_on),
        )
        return Interlude((self._said.line("step_four", "sf_strength_offer"),), ways)

    def high_feelings(self) -> Interlude:
        """Say that feelings are strong before Step Four begins."""
        help_now, quiet, strength, go_on = self._said.lines("step_four", "sf_high_buttons")
        ways = (
            Way(help_now, lambda: self._leave(Destination(Screen.HELP_NOW))),
            Way(quiet, lambda: self._leave(Destination(Screen.PAUSE))),
            Way(
                strength,
                lambda: self._leave(Destination(Screen.SECTION, section=Section.STRENGTHS)),
            ),
            Way(go_on, self._go_on),
        )
        return Interlude((self._said.line("step_four", "sf_high"),), ways)

    def people_first(self) -> Interlude:
        """Say, in the quiet hour, that people come before anything that is asked."""
        help_now, _, people, go_on = self._said.lines("pause", "clo_high_buttons")
        ways = (
            Way(people, lambda: self._leave(Destination(Screen.EVENING))),
            Way(help_now, lambda: self._leave(Destination(Screen.HELP_NOW))),
            Way(go_on, self._go_on),
        )
        return Interlude((self._said.line("pause", "clo_high"),), ways)

    def end(self, entry: Entry, *, finish: Act, another: Way | None, after: str = "") -> Interlude:
        """Stand at the end of an entry; ``after`` was said about its safety answer just now."""
        to_list = self._to_list(entry)
        done = self._said.line("step_four", "sf_done")
        heading = ""
        if entry.is_set_aside or entry.gate is GateAnswer.BOTH:
            ways = [to_list]
            lines: tuple[str, ...] = (after or self._said.after(entry.gate or GateAnswer.PARKED),)
        else:
            heading = self.tr("That was the last question")
            ways = [Way(self.tr("Done for now"), finish), to_list]
            lines = (after, done)
        if another:
            ways.append(another)
        if offers_closing(entry):
            ways.append(self._lid())
        return Interlude(lines, tuple(ways), heading)

    def end_of_shut_card(self, entry: Entry, said: str) -> Interlude:
        """Stand at the end of an amends card that was set aside just now."""
        return Interlude((said,), (self._to_list(entry),))

    def _to_list(self, entry: Entry) -> Way:
        return Way(self.tr("Back to the list"), lambda: self._leave(way_back(entry.section)))

    def _lid(self) -> Way:
        return Way(self.tr("Put the lid on"), lambda: self._leave(Destination(Screen.CLOSING)))
