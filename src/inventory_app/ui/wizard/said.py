"""The sentences a writing page takes from the shipped files, with the person's words filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inventory_app.domain.entries import GateAnswer
from inventory_app.services.route import ColumnTurn

if TYPE_CHECKING:
    from inventory_app.domain.wording import Wording
    from inventory_app.services.ports import FormLibrary

_HELP = (
    "child",
    "state",
    "freeze",
    "stay",
    "place",
    "tell",
    "fight",
    "power",
    "everyday",
    "unsure",
)
_AFTER = {
    GateAnswer.OWN: "safety_after_own",
    GateAnswer.HARMED: "safety_after_harmed",
    GateAnswer.BOTH: "safety_after_both",
    GateAnswer.PARKED: "safety_after_parked",
}
_TURNS = {
    ColumnTurn.SORT: ("safety", "safety_column_start"),
    ColumnTurn.SORTED: ("safety", "safety_column_end"),
    ColumnTurn.OWN_PART: ("step_four", "column_turn"),
}


class Said:
    """Looks up sentences by what they are for."""

    def __init__(self, library: FormLibrary, wording: Wording) -> None:
        """Take the shipped sentences and the words in force."""
        self._library = library
        self._wording = wording

    def line(self, area: str, sentence_id: str) -> str:
        """Return one sentence, filled in."""
        return self._wording.fill(self._library.sentence(area, sentence_id))

    def lines(self, area: str, sentence_id: str) -> tuple[str, ...]:
        """Return a list, such as the labels of a row of buttons, filled in."""
        found = self._library.sentences(area, sentence_id)
        return tuple(self._wording.fill(each) for each in found)

    def gate_help(self) -> tuple[str, str]:
        """Return the title and the text of the help beside the safety question."""
        text = [self.line("safety", f"safety_help_{part}") for part in _HELP]
        return self.line("safety", "safety_help_title"), "\n\n".join(text)

    def after(self, answer: GateAnswer) -> str:
        """Return what is said once after an answer to the safety question; "" where nothing is."""
        sentence_id = _AFTER.get(answer)
        return self.line("safety", sentence_id) if sentence_id else ""

    def turn(self, turn: ColumnTurn) -> str:
        """Return what is said at a column."""
        return self.line(*_TURNS[turn])
