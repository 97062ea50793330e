"""The help that stands beside a page other than the safety question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from inventory_app.domain.amends import KIND, Amend
from inventory_app.services.step_five import STYLE_QUESTION

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.services.writing import OpenPage
    from inventory_app.ui.wizard.said import Said

KIND_LINES: Final = {
    Amend.DIRECT: "am_type_direct",
    Amend.IN_WRITING: "am_type_writing",
    Amend.INDIRECT: "am_type_indirect",
    Amend.LIVING: "am_type_living",
    Amend.DELAYED: "am_type_delayed",
    Amend.NOT_SAFE: "am_type_not_safe",
}
"""The sentence about each kind of amends."""

_STYLE_LINES: Final = ("sv_full_words", "sv_natures_words", "sv_third_party")


class PageHelp(QObject):
    """Finds the help of a page by the questions on it."""

    def __init__(self, said: Said) -> None:
        """Take the sentences."""
        super().__init__()
        self._said = said

    def beside(self, page: OpenPage) -> tuple[str, str]:
        """Return the title and the text beside a page; both are empty where there is none."""
        asked = {question.id: question for question in page.questions}
        if KIND in asked:
            return self.tr("The kinds of amends"), self._kinds(asked[KIND])
        if STYLE_QUESTION in asked:
            lines = (self._said.line("step_five", each) for each in _STYLE_LINES)
            return self.tr("Two ways to share it"), "\n\n".join(lines)
        return "", ""

    def _kinds(self, question: Question) -> str:
        """Say what the kinds mean that are offered, and no other."""
        ids = [KIND_LINES[Amend(option.id)] for option in question.options]
        return "\n\n".join(self._said.line("amends", each) for each in ids)
