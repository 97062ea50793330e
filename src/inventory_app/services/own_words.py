"""The words a person uses: the answers of the form ``words``, and what they put into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.entries import Section
from inventory_app.domain.forms import Form, own_words_id
from inventory_app.domain.people import folded
from inventory_app.domain.wording import HIGHER_POWER, OwnWords, Pack
from inventory_app.services.ports import FormLibrary, Notebook

if TYPE_CHECKING:
    from inventory_app.domain.programmes import Programme

FORM: Final = "words"
PROGRAMME: Final = "w_programme"
PACK: Final = "w_pack"
POWER: Final = "w_power"
ADDICTION: Final = "w_addiction"
SOBER: Final = "w_sober"
_AREA: Final = "own_words"
_OWN: Final = "own"
_NONE: Final = "none"

WORDS_BY_QUESTION: Final[dict[str, tuple[str, ...]]] = {
    "w_sponsor": ("sponsor",),
    "w_shortcomings": ("shortcoming", "shortcomings"),
    SOBER: ("sober",),
}
"""Which placeholders each choice of the form fills."""


class WordsInUse:
    """Reads and keeps the words a person uses."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library

    def form(self) -> Form:
        """Return the form *Words you use*."""
        return self._library.form(FORM)

    def answers(self) -> dict[str, AnswerValue]:
        """Return what was chosen, as answers of the form; own words stand beside their choice."""
        own = self._notebook.choices().own_words
        answers: dict[str, AnswerValue] = {PACK: own.pack.value}
        if own.programme:
            answers |= {PROGRAMME: _OWN, own_words_id(PROGRAMME): own.programme}
        if own.higher_power == "":
            answers[POWER] = _NONE
        elif own.higher_power is not None:
            answers |= self._chosen(POWER, HIGHER_POWER, own.higher_power)
        for question_id, names in WORDS_BY_QUESTION.items():
            if names[-1] in own.words:
                answers |= self._chosen(question_id, names[-1], own.words[names[-1]])
        if "addiction" in own.words:
            answers[ADDICTION] = own.words["addiction"]
        return answers

    def save(self, answers: Answers) -> None:
        """Keep these answers; what is left open speaks with the pack's own words.

        A programme for young people leaves the section on close relationships out at first.
        """
        choices = self._notebook.choices()
        own = self.own_words(answers)
        kept = msgspec.structs.replace(choices, own_words=own)
        if self.is_for_under_18(own.programme) and own.programme != choices.own_words.programme:
            left_out = choices.left_out | {Section.RELATIONSHIPS}
            kept = msgspec.structs.replace(kept, left_out=left_out)
        self._notebook.choose(kept)

    def own_words(self, answers: Answers) -> OwnWords:
        """Return what these answers of the form put into the sentences."""
        words: dict[str, str] = {}
        for question_id, names in WORDS_BY_QUESTION.items():
            words |= {name: self._word(answers, question_id, name) for name in names}
        words["addiction"] = _text(answers, ADDICTION)
        return OwnWords(
            pack=Pack(_text(answers, PACK) or OwnWords().pack),
            programme=_text(answers, own_words_id(PROGRAMME)),
            higher_power=self._higher_power(answers),
            words={name: word for name, word in words.items() if word},
        )

    def with_programme(self, answers: Answers, typed: str) -> dict[str, AnswerValue]:
        """Return the answers with a programme, by any of its names, and the words it suggests.

        What the person chose themselves stays.
        """
        programme = self.programme(typed)
        name = programme.name if programme else typed.strip()
        result = {**answers, PROGRAMME: _OWN, own_words_id(PROGRAMME): name}
        if not name:
            del result[PROGRAMME], result[own_words_id(PROGRAMME)]
        if programme and programme.addiction and not _text(answers, ADDICTION):
            result[ADDICTION] = programme.addiction
        if programme and programme.sober and not _text(answers, SOBER):
            result |= self._chosen(SOBER, "sober", programme.sober)
        return result

    def programme(self, typed: str) -> Programme | None:
        """Return the programme with this name or short name, or None for a person's own words."""
        wanted = folded(typed)
        found = (one for one in self._library.programmes() if wanted in _names(one))
        return next(found, None) if wanted else None

    def programme_names(self) -> tuple[str, ...]:
        """Return what a picker offers, in alphabetical order."""
        return tuple(one.name for one in self._library.programmes())

    def is_for_under_18(self, programme: str) -> bool:
        """Return whether a programme is one for young people."""
        found = self.programme(programme)
        return found is not None and found.is_for_under_18

    def sample(self, pack: Pack) -> str:
        """Return one line as a pack says it, so that a person can hear the difference."""
        wording = self._library.wording(OwnWords(pack=pack))
        return wording.fill(wording.lines.get("line_evening_close", ""))

    def _higher_power(self, answers: Answers) -> str | None:
        if _text(answers, POWER) == _NONE:
            return ""
        return self._word(answers, POWER, HIGHER_POWER) or None

    def _word(self, answers: Answers, question_id: str, name: str) -> str:
        chosen = _text(answers, question_id)
        if chosen == _OWN:
            return _text(answers, own_words_id(question_id))
        return self._library.sentence(_AREA, f"{name}_{chosen}") if chosen else ""

    def _chosen(self, question_id: str, name: str, word: str) -> dict[str, AnswerValue]:
        question = self.form().question(question_id)
        for option in question.options if question else ():
            is_shipped = option.id not in (_OWN, _NONE)
            if is_shipped and self._library.sentence(_AREA, f"{name}_{option.id}") == word:
                return {question_id: option.id}
        return {question_id: _OWN, own_words_id(question_id): word}


def _names(programme: Programme) -> tuple[str, ...]:
    return (
        (folded(programme.name), folded(programme.short))
        if programme.short
        else (folded(programme.name),)
    )


def _text(answers: Answers, question_id: str) -> str:
    value = answers.get(question_id)
    return value.strip() if isinstance(value, str) else ""
