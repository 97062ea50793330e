"""What is written of an entry: derived from reachable answers alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import EntryState, GateAnswer, Section
from inventory_app.domain.flow import kept_answers
from inventory_app.domain.forms import TYPED_KINDS, Form, own_words_id
from inventory_app.domain.keeping import kept_entry, standing_only, without_standing
from inventory_app.domain.people import folded
from tests.unit.domain.samples import ALL_SECTIONS, answers_to, shipped

FORM_AND_ANSWERS = (
    st.sampled_from(ALL_SECTIONS)
    .map(shipped)
    .flatmap(lambda form: st.tuples(st.just(form), answers_to(form)))
)


@given(FORM_AND_ANSWERS)
def test_everything_derived_comes_from_what_is_reachable(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    kept = kept_entry(form, answers, is_done=False)
    alone = kept_entry(form, kept.answers, is_done=False)
    for name in ("answers", "answered", "title", "snippet", "folded", "people"):
        assert getattr(kept, name) == getattr(alone, name)
    assert {**kept.hidden, **kept.answers} == kept_answers(form, answers)


@given(FORM_AND_ANSWERS)
def test_every_reachable_word_typed_can_be_searched_for(
    case: tuple[Form, dict[str, AnswerValue]],
) -> None:
    form, answers = case
    kept = kept_entry(form, answers, is_done=False)
    for question in form.questions():
        ids = [question.id] if question.kind in TYPED_KINDS else []
        for key in (*ids, own_words_id(question.id)):
            if key in kept.answers:
                assert folded(str(kept.answers[key])) in kept.folded.split("\n")


def test_ids_of_what_was_chosen_are_not_searched() -> None:
    written: dict[str, AnswerValue] = {"r_safety": "own", "r_part": ("proud",), "r_owe": "yes"}
    assert kept_entry(shipped(Section.RESENTMENTS), written, is_done=False).folded == ""


def test_how_the_gate_stands_is_not_taken_for_words() -> None:
    form = shipped(Section.RELATIONSHIPS)
    kept = kept_entry(form, {"s_who": "Sam", "s_safety": "parked"}, is_done=False)
    assert (kept.gate, kept.state, kept.is_quiet) == (
        GateAnswer.PARKED,
        EntryState.SET_ASIDE,
        True,
    )
    assert (kept.hidden, kept.has_hidden, kept.has_held) == ({"s_safety": "parked"}, False, False)
    hidden: dict[str, AnswerValue] = {**kept.hidden, "s_part_words": "Mine", "held:s_owe": "no"}
    assert without_standing(form, hidden) == {"s_part_words": "Mine", "held:s_owe": "no"}
    assert standing_only(form, hidden) == {"s_safety": "parked"}
    opened: dict[str, AnswerValue] = {"s_agreement": "passed", "s_safety": "own"}
    assert kept_entry(form, {**opened, "held:s_owe": "no"}, is_done=False).has_held
    assert not kept_entry(form, {**hidden, "held:s_owe": "no"}, is_done=False).has_held


def test_names_of_harm_done_to_me_are_nobody_s() -> None:
    kept = kept_entry(shipped(Section.HARM_DONE_TO_ME), {"p_who": "Q"}, is_done=True)
    assert (kept.people, kept.title, kept.state) == ({}, "Q", EntryState.DONE)
    assert "Q" not in repr(kept)
