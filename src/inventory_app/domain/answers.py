"""Answers: what a person wrote, by question id, and how two sets of them are joined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

AnswerValue: TypeAlias = str | int | bool | tuple[str, ...]
"""Text, a chosen option's id, a number of a scale, yes or no, or the ids of what was ticked."""

Answers: TypeAlias = Mapping[str, AnswerValue]
"""Answers by question id. An absent id means not answered."""

Changes: TypeAlias = Mapping[str, AnswerValue | None]
"""Answers to set by question id; None takes the answer away."""


def is_empty(value: AnswerValue | None) -> bool:
    """Return whether this counts as no answer: nothing, white space alone, or nothing ticked."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return value == ()


def joined(answers: Answers, changes: Changes) -> dict[str, AnswerValue]:
    """Return the answers with the changes applied.

    Text is kept to the letter, nothing else is trimmed.
    """
    result = dict(answers)
    for question_id, value in changes.items():
        if value is None or value in ("", ()):
            result.pop(question_id, None)
        else:
            result[question_id] = value
    return result
