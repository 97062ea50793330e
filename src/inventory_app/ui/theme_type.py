"""Sizes and weights of letters, all grown from the system's own font."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtGui import QFont, QFontInfo

SMALLEST_BODY = 15
"""Pixels at 100 %; a smaller system font is raised to this."""


class TextStep(Enum):
    """A size of text as a multiple of body text."""

    TABLE_HEAD = 0.87
    NOTE = 0.93
    BODY = 1.0
    ANSWER = 1.1
    LEAD = 1.2
    READING = 1.4
    TITLE = 1.5
    SITTING_NAME = 1.75


class Typeface:
    """The system font at the program's sizes; asks what weights the family really has, once."""

    def __init__(self, system_font: QFont) -> None:
        self._base = QFont(system_font)
        self._body = max(float(QFontInfo(system_font).pixelSize()), float(SMALLEST_BODY))
        self._strong: QFont.Weight | None = None
        self._fonts: dict[tuple[TextStep, bool, bool], QFont] = {}
        self._scale = 1.0

    @property
    def body_pixels(self) -> float:
        """Height of body text in pixels, grown by the chosen text size."""
        return self._body * self._scale

    def grow(self, scale: float) -> None:
        """Use `scale` (1.0 is 100 %) for every font asked for from now on."""
        self._scale = scale
        self._fonts.clear()

    def pixels(self, step: TextStep) -> float:
        """Exact size of a step in pixels; fonts round it, line heights do not."""
        return self.body_pixels * step.value

    def font(self, step: TextStep, *, is_strong: bool, has_even_figures: bool) -> QFont:
        """Return a font of this step; strong is weight 500 where the family has it."""
        key = (step, is_strong, has_even_figures)
        known = self._fonts.get(key)
        if known is None:
            known = QFont(self._base)
            # Half a pixel rounds down: the pictures show 16 for 16.5.
            known.setPixelSize(math.ceil(self.pixels(step) - 0.5))
            known.setWeight(self._strong_weight() if is_strong else QFont.Weight.Normal)
            if has_even_figures:
                known.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = known
        return QFont(known)

    def _strong_weight(self) -> QFont.Weight:
        if self._strong is None:
            self._strong = self._find_strong_weight()
        return self._strong

    def _find_strong_weight(self) -> QFont.Weight:
        """500, else 600, else 400: bold (700) shouts."""
        for weight in (QFont.Weight.Medium, QFont.Weight.DemiBold):
            trial = QFont(self._base)
            trial.setWeight(weight)
            if QFontInfo(trial).weight() == weight.value:
                return weight
        return QFont.Weight.Normal
