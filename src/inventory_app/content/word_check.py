"""Checks of shared lists and of wording packs, cheap enough to run whenever one is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.content.check import option_faults
from inventory_app.content.faults import Fault
from inventory_app.content.placeholders import WORDS, word_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inventory_app.domain.forms import Option
    from inventory_app.domain.wording import Pack, WordingPack

STRENGTHS: Final = "strength_list"
"""The list in which the other side of every shortcoming stands."""


def list_faults(lists: Mapping[str, tuple[Option, ...]]) -> Iterator[Fault]:
    """Yield what is wrong with the shared lists."""
    strengths = {option.id for option in lists.get(STRENGTHS, ())}
    for name, options in lists.items():
        place = f"list {name}"
        if not options:
            yield Fault(place, "a list needs options")
        yield from option_faults(place, options)
        for option in options:
            if option.strength and option.strength not in strengths:
                yield Fault(
                    f"{place}, option {option.id}, strength",
                    f"there is no strength {option.strength!r}",
                )


def pack_faults(found: WordingPack, pack: Pack) -> Iterator[Fault]:
    """Yield what is wrong with a pack's file."""
    if found.id is not pack:
        yield Fault("id", f"must be {pack.value!r}, as the file is called")
    for word in sorted(WORDS - set(found.words)):
        yield Fault("words", f"has no word for {word!r}")
    for word in sorted(set(found.words) - WORDS):
        yield Fault(f"words, {word}", "no sentence may use this word")
    for line_id, line in found.lines.items():
        yield from word_faults(f"lines, {line_id}", line)
