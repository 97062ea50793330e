"""Small forms for tests of rules, and random answers to the shipped ones."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section
from inventory_app.domain.forms import Form, Page, Question, QuestionKind, own_words_id
from tests.builders import shipped_library

GATED_SECTIONS: Final = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.SECRETS,
)
REPEATING_SECTIONS: Final = (*GATED_SECTIONS, Section.STRENGTHS, Section.HARM_DONE_TO_ME)
ALL_SECTIONS: Final = tuple(Section)

WORDS = st.text(min_size=1, max_size=12).filter(str.strip)


def shipped(section: Section) -> Form:
    """Return a shipped form."""
    return shipped_library().form(section)


def form_of(*pages: Page, form_id: str = "resentments") -> Form:
    """Return a form of these pages."""
    return Form(id=form_id, version=1, title="A form", pages=pages, prefix="R", repeats=True)


def text(question_id: str, **more: object) -> Question:
    """Return a one-line question; ``more`` are its other fields."""
    return Question(id=question_id, kind=QuestionKind.TEXT, text="Say it", **more)  # type: ignore[arg-type]


def values_of(question: Question) -> st.SearchStrategy[AnswerValue]:
    """Return answers that this question can have."""
    ids = [option.id for option in question.options]
    if question.kind in (QuestionKind.CHOICE, QuestionKind.SAFETY):
        return st.sampled_from(ids)
    if question.kind is QuestionKind.TICKS:
        return st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True).map(tuple)
    if question.kind is QuestionKind.SCALE:
        return st.integers(0, 10)
    return WORDS


@st.composite
def answers_to(draw: st.DrawFn, form: Form) -> dict[str, AnswerValue]:
    """Return answers to any questions of a form, shown or not; opening answers come often."""
    answers: dict[str, AnswerValue] = {}
    for question in form.questions():
        if question.takes_an_answer and draw(st.integers(0, 2)):
            answers[question.id] = draw(values_of(question))
            if any(option.own_words for option in question.options) and draw(st.booleans()):
                answers[own_words_id(question.id)] = draw(WORDS)
    if form.gate is not None and draw(st.booleans()):
        answers[form.gate.id] = form.gate.options[0].id
    return answers
