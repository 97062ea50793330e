"""The frame of an open notebook in its window: with pages of paper, or with the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot
from typing_extensions import override

from inventory_app.domain.errors import ExpectedError
from inventory_app.services.doors import Keeping
from inventory_app.services.ports import Notebook
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.shell.keys import give_keys
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.shell.pages import PageMaker
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.window_look import WindowLook
from tests.ui.looking import settle


class PaperPage(Page):
    """A page with one field; a test says whether it can be kept and entered."""

    def __init__(self, theme: Theme, screen: Screen) -> None:
        super().__init__()
        self.which = screen
        self.visits: list[Destination] = []
        self.is_kept = True
        self.refuses: ExpectedError | None = None
        self.leads_on: Destination | None = None
        self.turns_back = False
        self.times_kept = 0
        self.field = LineField(theme, "Words")
        column = QVBoxLayout(self)
        column.addWidget(self.field)

    @override
    def enter(self, destination: Destination) -> None:
        self.visits.append(destination)
        if self.refuses is not None:
            raise self.refuses
        if self.leads_on is not None:
            self.left_for.emit(self.leads_on)
            return
        self.field.setFocus()

    @override
    def keep(self) -> bool:
        self.times_kept += 1
        return self.is_kept

    @override
    def turn_back(self) -> bool:
        return self.turns_back

    @override
    def title(self) -> str:
        return f"The page {self.which.value}"

    @override
    def narrow_title(self) -> str:
        return self.which.value

    @override
    def step_of(self) -> Screen:
        return self.which


class OpenedDoor:
    """An open door that counts how often it was closed."""

    is_in_keyring = True

    def __init__(self, notebook: Notebook) -> None:
        """Take the notebook; the fixture that made it closes it."""
        self.notebook = notebook
        self.times_closed = 0

    def words(self) -> tuple[str, ...]:
        """Return no words."""
        return ()

    def keep_in_keyring(self) -> Keeping:
        """Nobody asks for this here."""
        raise AssertionError("no key is kept here")

    def finish_keeping(self) -> None:
        """Nobody asks for this here."""
        raise AssertionError("no key is kept here")

    def close(self) -> None:
        """Count."""
        self.times_closed += 1


class Shell:
    """The window with a notebook of paper pages in it."""

    def __init__(self, window: MainWindow, frame: NotebookFrame) -> None:
        """Take the window and what is in it."""
        self.window = window
        self.frame = frame
        self.pages: dict[Screen, PaperPage] = {}

    @property
    def page(self) -> PaperPage:
        """The page that is shown."""
        page = self.frame.page
        assert isinstance(page, PaperPage)
        return page

    @property
    def screen(self) -> Screen:
        """Which page is shown."""
        return self.page.which

    def is_at(self, screen: Screen) -> bool:
        """Whether this page is shown."""
        return self.screen is screen

    def go(self, *screens: Screen) -> None:
        """Go to one page after another."""
        for screen in screens:
            self.frame.go(Destination(screen))
        settle()

    def resize(self, width: int, height: int = 700) -> None:
        """Make the window as wide; below its least width, as a tiling desktop would."""
        self.window.setMinimumSize(0, 0)
        self.window.resize(width, height)
        settle()


@pytest.fixture
def window(qtbot: QtBot, look: WindowLook) -> Iterator[MainWindow]:
    """Return the empty window, shown and active."""
    made = MainWindow(look)
    made.resize(1180, 800)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.end()


@pytest.fixture
def door(notebook: Notebook) -> OpenedDoor:
    """Return the door the notebook came through."""
    return OpenedDoor(notebook)


@pytest.fixture
def shell(window: MainWindow, theme: Theme, door: OpenedDoor) -> Shell:
    """Return a window with a frame of paper pages, at Home."""
    pages: dict[Screen, PaperPage] = {}

    def make_page(screen: Screen) -> Page:
        pages[screen] = PaperPage(theme, screen)
        return pages[screen]

    frame = NotebookFrame(theme, make_page)
    give_keys(frame)
    window.show_notebook(frame, door)
    frame.begin(None)
    settle()
    made = Shell(window, frame)
    made.pages = pages
    return made


@pytest.fixture
def real_frame(
    window: MainWindow, room: Room, look: WindowLook, door: OpenedDoor
) -> Callable[[], NotebookFrame]:
    """Return a function that opens the notebook in the window with its real pages."""

    def make() -> NotebookFrame:
        frame = NotebookFrame(room.theme, PageMaker(room, look, door))
        give_keys(frame)
        window.show_notebook(frame, door)
        frame.begin(None)
        settle()
        return frame

    return make
