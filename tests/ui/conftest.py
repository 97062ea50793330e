"""A room for pages: the light theme, a notebook in an encrypted file, a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inventory_app.content.shipped import resources
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.window_look import WindowLook
from tests.builders import FixedClock, NotebookBuilder, open_notebook, shipped_library


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Return the light theme at 100 %; afterwards the window reads from left to right again."""
    system_font = qapp.font()
    made = Theme(qapp, resources() / "icons")
    made.apply()
    made.set_look(ThemeMode.LIGHT, 1.0)
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet("")
    qapp.setFont(system_font)
    made.deleteLater()


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands still until it is moved."""
    return FixedClock()


@pytest.fixture
def notebook(tmp_path: Path, clock: FixedClock) -> Iterator[Notebook]:
    """Return an open notebook in an encrypted file."""
    opened = open_notebook(tmp_path / "notebook.db", clock)
    choices = msgspec.structs.replace(opened.choices(), has_read_care_page=True)
    opened.choose(choices)
    yield opened
    opened.close()


@pytest.fixture
def build(notebook: Notebook) -> NotebookBuilder:
    """Return what fills the notebook with an invented person's work."""
    return NotebookBuilder(notebook)


@pytest.fixture
def room(notebook: Notebook, clock: FixedClock, theme: Theme) -> Room:
    """Return what a page works with."""
    return Room(notebook, shipped_library(), clock, theme)


class KeptLook:
    """The look as it is kept, in memory."""

    def __init__(self) -> None:
        """Begin as at the first start."""
        self.geometry = ""
        self.text_size = 1.0
        self.colours = ThemeMode.LIGHT.value
        self.country = ""


class LookInMemory:
    """Keeps the look for one test."""

    def __init__(self) -> None:
        """Begin as at the first start."""
        self.choices = KeptLook()

    def keep(self) -> bool:
        """Keep what is set."""
        return True


@pytest.fixture
def look(theme: Theme) -> WindowLook:
    """Return the look of the window."""
    return WindowLook(theme, LookInMemory())


@pytest.fixture
def around(theme: Theme, look: WindowLook) -> Surroundings:
    """Return what a page works with before a notebook is open."""
    return Surroundings(theme, shipped_library(), look)
