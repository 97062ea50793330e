"""Characters that no font can draw are found, and none that a font can."""

from __future__ import annotations

import pytest

from inventory_app.domain.document import Document
from inventory_app.ui.printing.missing import missing_characters
from inventory_app.ui.printing.paper import Paper
from tests.ui.printing.paper_kit import card, document

pytestmark = pytest.mark.usefixtures("qapp")


def holding(text: str) -> Document:
    """Return a document with this answer."""
    return document(card("R-001", text))


def test_scripts_emoji_and_marks_without_ink_are_all_there() -> None:
    text = "Zoë שלום مرحبا Привет 你好 한국어 😀 ❤️ \u2068x\u2069 \u200f \t \xa0 \u00ad"

    assert missing_characters(holding(text), Paper()) == ()


def test_what_no_font_has_is_named_once() -> None:
    text = "a \U000ffffd b \u0378 c \U000ffffd"

    assert missing_characters(holding(text), Paper()) == ("\u0378", "\U000ffffd")
