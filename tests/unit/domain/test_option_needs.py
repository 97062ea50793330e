"""Options that need something: offered only while it holds, out of sight with their answers."""

from __future__ import annotations

from inventory_app.domain import flow
from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.forms import (
    Condition,
    Form,
    Option,
    Page,
    Question,
    QuestionKind,
    own_words_id,
)
from tests.unit.domain.samples import form_of, text

SAFE = Question(
    id="safe",
    kind=QuestionKind.CHOICE,
    text="Is it safe?",
    options=(Option("yes", "Yes"), Option("no", "No")),
)
IS_SAFE = Condition(question="safe", any_of=("yes",))
HOW = Question(
    id="how",
    kind=QuestionKind.CHOICE,
    text="How?",
    options=(
        Option("go", "Go there", needs=(IS_SAFE, Condition(question="asked", answered=True))),
        Option("stay", "Stay"),
    ),
)
TICKS = Question(
    id="ticks",
    kind=QuestionKind.TICKS,
    text="Which?",
    options=(Option("far", "Far", needs=(IS_SAFE,), own_words=True), Option("near", "Near")),
)
WORDS = text("words", shown_when=Condition(question="how", any_of=("go",)))
FORM: Form = form_of(
    Page("one", "One", (SAFE, text("asked"))), Page("two", "Two", (HOW, TICKS, WORDS))
)
OPEN: Answers = {"safe": "yes", "asked": "Imre"}


def _options(answers: Answers, question_id: str) -> tuple[str, ...]:
    for shown in flow.shown_pages(FORM, answers):
        for question in shown.questions:
            if question.id == question_id:
                return tuple(option.id for option in question.options)
    raise AssertionError


def test_option_is_offered_while_everything_it_needs_holds() -> None:
    assert _options(OPEN, "how") == ("go", "stay")
    assert _options({"safe": "yes"}, "how") == ("stay",)
    assert _options({"asked": "Imre"}, "how") == ("stay",)
    assert _options({}, "how") == ("stay",)


def test_answer_on_an_option_not_offered_is_out_of_sight_and_comes_back() -> None:
    answers = {**OPEN, "how": "go", "words": "Hello"}
    assert flow.split(FORM, answers).hidden == {}
    shut = flow.split(FORM, {**answers, "safe": "no"})
    assert shut.hidden == {"how": "go", "words": "Hello"}
    assert flow.split(FORM, {**shut.hidden, **shut.answers, "safe": "yes"}).answers == answers


def test_other_answers_of_the_same_question_stand() -> None:
    assert flow.split(FORM, {"safe": "no", "how": "stay"}).hidden == {}


def test_ticks_are_out_of_sight_while_one_of_them_is_not_offered() -> None:
    answers: dict[str, AnswerValue] = {"ticks": ("near", "far"), own_words_id("ticks"): "the coast"}
    assert flow.split(FORM, answers).answers == {}
    assert flow.split(FORM, {"ticks": ("near",)}).hidden == {}
    assert flow.split(FORM, {**OPEN, **answers}).hidden == {}


def test_questions_without_needs_are_handed_on_as_they_are() -> None:
    assert flow.offered(SAFE, {}) is SAFE
    assert flow.offered(TICKS, OPEN) == TICKS
