"""Patterns: what was ticked on pages about the own side, counted; counts, never scores.

Only pages open to the own side (``own``) and fears that are a ``worry`` are counted; of these an
``Entry`` holds only what can be reached while their answers stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from inventory_app.domain.entries import OPENING_ANSWERS, Entry, Section, title_of
from inventory_app.domain.forms import Form, Option, Question, QuestionKind, own_words_id
from inventory_app.domain.people import folded, shown_name
from inventory_app.domain.records import PrivateRecord

SHORTCOMINGS: Final = "shortcoming_list"
TOUCHED: Final = "touched_list"
OWN_WORD: Final = "own_word"

COUNTED_SECTIONS: Final = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
)
"""The sections whose pages are counted; secrets and harm done to me never are."""


class Counted(PrivateRecord, frozen=True):
    """One line of a table: what was ticked and the pages it was ticked on, in number order.

    ``id`` is the option's, or of the person's own word what it is found by; ``word`` is that word.
    ``option`` is None for a fear, which is a line by its name.
    """

    id: str
    word: str
    option: Option | None
    entries: tuple[Entry, ...]

    @property
    def times(self) -> int:
        """On how many pages it stands."""
        return len(self.entries)


def is_own_word(line_id: str) -> bool:
    """Return whether a line is a word of the person's own, not one of the list's."""
    return line_id.startswith(f"{OWN_WORD}.")


def own_word_of(line_id: str) -> str:
    """Return the own word a line is found by, folded as it is there."""
    return line_id.removeprefix(f"{OWN_WORD}.")


def is_counted(entry: Entry) -> bool:
    """Return whether a page is counted at all."""
    is_there = entry.deleted_at is None and entry.section in COUNTED_SECTIONS
    return is_there and entry.gate in OPENING_ANSWERS


def counted_ticks(pages: Iterable[tuple[Form, Entry]], list_name: str) -> tuple[Counted, ...]:
    """Return what was ticked of a shared list, the most often first, then in the list's order."""
    found: dict[str, Counted] = {}
    order: dict[str, int] = {}
    asked: dict[str, tuple[Question, ...]] = {}
    for form, entry in pages:
        if not is_counted(entry):
            continue
        if form.id not in asked:
            asked[form.id] = tuple(each for each in form.questions() if _asks(each, list_name))
        for place, option, word in _ticked(asked[form.id], entry):
            key = f"{OWN_WORD}.{folded(word)}" if word else option.id
            line = found.get(key) or Counted(key, word, option, ())
            order.setdefault(key, place)
            if not line.entries or line.entries[-1].id != entry.id:
                line = msgspec.structs.replace(line, entries=(*line.entries, entry))
            found[key] = line
    return tuple(sorted(found.values(), key=lambda line: (-line.times, order[line.id], line.id)))


def counted_fears(pages: Iterable[tuple[Form, Entry]]) -> tuple[Counted, ...]:
    """Return the fears that are a worry by their names, the most often written first."""
    found: dict[str, Counted] = {}
    for form, entry in pages:
        name = title_of(form, entry.answers)
        if entry.section is not Section.FEARS or not is_counted(entry) or not name:
            continue
        line = found.get(folded(name)) or Counted(folded(name), name, None, ())
        found[line.id] = msgspec.structs.replace(line, entries=(*line.entries, entry))
    return tuple(sorted(found.values(), key=lambda line: -line.times))


def _ticked(asked: Iterable[Question], entry: Entry) -> Iterator[tuple[int, Option, str]]:
    """Yield what is ticked of a list: its place there, the option, and the own word for it."""
    for question in asked:
        value = entry.answers.get(question.id)
        if not isinstance(value, tuple):
            continue
        for place, option in enumerate(question.options):
            if option.id in value:
                own = entry.answers.get(own_words_id(question.id)) if option.own_words else None
                yield place, option, shown_name(own) if isinstance(own, str) else ""


def _asks(question: Question, list_name: str) -> bool:
    return question.list == list_name and question.kind is QuestionKind.TICKS
