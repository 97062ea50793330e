"""Amends cards: how a card stands, and in which order its kinds are offered.

What may be offered is data: an option of the form says what it needs (``Option.needs``), and
``domain/flow.py`` keeps it, so that an answer standing on an option that is not offered is out of
sight.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import Final

import msgspec

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import GateAnswer
from inventory_app.domain.forms import Question

GATE: Final = "am_gate"
WHO: Final = "am_who"
SOURCE: Final = "am_source"
KIND: Final = "am_type"
STATUS: Final = "am_status"
ALLOWED: Final = "am_allowed"
DANGER: Final = "am_danger"


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


def beginning_with_living(question: Question, answers: Answers) -> Question:
    """Return the question about the kind with living first where contact is not open.

    Any other question comes back as it is.
    """
    if question.id != KIND or answers.get(ALLOWED) not in NO_CONTACT:
        return question
    options = sorted(question.options, key=lambda option: option.id != Amend.LIVING)
    return msgspec.structs.replace(question, options=tuple(options))
