"""The safety question: what each answer makes of an entry, on small cases and at random."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.domain import gate
from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import OPENING_ANSWERS, GateAnswer, Section
from inventory_app.domain.flow import Split, kept_answers, split
from inventory_app.domain.forms import Form
from inventory_app.domain.gate import HELD, GateOutcome
from tests.unit.domain.samples import GATED_SECTIONS, answers_to, shipped

HARM = shipped(Section.HARM_DONE_TO_ME)
GATED_FORMS = st.sampled_from(GATED_SECTIONS).map(shipped)
CASES = GATED_FORMS.flatmap(
    lambda form: st.tuples(
        st.just(form),
        answers_to(form),
        st.sampled_from([GateAnswer(option.id) for option in form.gate.options])
        if form.gate
        else st.nothing(),
    )
)
OWN_PART = frozenset(
    {
        *("r_part", "r_part.own", "r_part_words", "r_keeping", "r_instead", "r_strength", "r_owe"),
        *("f_own_way", "f_made_do", "f_part", "f_part.own", "f_strength", "f_toward_who"),
        *("s_part", "s_part.own", "s_part_words", "s_hurt", "s_instead", "s_strength", "s_owe"),
        *("h_what", "h_part", "h_part.own", "h_instead", "h_strength", "h_eight", "x_eight"),
    }
)


def _answered(section: Section, answers: dict[str, AnswerValue], answer: GateAnswer) -> GateOutcome:
    return gate.answered(shipped(section), answers, answer, HARM)


def _form_after(form: Form, outcome: GateOutcome) -> Form:
    return HARM if outcome.section is Section.HARM_DONE_TO_ME else form


def test_name_label_and_what_happened_move_and_nothing_else() -> None:
    written: dict[str, AnswerValue] = {
        "r_who": "Pat",
        "r_label": "The job",
        "r_happened": "She shouted",
        "r_relation": "Boss",
        "r_part_words": "Mine",
        "r_safety": "own",
    }
    outcome = _answered(Section.RESENTMENTS, written, GateAnswer.HARMED)
    parted = split(HARM, outcome.answers)
    assert outcome.section is Section.HARM_DONE_TO_ME
    assert parted.answers == {"p_who": "Pat", "p_label": "The job", "p_words": "She shouted"}
    assert parted.hidden == {"r_relation": "Boss", "r_part_words": "Mine"}
    assert outcome.new_entries == ()


@pytest.mark.parametrize(
    ("section", "goes_to", "opens"),
    [
        (Section.RESENTMENTS, Section.HARM_DONE_TO_ME, [Section.HARMS]),
        (Section.RELATIONSHIPS, Section.HARM_DONE_TO_ME, [Section.HARMS]),
        (Section.HARMS, Section.HARMS, [Section.HARM_DONE_TO_ME]),
        (Section.SECRETS, Section.SECRETS, [Section.HARM_DONE_TO_ME, Section.HARMS]),
    ],
)
def test_both_opens_other_pages_empty(
    section: Section, goes_to: Section, opens: list[Section]
) -> None:
    outcome = _answered(section, {}, GateAnswer.BOTH)
    assert outcome.section is goes_to
    assert [new.section for new in outcome.new_entries] == opens
    assert [new.answers for new in outcome.new_entries] == [{}] * len(opens)


def test_form_without_this_answer_refuses_it() -> None:
    with pytest.raises(ValueError, match="no such answer"):
        _answered(Section.FEARS, {}, GateAnswer.OWN)
    with pytest.raises(ValueError, match="no such answer"):
        _answered(Section.STRENGTHS, {}, GateAnswer.OWN)


def test_harm_form_without_a_question_leaves_the_words_under_their_own_id() -> None:
    bare = Form(id="harm_done_to_me", version=1, title="", pages=())
    outcome = gate.answered(shipped(Section.RESENTMENTS), {"r_who": "Pat"}, GateAnswer.HARMED, bare)
    assert outcome.answers == {"r_who": "Pat"}


@pytest.mark.parametrize(
    ("chosen", "answer"),
    [
        ("not_me", GateAnswer.HARMED),
        ("not_them", GateAnswer.PARKED),
        ("parked", GateAnswer.PARKED),
        ("all_free", None),
        (None, None),
    ],
)
def test_check_answers_the_question(chosen: str | None, answer: GateAnswer | None) -> None:
    form = shipped(Section.RELATIONSHIPS)
    assert gate.answer_by_check(form, {"s_agreement": chosen, "s_who": "Sam"}) is answer


def test_set_aside_stands_even_where_a_check_before_it_was_not_passed() -> None:
    form = shipped(Section.RELATIONSHIPS)
    standing = [
        gate.standing_answer(form, split(form, answers))
        for answers in ({"s_safety": "parked"}, {"s_safety": "own"}, {})
    ]
    assert standing == [GateAnswer.PARKED, None, None]
    assert gate.standing_answer(HARM, Split({}, {})) is None


def test_answer_is_told_from_other_changes() -> None:
    form = shipped(Section.FEARS)
    assert gate.is_answered_in(form, {"f_safety": None})
    assert not gate.is_answered_in(form, {"f_fear": "x"})
    assert not gate.is_answered_in(HARM, {"r_safety": "own"})


def test_turning_needs_a_form_with_the_question() -> None:
    with pytest.raises(ValueError, match="came from"):
        gate.new_own_side(shipped(Section.STRENGTHS), {}, HARM)


def test_words_held_back_twice_are_all_kept_and_brought_back() -> None:
    form = shipped(Section.RESENTMENTS)
    harm: dict[str, AnswerValue] = {
        "p_who": "Pat",
        "r_part_words": "Newest",
        "held:r_part_words": "Older",
        "held:r_part": ("proud",),
        "r_part": ("fair", "proud"),
        "held:r_owe": "no",
        "r_owe": "yes",
        "r_keeping": "Same",
        "held:r_keeping": "Same",
    }
    _, opened = gate.new_own_side(form, harm, HARM)
    assert opened.answers["held:r_part_words"] == "Older"
    assert opened.answers["held:held:r_part_words"] == "Newest"
    back = gate.brought_back(form, {**opened.answers, "r_part_words": "Today"})
    assert not [key for key in back if key.startswith(HELD)]
    assert back["r_part_words"] == "Today\nOlder\nNewest"
    assert back["r_part"] == ("proud", "fair")
    assert (back["r_owe"], back["r_keeping"]) == ("no", "Same")


def test_words_come_back_only_where_the_question_stands_open() -> None:
    form = shipped(Section.RESENTMENTS)
    held: dict[str, AnswerValue] = {"r_who": "Pat", "held:r_part_words": "Mine"}
    assert gate.brought_back(form, held) == held
    parked = {**held, "r_safety": "parked"}
    assert gate.brought_back(form, parked) == parked


@given(CASES)
def test_no_own_part_is_reachable_after_any_answer_but_an_opening_one(
    case: tuple[Form, dict[str, AnswerValue], GateAnswer],
) -> None:
    form, answers, answer = case
    outcome = gate.answered(form, answers, answer, HARM)
    after = _form_after(form, outcome)
    parted = split(after, outcome.answers)
    stands = gate.standing_answer(after, parted)
    if stands not in OPENING_ANSWERS:
        assert not OWN_PART & parted.answers.keys()
    if answer not in OPENING_ANSWERS and not (
        answer is GateAnswer.BOTH and form.id == Section.HARMS
    ):
        assert stands not in OPENING_ANSWERS


@given(CASES)
def test_no_word_is_lost_by_any_answer(
    case: tuple[Form, dict[str, AnswerValue], GateAnswer],
) -> None:
    form, answers, answer = case
    outcome = gate.answered(form, answers, answer, HARM)
    kept = kept_answers(form, answers)
    standing = {q.id for q in form.questions() if q == form.gate or not q.is_kept}
    for key, value in kept.items():
        if key not in standing:
            assert value in (
                outcome.answers.get(key),
                outcome.answers.get(form.harm_moves.get(key, "")),
            )


@given(CASES)
def test_new_pages_begin_empty(case: tuple[Form, dict[str, AnswerValue], GateAnswer]) -> None:
    form, answers, answer = case
    assert all(not new.answers for new in gate.answered(form, answers, answer, HARM).new_entries)


@given(CASES)
def test_turning_shows_only_name_and_label_and_loses_nothing(
    case: tuple[Form, dict[str, AnswerValue], GateAnswer],
) -> None:
    form, answers, _ = case
    if GateAnswer.HARMED.value not in {o.id for o in (form.gate.options if form.gate else ())}:
        return
    harmed = gate.answered(form, answers, GateAnswer.HARMED, HARM).answers
    outcome, opened = gate.new_own_side(form, harmed, HARM)
    parted = split(form, opened.answers)
    assert not OWN_PART & parted.answers.keys()
    assert split(HARM, outcome.answers).answers == split(HARM, harmed).answers
    everything = [*outcome.answers.values(), *opened.answers.values()]
    assert all(value in everything for value in harmed.values())
    back = gate.brought_back(form, opened.answers)
    assert all(value in back.values() for value in opened.answers.values())


@given(CASES)
def test_loss_is_said_only_where_something_about_the_own_side_went(
    case: tuple[Form, dict[str, AnswerValue], GateAnswer],
) -> None:
    form, answers, answer = case
    before = kept_answers(form, answers)
    outcome = gate.answered(form, answers, answer, HARM)
    after = _form_after(form, outcome)
    is_said = gate.loses_own_part(form, before, after, outcome.answers)
    seen = OWN_PART & split(form, before).answers.keys()
    stays = OWN_PART & split(after, outcome.answers).answers.keys()
    was_open = before.get(form.gate.id if form.gate else "") in OPENING_ANSWERS
    if was_open and seen - stays:
        assert is_said
    if not was_open:
        assert not is_said


def test_form_without_the_question_loses_nothing() -> None:
    assert not gate.loses_own_part(HARM, {"p_words": "x"}, HARM, {})
