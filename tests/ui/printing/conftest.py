"""A person at the pages of printing: a real notebook and the shipped forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inventory_app.storage.notebook import Notebook
from inventory_app.ui.page import Destination, Screen
from inventory_app.ui.printing.print_page import PrintPage
from inventory_app.ui.room import Room
from inventory_app.ui.theme import Theme
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library
from tests.ui.printing.paper_kit import read_back
from tests.ui.printing.person import press


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    """Return an open notebook with a few weeks of an invented person's work."""
    made = open_notebook(tmp_path / "vault.db")
    NotebookBuilder(made).a_few_weeks_of_work()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, notebook: Notebook) -> Iterator[PrintPage]:
    """Return the page of printing, shown, as a person first comes to it."""
    made = PrintPage(Room(notebook, shipped_library(), FixedClock(), theme))
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    # Offscreen, a window that asks for a least size warns that it cannot have one.
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(made)
    window.resize(976, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.enter(Destination(Screen.PRINT))
    yield made
    window.close()


@pytest.fixture
def to_preview(page: PrintPage, qtbot: QtBot) -> Callable[[], None]:
    """Return a function that goes from *What* to the preview."""

    def go() -> None:
        with qtbot.waitSignal(page.pages_shown):
            press(page, "Continue")

    return go


@pytest.fixture
def save(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> Callable[[], str]:
    """Return a function that saves the printout shown and reads it back."""

    def go() -> str:
        press(page, "Continue")
        path = tmp_path / "Document.pdf"
        with qtbot.waitSignal(page.saved):
            page.save_to(path)
        return read_back(path)

    return go
