"""Every word of the sitting that is not the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.domain.forms import QuestionKind
from inventory_app.services.sitting import FEELINGS, HEARD, MARK, SittingMark
from inventory_app.ui.wizard.said import Said

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.domain.wording import Wording
    from inventory_app.services.ports import FormLibrary

_SITTING, _PAUSE = "step_five_sitting", "pause"


class SittingWords(QObject):
    """Sentences, questions and labels, in the words the person uses."""

    def __init__(self, library: FormLibrary, wording: Wording, parent: QObject | None) -> None:
        """Take the shipped forms and the words in force; nothing of the notebook."""
        super().__init__(parent)
        self.said = Said(library, wording)
        self._form = wording.form(library.form(_SITTING))
        self._pause = wording.form(library.form(_PAUSE)).pages[0]

    def line(self, sentence_id: str) -> str:
        """Return a sentence of Step Five."""
        return self.said.line("step_five", sentence_id)

    def mark(self, mark: SittingMark) -> str:
        """Return what is said about a page that was read, skipped or left."""
        option = self._question(MARK).option(mark.value)
        return option.label if option else ""

    @property
    def heard(self) -> Question:
        """The question of what was heard back."""
        return self._question(HEARD)

    @property
    def feelings(self) -> Question:
        """The question of how strong feelings are."""
        return self._question(FEELINGS)

    @property
    def pause_title(self) -> str:
        """The title of the quiet minute."""
        return self._pause.title

    def pause_lines(self) -> tuple[str, ...]:
        """Return the lines to look round by."""
        questions = self._pause.questions
        return tuple(q.text for q in questions if q.kind is QuestionKind.STATEMENT)

    def pause_way(self, option_id: str) -> str:
        """Return the label of a way on from the quiet minute."""
        found = (o.label for q in self._pause.questions for o in q.options if o.id == option_id)
        return next(found)

    def keys(self) -> str:
        """Return which keys there are."""
        return self.tr(
            "Keys: arrow right and left turn the page, arrow down and up move the text. "
            "R read it, S skipped it, L leave it for later, H what you heard back, "
            "M I need a minute, T stop for today, F11 full screen."
        )

    def place(self, place: int, count: int, number: str) -> str:
        """Return where a page stands."""
        said = self.tr("Page {place} of {count}").format(place=place, count=count)
        return f"{said}  ·  {number}" if number else said

    def left_for_later(self, count: int) -> str:
        """Return how many pages were left for later."""
        if count == 1:
            return self.tr("1 page was left for later.")
        return self.tr("{count} pages were left for later.").format(count=count)

    def times(self, times: int) -> str:
        """Return how often a habit was ticked."""
        return self.tr("once") if times == 1 else self.tr("{count} times").format(count=times)

    def _question(self, question_id: str) -> Question:
        question = self._form.question(question_id)
        if question is None:
            msg = f"the form {_SITTING} does not ask {question_id}"
            raise LookupError(msg)
        return question
