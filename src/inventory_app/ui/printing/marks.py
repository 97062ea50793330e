"""What stands on a page: lines of text and rules, each in its place, before anything is painted."""

from __future__ import annotations

from enum import Enum, unique

import msgspec

from inventory_app.ui.printing.setting import SetText


@unique
class Ink(Enum):
    """The colours of paper, named outright: no theme and no palette reaches them."""

    BLACK = "#000000"
    QUIET = "#3f3f3f"
    HAIR = "#777777"


class TextMark(msgspec.Struct, frozen=True, eq=False):
    """One line of a set paragraph: ``x`` is its column's left edge, ``y`` its baseline, in dots."""

    text: SetText
    line: int
    x: float
    y: float
    ink: Ink = Ink.BLACK


class RuleMark(msgspec.Struct, frozen=True):
    """A straight rule from its left or upper end; ``weight`` is its thickness in dots."""

    x: float
    y: float
    length: float
    weight: float
    is_upright: bool = False
    ink: Ink = Ink.BLACK


Mark = TextMark | RuleMark


class Row(msgspec.Struct, frozen=True, eq=False):
    """A row that is never cut: its height, its marks, and whether a page may end beside it.

    Marks count from the row's own top. ``gap`` is white above it, left out at the top of a page.
    ``line`` and ``lines`` say where it stands in its answer.
    """

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0
    starts_answer: bool = False
    keeps_next: bool = False
    is_body: bool = True
    line: int = 0
    lines: int = 1


class Strip(msgspec.Struct, frozen=True, eq=False):
    """One block of the document in rows; ``again`` is the row that begins where it runs on."""

    rows: tuple[Row, ...]
    number: str = ""
    part: str = ""
    again: Row | None = None
    starts_page: bool = False
    keeps_next: bool = False
    stays_whole: bool = False
    has_notes: bool = False


class PrintedPage(msgspec.Struct, frozen=True, eq=False):
    """One finished page: its marks in place, and the numbers of the entries on it."""

    marks: tuple[Mark, ...]
    numbers: tuple[str, ...]


def moved(mark: Mark, x: float, y: float) -> Mark:
    """Return the mark moved right and down."""
    if isinstance(mark, TextMark):
        return TextMark(mark.text, mark.line, mark.x + x, mark.y + y, mark.ink)
    return RuleMark(mark.x + x, mark.y + y, mark.length, mark.weight, mark.is_upright, mark.ink)
