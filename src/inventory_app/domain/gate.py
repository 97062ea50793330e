"""The safety question: what answering it does to an entry, in one step.

The answer is the person's alone; nothing here guesses. An entry that was harm done to the person becomes a
*Harm done to me* entry, which has no own part at all; what was written before lies out of sight under its old ids,
so that nothing is lost and nothing is reachable.
"""

from __future__ import annotations

import msgspec

from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.entries import GateAnswer, Section
from inventory_app.domain.forms import Form

HELD = "held:"
"""Prefix of answers held back until the person asks for them; no form has such an id."""


class NewEntry(msgspec.Struct, frozen=True):
    """An entry that an answer to the gate brings into being."""

    section: Section
    answers: dict[str, AnswerValue]


class GateOutcome(msgspec.Struct, frozen=True):
    """What becomes of the entry: the section it stands in, all its answers (before the split), and new entries.

    ``held`` moves to the new entry, out of sight, when the person turns toward their own side.
    """

    section: Section
    answers: dict[str, AnswerValue]
    new_entries: tuple[NewEntry, ...] = ()
    is_own_part_out_of_sight: bool = False


def answered(form: Form, answers: Answers, answer: GateAnswer, harm_form: Form) -> GateOutcome:
    """Return what the answer makes of an entry of this form.

    ``answers`` are all its answers, the hidden ones too. Raises ValueError when the form has no such answer.
    """
    gate = form.gate
    if gate is None or gate.option(answer.value) is None:
        msg = "this form's safety question has no such answer"
        raise ValueError(msg)
    stays = dict(answers) | {gate.id: answer.value}
    section = Section(form.id)
    goes_away = _opens_pages(form, answers) and answer not in (GateAnswer.OWN, GateAnswer.WORRY)
    if answer is GateAnswer.HARMED:
        moved = _as_harm_done_to_me(form, stays, harm_form)
        return GateOutcome(Section.HARM_DONE_TO_ME, moved, (), goes_away)
    if answer is GateAnswer.BOTH:
        return _both(form, stays, harm_form, goes_away=goes_away)
    return GateOutcome(section, stays, (), goes_away)


def _opens_pages(form: Form, answers: Answers) -> bool:
    gate = form.gate
    return gate is not None and answers.get(gate.id) in (GateAnswer.OWN, GateAnswer.WORRY)


def _both(
    form: Form, stays: dict[str, AnswerValue], harm_form: Form, *, goes_away: bool
) -> GateOutcome:
    section = Section(form.id)
    gate_id = form.gate.id if form.gate else ""
    empty_harm_done_to_me = NewEntry(Section.HARM_DONE_TO_ME, {})
    empty_harm_i_did = NewEntry(Section.HARMS, {})
    if section is Section.HARMS:
        # The page itself stays as the Harm I did page; the other one starts empty.
        return GateOutcome(
            section, stays | {gate_id: GateAnswer.OWN.value}, (empty_harm_done_to_me,)
        )
    if section is Section.SECRETS:
        # The secret keeps only its title; both pages start apart from it.
        return GateOutcome(section, stays, (empty_harm_done_to_me, empty_harm_i_did), goes_away)
    moved = _as_harm_done_to_me(form, stays, harm_form)
    return GateOutcome(Section.HARM_DONE_TO_ME, moved, (empty_harm_i_did,), goes_away)


def _as_harm_done_to_me(
    form: Form, answers: dict[str, AnswerValue], harm_form: Form
) -> dict[str, AnswerValue]:
    """Return the answers under the ids of the harm form; what does not travel keeps its old id."""
    result = dict(answers)
    for here, there in form.harm_moves.items():
        value = result.pop(here, None)
        if value is not None and harm_form.question(there) is not None:
            result[there] = value
    return result


def new_own_side(
    form: Form, answers: Answers, harm_form: Form, answer: GateAnswer
) -> tuple[GateOutcome, NewEntry]:
    """Return what turning toward one's own side makes of a *Harm done to me* entry that came from ``form``.

    The page stays as it is. A new entry opens with the name and label only; own-part words written before travel
    to it held back, until the person brings them back or erases them.
    """
    gate = form.gate
    if gate is None or answer is not GateAnswer.OWN:
        msg = "only a page that came from a form with a safety question can turn to the own side"
        raise ValueError(msg)
    harm_ids = {question.id for question in harm_form.questions()}
    stays = {key: value for key, value in answers.items() if key in harm_ids}
    held = {
        f"{HELD}{key.removeprefix(HELD)}": value
        for key, value in answers.items()
        if key not in harm_ids and key != gate.id
    }
    named = {
        here: answers[there]
        for here, there in form.harm_moves.items()
        if there in answers and here not in _words_moved(form)
    }
    opened = NewEntry(Section(form.id), held | named | {gate.id: answer.value})
    return GateOutcome(Section.HARM_DONE_TO_ME, stays), opened


def _words_moved(form: Form) -> frozenset[str]:
    """Return the ids whose words (not name or label) moved to the harm page; they stay there."""
    kinds = {"long_text"}
    return frozenset(
        question.id
        for question in form.questions()
        if question.id in form.harm_moves and question.kind.value in kinds
    )


def brought_back(answers: Answers) -> dict[str, AnswerValue]:
    """Return the answers with those held back put under their own ids, where nothing newer stands."""
    result = {key: value for key, value in answers.items() if not key.startswith(HELD)}
    for key, value in answers.items():
        if key.startswith(HELD):
            result.setdefault(key.removeprefix(HELD), value)
    return result
