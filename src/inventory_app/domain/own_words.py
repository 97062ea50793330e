"""From the page *Words you use* to the words in force: what each choice on it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.forms import own_words_id
from inventory_app.domain.wording import HIGHER_POWER, OwnWords, Pack

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers
    from inventory_app.domain.programmes import Programme

PACK_QUESTION = "w_pack"
PROGRAMME_ANSWER = own_words_id("w_programme")
OWN_OPTION = "own"
"""The option that opens a line for the person's own word."""


class WordChoices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be chosen for the words that change.

    ``words`` says, by question and option of the form "words", what the option fills into which
    placeholder. ``typed`` says, by the id of an answer, which placeholders what is typed there
    fills. ``offered`` lists, by placeholder, the words that Settings offers.
    """

    words: dict[str, dict[str, dict[str, str]]]
    typed: dict[str, tuple[str, ...]]
    offered: dict[str, tuple[str, ...]]


def chosen_words(
    answers: Answers, choices: WordChoices, programme: Programme | None = None
) -> OwnWords:
    """Return the words in force for what was answered on *Words you use*.

    ``programme`` is the one picked from the list; it fills only what the person left open.
    """
    words = _suggested(programme)
    for question_id, by_option in choices.words.items():
        words.update(by_option.get(str(answers.get(question_id, "")), {}))
    for answer_id, placeholders in choices.typed.items():
        typed = _typed(answers, answer_id)
        words.update(dict.fromkeys(placeholders, typed) if typed else {})
    higher_power = words.pop(HIGHER_POWER, None)
    return OwnWords(
        pack=Pack(str(answers.get(PACK_QUESTION) or Pack.SPIRITUAL)),
        programme=programme.name if programme else _typed(answers, PROGRAMME_ANSWER),
        higher_power=higher_power,
        words=words,
    )


def _suggested(programme: Programme | None) -> dict[str, str]:
    if programme is None:
        return {}
    words = {"addiction": programme.addiction, "sober": programme.sober}
    return {key: word for key, word in words.items() if word}


def _typed(answers: Answers, answer_id: str) -> str:
    """Return what was typed under an id; a line for an own word counts while it is chosen."""
    question_id = answer_id.removesuffix(own_words_id(""))
    if question_id != answer_id and answers.get(question_id) != OWN_OPTION:
        return ""
    value = answers.get(answer_id)
    return value.strip() if isinstance(value, str) else ""
