"""Measured pages: rows are put on pages one by one, and a card is broken only where it has to be.

A card stays whole unless that would leave more than a third of a page empty. Then it runs on
between two questions, three lines at least on each side; only an answer that is itself too long is
broken inside.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from typing import Final

from inventory_app.domain.document import Document
from inventory_app.ui.printing.lettering import Letter, Lettering
from inventory_app.ui.printing.marks import (
    Ink,
    Mark,
    PrintedPage,
    Row,
    RuleMark,
    Strip,
    TextMark,
    moved,
)
from inventory_app.ui.printing.paper import Measures, Paper, measures, mm, pt
from inventory_app.ui.printing.rows import RowSetter
from inventory_app.ui.printing.setting import SetText

LEAST_LINES = 3
"""So many lines of a card stand on each side of a page's end."""

_MOST_EMPTY = 1 / 3
"""No more of a page than this is left empty to keep a card whole."""


class PrintedPages:
    """A laid out document: its pages in order, on one paper, ready to be painted anywhere."""

    def __init__(self, paper: Paper, sheet: Measures, pages: tuple[PrintedPage, ...]) -> None:
        """Keep the pages and the sheet they were measured for."""
        self.paper: Final = paper
        self.sheet: Final = sheet
        self.pages: Final = pages


def laying_out(document: Document, paper: Paper) -> Generator[None, None, PrintedPages]:
    """Lay the document out in small steps, so that a window can stay awake."""
    sheet = measures(paper, has_notes_margin=document.has_notes_margin)
    lettering = Lettering(sheet.type)
    setter = RowSetter(document, sheet, lettering)
    pager = _Pager(document, sheet, lettering)
    for block in document.blocks:
        pager.put((yield from setter.setting(block)))
        yield
    return PrintedPages(paper, sheet, (yield from pager.finishing()))


class _OpenPage:
    """A page that is being filled."""

    def __init__(self, top: float, part: str) -> None:
        self.marks: list[Mark] = []
        self.numbers: list[str] = []
        self.y = top
        self.part = part

    @property
    def is_empty(self) -> bool:
        return not self.marks


class _Pager:
    """Puts strips on pages."""

    def __init__(self, document: Document, sheet: Measures, lettering: Lettering) -> None:
        self._document: Final = document
        self._sheet: Final = sheet
        self._lettering: Final = lettering
        self._part = ""
        self._pages: Final = [_OpenPage(sheet.top, "")]
        self._waiting: Final[list[Strip]] = []

    @property
    def _page(self) -> _OpenPage:
        return self._pages[-1]

    @property
    def _room(self) -> float:
        return self._sheet.bottom - self._page.y

    def put(self, strip: Strip) -> None:
        """Put one strip on the page, or hold a heading until what it heads is there."""
        if strip.starts_page:
            self._release()
            self._turn()
        if strip.part:
            self._part = strip.part
        if self._page.is_empty:
            self._page.part = self._part
        if not strip.rows:
            return
        self._waiting.append(strip)
        if not strip.keeps_next:
            self._release()

    def finishing(self) -> Generator[None, None, tuple[PrintedPage, ...]]:
        """Give every page its head and foot, now that it is known how many there are."""
        self._release()
        pages = [page for page in self._pages if not page.is_empty] or self._pages[:1]
        finished: list[PrintedPage] = []
        for number, page in enumerate(pages, start=1):
            around = (*self._head(page), *self._foot(page, number, len(pages)))
            finished.append(PrintedPage((*page.marks, *around), tuple(page.numbers)))
            yield
        return tuple(finished)

    # Placing

    def _release(self) -> None:
        """Place the headings that wait, together with the strip they head."""
        if not self._waiting:
            return
        *heads, last = self._waiting
        self._waiting.clear()
        lead = [row for strip in heads for row in strip.rows]
        rows = [*lead, *last.rows]
        if not self._fits(rows) and self._is_too_low_for(last):
            self._turn()
        while not self._fits(rows):
            end = _end_of_page(rows, self._room, is_fresh=self._page.is_empty)
            if end:
                self._place(rows[:end], last, len(lead))
                rows = ([last.again] if last.again and end > len(lead) else []) + rows[end:]
                lead = lead[end:]
            self._turn()
        self._place(rows, last, len(lead))

    def _fits(self, rows: Sequence[Row]) -> bool:
        return _height(rows, is_fresh=self._page.is_empty) <= self._room

    def _is_too_low_for(self, strip: Strip) -> bool:
        """Whether so little room is left that a strip that stays whole begins on the next page."""
        return strip.stays_whole and self._room <= self._sheet.room * _MOST_EMPTY

    def _turn(self) -> None:
        if not self._page.is_empty:
            self._pages.append(_OpenPage(self._sheet.top, self._part))

    def _place(self, rows: Sequence[Row], strip: Strip, lead: int) -> None:
        page, left = self._page, self._sheet.left
        notes_from: float | None = None
        for number, row in enumerate(rows):
            page.y += 0.0 if page.is_empty else row.gap
            if number == lead:
                notes_from = page.y
            page.marks.extend(moved(mark, left, page.y) for mark in row.marks)
            page.y += row.height
        if strip.number and notes_from is not None:
            page.numbers.append(strip.number)
        if strip.has_notes and notes_from is not None:
            page.marks.extend(self._notes(notes_from, page.y))

    # Around the text

    def _notes(self, top: float, bottom: float) -> Iterable[Mark]:
        sheet = self._sheet
        yield RuleMark(sheet.notes, top, bottom - top, pt(0.35), is_upright=True, ink=Ink.HAIR)
        text = self._text(self._document.notes_label, Letter.FOOT, mm(40))
        yield TextMark(text, 0, sheet.notes + mm(4), top + mm(4.5), Ink.QUIET)

    def _head(self, page: _OpenPage) -> Iterable[Mark]:
        words = " · ".join(part for part in (self._document.running_head, page.part) if part)
        text = self._text(words, Letter.FOOT, self._sheet.text)
        yield TextMark(text, 0, self._sheet.left, self._sheet.head + mm(2.5), Ink.QUIET)

    def _foot(self, page: _OpenPage, number: int, pages: int) -> Iterable[Mark]:
        sheet, document = self._sheet, self._document
        yield RuleMark(sheet.left, sheet.foot, sheet.foot_width, pt(0.35), ink=Ink.HAIR)
        y = sheet.foot + pt(sheet.type.foot) * 1.75
        page_of = document.page_of.format(page=number, pages=pages)
        left = self._text(document.foot, Letter.FOOT, sheet.foot_width)
        right = self._text(page_of, Letter.FOOT, sheet.foot_width, align_end=True)
        yield TextMark(left, 0, sheet.left, y, Ink.QUIET)
        yield TextMark(right, 0, sheet.left, y, Ink.QUIET)
        middle = self._text(self._range(page), Letter.FOOT, sheet.foot_width)
        space = (sheet.foot_width - middle.lines[0].width) / 2
        sides = max(left.lines[0].width, right.lines[0].width) + mm(4)
        if space < sides:
            # Large letters: the entry range stands in a line of its own.
            space, y = 0.0, y + pt(sheet.type.foot) * 1.4
        yield TextMark(middle, 0, sheet.left + space, y, Ink.QUIET)

    def _range(self, page: _OpenPage) -> str:
        if not page.numbers:
            return " "
        first, last = page.numbers[0], page.numbers[-1]
        return first if first == last else self._document.range_of.format(first=first, last=last)

    def _text(
        self, words: str, letter: Letter, width: float, *, align_end: bool = False
    ) -> SetText:
        return SetText(words, self._lettering.font(letter), width, align_end=align_end)


def _height(rows: Sequence[Row], *, is_fresh: bool) -> float:
    total = sum(row.height + row.gap for row in rows)
    return total - rows[0].gap if is_fresh and rows else total


def _end_of_page(rows: Sequence[Row], room: float, *, is_fresh: bool) -> int:
    """Return how many rows stay on this page; 0 means that what follows begins on the next page."""
    tops = _tops(rows, is_fresh=is_fresh)
    fitting = sum(1 for top, row in zip(tops, rows, strict=True) if top + row.height <= room)
    before = _body_lines(rows)
    ends = [
        end
        for end in range(1, fitting + 1)
        if end < len(rows)
        and not rows[end - 1].keeps_next
        and before[end] >= LEAST_LINES
        and before[-1] - before[end] >= LEAST_LINES
    ]
    between = [end for end in ends if rows[end].starts_answer]
    inside = [end for end in ends if _is_inside(rows[end])]
    full_enough = [end for end in between if room - tops[end] <= room * _MOST_EMPTY]
    for choice in (full_enough, inside, between):
        if choice:
            return max(choice)
    # Nothing can be kept together on a fresh page: the page is simply filled.
    return max(fitting, 1) if is_fresh else 0


def _is_inside(row: Row) -> bool:
    return row.line >= LEAST_LINES and row.lines - row.line >= LEAST_LINES


def _tops(rows: Sequence[Row], *, is_fresh: bool) -> list[float]:
    tops: list[float] = []
    y = -rows[0].gap if is_fresh else 0.0
    for row in rows:
        y += row.gap
        tops.append(y)
        y += row.height
    return tops


def _body_lines(rows: Sequence[Row]) -> list[int]:
    """Return how many body lines stand before each row, and at last how many there are."""
    counts = [0]
    for row in rows:
        counts.append(counts[-1] + row.is_body)
    return counts
