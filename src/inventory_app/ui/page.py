"""A page of the main window, and where a page can lead.

The shell shows one page at a time. A page never builds another page: it says where the person wants
to go, with
:attr:`Page.left_for`, and the shell takes them there after the page has kept what was typed.
"""

from __future__ import annotations

from enum import Enum, unique

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.route import Stop


@unique
class Screen(Enum):
    """Every screen of the open notebook."""

    HOME = "home"
    STEP_FOUR = "step_four"
    CARE = "care"
    SECTION = "section"
    PATTERNS = "patterns"
    WRITING = "writing"
    REVIEW = "review"
    DELETED = "deleted"
    PAUSE = "pause"
    CLOSING = "closing"
    STEP_FIVE = "step_five"
    LISTENERS = "listeners"
    LIMITS = "limits"
    AMENDS = "amends"
    SHARE = "share"
    SITTING = "sitting"
    READING = "reading"
    QUIET_HOUR = "quiet_hour"
    EVENING = "evening"
    SIX_SEVEN = "six_seven"
    STEP_EIGHT = "step_eight"
    ENDING = "ending"
    SEALED = "sealed"
    PEOPLE = "people"
    PERSON = "person"
    PRINT = "print"
    SEARCH = "search"
    SETTINGS = "settings"
    HELP = "help"
    HELP_NOW = "help_now"
    RECOVERY_WORDS = "recovery_words"


class Destination(msgspec.Struct, frozen=True):
    """Where to go: a screen, and what it is about.

    ``stop`` is the entry's page in WRITING (with ``cursor`` and ``question_id`` when resuming);
    ``section`` goes with SECTION,
    REVIEW and PRINT; ``number`` is a person's id with PERSON; ``listener`` is to whom pages are
    read in READING, and shown first in SHARE and SITTING. BACK is ``screen`` None: where the person
    was before.
    """

    screen: Screen | None
    section: Section | None = None
    stop: Stop | None = None
    question_id: str = ""
    cursor: int = 0
    number: int = 0
    listener: ShareMark | None = None


BACK = Destination(None)
"""Back to the page before."""

HELP_NOW_KEY = "F2"
"""The key for *Help right now*, on every page of the window."""


class Page(QWidget):
    """A page of the main window.

    Subclasses override :meth:`enter`, and :meth:`keep` when a person can type on them.
    """

    left_for = Signal(object)
    """The person wants to go to the :class:`Destination` given."""
    title_changed = Signal(str)
    """The title in the top bar changed."""
    way_back_ended = Signal()
    """What the way back leads to is out of sight now, or gone: nothing may lead back to it."""

    def enter(self, destination: Destination) -> None:
        """Show the page for this destination: fill it anew and put the focus where work begins."""

    def here(self, destination: Destination) -> Destination:
        """Return how to come back to what is shown now; ``destination`` is how the person came."""
        return destination

    def turn_back(self) -> bool:
        """Turn one page back inside this page; return False when the window has to go back."""
        return False

    def keep(self) -> bool:
        """Save what is typed and not saved yet.

        Return False when it could not be saved and the page must stay.
        """
        return True

    def title(self) -> str:
        """Return the page's title for the top bar, sentence case, in the window's language."""
        return "Inventory"

    def narrow_title(self) -> str:
        """Return the title for a narrow window or very large text."""
        return self.title()

    def step_of(self) -> Screen:
        """Return which row of the left column this page belongs to."""
        return Screen.HOME
