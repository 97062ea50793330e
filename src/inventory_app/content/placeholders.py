"""The words in braces that a shipped sentence may hold, and who fills them in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from inventory_app.content.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS: Final = frozenset(
    {
        "higher_power",
        "sponsor",
        "therapist",
        "shortcoming",
        "shortcomings",
        "addiction",
        "sober",
        "slip",
        "fellowship",
    }
)
"""Words that packs fill in."""

FACTS: Final = frozenset({"name", "count", "number", "date", "time", "country", "checked"})
"""Words that the program fills in."""

_BRACES: Final = re.compile(r"\{([^{}]*)\}?|\}")


def word_faults(place: str, text: str) -> Iterator[Fault]:
    """Yield the braces in a text that nothing fills in."""
    if "{" not in text and "}" not in text:
        return
    for found in _BRACES.finditer(text):
        is_closed = found.group().startswith("{") and found.group().endswith("}")
        if not is_closed or found.group(1) not in WORDS | FACTS:
            yield Fault(place, f"nothing fills in {found.group()!r}")
