"""The program itself on a notebook, and where a person's hands and eyes are in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from benchmarks.notebooks import opened
from inventory_app.app import Program
from inventory_app.desktop.command_line import Start
from inventory_app.domain.entries import Entry, Section
from inventory_app.services.route import Stop
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.shell.frame import NotebookFrame
from inventory_app.ui.widgets.writing_field import WritingField

LONG_TEXT_PAGE, LONG_TEXT_QUESTION = "r_what", "r_happened"


class Desk:
    """The open window over a notebook."""

    def __init__(self, application: QApplication, folder: Path, entry: Entry) -> None:
        """Start the program on the notebook; the window is on the screen afterwards."""
        self.entry_id = entry.id
        self._program = Program(application, Start(folder))
        self._program.begin()
        self.window = self._program.window

    @property
    def frame(self) -> NotebookFrame:
        """The open notebook in the window."""
        frame = self.window.frame
        if frame is None:
            raise RuntimeError("the notebook did not open")
        return frame

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self.frame.page
        if page is None or not page.isVisible():
            raise RuntimeError("no page is shown")
        return page

    def go_to_long_text(self) -> None:
        """Go to a page with a long answer."""
        self.frame.go(Destination(Screen.WRITING, stop=Stop(self.entry_id, LONG_TEXT_PAGE)))

    def field(self) -> WritingField:
        """Return the field that has the focus."""
        field = QApplication.focusWidget()
        if not isinstance(field, WritingField):
            raise TypeError("no long text has the focus")
        return field

    def button(self, words: str) -> QPushButton:
        """Return the button on the page that says these words."""
        for button in self.page.findChildren(QPushButton):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                return button
        raise RuntimeError(f"no button says {words}")

    def close(self) -> None:
        """Close the window and let the folder go."""
        self.window.close()
        self._program.end()


def an_entry(folder: Path, number: int) -> Entry:
    """Return a resentment of the notebook; the program must not hold the file yet."""
    vault = opened(folder)
    entries = vault.notebook.entries.entries(vault.notebook.inventory().id, Section.RESENTMENTS)
    vault.close()
    return entries[number]
