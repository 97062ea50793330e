"""Real PDFs, read back by another program: every word is there, and nothing else is."""

from __future__ import annotations

import re
import stat
import time
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from inventory_app.domain.document import Card, lines_of
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.ui.printing.painting import picture
from inventory_app.ui.printing.paper import Paper, PrintSize, SheetSize
from inventory_app.ui.printing.pdf import write_pdf
from tests.ui.printing.paper_kit import (
    PIANO,
    a_little_of_everything,
    bare,
    body_of,
    card,
    document,
    full_card,
    inked,
    lay_out,
    pdf,
    pictures,
    printed,
    read_back,
)

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.needs("pdftotext", "pdftoppm")]

PAPERS = [Paper(sheet, size) for sheet in SheetSize for size in PrintSize]
CONTINUED = re.compile(r"^\f?\S+ continued$", re.MULTILINE)

SCRIPTS = {
    "Arabic": "مرحبا، هذا نص عربي طويل قليلاً لكي نرى كيف يلتف السطر عندما يصل إلى نهاية العمود.",
    "Hebrew": "שלום, זה טקסט בעברית שצריך להיות מיושר לימין (R-012) ולא לשמאל.",
    "Cyrillic": "Привет, это русский текст: ёжик съел яблоко.",
    "Chinese": "你好、这是一段中文文字、用来检查换行。",
    "Japanese": "ひらがなとカタカナと漢字があります。",
    "Korean": "한국어 문장도 여기에 있습니다.",
    "Greek": "Καλημέρα κόσμε, ένα μικρό κείμενο.",
    "Latin": "Affects the office: finally, fluffy waffles. Zoë Łukasz naïve coöperate ﬁ",
}

MARKS = ".,:;()\u060c\u3002"
"""Punctuation: a reader of PDFs may put it on the other side of a word from the right."""


def words_of(text: str) -> Counter[str]:
    """Return the words of a text as they are compared, without the marks around them."""
    return Counter(filter(None, (bare(word).strip(MARKS) for word in text.split())))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_word_is_found_in_every_script(tmp_path: Path, script: str) -> None:
    text = SCRIPTS[script]
    _, path = printed(tmp_path, document(card("R-001", text)))

    found = bare(read_back(path))

    assert [word for word in words_of(text) if word not in found] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_whole_document_stands_in_its_pdf_in_order(tmp_path: Path, paper: Paper) -> None:
    shown = document(*a_little_of_everything())
    _, path = printed(tmp_path, shown, paper)

    found = bare(CONTINUED.sub("", body_of(path, paper)))

    for block in shown.blocks:
        lines = list(lines_of(block))
        for line in lines[1:] if isinstance(block, Card) else lines:
            assert bare(line) in found


def test_five_hundred_entries_lose_no_word(tmp_path: Path) -> None:
    entries = [
        card(f"R-{number:03d}", PIANO, f"Only here{number}", "Pride, fear", PIANO)
        for number in range(1, 501)
    ]
    _, path = printed(tmp_path, document(*entries))

    found = words_of(body_of(path, Paper()))

    assert [n for n in range(1, 501) if found[f"here{n}"] != 1] == []
    assert found["piano"] == 1000


def test_an_answer_of_forty_thousand_characters_is_printed_to_its_end(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(4600)]
    text = " ".join(words)
    assert len(text) > 40_000
    pages, path = printed(tmp_path, document(card("R-501", "Before", text, "After")))

    found = CONTINUED.sub("", body_of(path, Paper()))

    assert bare(text) in bare(found)
    assert len(pages.pages) > 10
    assert all(page.numbers == ("R-501",) for page in pages.pages)


def test_a_word_of_four_hundred_letters_wraps_inside_its_column(tmp_path: Path) -> None:
    word = "".join(chr(ord("a") + number % 26) for number in range(400))
    _, path = printed(tmp_path, document(card("R-001", word)))

    assert word in bare(read_back(path))
    (image,) = pictures(path, tmp_path)
    assert inked(image)[2] <= round((210 - 21) / 25.4 * 60)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("has_notes", [False, True])
def test_nothing_is_drawn_outside_the_printable_area(
    tmp_path: Path, paper: Paper, has_notes: bool
) -> None:
    wide = card("R-777", "W" * 400, SCRIPTS["Arabic"] * 5, title="An uncommonly long name " * 6)
    shown = document(*a_little_of_everything(), wide, has_notes_margin=has_notes)
    _, path = printed(tmp_path, shown, paper)

    width, height = paper.sheet.value
    margin_right = 13.0 if has_notes else 21.0
    for image in pictures(path, tmp_path):
        left, top, right, bottom = (edge / 60 * 25.4 for edge in inked(image))
        assert left >= 21
        assert top >= 6
        assert right <= width - margin_right
        assert bottom <= height - 6


def test_emoji_are_on_the_page_as_pictures(tmp_path: Path) -> None:
    _, path = printed(tmp_path, document(card("R-001", "😀 ❤️ 🍋")))

    (image,) = pictures(path, tmp_path)

    assert most_colour(image) > 100


def test_text_alone_is_black_and_grey(tmp_path: Path) -> None:
    _, path = printed(tmp_path, document(*a_little_of_everything()))

    images = pictures(path, tmp_path)

    assert max(map(most_colour, images)) == 0


def most_colour(image: QImage) -> int:
    """Return how far any dot is from grey, 0 to 255."""
    dots = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    blue, green, red = dots[0::4], dots[1::4], dots[2::4]
    if blue == green == red:
        return 0
    return max(max(dot) - min(dot) for dot in zip(blue, green, red, strict=True))


def test_right_to_left_words_stand_on_the_right(tmp_path: Path) -> None:
    short = card("", "שלום", title="")
    (tmp_path / "rtl").mkdir()
    (tmp_path / "ltr").mkdir()
    _, right = printed(tmp_path / "rtl", document(short))
    _, left = printed(tmp_path / "ltr", document(card("", "Hello", title="")))

    def edge(path: Path, number: int) -> float:
        box = re.findall(
            r'xMin="([\d.]+)".*xMax="([\d.]+)".*>(?:ש|Hello)<', read_back(path, "-bbox")
        )
        return float(box[0][number])

    assert edge(right, 1) == pytest.approx((210 - 22) / 25.4 * 72, abs=2)
    assert edge(left, 0) == pytest.approx((22 + 36) / 25.4 * 72, abs=2)


def test_the_file_names_no_program_no_computer_and_no_hour(tmp_path: Path) -> None:
    _, path = printed(tmp_path, document(*a_little_of_everything()))
    content = path.read_bytes()

    for telling in (
        b"Date",
        b"Producer",
        b"Qt ",
        b"Inventory",
        b"inventory",
        b"My own",
    ):
        assert telling not in content
    titles = re.findall(rb"/(Title|Author|Creator) \((?:\xfe\xff)?([^)]*)\)", content)
    assert {name.decode(): value.decode("utf-16-be") for name, value in titles} == {
        "Title": "Document",
        "Author": "",
        "Creator": "Document",
    }


def test_the_file_is_the_owners_alone_and_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "Document.pdf"
    path.write_bytes(b"older")
    path.chmod(0o644)

    write_pdf(b"%PDF-new", path)

    assert path.read_bytes() == b"%PDF-new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        write_pdf(b"%PDF", tmp_path / "nowhere" / "Document.pdf")

    assert caught.value.what is WhatHappened.PDF_NOT_WRITTEN


def test_preview_and_pdf_show_the_same_page(tmp_path: Path) -> None:
    pages, path = printed(tmp_path, document(*a_little_of_everything()))
    drawn = pictures(path, tmp_path, 60)

    for number, other in enumerate(drawn):
        shown = picture(pages, number, 60 / 300)
        assert abs(shown.width() - other.width()) <= 1
        pairs = zip(inked(shown), inked(other), strict=True)
        assert all(abs(one - two) <= 1 for one, two in pairs)


def test_time_grows_with_the_pages_and_not_with_their_square() -> None:
    def seconds(count: int) -> float:
        shown = document(*(full_card(f"R-{number:03d}") for number in range(count)))
        start = time.perf_counter()
        pdf(lay_out(shown, Paper()))
        return time.perf_counter() - start

    seconds(20)
    assert seconds(480) < 5 * 4 * seconds(120)
