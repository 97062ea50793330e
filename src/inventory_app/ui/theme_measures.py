"""How widths, heights and empty spaces grow with the text size."""

from __future__ import annotations

import msgspec

CONTROL_RADIUS = 8
CARD_RADIUS = 10
MARK_RADIUS = 6
LARGE_FROM = 1.75
"""From this text size on, rows break into lines and the left column folds away."""
_THICK_FOCUS_FROM = 2.0


class Measures(msgspec.Struct, frozen=True):
    """Measures at one text size; all in logical pixels."""

    scale: float = 1.0

    def size(self, pixels: float) -> int:
        """Grow a height or width that holds text: as much as the text."""
        return round(pixels * self.scale)

    def space(self, pixels: float) -> int:
        """Grow an empty space: a third of the growth of text."""
        return round(pixels * (1 + (self.scale - 1) / 3))

    @property
    def focus_width(self) -> int:
        """Width of a focus edge or ring: 2, and 3 from 200 % on."""
        return 3 if self.scale >= _THICK_FOCUS_FROM else 2

    @property
    def is_large(self) -> bool:
        """Tell whether rows should break into lines (175 % and more)."""
        return self.scale >= LARGE_FROM
