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
    from inventory_app.ui.step_five.quiet_hour_timer import HourTimer
    from inventory_app.ui.window_look import WindowLook


class PageMaker:
    """Makes the page of a screen from the room it works in."""

    def __init__(self, room: Room, look: WindowLook, door: OpenDoor) -> None:
        """Take what pages are made from."""
        self._room = room
        self._look = look
        self._door = door
        self._hour: HourTimer | None = None
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
            Screen.STEP_FIVE: self._step_five,
            Screen.LISTENERS: self._listeners,
            Screen.LIMITS: self._limits,
            Screen.AMENDS: self._amends,
            Screen.PATTERNS: self._patterns,
            Screen.SHARE: self._share,
            Screen.SITTING: self._sitting,
            Screen.QUIET_HOUR: self._quiet_hour,
            Screen.EVENING: self._evening,
            Screen.SIX_SEVEN: self._six_seven,
            Screen.STEP_EIGHT: self._step_eight,
            Screen.ENDING: self._ending,
            Screen.SEALED: self._sealed,
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

    def _step_five(self) -> Page:
        from inventory_app.ui.step_five.overview import StepFivePage

        return StepFivePage(self._room)

    def _listeners(self) -> Page:
        from inventory_app.ui.step_five.listeners import ListenersPage

        return ListenersPage(self._room)

    def _limits(self) -> Page:
        from inventory_app.ui.step_five.limits import LimitsPage

        return LimitsPage(self._room)

    def _amends(self) -> Page:
        from inventory_app.ui.amends.amends_page import AmendsPage

        return AmendsPage(self._room)

    def _patterns(self) -> Page:
        from inventory_app.ui.patterns.patterns_page import PatternsPage

        return PatternsPage(self._room)

    def _share(self) -> Page:
        from inventory_app.ui.step_five.share_page import SharePage

        return SharePage(self._room)

    def _sitting(self) -> Page:
        from inventory_app.ui.step_five.sitting_start import SittingStartPage

        return SittingStartPage(self._room)

    def _quiet_hour(self) -> Page:
        from inventory_app.ui.step_five.quiet_hour import QuietHourPage

        return QuietHourPage(self._room, self._hour_timer())

    def _evening(self) -> Page:
        from inventory_app.ui.step_five.quiet_hour_evening import EveningPage

        return EveningPage(self._room, self._hour_timer())

    def _hour_timer(self) -> HourTimer:
        """Return the one hour that both pages after Step Five show."""
        from inventory_app.ui.step_five.quiet_hour_timer import HourTimer

        self._hour = self._hour or HourTimer(self._room.clock)
        return self._hour

    def _six_seven(self) -> Page:
        from inventory_app.ui.step_five.six_seven import SixSevenPage

        return SixSevenPage(self._room)

    def _step_eight(self) -> Page:
        from inventory_app.ui.step_five.step_eight import StepEightPage

        return StepEightPage(self._room)

    def _ending(self) -> Page:
        from inventory_app.ui.step_five.ending import EndingPage

        return EndingPage(self._room)

    def _sealed(self) -> Page:
        from inventory_app.ui.step_five.ending_sealed import SealedPage

        return SealedPage(self._room)

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
