"""The document of *my own copy*: every kind of answer, in the words of any language."""

from __future__ import annotations

import msgspec
import pytest
from typing_extensions import override

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import SECTION_ORDER, Section
from inventory_app.domain.forms import Form, Option, Question, QuestionKind
from inventory_app.domain.printout import Printout
from inventory_app.services.printing import CopyChoice, own_copy
from tests.unit.services.copyist import EVERYTHING, PIANO, Writer, card, said


def test_every_label_names_a_question_that_ships(writer: Writer) -> None:
    printout = writer.library.printout("step_four")
    forms = [writer.library.form(section) for section in (*SECTION_ORDER, "relationships_end")]
    questions = {question.id for form in forms for question in form.questions()}

    named = {*printout.labels, *printout.always, *printout.beside, *printout.left_out}

    assert named <= questions


class OtherLanguage(Library):
    """Forms and printout as another language or a later form might have them."""

    def __init__(self, question: Question, *, lowers_ticks: bool) -> None:
        """Put this question in the place of "What was it about"."""
        super().__init__(resources())
        self._question = question
        self._lowers_ticks = lowers_ticks

    @override
    def form(self, form_id: str) -> Form:
        form = super().form(form_id)
        pages = tuple(
            msgspec.structs.replace(
                page,
                questions=tuple(
                    self._question if question.id == self._question.id else question
                    for question in page.questions
                ),
            )
            for page in form.pages
        )
        return msgspec.structs.replace(form, pages=pages)

    @override
    def printout(self, name: str) -> Printout:
        shipped = super().printout(name)
        return msgspec.structs.replace(shipped, lowers_ticks=self._lowers_ticks)


@pytest.mark.parametrize(
    ("kind", "value", "said_as"),
    [
        (QuestionKind.YES_NO, True, ("Yes",)),
        (QuestionKind.YES_NO, False, ("No",)),
        (QuestionKind.SCALE, 0, ("0",)),
        (QuestionKind.TEXT, "One\r\n\r\nTwo", ("One", "", "Two")),
        (QuestionKind.TICKS, ("b", "gone", "a"), ("Alder, Birch, gone",)),
        (QuestionKind.CHOICE, "b", ("Birch: a tree",)),
        (QuestionKind.CHOICE, "gone", ("gone",)),
    ],
)
def test_every_kind_of_answer_is_said_in_words(
    writer: Writer, kind: QuestionKind, value: AnswerValue, said_as: tuple[str, ...]
) -> None:
    options = (Option("a", "Alder"), Option("b", "Birch: a tree"))
    question = Question("r_label", kind, "What was it about?", options=options)
    writer.write(Section.RESENTMENTS, {**PIANO, "r_label": value})

    library = OtherLanguage(question, lowers_ticks=False)
    document = own_copy(writer.notebook, library, CopyChoice(EVERYTHING), said)

    answers = {answer.label: answer.paragraphs for answer in card(document, "R-001").answers}
    assert answers["In a few words"] == said_as
