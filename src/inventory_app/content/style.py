"""How shipped sentences are written: short, calm, and able to take any word. Checked in tests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from inventory_app.content.faults import Fault
from inventory_app.content.placeholders import WORDS, word_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_WORDS: Final = 20
"""In one sentence; parts parted by a middle dot count apart."""

_SENTENCE_END: Final = re.compile(r"(?<=[.?])[\"”)]?\s+| · ")
_ANY_WORD: Final = "|".join(sorted(WORDS))
_ARTICLE: Final = re.compile(rf"\b[Aa]n? \{{(?:{_ANY_WORD})\}}")
_BEGINS: Final = re.compile(rf"\{{(?:{_ANY_WORD})\}}")
_UNKIND: Final = re.compile(r"\b(please|sorry|invalid|forbidden|you forgot)\b", re.IGNORECASE)


def style_faults(place: str, text: str) -> Iterator[Fault]:
    """Yield what is wrong with how a text is written."""
    yield from word_faults(place, text)
    if "!" in text:
        yield Fault(place, "has an exclamation mark")
    if text != " ".join(text.split()):
        yield Fault(place, "has white space that does not belong")
    if _ARTICLE.search(text):
        yield Fault(place, "has 'a' or 'an' before a word that changes")
    unkind = _UNKIND.search(text)
    if unkind:
        yield Fault(place, f"says {unkind.group()!r}")
    for sentence in _SENTENCE_END.split(text):
        count = len(sentence.split())
        if count > MOST_WORDS:
            yield Fault(place, f"has a sentence of {count} words; {MOST_WORDS} is the most")
        if _BEGINS.match(sentence):
            yield Fault(place, "begins a sentence with a word that changes")
