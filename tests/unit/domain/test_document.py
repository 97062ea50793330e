"""The printable document as plain text, in reading order."""

from __future__ import annotations

from inventory_app.domain.document import (
    Answer,
    Card,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    as_text,
)


def test_document_reads_from_top_to_bottom() -> None:
    document = Document(
        running_head="My own copy",
        blocks=(
            Heading("Resentments"),
            Paragraph("Two entries.", is_quiet=True),
            Card("R-001", "Pat", "", (Answer("What happened", ("She gave it", "away")),)),
            PageBreak(),
            Table(("Who", "Pages"), (("Pat", "1"), ("Lena", "2"))),
        ),
        foot="Numbers may skip.",
        continued="{number} goes on",
        page_of="{page} of {pages}",
        range_of="{first} to {last}",
    )
    assert as_text(document) == (
        "Resentments\n\nTwo entries.\n\nR-001 Pat\nWhat happened\nShe gave it\naway\n\n"
        "Who\tPages\nPat\t1\nLena\t2"
    )
