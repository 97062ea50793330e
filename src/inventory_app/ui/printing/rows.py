"""Turns the blocks of a document into rows, measured and not yet on a page."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Final

import msgspec
from PySide6.QtGui import QFontMetricsF

from inventory_app.domain.document import (
    Answer,
    Block,
    Card,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
)
from inventory_app.ui.printing.lettering import Letter, Lettering
from inventory_app.ui.printing.marks import Ink, Mark, Row, RuleMark, Strip, TextMark
from inventory_app.ui.printing.paper import Measures, mm, pt
from inventory_app.ui.printing.setting import SetText

_BREAKS = ("\r\n", "\r", "\n", "\u2029", "\u0085")
"""What ends a paragraph; no line of a set paragraph may hold one."""


class RowSetter:
    """Sets blocks into rows for one document on one paper."""

    def __init__(self, document: Document, measures: Measures, lettering: Lettering) -> None:
        """Keep what every block needs."""
        self._document: Final = document
        self._measures: Final = measures
        self._lettering: Final = lettering
        self._sizes: Final = measures.type
        self._leading: Final = pt(measures.type.leading)
        self._between: Final = self._leading * 0.48
        self._labels: Final[dict[str, SetText]] = {}

    def setting(self, block: Block) -> Generator[None, None, Strip]:
        """Set one block into rows; yields between the answers of a card."""
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            return Strip(tuple(self._paragraph(block)))
        if isinstance(block, Card):
            return (yield from self._card(block))
        if isinstance(block, Table):
            return self._table(block)
        assert isinstance(block, PageBreak)  # noqa: S101 - tells mypy that these are all
        return Strip((), starts_page=True)

    # Headings and paragraphs

    def _heading(self, heading: Heading) -> Strip:
        is_part = heading.level == 1
        letter = Letter.TITLE if is_part else Letter.HEADING
        size = self._sizes.title if is_part else self._sizes.heading
        rows = list(self._lines(heading.text, letter, self._measures.text, pt(size * 1.35)))
        rows = [msgspec.structs.replace(row, keeps_next=True, is_body=False) for row in rows]
        gap = 0.0 if is_part else self._leading * 1.7
        rows[0] = msgspec.structs.replace(rows[0], gap=gap)
        part = heading.text
        return Strip(tuple(rows), part=part, starts_page=is_part, keeps_next=True)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Row]:
        letter = Letter.QUIET if paragraph.is_quiet else Letter.BODY
        leading = self._leading * (0.92 if paragraph.is_quiet else 1.0)
        ink = Ink.QUIET if paragraph.is_quiet else Ink.BLACK
        rows: list[Row] = []
        for number, words in enumerate(_paragraphs((paragraph.text,))):
            lines = self._lines(words, letter, self._measures.prose, leading, ink)
            rows += _with_gap(lines, self._between if number == 0 else self._leading * 0.2)
        yield from _numbered(rows)

    def _lines(
        self, words: str, letter: Letter, width: float, leading: float, ink: Ink = Ink.BLACK
    ) -> Iterator[Row]:
        text = SetText(words, self._lettering.font(letter), width)
        for number, line in enumerate(text.lines):
            height = max(leading, line.ascent + line.descent)
            mark = TextMark(text, number, 0.0, _baseline(text, number, height), ink)
            yield Row(height, (mark,))

    # Cards

    def _card(self, card: Card) -> Generator[None, None, Strip]:
        rows = list(self._card_head(card))
        above = card.labels_above or not self._measures.labels
        for answer in card.answers:
            rows += self._answer_below(answer) if above else self._answer_beside(answer)
            yield
        rows[0] = msgspec.structs.replace(rows[0], gap=self._leading * 1.55)
        return Strip(
            tuple(rows),
            number=card.number,
            again=self._continued(card.number or card.title),
            stays_whole=True,
            has_notes=self._document.has_notes_margin,
        )

    def _card_head(self, card: Card) -> Iterator[Row]:
        measures, size = self._measures, pt(self._sizes.card)
        number = self._text(card.number, Letter.NUMBER, measures.text)
        remark = self._text(card.remark, Letter.REMARK, measures.text, align_end=True)
        taken = max(mm(17.8), _width(number) + mm(3)) if card.number else 0.0
        remark_width = _width(remark) + mm(4) if card.remark else 0.0
        title = self._text(card.title or " ", Letter.CARD, measures.text - taken - remark_width)
        is_beside = len(title.lines) == 1 or title.width > measures.text * 0.6
        if not is_beside:
            title = self._text(card.title, Letter.CARD, measures.text - taken)
        for line in range(len(title.lines)):
            is_first, is_last = line == 0, line == len(title.lines) - 1
            y = size * (1.8 if is_first else 1.05)
            marks: list[Mark] = [TextMark(title, line, taken, y)]
            if is_first:
                marks.append(RuleMark(0.0, 0.0, measures.text, pt(0.9)))
                marks.append(TextMark(number, 0, 0.0, y))
            if is_first and is_beside and card.remark:
                marks.append(TextMark(remark, 0, 0.0, y, Ink.QUIET))
            below = size * (0.72 if is_last and (is_beside or not card.remark) else 0.3)
            yield _head_row(y + below, marks)
        if card.remark and not is_beside:
            leading = pt(self._sizes.foot * 1.4)
            for row in self._lines(card.remark, Letter.REMARK, measures.text, leading, Ink.QUIET):
                yield _head_row(row.height + size * 0.3, row.marks)

    def _continued(self, number: str) -> Row:
        words = self._document.continued.format(number=number)
        text = self._text(words, Letter.NUMBER, self._measures.text)
        y = pt(self._sizes.number) * 2.2
        rule = RuleMark(0.0, 0.0, self._measures.text, pt(0.35))
        return _head_row(y + self._between, [rule, TextMark(text, 0, 0.0, y)])

    def _answer_beside(self, answer: Answer) -> list[Row]:
        measures = self._measures
        label = self._label(answer.label)
        width = min(measures.text - measures.labels, measures.prose)
        rows = list(self._answer_lines(answer, width, measures.labels))
        for line in range(len(label.lines)):
            if line < len(rows):
                row = rows[line]
                first = row.marks[0]
                assert isinstance(first, TextMark)  # noqa: S101 - answers are text
                mark = TextMark(label, line, 0.0, first.y, Ink.QUIET)
                rows[line] = msgspec.structs.replace(row, marks=(mark, *row.marks))
            else:
                y = _baseline(label, line, self._leading)
                rows.append(Row(self._leading, (TextMark(label, line, 0.0, y, Ink.QUIET),)))
        return self._as_answer(_numbered(rows))

    def _label(self, words: str) -> SetText:
        """Return a label of the label column; the same few stand on every card and are set once."""
        if words not in self._labels:
            width = self._measures.labels - mm(3)
            self._labels[words] = self._text(words, Letter.LABEL, width)
        return self._labels[words]

    def _answer_below(self, answer: Answer) -> list[Row]:
        leading = pt(self._sizes.label) * 1.5
        width = self._measures.prose
        label = self._lines(answer.label, Letter.LABEL, width, leading, Ink.QUIET)
        rows = [msgspec.structs.replace(row, keeps_next=True, is_body=False) for row in label]
        rows += _numbered(list(self._answer_lines(answer, width, 0.0)))
        return self._as_answer(rows, self._between * 1.2)

    def _answer_lines(self, answer: Answer, width: float, x: float) -> Iterator[Row]:
        for number, words in enumerate(_paragraphs(answer.paragraphs)):
            gap = self._leading * 0.2 if number else 0.0
            lines = self._lines(words, Letter.BODY, width, self._leading)
            for row in _with_gap(lines, gap):
                (mark,) = row.marks
                assert isinstance(mark, TextMark)  # noqa: S101 - lines are text
                at = TextMark(mark.text, mark.line, x, mark.y, mark.ink)
                yield Row(row.height, (at,), gap=row.gap)

    def _as_answer(self, rows: list[Row], gap: float | None = None) -> list[Row]:
        first = msgspec.structs.replace(
            rows[0], gap=self._between if gap is None else gap, starts_answer=True
        )
        return [first, *rows[1:]]

    # Tables

    def _table(self, table: Table) -> Strip:
        widths = self._column_widths(table)
        head = self._table_row(table.head, widths, Letter.LABEL, Ink.QUIET)
        head = msgspec.structs.replace(head, keeps_next=True, is_body=False)
        rows = [self._table_row(cells, widths, Letter.BODY, Ink.BLACK) for cells in table.rows]
        first = msgspec.structs.replace(head, gap=self._leading)
        return Strip((first, *rows), again=head)

    def _column_widths(self, table: Table) -> list[float]:
        """Give each column its longest word, and share what is left by the longest cell."""
        letters = QFontMetricsF(self._lettering.font(Letter.BODY))
        columns = list(zip(*((table.head, *table.rows)), strict=True))
        words = [
            max((w for cell in column for w in cell.split()), key=len, default="")
            for column in columns
        ]
        most = self._measures.text / len(columns)
        least = [min(letters.horizontalAdvance(word) + mm(4), most) for word in words]
        cells = [min(max(len(cell) for cell in column), 80) or 1 for column in columns]
        left = self._measures.text - sum(least)
        return [low + left * cell / sum(cells) for low, cell in zip(least, cells, strict=True)]

    def _table_row(
        self, cells: tuple[str, ...], widths: list[float], letter: Letter, ink: Ink
    ) -> Row:
        marks: list[Mark] = []
        x, deepest, pad = 0.0, self._leading, self._leading * 0.2
        for cell, width in zip(cells, widths, strict=True):
            text, y = self._text(" ".join(cell.split()), letter, width - mm(3)), pad
            for line in range(len(text.lines)):
                height = max(self._leading, text.lines[line].ascent + text.lines[line].descent)
                marks.append(TextMark(text, line, x, y + _baseline(text, line, height), ink))
                y += height
            x, deepest = x + width, max(deepest, y)
        marks.append(RuleMark(0.0, deepest + pad, self._measures.text, pt(0.35), ink=Ink.HAIR))
        return Row(deepest + pad * 2, tuple(marks), starts_answer=True)

    def _text(
        self, words: str, letter: Letter, width: float, *, align_end: bool = False
    ) -> SetText:
        return SetText(words, self._lettering.font(letter), width, align_end=align_end)


def _paragraphs(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        for end in _BREAKS:
            text = text.replace(end, "\n")  # noqa: PLW2901 - the same words, other ends
        yield from text.split("\n")


def _with_gap(rows: Iterator[Row], gap: float) -> Iterator[Row]:
    for number, row in enumerate(rows):
        yield msgspec.structs.replace(row, gap=gap) if number == 0 else row


def _numbered(rows: list[Row]) -> list[Row]:
    return [
        msgspec.structs.replace(row, line=number, lines=len(rows))
        for number, row in enumerate(rows)
    ]


def _head_row(height: float, marks: list[Mark] | tuple[Mark, ...]) -> Row:
    return Row(height, tuple(marks), keeps_next=True, is_body=False)


def _baseline(text: SetText, line: int, height: float) -> float:
    found = text.lines[line]
    return (height - found.ascent - found.descent) / 2 + found.ascent


def _width(text: SetText) -> float:
    return max(line.width for line in text.lines)
