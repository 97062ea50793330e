"""Where a form belongs: its row in the left column, its title, and the list it leads back to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from inventory_app.domain.entries import Section
from inventory_app.ui.page import Destination, Screen

_SCREENS = {
    Section.AMENDS: Screen.AMENDS,
    Section.STEP_FIVE_BEFORE: Screen.STEP_FIVE,
    Section.STEP_FIVE_LISTENER: Screen.STEP_FIVE,
    Section.STEP_FIVE_PLAN: Screen.STEP_FIVE,
    Section.STEP_FIVE_SITTING: Screen.STEP_FIVE,
    Section.STEP_FIVE_RECORD: Screen.STEP_FIVE,
    Section.STEP_FIVE_AFTER: Screen.STEP_FIVE,
    Section.STEP_SIX: Screen.STEP_FIVE,
    Section.STEP_SEVEN: Screen.STEP_FIVE,
    Section.STEP_EIGHT: Screen.STEP_FIVE,
    Section.STEP_EIGHT_ME: Screen.STEP_FIVE,
    Section.INVENTORY_END: Screen.STEP_FIVE,
}
"""The row of the left column a form belongs to; Step Four for every other."""

_LISTS = {
    Section.START: Destination(Screen.STEP_FOUR),
    Section.RELATIONSHIPS_END: Destination(Screen.SECTION, Section.RELATIONSHIPS),
    Section.PATTERNS: Destination(Screen.PATTERNS),
    Section.PATTERN_HABIT: Destination(Screen.PATTERNS),
    Section.STEP_FIVE_LISTENER: Destination(Screen.LISTENERS),
    Section.STEP_SIX: Destination(Screen.SIX_SEVEN),
    Section.STEP_SEVEN: Destination(Screen.SIX_SEVEN),
    Section.STEP_EIGHT: Destination(Screen.STEP_EIGHT),
    Section.STEP_EIGHT_ME: Destination(Screen.STEP_EIGHT),
}
"""Where a form leads back to, where that is not the list of its own section."""


_NEXT = {
    Section.STEP_FIVE_RECORD: Destination(Screen.QUIET_HOUR),
    Section.STEP_FIVE_AFTER: Destination(Screen.EVENING),
}
"""What follows the last page of a form, where it does not lead back."""


def screen_of(section: Section) -> Screen:
    """Return the row of the left column that a form belongs to."""
    return _SCREENS.get(section, Screen.STEP_FOUR)


def is_of_step_four(section: Section) -> bool:
    """Return whether a form belongs to Step Four."""
    return screen_of(section) is Screen.STEP_FOUR


def way_back(section: Section) -> Destination:
    """Return where the pages of a form lead back to: its list, or the page it was opened from."""
    if section in _LISTS:
        return _LISTS[section]
    screen = screen_of(section)
    is_listed = screen is Screen.STEP_FOUR
    return Destination(Screen.SECTION, section=section) if is_listed else Destination(screen)


def way_on(section: Section) -> Destination:
    """Return where the last page of a form leads."""
    return _NEXT.get(section) or way_back(section)


class PlaceNames(QObject):
    """Says where a form belongs, in the window's language."""

    def place(self, section: Section) -> str:
        """Return what the part of the program is called that a form belongs to."""
        names = {Screen.STEP_FIVE: self.tr("Step Five"), Screen.AMENDS: self.tr("Amends")}
        return names.get(screen_of(section)) or self.tr("Step Four")
