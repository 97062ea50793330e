"""The letters on paper: which families, how large, and what is switched off.

Ligatures are off, so that a search of the PDF finds every word.
"""

from __future__ import annotations

from enum import Enum, unique
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QFontDatabase, QPdfWriter

from inventory_app.ui.printing.paper import DOTS_PER_INCH, TypeSizes

_SERIFS = ("Charis SIL", "Charter", "Cambria", "Noto Serif", "Georgia", "DejaVu Serif")
_SANS = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Cantarell", "DejaVu Sans", "Arial")

_OTHER_SCRIPTS = (
    "Noto Sans Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Thai",
    "Times New Roman",
)
"""Asked, where present, before the system's own choice. A search of the PDF finds their words, for
every joined form has a character in them; lam with alef has none in Noto Naskh Arabic."""

_LIGATURES = ("liga", "clig", "dlig", "hlig", "calt")
"""Switched off, so that a search of the PDF finds "Affects" letter by letter."""


@unique
class Letter(Enum):
    """What a line of text is on the page; each has one font."""

    BODY = "body"
    QUIET = "quiet"
    TITLE = "title"
    CARD = "card"
    HEADING = "heading"
    LABEL = "label"
    NUMBER = "number"
    REMARK = "remark"
    FOOT = "foot"


_SANS_LETTERS = frozenset({Letter.LABEL, Letter.NUMBER, Letter.REMARK, Letter.FOOT})


class Lettering:
    """The fonts of one printout, made for the resolution that everything is laid out at."""

    def __init__(self, sizes: TypeSizes) -> None:
        """Make a font for every kind of letter. A device is only needed while they are made."""
        self._buffer: Final = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._device: Final = QPdfWriter(self._buffer)
        self._device.setResolution(DOTS_PER_INCH)
        self._device.setPageMargins(QMarginsF())
        serif = [*_present(_SERIFS, "serif")[:1], *_present(_OTHER_SCRIPTS)]
        sans = _present(_SANS, "sans-serif")[0]
        self._fonts: Final = {
            letter: self._font(
                [sans] if letter in _SANS_LETTERS else serif, _size(letter, sizes), letter
            )
            for letter in Letter
        }

    def font(self, letter: Letter) -> QFont:
        """Return the font of a kind of letter."""
        return self._fonts[letter]

    def _font(self, families: list[str], points: float, letter: Letter) -> QFont:
        font = QFont(families)
        font.setStyleHint(
            QFont.StyleHint.SansSerif if letter in _SANS_LETTERS else QFont.StyleHint.Serif
        )
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight.Medium if letter is Letter.NUMBER else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for feature in _LIGATURES:
            font.setFeature(QFont.Tag(feature), 0)
        return QFont(font, self._device)


def _present(families: tuple[str, ...], *otherwise: str) -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in families if family in known] or list(otherwise)


def _size(letter: Letter, sizes: TypeSizes) -> float:
    return {
        Letter.BODY: sizes.body,
        Letter.QUIET: max(sizes.body - 1.0, 9.5),
        Letter.TITLE: sizes.title,
        Letter.CARD: sizes.card,
        Letter.HEADING: sizes.heading,
        Letter.LABEL: sizes.label,
        Letter.NUMBER: sizes.number,
        Letter.REMARK: sizes.foot,
        Letter.FOOT: sizes.foot,
    }[letter]
