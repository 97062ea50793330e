"""Paper: entries to a PDF, and whether twice as many take twice as long."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import msgspec

from benchmarks.figures import Line, Unit, Yardstick, as_multiple, medians, within
from benchmarks.processes import tell, told_by

_HALF, _WHOLE = 500, 1_000


class Paper(msgspec.Struct, frozen=True):
    """Seconds from the open notebook to the bytes of the PDF."""

    seconds: float


def lines(rounds: int) -> list[Line]:
    """Set and write both PDFs in turn; return their lines."""
    found = medians(
        [{str(count): _told(count) for count in (_HALF, _WHOLE)} for _ in range(rounds)]
    )
    half, whole = found[str(_HALF)], found[str(_WHOLE)]
    # Twice the entries, with some room: more would mean that the time grows faster than they do.
    beside = Yardstick(f"{_HALF} entries", half, 2.3)
    return [
        within(f"{_HALF} entries to PDF", half, Unit.SECONDS, 2),
        as_multiple(f"{_WHOLE:,} entries to PDF", whole, Unit.SECONDS, beside),
    ]


def _told(entries: int) -> float:
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    return told_by("benchmarks.papers", [str(entries)], Paper, variables).seconds


def _measured(entries: int) -> Paper:
    from PySide6.QtGui import QGuiApplication

    from benchmarks.notebooks import TenYearClock, fill_step_four
    from inventory_app.content.library import Library
    from inventory_app.content.shipped import resources
    from inventory_app.domain.entries import SECTION_ORDER
    from inventory_app.services.printing import CopyChoice, own_copy
    from inventory_app.ui.printing.pages import laying_out
    from inventory_app.ui.printing.paper import Paper as Sheets
    from inventory_app.ui.printing.pdf import making_pdf
    from inventory_app.ui.printing.steps import run
    from inventory_app.vault import Outside, Throwaway

    application = QGuiApplication(["bench"])
    library = Library(resources())
    with tempfile.TemporaryDirectory() as folder:
        throwaway = Throwaway(Outside(library, TenYearClock()), Path(folder))
        fill_step_four(throwaway.notebook, entries)
        begun = time.perf_counter()
        choice = CopyChoice(frozenset(SECTION_ORDER))
        document = own_copy(throwaway.notebook, library, choice, lambda day: f"{day:%d %B}")
        content = run(making_pdf(run(laying_out(document, Sheets()))))
        seconds = time.perf_counter() - begun
        throwaway.close()
    application.quit()
    # An entry leaves far more than this in a PDF, however well it is packed.
    if not content.startswith(b"%PDF") or len(content) < entries * 100:
        raise RuntimeError("no PDF with every entry came of it")
    return Paper(seconds)


if __name__ == "__main__":
    tell(_measured(int(sys.argv[1])))
