"""The printable document.

What goes on paper, with no Qt in it, so that it can be read and tested as text.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


class Heading(msgspec.Struct, frozen=True, tag=True):
    """A heading; level 1 begins a part on a new page."""

    text: str
    level: int = 1


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """Running text of the program or of the writer; ``is_quiet`` is set smaller and greyer."""

    text: str
    is_quiet: bool = False


class Answer(msgspec.Struct, frozen=True, tag=True):
    """One label and what was answered, a paragraph a line; ``paragraphs`` are never empty."""

    label: str
    paragraphs: tuple[str, ...]


class Card(msgspec.Struct, frozen=True, tag=True):
    """One entry: its number, what it is called, when it was written, and its answers.

    ``labels_above`` sets labels over the answers (harm pages). A card longer than a page runs on
    with its number.
    """

    number: str
    title: str
    remark: str
    answers: tuple[Answer, ...]
    labels_above: bool = False


class Table(msgspec.Struct, frozen=True, tag=True):
    """A plain table: a head and rows of equal length."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class PageBreak(msgspec.Struct, frozen=True, tag=True):
    """What follows begins on a new page."""


Block = Heading | Paragraph | Card | Table | PageBreak


class Document(msgspec.Struct, frozen=True):
    """A whole printout.

    ``running_head`` names the copy; ``foot`` stands on every page beside its entries and number.

    ``continued`` is the pattern for a card that runs on, with ``{number}``; ``page_of`` one with
    ``{page}`` and ``{pages}``; ``range_of`` one with ``{first}`` and ``{last}``.
    """

    running_head: str
    blocks: tuple[Block, ...]
    foot: str
    continued: str
    page_of: str
    range_of: str
    has_notes_margin: bool = False
    notes_label: str = ""


def lines_of(block: Block) -> Iterator[str]:
    """Yield the words of a block, line by line, in reading order."""
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, Card):
        yield " ".join(part for part in (block.number, block.title, block.remark) if part)
        for answer in block.answers:
            yield answer.label
            yield from answer.paragraphs
    elif isinstance(block, Table):
        for row in (block.head, *block.rows):
            yield "\t".join(row)


def as_text(document: Document) -> str:
    """Return the whole document as plain text, for reading aloud, export and tests."""
    parts = ["\n".join(lines_of(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part)
