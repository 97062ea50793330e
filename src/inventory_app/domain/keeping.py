"""What is written down of an entry.

One function parts its answers and derives all that lists and search read.

The stores write what it returns and nothing else, so that no list, count or search can forget the
rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from inventory_app.domain.amends import card_gate
from inventory_app.domain.answers import Answers, AnswerValue
from inventory_app.domain.entries import (
    OPENING_ANSWERS,
    EntryState,
    GateAnswer,
    Section,
    is_quiet,
    snippet_of,
    state_of,
    title_of,
)
from inventory_app.domain.flow import Split, answered_pages, split
from inventory_app.domain.forms import TYPED_KINDS, Form, Question, QuestionKind, own_words_id
from inventory_app.domain.gate import HELD, standing_answer
from inventory_app.domain.people import folded, people_named
from inventory_app.domain.records import PrivateRecord

Parting: TypeAlias = Callable[[Form, Answers], Split]
"""What parts answers into reachable and hidden; ``flow.split`` in the program."""


class KeptEntry(PrivateRecord, frozen=True):
    """An entry as it is written: parted answers, and what is derived from the reachable ones alone.

    ``people`` are the names on it by question id, which follow when somebody is called otherwise;
    ``may_be_named`` says that they are suggested on other pages.
    ``has_held`` says that words wait which can be brought back now: where the own side is open.
    """

    answers: dict[str, AnswerValue]
    hidden: dict[str, AnswerValue]
    gate: GateAnswer | None
    is_quiet: bool
    state: EntryState
    answered: int
    title: str
    snippet: str
    folded: str
    people: dict[str, str]
    may_be_named: bool
    has_hidden: bool
    has_held: bool


def kept_entry(
    form: Form, answers: Answers, *, is_done: bool, parting: Parting = split
) -> KeptEntry:
    """Return what is written of an entry; ``answers`` are all of them, the hidden ones too."""
    section = Section(form.id)
    parted = parting(form, answers)
    reachable = parted.answers
    is_card = section is Section.AMENDS
    gate = card_gate(reachable) if is_card else standing_answer(form, parted)
    state = state_of(form, reachable, is_done=is_done)
    return KeptEntry(
        answers=reachable,
        hidden=parted.hidden,
        gate=gate,
        is_quiet=is_quiet(section, gate),
        state=EntryState.SET_ASIDE if gate is GateAnswer.PARKED else state,
        answered=answered_pages(form, reachable),
        title=title_of(form, reachable),
        snippet=snippet_of(form, reachable),
        folded=searched_text(form, reachable),
        people=people_named(form, reachable) if section in _FOLLOWING_SECTIONS else {},
        may_be_named=section in NAMING_SECTIONS and not is_quiet(section, gate),
        has_hidden=bool(without_standing(form, parted.hidden)),
        has_held=gate in OPENING_ANSWERS and any(key.startswith(HELD) for key in parted.hidden),
    )


NAMING_SECTIONS = frozenset(
    {Section.RESENTMENTS, Section.FEARS, Section.RELATIONSHIPS, Section.HARMS}
)
"""Sections whose names may be suggested on other pages."""

_FOLLOWING_SECTIONS = NAMING_SECTIONS | {
    Section.STEP_FIVE_BEFORE,
    Section.STEP_FIVE_LISTENER,
    Section.STEP_FIVE_PLAN,
    Section.STEP_EIGHT,
    Section.AMENDS,
}


def searched_text(form: Form, reachable: Answers) -> str:
    """Return the person's own words on an entry, folded, an answer a line."""
    return "\n".join(
        line for question in form.questions() for line in words_on(question, reachable)
    )


def words_on(question: Question, reachable: Answers) -> Iterator[str]:
    """Yield the person's own words on one question, folded; never the id of what was chosen."""
    ids = [question.id] if question.kind in TYPED_KINDS else []
    for key in (*ids, own_words_id(question.id)):
        value = reachable.get(key)
        if isinstance(value, str):
            yield folded(value)


def standing_only(form: Form, hidden: Answers) -> dict[str, AnswerValue]:
    """Return what must stay of hidden answers when they are erased.

    That is how the gate and its checks stand.
    """
    rest = without_standing(form, hidden)
    return {key: value for key, value in hidden.items() if key not in rest}


def without_standing(form: Form, hidden: Answers) -> dict[str, AnswerValue]:
    """Return the hidden answers that are somebody's words or choices, not how the gate stands."""
    standing = {
        question.id
        for question in form.questions()
        if question.kind is QuestionKind.SAFETY or not question.is_kept
    }
    return {key: value for key, value in hidden.items() if key not in standing}
