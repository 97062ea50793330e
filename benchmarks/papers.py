"""Paper: entries to a PDF, in a process of its own so that one figure does not warm the next."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def measured(entries: int) -> float:
    """Return the seconds from the open notebook to the bytes of the PDF."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.papers", str(entries)],
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        cwd=_ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return float(told)


def _measure(entries: int) -> float:
    from PySide6.QtGui import QGuiApplication

    from benchmarks.notebooks import TenYearClock, fill_step_four
    from inventory_app.content.library import Library
    from inventory_app.content.shipped import resources
    from inventory_app.domain.entries import SECTION_ORDER
    from inventory_app.services.printing import CopyChoice, own_copy
    from inventory_app.ui.printing.pages import laying_out
    from inventory_app.ui.printing.paper import Paper
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
        content = run(making_pdf(run(laying_out(document, Paper()))))
        seconds = time.perf_counter() - begun
        throwaway.close()
    if not content.startswith(b"%PDF"):
        msg = "no PDF came of it"
        raise RuntimeError(msg)
    application.quit()
    return seconds


if __name__ == "__main__":
    sys.stdout.write(str(_measure(int(sys.argv[1]))))
