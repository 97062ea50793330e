"""The safety question: what answering it does to an entry, in one step.

The answer is the person's alone; nothing here guesses. An entry that was harm done to the person
becomes a *Harm done to me* entry, which has no own part at all; what was written before lies out of
sight under its old ids, so that nothing is lost and nothing is reachable.
"""

from __future__ import annotations

from inventory_app.domain.answers import Answers, AnswerValue, Changes
from inventory_app.domain.entries import OPENING_ANSWERS, GateAnswer, Section, gate_of
from inventory_app.domain.flow import Split, kept_answers, split
from inventory_app.domain.forms import TYPED_KINDS, Form, QuestionKind
from inventory_app.domain.records import PrivateRecord

HELD = "held:"
"""Prefix of answers held back until the person asks for them; no form has such an id."""


class NewEntry(PrivateRecord, frozen=True):
    """An entry that an answer to the gate brings into being."""

    section: Section
    answers: dict[str, AnswerValue]


class GateOutcome(PrivateRecord, frozen=True):
    """What becomes of an entry: section, all answers (before the split), new entries."""

    section: Section
    answers: dict[str, AnswerValue]
    new_entries: tuple[NewEntry, ...] = ()


def standing_answer(form: Form, parted: Split) -> GateAnswer | None:
    """Return how the safety question stands for answers parted by the rule, or None.

    An answer that opens pages stands only while its question is shown; *set aside* stands also when
    a check before it was not passed, because it opens nothing.
    """
    gate = form.gate
    if gate is None:
        return None
    value = gate_of(form, parted.answers)
    if value is not None:
        return value
    is_parked = parted.hidden.get(gate.id) == GateAnswer.PARKED
    return GateAnswer.PARKED if is_parked else None


def answer_by_check(form: Form, changes: Changes) -> GateAnswer | None:
    """Return how a check chosen in these changes answers the safety question, or None.

    Such a check ("Was everyone free to say yes or no?") is not kept; only what it leads to is.
    """
    for question in form.questions():
        value = changes.get(question.id)
        option = question.option(value) if isinstance(value, str) else None
        if option is not None and option.gate:
            return GateAnswer(option.gate)
    return None


def is_answered_in(form: Form, changes: Changes) -> bool:
    """Return whether these changes touch the safety question itself."""
    return form.gate is not None and form.gate.id in changes


def answered(form: Form, answers: Answers, answer: GateAnswer, harm_form: Form) -> GateOutcome:
    """Return what the answer makes of an entry of this form.

    ``answers`` are all its answers, the hidden ones too. Raises ValueError when the form has no
    such answer.
    """
    gate = form.gate
    if gate is None or gate.option(answer.value) is None:
        msg = "this form's safety question has no such answer"
        raise ValueError(msg)
    before = kept_answers(form, answers)
    stays = before | {gate.id: answer.value}
    section = Section(form.id)
    harm_done_to_me = NewEntry(Section.HARM_DONE_TO_ME, {})
    harm_i_did = NewEntry(Section.HARMS, {})
    if answer is GateAnswer.BOTH and section is Section.HARMS:
        # The page itself stays as the Harm I did page; the other one starts empty.
        own = stays | {gate.id: GateAnswer.OWN.value}
        return GateOutcome(section, own, (harm_done_to_me,))
    if answer is GateAnswer.BOTH and section is Section.SECRETS:
        # The secret keeps only its title; both pages start apart from it.
        return GateOutcome(section, stays, (harm_done_to_me, harm_i_did))
    if answer in (GateAnswer.HARMED, GateAnswer.BOTH):
        moved = _as_harm_done_to_me(form, stays, harm_form)
        opened = (harm_i_did,) if answer is GateAnswer.BOTH else ()
        return GateOutcome(Section.HARM_DONE_TO_ME, moved, opened)
    return GateOutcome(section, stays)


def loses_own_part(form: Form, before: Answers, form_after: Form, after: Answers) -> bool:
    """Return whether something written behind the opening answer can be reached no longer.

    Both sets are all answers, before the split; ``form_after`` is the form of the section it stands
    in now.
    """
    gate_id = form.gate.id if form.gate else ""
    if before.get(gate_id) not in OPENING_ANSWERS:
        return False
    without_gate = {key: value for key, value in before.items() if key != gate_id}
    opened = split(form, before).answers.keys() - split(form, without_gate).answers.keys()
    moves = form.harm_moves if form_after is not form else {}
    still_there = split(form_after, after).answers.keys()
    return any(moves.get(key, key) not in still_there for key in opened - {gate_id})


def _as_harm_done_to_me(form: Form, answers: Answers, harm_form: Form) -> dict[str, AnswerValue]:
    """Return the answers under the ids of the harm form; what does not travel keeps its old id.

    The answer to the safety question and passed checks do not travel: the section says how it
    stands.
    """
    result = {
        key: value
        for key, value in answers.items()
        if not (question := form.question(key))
        or (question.is_kept and question.kind is not QuestionKind.SAFETY)
    }
    for here, there in form.harm_moves.items():
        value = result.pop(here, None)
        if value is not None:
            result[there if harm_form.question(there) else here] = value
    return result


def new_own_side(form: Form, answers: Answers, harm_form: Form) -> tuple[GateOutcome, NewEntry]:
    """Return what turning toward one's own side makes of an entry that came from ``form``.

    The *Harm done to me* page stays as it is. A new entry opens with the name and label only;
    own-part words written before travel to it held back, until the person brings them back or
    erases them. Raises ValueError for a form without a safety question.
    """
    gate = form.gate
    if gate is None:
        msg = "only a page that came from a form with a safety question can turn to the own side"
        raise ValueError(msg)
    of_the_page = harm_form.answer_ids
    stays = {key: value for key, value in answers.items() if key in of_the_page}
    leaves = {key: value for key, value in answers.items() if key not in of_the_page}
    named = {
        here: answers[there]
        for here, there in form.harm_moves.items()
        if there in answers and not _is_told_on_the_page(form, here)
    }
    opened = NewEntry(Section(form.id), _held(leaves) | named | {gate.id: GateAnswer.OWN.value})
    return GateOutcome(Section.HARM_DONE_TO_ME, stays), opened


def _is_told_on_the_page(form: Form, question_id: str) -> bool:
    """Return whether these words (not a name or label) moved to the harm page; they stay there."""
    question = form.question(question_id)
    return question is not None and question.kind is QuestionKind.LONG_TEXT


def _held(answers: Answers) -> dict[str, AnswerValue]:
    """Return the answers with each id held back once; of two under one id both are kept."""
    result = {key: value for key, value in answers.items() if key.startswith(HELD)}
    for key, value in answers.items():
        if not key.startswith(HELD):
            held = HELD + key
            while result.get(held, value) != value:
                held = HELD + held
            result[held] = value
    return result


def brought_back(form: Form, answers: Answers) -> dict[str, AnswerValue]:
    """Return the answers with those held back under their own ids, where the gate stands open.

    Nothing typed is lost: beside newer words the older ones are added, and ticks are joined.
    """
    if standing_answer(form, split(form, answers)) not in OPENING_ANSWERS:
        return dict(answers)
    result = {key: value for key, value in answers.items() if not key.startswith(HELD)}
    for key in sorted(answers.keys() - result.keys(), key=lambda held: (len(held), held)):
        own_id = key
        while own_id.startswith(HELD):
            own_id = own_id.removeprefix(HELD)
        newer = result.get(own_id)
        result[own_id] = (
            answers[key] if newer is None else _beside(form, own_id, newer, answers[key])
        )
    return result


def _beside(form: Form, own_id: str, newer: AnswerValue, older: AnswerValue) -> AnswerValue:
    """Return newer words followed by older ones, or ticks joined.

    Of two choices the newer stands.
    """
    if isinstance(newer, tuple) and isinstance(older, tuple):
        return tuple(dict.fromkeys((*newer, *older)))
    question = form.question(own_id)
    is_choice = question is not None and question.kind not in TYPED_KINDS
    return newer if is_choice or newer == older else f"{newer}\n{older}"
