"""Which side a paragraph reads from, and how it is broken into lines."""

# ruff: noqa: RUF001 - Hebrew letters are meant

from __future__ import annotations

import pytest

from inventory_app.ui.printing.lettering import Letter, Lettering
from inventory_app.ui.printing.paper import Paper, measures, mm
from inventory_app.ui.printing.setting import SetText, reads_from_right


@pytest.mark.parametrize(
    ("text", "is_from_right"),
    [
        ("Hello שלום", False),
        ("שלום Hello", True),
        ("مرحبا", True),
        ("123 שלום", True),
        ("\u2068Hello\u2069 שלום", True),
        ("\u2068שלום\u2069, pride", False),
        ("\u2068שלום\u2069", True),
        ("...", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, *, is_from_right: bool) -> None:
    assert reads_from_right(text) is is_from_right


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["word " * 200, "w" * 400, "שלום " * 100, "你好" * 200, "😀" * 90])
def test_no_line_is_wider_than_its_column_and_no_letter_is_left_out(text: str) -> None:
    sizes = measures(Paper(), has_notes_margin=False).type
    width = mm(60)

    broken = SetText(text, Lettering(sizes).font(Letter.BODY), width)

    assert all(line.width <= width + 1 for line in broken.lines)
    starts = [line.start for line in broken.lines]
    ends = [line.start + line.length for line in broken.lines]
    assert starts[0] == 0
    assert starts[1:] == ends[:-1]
    assert ends[-1] == len(text.encode("utf-16-le")) // 2
