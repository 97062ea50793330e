"""Help: what is private and what is not, what words mean, which keys there are, what this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app import __version__
from inventory_app.ui.help.key_list import KeyList
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.scroll_page import ScrollPage

GLOSSARY = (
    "word_inventory",
    "word_resentment",
    "word_shortcoming",
    "word_amends",
    "word_sponsor",
    "word_keyring",
    "word_recovery",
    "word_set_aside",
    "word_part",
    "word_principle",
    "word_institution",
    "word_abstinent",
)
"""The words explained, in reading order."""
THIS_COMPUTER = ("fr_safe_watch_1", "fr_safe_watch_2", "fr_safe_watch_3")
"""What to think about where somebody else may look at this computer."""


class HelpPage(Page):
    """Help that is read, not needed at once; *Help right now* is another page."""

    def __init__(self, room: Room) -> None:
        """Build the page; its words follow the person's own at :meth:`enter`."""
        super().__init__()
        self._room = room
        theme = room.theme
        self._scroll = ScrollPage(theme, 700)
        self._private = Prose(theme)
        self._words = Prose(theme)
        self._parts: list[Disclosure] = []
        column = self._scroll.column
        column.addWidget(Heading(theme, self.title()))
        column.add_gap(8)
        for title, inside in self._contents():
            part = Disclosure(theme, title, inside)
            self._parts.append(part)
            column.addWidget(part)
            column.add_gap(4)
        outer = Column(theme)
        outer.addWidget(self._scroll)
        self.setLayout(outer)

    @override
    def enter(self, destination: Destination) -> None:
        library = self._room.library
        wording = library.wording(self._room.notebook.choices().own_words)
        form = wording.form(library.form("confidentiality"))
        self._private.set_words("\n\n".join(question.text for question in form.questions()))
        said = [library.sentence("words", each) for each in GLOSSARY]
        self._words.set_words("\n\n".join(wording.fill(each) for each in said))
        self._scroll.scroll_to_top()
        self._parts[0].link.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def title(self) -> str:
        return self.tr("Help")

    @override
    def step_of(self) -> Screen:
        return Screen.HELP

    def _contents(self) -> tuple[tuple[str, QWidget | str], ...]:
        library = self._room.library
        safe = "\n\n".join(library.sentence("first_run", each) for each in THIS_COMPUTER)
        return (
            (library.form("confidentiality").title, self._private),
            (library.sentence("first_run", "fr_device_title"), safe),
            (self.tr("What words mean"), self._words),
            (self.tr("Keys"), KeyList(self._room.theme)),
            (self.tr("Speaking in place of typing"), library.sentence("words", "dictation_note")),
            (self.tr("About Inventory"), self._about()),
        )

    def _about(self) -> str:
        version = self.tr("Inventory, version {version}").format(version=__version__)
        free = self.tr(
            "It is free software under the MIT licence. You may use it, copy it and change it."
        )
        alone = self.tr("It is not affiliated with any fellowship. The people in it are invented.")
        offline = self.tr("It does not use the internet. Nothing is sent to anyone.")
        parts = (version, free, alone, offline)
        return "\n\n".join(parts)
