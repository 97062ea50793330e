"""What the tests of paper share: small documents, and real PDFs read back with poppler's tools."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QImage

from inventory_app.domain.document import Answer, Block, Card, Document, Heading, Paragraph
from inventory_app.ui.printing.marks import PrintedPage, RuleMark
from inventory_app.ui.printing.pages import PrintedPages, laying_out
from inventory_app.ui.printing.paper import Paper, PrintSize
from inventory_app.ui.printing.pdf import making_pdf, write_pdf
from inventory_app.ui.printing.steps import run

BIDI_MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
VARIATION_SELECTORS = "\ufe0e\ufe0f"

PIANO = (
    "In March he sold Mum's piano without asking me. I found out when I came to collect my post "
    "and the wall where it used to stand was empty. He said he needed the money for the roof."
)


def document(*blocks: Block, has_notes_margin: bool = False) -> Document:
    """Return a document of these blocks with the words around its pages."""
    return Document(
        running_head="My own copy",
        blocks=blocks,
        foot="Private: belongs to the writer",
        continued="{number} continued",
        page_of="page {page} of {pages}",
        range_of="{first} to {last}",
        has_notes_margin=has_notes_margin,
        notes_label="Notes",
    )


def card(number: str, *answers: str, title: str = "My brother", labels_above: bool = False) -> Card:
    """Return a card with one answer for each text given."""
    said = tuple(Answer("What happened", tuple(text.split("\n"))) for text in answers)
    return Card(number, title, "written 12 October, changed 14 November", said, labels_above)


def full_card(number: str) -> Card:
    """Return a card as most of them are: ten answers, one of them long."""
    short = (
        "March 2026",
        PIANO,
        "Pride, fear",
        "Sad",
        "He was tired.",
        PIANO,
        "Ring him",
        "No",
        "Go",
    )
    return card(number, *short)


def a_little_of_everything() -> tuple[Block, ...]:
    """Return headings, quiet words, cards and harm pages."""
    return (
        Heading("Step Four"),
        Paragraph("R resentments. Numbers may skip; that means nothing.", is_quiet=True),
        Heading("Resentments", level=2),
        *(full_card(f"R-{number:03d}") for number in (12, 14, 15, 16)),
        Heading("Harm done to me"),
        Paragraph('There is no "my part" on these pages.'),
        card("P-002", "Q read it out.", PIANO, title="The diary", labels_above=True),
    )


def lay_out(shown: Document, paper: Paper) -> PrintedPages:
    """Return the document's pages, all steps at once."""
    return run(laying_out(shown, paper))


def pdf(pages: PrintedPages) -> bytes:
    """Return the pages as a PDF, all steps at once."""
    return run(making_pdf(pages))


def printed(folder: Path, shown: Document, paper: Paper | None = None) -> tuple[PrintedPages, Path]:
    """Lay a document out and write its PDF; return the pages and the file."""
    pages = lay_out(shown, paper or Paper())
    path = folder / "Document.pdf"
    write_pdf(pdf(pages), path)
    return pages, path


def read_back(path: Path, *options: str) -> str:
    """Return a PDF's text, as a reader's search finds it."""
    command = ["pdftotext", "-enc", "UTF-8", *options, str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def bare(text: str) -> str:
    """Return text as compared with a PDF's: NFKC, without white space and marks of direction."""
    unseen = BIDI_MARKS + VARIATION_SELECTORS + "\u00ad"
    folded = unicodedata.normalize("NFKC", text)
    return "".join(each for each in folded if not each.isspace() and each not in unseen)


def body_of(path: Path, paper: Paper) -> str:
    """Return the text between head and foot of all pages, in the order it was painted."""
    width, height = paper.sheet.value
    points = [round(length * 72 / 25.4) for length in (width, height)]
    foot = 28 if paper.size is PrintSize.LARGE else 16
    top, bottom = round(24 * 72 / 25.4), round(foot * 72 / 25.4)
    crop = ["-x", "0", "-y", str(top), "-W", str(points[0]), "-H", str(points[1] - top - bottom)]
    return read_back(path, "-raw", *crop)


def pictures(path: Path, folder: Path, dots_per_inch: int = 60) -> list[QImage]:
    """Return a PDF's pages as another program draws them."""
    prefix = folder / "page"
    command = ["pdftoppm", "-r", str(dots_per_inch), "-png", str(path), str(prefix)]
    subprocess.run(command, check=True)
    return [QImage(str(each)) for each in sorted(folder.glob("page*.png"))]


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Return the left, top, right and bottom edge of everything that is not white, in dots."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [_row(grey, y) for y in range(grey.height())]
    lines = [number for number, row in enumerate(rows) if min(row) < 250]
    columns = [
        number for number in range(grey.width()) if any(rows[line][number] < 250 for line in lines)
    ]
    return columns[0], lines[0], columns[-1], lines[-1]


def _row(grey: QImage, y: int) -> bytes:
    start = y * grey.bytesPerLine()
    return bytes(grey.constBits()[start : start + grey.width()])


def described(pages: Iterable[PrintedPage]) -> bytes:
    """Return everything that is painted, as bytes: what, where, in which colour."""
    said: list[str] = []
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, RuleMark):
                said.append(repr(mark))
            else:
                line = mark.text.lines[mark.line]
                words = mark.text.text[line.start : line.start + line.length]
                said.append(f"{words} {mark.x:.3f} {mark.y:.3f} {line.width:.3f} {mark.ink}")
        said.append("\f")
    return "\n".join(said).encode()


def lines_on(page: PrintedPage) -> list[str]:
    """Return the lines of one page in the order they are painted."""
    texts = [mark for mark in page.marks if not isinstance(mark, RuleMark)]
    return [
        mark.text.text[line.start : line.start + line.length].strip()
        for mark in texts
        for line in [mark.text.lines[mark.line]]
    ]
