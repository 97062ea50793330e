"""What every first visit to a page would wait for, made ready while nobody waits.

A start imports and reads nothing but what Home shows. Modules of the other pages, the classes that
PySide makes only when they are first met, and what ships to be read follow in small steps once Home
has been painted.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from importlib import import_module

from PySide6 import QtCore, QtGui, QtWidgets

from inventory_app.ui.tasks import StepRunner

PAGES = (
    "step_four.overview",
    "step_four.section_list",
    "wizard.writing_page",
    "step_four.review",
    "people.people_page",
    "people.person_page",
    "help.help_now_page",
    "search.search_page",
    "settings.settings_page",
    "printing.print_page",
    "help.help_page",
    "step_four.pause",
    "step_four.closing",
    "step_four.care",
    "step_four.deleted",
    "step_five.overview",
    "patterns.patterns_page",
    "amends.amends_page",
    "step_five.share_page",
    "step_five.sitting_start",
    "step_five.sitting_page",
    "step_five.listeners",
    "step_five.limits",
    "step_five.quiet_hour",
    "step_five.quiet_hour_evening",
    "step_five.six_seven",
    "step_five.step_eight",
    "step_five.ending",
    "step_five.ending_sealed",
)
"""The modules of the pages, those first that are likely to be visited first."""

_UI = "inventory_app.ui"
_AFTER_MS = 400
"""Until then the first page is painted, on a slow computer as well."""


def warm_later(owner: QtCore.QObject, reading: Iterable[None] = ()) -> StepRunner:
    """Begin soon, and go on for as long as the owner lives; return what does it.

    ``reading`` reads what ships, a file at each step.
    """
    runner = StepRunner(owner)
    QtCore.QTimer.singleShot(_AFTER_MS, runner, lambda: runner.start(warming(reading)))
    return runner


def warming(reading: Iterable[None] = ()) -> Generator[None, None, None]:
    """Make PySide's classes, import the pages and read, a few milliseconds at each step."""
    for module in (QtWidgets, QtCore, QtGui):
        for name in dir(module):
            # Where Qt gives a child or an event, PySide looks through all classes it might be.
            getattr(module, name)
            yield
    for page in PAGES:
        import_module(f"{_UI}.{page}")
        yield
    yield from reading
