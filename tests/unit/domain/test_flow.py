"""The flow: what stands open, what is hidden behind what, the one rule for every shipped form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain import flow
from inventory_app.domain.answers import Answers, AnswerValue, is_empty, joined
from inventory_app.domain.entries import Section
from inventory_app.domain.forms import (
    Condition,
    Flag,
    Form,
    Option,
    Page,
    Question,
    QuestionKind,
    own_words_id,
)
from tests.unit.domain.samples import ALL_SECTIONS, answers_to, form_of, shipped, text

FORMS = st.sampled_from(ALL_SECTIONS).map(shipped)
FORM_AND_ANSWERS = FORMS.flatmap(lambda form: st.tuples(st.just(form), answers_to(form)))
FREE = Question(
    id="free",
    kind=QuestionKind.CHOICE,
    text="Was everyone free?",
    flags=frozenset({Flag.NOT_KEPT}),
    options=(Option("yes", "Yes", keeps="passed"), Option("no", "No")),
)
TICKS = Question(
    id="ticks",
    kind=QuestionKind.TICKS,
    text="Which?",
    options=(Option("one", "One"), Option("own", "In your own word", own_words=True)),
)


@pytest.mark.parametrize(
    ("condition", "answers", "is_met"),
    [
        (None, {}, True),
        (Condition(question="a", any_of=("x", "y")), {"a": "y"}, True),
        (Condition(question="a", any_of=("x", "y")), {"a": "z"}, False),
        (Condition(question="a", any_of=("x",)), {"a": ("x",)}, False),
        (Condition(question="a", any_of=("x",)), {}, False),
        (Condition(question="a", has=("x",)), {"a": ("w", "x")}, True),
        (Condition(question="a", has=("x",)), {"a": ("w",)}, False),
        (Condition(question="a", has=("x", "y")), {"a": ("w", "y")}, True),
        (Condition(question="a", has=("x",)), {"a": "x"}, False),
        (Condition(question="a", at_least=7), {"a": 7}, True),
        (Condition(question="a", at_least=7), {"a": 6}, False),
        (Condition(question="a", at_least=0), {"a": True}, False),
        (Condition(question="a", at_least=0), {}, False),
        (Condition(question="a", answered=True), {"a": "x"}, True),
        (Condition(question="a", answered=True), {"a": "  "}, False),
        (Condition(question="a", answered=True), {"a": ()}, False),
        (Condition(question="a", answered=True), {}, False),
        (Condition(setting="wide"), {}, True),
        (Condition(setting="narrow"), {}, False),
    ],
)
def test_condition_is_one_plain_test(
    condition: Condition | None, answers: Answers, *, is_met: bool
) -> None:
    assert flow.holds(condition, answers, frozenset({"wide"})) is is_met


def test_shut_question_shuts_everything_behind_it() -> None:
    form = form_of(
        Page("p1", "", (text("first"),)),
        Page("p2", "", (text("second", shown_when=Condition(question="first", answered=True)),)),
        Page("p3", "", (text("third"),), shown_when=Condition(question="second", answered=True)),
    )
    behind = {"second": "b", "third": "c"}
    parted = flow.split(form, behind)
    assert (parted.answers, parted.hidden) == ({}, behind)
    assert [shown.page.id for shown in flow.shown_pages(form, behind)] == ["p1"]
    opened = flow.split(form, {"first": "a", **behind})
    assert opened.hidden == {}


def test_page_whose_questions_are_all_shut_is_not_shown() -> None:
    form = form_of(Page("p1", "", (text("a", shown_when=Condition(question="x", answered=True)),)))
    assert flow.shown_pages(form, {"a": "b"}) == ()


def test_check_that_is_not_kept_leaves_its_token_and_is_not_asked_again() -> None:
    behind = Page("p2", "", (text("a"),), shown_when=Condition(question="free", any_of=("passed",)))
    form = form_of(Page("p1", "", (FREE,)), behind)
    assert flow.kept_answers(form, {"free": "yes"}) == {"free": "passed"}
    assert flow.kept_answers(form, {"free": "no"}) == {}
    assert flow.split(form, {"free": "yes", "a": "x"}).answers == {"free": "passed", "a": "x"}
    assert flow.split(form, {"free": "no", "a": "x"}).hidden == {"a": "x"}
    shown = flow.shown_pages(form, {"free": "passed"})
    assert [page.is_settled for page in shown] == [True, False]
    assert not flow.shown_pages(form, {"free": "no"})[0].is_settled


def test_own_words_are_reachable_only_while_their_option_is_ticked() -> None:
    form = form_of(Page("p1", "", (TICKS,)))
    ticked: Answers = {"ticks": ("one", "own"), own_words_id("ticks"): "mine"}
    assert flow.split(form, ticked).hidden == {}
    unticked: Answers = {**ticked, "ticks": ("one",)}
    assert flow.split(form, unticked).hidden == {"ticks.own": "mine"}
    assert flow.split(form, {"ticks.own": "mine"}).hidden == {"ticks.own": "mine"}


def test_statement_is_shown_and_holds_no_answer() -> None:
    said = Question(id="said", kind=QuestionKind.STATEMENT, text="You do not have to.")
    form = form_of(Page("p1", "", (said,)))
    assert flow.shown_pages(form, {})[0].questions == (said,)
    assert flow.split(form, {"said": "x"}).hidden == {"said": "x"}


def test_answered_pages_are_counted_where_something_stands() -> None:
    form = form_of(Page("p1", "", (text("a"), text("b"))), Page("p2", "", (text("c"),)))
    counts = [flow.answered_pages(form, each) for each in ({}, {"a": " "}, {"a": "x", "b": "y"})]
    assert counts == [0, 0, 1]
    assert flow.answered_pages(form, {"a": "x", "c": "y"}) == 2


def test_columns_go_down_the_entries_and_leave_out_unsorted_names() -> None:
    form = shipped(Section.RESENTMENTS)
    steps = flow.column_steps(form, [(1, {"r_safety": "own"}), (2, {})])
    assert [(s.column_pass, s.entry_id) for s in steps[:6]] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (3, 1),
        (3, 2),
    ]
    assert {step.entry_id for step in steps if step.column_pass > 3} == {1}
    later = flow.column_steps(form, [(1, {"r_safety": "own"}), (2, {})], first_pass=8)
    assert (later[0].column_pass, later[0].page_id) == (8, "r_mine")
    harmed = flow.column_steps(form, [(1, {"r_safety": "harmed"})], first_pass=4)
    assert harmed == ()


def test_passed_check_has_no_stop_in_a_column() -> None:
    form = shipped(Section.RELATIONSHIPS)
    before = flow.column_steps(form, [(1, {})])
    after = flow.column_steps(form, [(1, {"s_agreement": "passed"})])
    assert "s_free" in {step.page_id for step in before}
    assert "s_free" not in {step.page_id for step in after}


@given(FORM_AND_ANSWERS)
def test_split_parts_every_kept_answer_into_one_of_two(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    parted = flow.split(form, answers)
    assert not parted.answers.keys() & parted.hidden.keys()
    assert {**parted.hidden, **parted.answers} == flow.kept_answers(form, answers)


@given(FORM_AND_ANSWERS)
def test_splitting_again_changes_nothing(case: tuple[Form, dict[str, AnswerValue]]) -> None:
    form, answers = case
    once = flow.split(form, answers)
    again = flow.split(form, {**once.hidden, **once.answers})
    assert (again.answers, again.hidden) == (once.answers, once.hidden)
    alone = flow.split(form, once.answers)
    assert (alone.answers, alone.hidden) == (once.answers, {})


@given(FORM_AND_ANSWERS)
def test_answer_is_reachable_only_while_its_question_is_shown(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    parted = flow.split(form, answers)
    shown = {
        question.id
        for page in flow.shown_pages(form, parted.answers)
        for question in page.questions
    }
    assert {key.removesuffix(".own") for key in parted.answers} <= shown


@given(FORM_AND_ANSWERS, st.data())
def test_what_is_hidden_opens_nothing(
    case: tuple[Form, dict[str, AnswerValue]], data: st.DataObject
) -> None:
    form, answers = case
    parted = flow.split(form, answers)
    other = data.draw(answers_to(form))
    hidden = {key: value for key, value in other.items() if key in parted.hidden}
    swapped = flow.split(form, {**parted.hidden, **hidden, **parted.answers})
    assert swapped.answers == parted.answers


@given(FORM_AND_ANSWERS)
def test_not_kept_answer_is_nowhere(case: tuple[Form, dict[str, AnswerValue]]) -> None:
    form, answers = case
    parted = flow.split(form, answers)
    for question in form.questions():
        if not question.is_kept:
            kept = {**parted.hidden, **parted.answers}.get(question.id)
            assert kept in {None, *(option.keeps for option in question.options if option.keeps)}


@given(FORM_AND_ANSWERS)
def test_columns_and_entries_show_the_same_pages(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    in_columns = {step.page_id for step in flow.column_steps(form, [(1, answers)])}
    shown = [page for page in flow.shown_pages(form, answers) if not page.is_settled]
    assert in_columns == {each.page.id for each in shown if each.page.column_pass}


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({"a": " y "}, {"a": " y ", "b": ("x",)}),
        ({"a": None}, {"b": ("x",)}),
        ({"a": "", "b": ()}, {}),
        ({"a": False, "c": 0}, {"a": False, "b": ("x",), "c": 0}),
    ],
)
def test_changes_are_joined_to_the_letter(
    changes: dict[str, AnswerValue | None], kept: Answers
) -> None:
    assert joined({"a": "x", "b": ("x",)}, changes) == kept


@pytest.mark.parametrize(
    ("value", "counts_as"),
    [
        (None, False),
        ("", False),
        (" \n", False),
        ((), False),
        ("x", True),
        (0, True),
        (False, True),
    ],
)
def test_white_space_alone_is_no_answer(value: AnswerValue | None, *, counts_as: bool) -> None:
    check: Callable[[AnswerValue | None], bool] = is_empty
    assert check(value) is not counts_as
