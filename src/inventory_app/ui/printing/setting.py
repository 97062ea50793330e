"""One paragraph set to a width: its lines, their heights, and the side it reads from."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

_SKIPPED_ISOLATES = {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}


def reads_from_right(text: str) -> bool:
    """Return whether the first letter with a direction reads from the right.

    Isolates are passed over (UAX #9, P2 and P3).
    """
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _SKIPPED_ISOLATES:
            depth = max(depth + _SKIPPED_ISOLATES[kind], 0)
        elif depth == 0 and kind in ("R", "AL"):
            return True
        elif depth == 0 and kind == "L":
            return False
    # Words that all stand in isolates decide among themselves.
    return _first_strong(text) in ("R", "AL")


def _first_strong(text: str) -> str:
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "")


class SetLine:
    """One line of a set paragraph: its reach above and below the baseline, and its letters."""

    __slots__ = ("ascent", "descent", "length", "line", "start", "width")

    def __init__(self, line: QTextLine) -> None:
        """Keep the measures, in dots, and the line for painting."""
        self.line: Final = line
        self.ascent: Final = line.ascent()
        self.descent: Final = line.descent()
        self.width: Final = line.naturalTextWidth()
        self.start: Final = line.textStart()
        self.length: Final = line.textLength()


class SetText:
    """A paragraph broken into lines no wider than ``width`` dots; a longer word is broken.

    ``align_end`` sets it against the far side instead of the side it reads from.
    """

    __slots__ = ("_layout", "is_from_right", "lines", "text", "width")

    def __init__(self, text: str, font: QFont, width: float, *, align_end: bool = False) -> None:
        """Lay the text out once."""
        self.text: Final = text
        self.width: Final = width
        self.is_from_right: Final = reads_from_right(text)
        self._layout: Final = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(self.is_from_right, align_end=align_end))
        self.lines: Final = tuple(self._broken())

    def _broken(self) -> list[SetLine]:
        lines: list[SetLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, 0))
            lines.append(SetLine(line))
        self._layout.endLayout()
        return lines

    def paint(self, painter: QPainter, line: int, x: float, baseline: float) -> None:
        """Draw one line with its baseline where it is wanted."""
        found = self.lines[line]
        found.line.draw(painter, QPointF(x, baseline - found.ascent))


def _option(is_from_right: bool, *, align_end: bool) -> QTextOption:  # noqa: FBT001 - a fact of the text
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    option = QTextOption(
        (right if is_from_right != align_end else left) | Qt.AlignmentFlag.AlignAbsolute
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_from_right else Qt.LayoutDirection.LeftToRight
    )
    return option
