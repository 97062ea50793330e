"""Amends cards: how a card stands, and which kinds and statuses may be offered on it.

The rule itself is data: an option of the form says what it needs (``Option.needs``) and
``domain/flow.py`` keeps it, so that an answer standing on an option that is not offered is out of
sight. Here it is only read.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Final

import msgspec

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import GateAnswer
from inventory_app.domain.flow import shown_pages
from inventory_app.domain.forms import Form, Option, Question

GATE: Final = "am_gate"
WHO: Final = "am_who"
SOURCE: Final = "am_source"
KIND: Final = "am_type"
STATUS: Final = "am_status"
ALLOWED: Final = "am_allowed"
DANGER: Final = "am_danger"
CHECKED_WITH: Final = "am_checked_who"


@unique
class Amend(StrEnum):
    """The kinds of amends."""

    DIRECT = "direct"
    IN_WRITING = "in_writing"
    INDIRECT = "indirect"
    LIVING = "living"
    DELAYED = "delayed"
    NOT_SAFE = "not_safe"


@unique
class CardStatus(StrEnum):
    """Where a card stands."""

    NOT_READY = "not_ready"
    WILLING = "willing"
    CHECKED = "checked"
    PLANNED = "planned"
    DONE = "done"
    LIVING = "living"
    LAID_DOWN = "laid_down"


CONTACT = frozenset({Amend.DIRECT, Amend.IN_WRITING})
"""The kinds that reach the person."""

NO_CONTACT = frozenset({"not_allowed", "not_wanted"})
"""Answers about contact after which the plan opens with living."""

_STANDS: Final = {
    "no": GateAnswer.OWN,
    "both": GateAnswer.BOTH,
    "yes": GateAnswer.HARMED,
    "rather_not": GateAnswer.PARKED,
}


def card_gate(answers: Answers) -> GateAnswer | None:
    """Return how a card's own question about harm stands, None while it is not answered.

    Only :data:`OPEN_CARDS` have anything behind it; no answer counts as *would rather not say*.
    """
    value = answers.get(GATE)
    return _STANDS.get(value) if isinstance(value, str) else None


def kinds_offered(form: Form, answers: Answers) -> tuple[Option, ...]:
    """Return the kinds of amends offered for these answers; none while the question is shut.

    Where contact is not allowed or not wanted, living comes first.
    """
    question = _offered(form, answers, KIND)
    return beginning_with_living(question, answers).options if question else ()


def beginning_with_living(question: Question, answers: Answers) -> Question:
    """Return the question about the kind with living first where contact is not open.

    Any other question comes back as it is.
    """
    if question.id != KIND or answers.get(ALLOWED) not in NO_CONTACT:
        return question
    options = sorted(question.options, key=lambda option: option.id != Amend.LIVING)
    return msgspec.structs.replace(question, options=tuple(options))


def statuses_offered(form: Form, answers: Answers) -> tuple[Option, ...]:
    """Return the statuses offered for these answers; none while the question is shut."""
    question = _offered(form, answers, STATUS)
    return question.options if question else ()


def may_reach_them(form: Form, answers: Answers) -> bool:
    """Return whether anything that reaches the person may be offered on this card."""
    return any(option.id in CONTACT for option in kinds_offered(form, answers))


def _offered(form: Form, answers: Answers, question_id: str) -> Question | None:
    for shown in shown_pages(form, answers):
        for question in shown.questions:
            if question.id == question_id:
                return question
    return None
