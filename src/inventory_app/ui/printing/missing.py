"""Characters that no font on this computer can draw; they are named before anything is printed."""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QFontMetricsF

from inventory_app.domain.document import Document, as_text
from inventory_app.ui.printing.lettering import Letter, Lettering
from inventory_app.ui.printing.paper import Paper, measures

_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Kinds of character that leave no ink: controls, marks of direction, spaces."""


def missing_characters(document: Document, paper: Paper) -> tuple[str, ...]:
    """Return the characters of the document that would be printed as empty boxes, each once."""
    sizes = measures(paper, has_notes_margin=document.has_notes_margin).type
    letters = QFontMetricsF(Lettering(sizes).font(Letter.BODY))
    seen = (character for character in sorted(set(as_text(document))) if _leaves_ink(character))
    return tuple(character for character in seen if not letters.inFontUcs4(ord(character)))


def _leaves_ink(character: str) -> bool:
    is_variation_selector = unicodedata.name(character, "").startswith("VARIATION SELECTOR")
    return unicodedata.category(character) not in _UNSEEN and not is_variation_selector
