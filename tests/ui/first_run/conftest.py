"""A person at a first run: an empty folder, the real vault, a password store in memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inventory_app.services.doors import Door
from inventory_app.services.ports import Notebook
from inventory_app.ui.first_run.first_run import FirstRun
from inventory_app.ui.first_run.words_card import WordsCard
from inventory_app.ui.session.doorway import Doorway
from inventory_app.ui.shell.main_window import MainWindow
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.vault import PasswordStore
from tests.password_stores import Entries, memory_store
from tests.ui.looking import focused, press, said, settle
from tests.ui.session.conftest import (  # noqa: F401 - fixtures
    Opened,
    door_with,
    entries,
    folder,
    no_left_over_window,
    opened,
    outside,
    stand_at,
    window,
)

SECONDS = 5_000
"""Milliseconds that are always enough, and never waited out where all is well."""


class Newcomer:
    """A person who starts for the first time."""

    def __init__(self, window: MainWindow, qtbot: QtBot, opened: Opened) -> None:  # noqa: F811
        """Take the window; nothing is begun."""
        self.window = window
        self.opened = opened
        self.folder = Path()
        self.examples = 0
        self._qtbot = qtbot

    def begin(self, doorway: Doorway) -> None:
        """Start the program."""
        doorway.example_asked.connect(self._note_example)
        doorway.begin()
        settle()

    @property
    def page(self) -> FirstRun:
        """The first run."""
        return next(each for each in self.window.findChildren(FirstRun) if each.isVisible())

    @property
    def notebook(self) -> Notebook:
        """The notebook that was made."""
        door = self.page._open
        assert door is not None
        return door.notebook

    @property
    def said(self) -> str:
        """All that can be read."""
        return said(self.window)

    def press(self, name: str) -> None:
        """Press a button."""
        press(self.window, name)

    def reach_comfort(self) -> None:
        """Go to the second page."""
        self.press("Begin")

    def reach_words(self) -> tuple[str, ...]:
        """Go to the words; return them as a screen reader reads them out."""
        self.reach_comfort()
        self.press("Continue")
        return self.wait_for_words()

    def wait_for_words(self) -> tuple[str, ...]:
        """Wait until the words are there."""
        self.wait(lambda: bool(self._cards()))
        settle()
        (card,) = self._cards()
        return tuple(re.findall(r"\d+ (\w+)", card.accessibleDescription()))

    def asked(self) -> dict[int, LineField]:
        """Return the fields for the words that are asked for, by their places."""
        fields = [each for each in self.window.findChildren(LineField) if each.isVisible()]
        found = {each: re.fullmatch(r"Word (\d+)", each.accessibleName()) for each in fields}
        return {int(match[1]): field for field, match in found.items() if match}

    def type_back(self, words: tuple[str, ...]) -> None:
        """Type the words asked for, and go on."""
        if not self.asked():
            self.press("I have written them down")
        for place, field in self.asked().items():
            field.set_words(words[place - 1])
        self.press("Continue")

    def reach_own_words(self) -> None:
        """Go to the words I use, the recovery words put off."""
        self.reach_words()
        self.press("Later")

    def name_programme(self, name: str) -> None:
        """Write one's programme where the focus is, past the list of those that are known."""
        field = focused()
        assert isinstance(field, LineField)
        field.setText(name)

    def reach_start(self) -> None:
        """Go to the last page."""
        self.reach_own_words()
        self.press("Continue")

    def wait(self, is_there: Callable[[], bool]) -> None:
        """Wait until something is there."""
        self._qtbot.waitUntil(is_there, timeout=SECONDS)

    def pointer(self) -> Path:
        """Return the file without which no notebook is found."""
        return self.folder / "vault.json"

    def _cards(self) -> list[QWidget]:
        return [each for each in self.window.findChildren(WordsCard) if each.isVisible()]

    def _note_example(self) -> None:
        self.examples += 1


Comes = Callable[..., Newcomer]


@pytest.fixture
def comes(
    window: MainWindow,  # noqa: F811
    opened: Opened,  # noqa: F811
    folder: Path,  # noqa: F811
    entries: Entries,  # noqa: F811
    request: pytest.FixtureRequest,
) -> Comes:
    """Return a function that lets a person begin, with the usual store or another."""
    qtbot: QtBot = request.getfixturevalue("qtbot")
    door: Callable[[PasswordStore], Door] = request.getfixturevalue("door_with")
    stand: Callable[[Door], Doorway] = request.getfixturevalue("stand_at")

    def begin(store: PasswordStore | None = None) -> Newcomer:
        person = Newcomer(window, qtbot, opened)
        person.folder = folder
        person.begin(stand(door(store or memory_store(entries))))
        return person

    return begin
