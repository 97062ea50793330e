"""Which page belongs to which screen; each is imported when it is first visited.

So that a start stays light.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from inventory_app.ui.page import Page, Screen
from inventory_app.ui.room import Surroundings

if TYPE_CHECKING:
    from inventory_app.services.doors import OpenDoor
    from inventory_app.ui.room import Room
    from inventory_app.ui.window_look import WindowLook


class PageMaker:
    """Makes the page of a screen from the room it works in."""

    def __init__(self, room: Room, look: WindowLook, door: OpenDoor) -> None:
        """Take what pages are made from."""
        self._room = room
        self._look = look
        self._door = door
        self._makers: dict[Screen, Callable[[], Page]] = {
            Screen.HOME: self._home,
            Screen.STEP_FOUR: self._step_four,
            Screen.CARE: self._care,
            Screen.SECTION: self._section,
            Screen.WRITING: self._writing,
            Screen.REVIEW: self._review,
            Screen.DELETED: self._deleted,
            Screen.PAUSE: self._pause,
            Screen.CLOSING: self._closing,
            Screen.PEOPLE: self._people,
            Screen.PERSON: self._person,
            Screen.PRINT: self._print,
            Screen.SEARCH: self._search,
            Screen.SETTINGS: self._settings,
            Screen.HELP: self._help,
            Screen.HELP_NOW: self._help_now,
            Screen.RECOVERY_WORDS: self._recovery_words,
        }

    def __call__(self, screen: Screen) -> Page:
        """Return a new page for a screen."""
        return self._makers[screen]()

    def _home(self) -> Page:
        from inventory_app.ui.home.page import HomePage

        return HomePage(self._room)

    def _step_four(self) -> Page:
        from inventory_app.ui.step_four.overview import StepFourPage

        return StepFourPage(self._room)

    def _care(self) -> Page:
        from inventory_app.ui.step_four.care import CarePage

        return CarePage(self._room)

    def _section(self) -> Page:
        from inventory_app.ui.step_four.section_list import SectionPage

        return SectionPage(self._room)

    def _writing(self) -> Page:
        from inventory_app.ui.wizard.writing_page import WritingPage

        return WritingPage(self._room)

    def _review(self) -> Page:
        from inventory_app.ui.step_four.review import ReviewPage

        return ReviewPage(self._room)

    def _deleted(self) -> Page:
        from inventory_app.ui.step_four.deleted import DeletedPage

        return DeletedPage(self._room)

    def _pause(self) -> Page:
        from inventory_app.ui.step_four.pause import PausePage

        return PausePage(self._room)

    def _closing(self) -> Page:
        from inventory_app.ui.step_four.closing import ClosingPage

        return ClosingPage(self._room)

    def _people(self) -> Page:
        from inventory_app.ui.people.people_page import PeoplePage

        return PeoplePage(self._room)

    def _person(self) -> Page:
        from inventory_app.ui.people.person_page import PersonPage

        return PersonPage(self._room)

    def _print(self) -> Page:
        from inventory_app.ui.printing.print_page import PrintPage

        return PrintPage(self._room)

    def _search(self) -> Page:
        from inventory_app.ui.search.search_page import SearchPage

        return SearchPage(self._room)

    def _settings(self) -> Page:
        from inventory_app.ui.settings.settings_page import SettingsPage

        return SettingsPage(self._room, self._look)

    def _help(self) -> Page:
        from inventory_app.ui.help.help_page import HelpPage

        return HelpPage(self._room)

    def _help_now(self) -> Page:
        from inventory_app.ui.help.help_now_page import HelpNowPage

        around = Surroundings(self._room.theme, self._room.library, self._look)
        return HelpNowPage(around, self._room)

    def _recovery_words(self) -> Page:
        from inventory_app.ui.first_run.recovery_words_page import RecoveryWordsPage

        return RecoveryWordsPage(self._room, self._door)
