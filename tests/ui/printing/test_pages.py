"""Where pages end: cards stay whole while they can, and nothing is ever cut off."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from inventory_app.domain.document import Block, Card, Heading, PageBreak, Paragraph, Table
from inventory_app.ui.printing.marks import RuleMark
from inventory_app.ui.printing.pages import LEAST_LINES, PrintedPages
from inventory_app.ui.printing.paper import Paper, PrintSize, SheetSize, mm
from tests.ui.printing.paper_kit import (
    PIANO,
    a_little_of_everything,
    card,
    described,
    document,
    full_card,
    lay_out,
    lines_on,
)

pytestmark = pytest.mark.usefixtures("qapp")

PAPERS = [Paper(sheet, size) for sheet in SheetSize for size in PrintSize]


def cards(pages: PrintedPages) -> list[tuple[str, ...]]:
    """Return the numbers of the entries on each page."""
    return [page.numbers for page in pages.pages]


def test_a_card_that_fits_stays_whole() -> None:
    pages = lay_out(document(full_card("R-001"), full_card("R-002")), Paper())

    assert not any("continued" in line for page in pages.pages for line in lines_on(page))


def test_a_card_stays_whole_although_a_quarter_of_the_page_is_left() -> None:
    three = [card(f"R-00{number}", *[PIANO] * 5) for number in (1, 2, 3)]

    assert cards(lay_out(document(*three), Paper())) == [("R-001", "R-002"), ("R-003",)]


def test_a_card_runs_on_between_questions_rather_than_leave_half_a_page_empty() -> None:
    pages = lay_out(document(card("R-001", *[PIANO] * 6), card("R-014", *[PIANO] * 9)), Paper())

    assert cards(pages) == [("R-001", "R-014"), ("R-014",)]
    after = [line for line in lines_on(pages.pages[1]) if line]
    assert after[0] == "R-014 continued"
    assert after[1] == "What happened", "the page ends between two questions"


@pytest.mark.parametrize("lines", range(30, 60, 3))
def test_three_lines_at_least_stand_on_each_side_of_a_broken_answer(lines: int) -> None:
    answer = "\n".join(f"Line {number}." for number in range(lines))

    pages = lay_out(document(card("R-001", "One", answer)), Paper())

    on_each = [sum(line.startswith("Line") for line in lines_on(page)) for page in pages.pages]
    assert sum(on_each) == lines
    assert all(count >= LEAST_LINES for count in on_each)


def test_a_heading_goes_along_with_what_it_heads() -> None:
    blocks: list[Block] = [
        card("R-001", *[PIANO] * 9),
        Heading("Fears", level=2),
        card("F-001", *[PIANO] * 4),
    ]

    pages = lay_out(document(*blocks), Paper())

    assert "Fears" in lines_on(pages.pages[1])
    assert "Fears" not in lines_on(pages.pages[0])


def test_a_heading_with_nothing_under_it_is_still_there() -> None:
    pages = lay_out(document(Heading("Resentments", level=2)), Paper())

    assert "Resentments" in lines_on(pages.pages[0])


def test_a_part_and_a_page_break_begin_a_page() -> None:
    blocks: list[Block] = [
        Heading("One"),
        Paragraph("a"),
        Heading("Two"),
        Paragraph("b"),
        PageBreak(),
    ]

    pages = lay_out(document(*blocks, PageBreak(), Paragraph("c")), Paper())

    firsts = [lines_on(page)[0] for page in pages.pages]
    assert firsts == ["One", "Two", "c"], "breaks in a row make no empty page"


def test_an_empty_document_is_one_empty_page() -> None:
    pages = lay_out(document(), Paper())

    (page,) = pages.pages
    assert "page 1 of 1" in lines_on(page)


def test_foot_and_head_say_where_one_is() -> None:
    pages = lay_out(document(*a_little_of_everything()), Paper())

    for number, page in enumerate(pages.pages, start=1):
        assert f"page {number} of {len(pages.pages)}" in lines_on(page)
        assert "Private: belongs to the writer" in lines_on(page)
    first, *_, last = pages.pages
    assert "R-012 to R-014" in lines_on(first)
    assert "My own copy · Step Four" in lines_on(first)
    assert "P-002" in lines_on(last)
    assert "My own copy · Harm done to me" in lines_on(last)
    assert any("R-014 to R-016" in lines_on(page) for page in pages.pages)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("has_notes", [False, True])
def test_every_line_stands_between_the_margins_and_no_two_overlap(
    paper: Paper, has_notes: bool
) -> None:
    shown = document(*a_little_of_everything(), has_notes_margin=has_notes)
    pages = lay_out(shown, paper)
    sheet = pages.sheet

    for page in pages.pages:
        for mark in page.marks:
            right = sheet.left + sheet.foot_width + 1
            assert mark.x >= sheet.left - 1
            if isinstance(mark, RuleMark):
                assert mark.x + (0 if mark.is_upright else mark.length) <= right
                continue
            line = mark.text.lines[mark.line]
            assert mark.y + line.descent <= sheet.height - mm(6)
            assert mark.y - line.ascent >= mm(6)


def test_large_print_is_at_least_sixteen_points() -> None:
    pages = lay_out(document(*a_little_of_everything()), Paper(size=PrintSize.LARGE))
    sizes = pages.sheet.type

    assert min(getattr(sizes, name) for name in sizes.__struct_fields__) >= 16


def test_a_line_of_prose_holds_at_most_seventy_five_letters() -> None:
    pages = lay_out(document(card("R-001", PIANO * 3), Paragraph(PIANO * 3)), Paper())

    assert max(len(line) for line in lines_on(pages.pages[0])) <= 80
    prose = [line for line in lines_on(pages.pages[0]) if line and line in PIANO * 3]
    assert sum(map(len, prose)) / len(prose) <= 75


def test_a_notes_margin_runs_beside_each_card() -> None:
    with_notes = lay_out(document(full_card("R-001"), has_notes_margin=True), Paper())
    without = lay_out(document(full_card("R-001")), Paper())

    def upright(pages: PrintedPages) -> list[RuleMark]:
        marks = pages.pages[0].marks
        return [mark for mark in marks if isinstance(mark, RuleMark) and mark.is_upright]

    assert len(upright(with_notes)) == 1
    assert "Notes" in lines_on(with_notes.pages[0])
    assert upright(without) == []


def test_a_table_repeats_its_head_where_it_runs_on() -> None:
    rows = tuple((f"Pride {number}", "3", "R-001") for number in range(60))
    pages = lay_out(document(Table(("Touched", "Count", "Pages"), rows)), Paper())

    assert len(pages.pages) > 1
    assert all("Touched" in lines_on(page) for page in pages.pages)
    said = [line for page in pages.pages for line in lines_on(page) if line.startswith("Pride")]
    assert said == [row[0] for row in rows]


def test_a_title_longer_than_a_page_is_printed_to_its_end() -> None:
    title = " ".join(f"word{number}" for number in range(900))
    pages = lay_out(document(Card("R-001", title, "written 12 October", ())), Paper())

    said = " ".join(line for page in pages.pages for line in lines_on(page))
    assert all(word in said for word in title.split())


def test_the_same_document_is_laid_out_alike_every_time() -> None:
    shown = document(*a_little_of_everything())

    assert described(lay_out(shown, Paper()).pages) == described(lay_out(shown, Paper()).pages)


def test_light_or_dark_changes_nothing_on_paper() -> None:
    shown = document(*a_little_of_everything())
    before = QApplication.palette()
    light = described(lay_out(shown, Paper()).pages)
    dark = QPalette(before)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        dark.setColor(role, QColor("white"))
    QApplication.setPalette(dark)
    try:
        assert described(lay_out(shown, Paper()).pages) == light
    finally:
        QApplication.setPalette(before)
