"""What happens to typed words before they are kept: one kind of line end, nothing unkeepable."""

from __future__ import annotations

import re
import unicodedata

import msgspec

LONGEST_PARAGRAPH = 20_000
"""Characters; a longer paragraph would freeze the field while it is laid out."""

_PIECE_OF_A_WORD = 2_000
"""Characters; laying out one unbroken word takes the square of its length."""

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85\ufdd0\ufdd1]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


class CleanText(msgspec.Struct, frozen=True):
    """Words fit to be kept, and how many line ends had to be added to very long paragraphs."""

    text: str
    line_ends_added: int = 0


def clean_text(text: str, longest: int = LONGEST_PARAGRAPH) -> CleanText:
    r"""Return `text` with "\n" as its only line end, no NUL, no half character, no giant line.

    A lone surrogate becomes U+FFFD; surrogates that belong together become their character.
    """
    clean = _LINE_ENDS.sub("\n", text).replace("\0", "")
    if _LONE_SURROGATES.search(clean):
        clean = clean.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if len(clean) <= longest:
        return CleanText(clean)
    pieces: list[str] = []
    added = 0
    for paragraph in clean.split("\n"):
        parts = _cut(paragraph, longest)
        added += len(parts) - 1
        pieces.extend(parts)
    return CleanText("\n".join(pieces), added) if added else CleanText(clean)


def clean_line(text: str) -> str:
    """Return `text` as one line, however long: line ends become spaces, the rest is clean."""
    return clean_text(text, longest=len(text)).text.replace("\n", " ")


def isolated(text: str) -> str:
    """Return a person's words so that they cannot turn the direction of the words round them."""
    return f"{_FIRST_STRONG_ISOLATE}{_BIDI_CONTROLS.sub('', text)}{_POP_ISOLATE}"


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter of `text` that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    first = next((each for each in directions if each in ("L", "R", "AL")), "L")
    return first != "L"


def _cut(paragraph: str, longest: int) -> list[str]:
    """Cut after a space where there is one in the second half of a piece; nothing is left out."""
    parts: list[str] = []
    start = 0
    while len(paragraph) - start > longest:
        end = start + longest
        space = paragraph.rfind(" ", start + longest // 2, end)
        end = space + 1 if space >= 0 else min(end, start + _PIECE_OF_A_WORD)
        parts.append(paragraph[start:end])
        start = end
    parts.append(paragraph[start:])
    return parts
