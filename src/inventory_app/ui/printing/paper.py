"""The sheet and its measures: page sizes, margins, columns and type sizes, all in dots."""

from __future__ import annotations

from enum import Enum, unique

import msgspec

DOTS_PER_INCH = 300
"""The one resolution everything is laid out at; painters scale from it."""

_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72


def mm(length: float) -> float:
    """Return millimetres in dots."""
    return length * DOTS_PER_INCH / _MM_PER_INCH


def pt(length: float) -> float:
    """Return points in dots."""
    return length * DOTS_PER_INCH / _POINTS_PER_INCH


@unique
class SheetSize(Enum):
    """A sheet of paper; the value is its width and height in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)


@unique
class PrintSize(Enum):
    """How large the letters are."""

    NORMAL = "normal"
    LARGE = "large"


class Paper(msgspec.Struct, frozen=True):
    """What a person chooses of the paper."""

    sheet: SheetSize = SheetSize.A4
    size: PrintSize = PrintSize.NORMAL


class TypeSizes(msgspec.Struct, frozen=True):
    """Sizes of letters in points, and the least height of a line of body text."""

    body: float
    leading: float
    title: float
    card: float
    heading: float
    label: float
    number: float
    foot: float


_NORMAL_TYPE = TypeSizes(10.5, 15.5, 20.0, 14.5, 13.0, 8.5, 9.0, 7.5)
# Large print keeps every line, the foot too, between 16 and 20 points, titles a little above.
_LARGE_TYPE = TypeSizes(18.0, 26.0, 26.0, 22.0, 20.0, 16.0, 16.0, 16.0)


class Measures(msgspec.Struct, frozen=True):
    """Where things stand on the sheet, in dots from its top left corner.

    ``text`` is the width of cards and rules, ``prose`` the longest line that still reads well (some
    75 letters), ``labels`` the width of the label column, 0 where labels stand above.
    """

    width: float
    height: float
    left: float
    text: float
    prose: float
    labels: float
    head: float
    top: float
    bottom: float
    foot: float
    foot_width: float
    notes: float
    type: TypeSizes

    @property
    def room(self) -> float:
        """The height that text may take on a page."""
        return self.bottom - self.top


def measures(paper: Paper, *, has_notes_margin: bool) -> Measures:
    """Return the measures of a sheet; a notes margin takes the right third of it."""
    width, height = paper.sheet.value
    is_large = paper.size is PrintSize.LARGE
    left = 22.0
    right = 14.0 if has_notes_margin else left
    text = 118.0 if has_notes_margin else width - left - right
    foot = 27.0 if is_large else 15.0
    label_column = 32.0 if has_notes_margin else 36.0
    return Measures(
        width=mm(width),
        height=mm(height),
        left=mm(left),
        text=mm(text),
        prose=mm(text if is_large else min(text, 130.0)),
        labels=0.0 if is_large else mm(label_column),
        head=mm(14.0),
        top=mm(26.0),
        bottom=mm(height - foot - 4.0),
        foot=mm(height - foot),
        foot_width=mm(width - left - right),
        notes=mm(147.0) if has_notes_margin else 0.0,
        type=_LARGE_TYPE if is_large else _NORMAL_TYPE,
    )
