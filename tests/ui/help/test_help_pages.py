"""Help on the screen: right now, with or without a notebook; and the pages to read in peace."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inventory_app import __version__
from inventory_app.domain.choices import OwnHelpLine
from inventory_app.domain.help_lines import HelpLines
from inventory_app.services.people import People
from inventory_app.storage.notebook import Notebook
from inventory_app.ui.help.countries import shown_country
from inventory_app.ui.help.help_now_page import HelpNowPage
from inventory_app.ui.help.help_page import GLOSSARY, HelpPage
from inventory_app.ui.help.public_lines import PublicLines
from inventory_app.ui.page import BACK, Destination, Screen
from inventory_app.ui.room import Room, Surroundings
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.widgets.typed_text import isolated
from inventory_app.ui.window_look import WindowLook
from tests.builders import shipped_library
from tests.ui.visit import Visit, focused, too_low, unnamed

NOW = Destination(Screen.HELP_NOW)


@pytest.fixture
def before(qtbot: QtBot, around: Surroundings, look: WindowLook) -> Visit:
    """Help right now while no notebook is open."""
    look.set_country("ireland")
    return Visit(qtbot, HelpNowPage(around))


@pytest.fixture
def now(qtbot: QtBot, around: Surroundings, room: Room, look: WindowLook) -> Visit:
    """Help right now over an open notebook."""
    look.set_country("ireland")
    return Visit(qtbot, HelpNowPage(around, room))


def test_help_is_there_before_a_notebook_is_open(before: Visit) -> None:
    before.enter(NOW)
    said = before.said()
    assert "stop here and call" in said
    assert "Emergency in Ireland: 112 or 999" in said
    assert "116 123" in said
    assert "My own people" not in said
    assert not before.has_button("Change these lines")
    assert before.page.title() == "Help right now"
    assert before.page.step_of() is Screen.HELP_NOW
    assert before.page.keep()


def test_hide_this_comes_first_and_leads_back(now: Visit) -> None:
    now.enter(NOW)
    assert focused().accessibleName() == "Hide this"
    now.key(Qt.Key.Key_Return)
    assert now.left_for == [BACK]


def test_situations_open_in_place(now: Visit) -> None:
    now.enter(NOW)
    assert "Say it to someone now" not in now.said()
    now.press("I am thinking of killing myself")
    assert "Say it to someone now" in now.said()


def test_another_country_is_chosen_in_place(now: Visit, look: WindowLook) -> None:
    now.enter(NOW)
    assert not now.has_button("Australia")
    now.press("Another country")
    now.press("Australia")
    assert look.country == "australia"
    assert "Emergency in Australia: 000" in now.said()
    assert not now.has_button("Germany")
    now.press("Another country")
    now.press("Any other country")
    assert "Call the emergency number where you are." in now.said()
    assert "You can add your own." in now.said()


def test_without_a_known_country_it_is_asked_for(now: Visit, look: WindowLook) -> None:
    look.set_country("")
    before = QLocale()
    QLocale.setDefault(QLocale("is_IS"))
    try:
        now.enter(NOW)
        assert "Call the emergency number where you are." in now.said()
        assert now.has_button("Ireland")
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("chosen", "locale", "country"),
    [
        ("", "en_GB", "united_kingdom"),
        ("", "de_DE", "germany"),
        ("india", "en_GB", "india"),
        ("nowhere", "en_GB", None),
        ("", "is_IS", None),
    ],
)
def test_the_country_chosen_goes_before_the_computers(
    chosen: str, locale: str, country: str | None
) -> None:
    found = shown_country(shipped_library().all_help_lines(), chosen, QLocale(locale))
    assert (found.id if found else None) == country


def test_own_people_stand_there_and_can_be_changed(now: Visit, notebook: Notebook) -> None:
    now.enter(NOW)
    assert "You can add one person you would ring at night." in now.said()
    people = People(notebook, shipped_library())
    people.save(people.write_down("Sam"), {"ppl_call": "0000 2"})
    choices = notebook.choices()
    lines = (OwnHelpLine("Jo", "0000 1"),)
    notebook.choose(msgspec.structs.replace(choices, own_help_lines=lines))
    now.enter(NOW)
    assert f"{isolated('Jo')}   0000 1" in now.said()
    assert f"{isolated('Sam')}   0000 2" in now.said()
    now.press("Change these lines")
    now.press("Take Jo away")
    assert notebook.choices().own_help_lines == ()
    assert "0000 1" not in now.said()
    assert now.page.keep()


def test_safer_now_says_that_nothing_was_kept_and_offers_the_lid(now: Visit, before: Visit) -> None:
    now.enter(NOW)
    now.press("I am safer now")
    assert "Nothing was kept." in now.said()
    now.press("Put the lid on")
    assert now.left_for == [Destination(Screen.CLOSING)]
    now.enter(NOW)
    assert "Nothing was kept." not in now.said()
    before.enter(NOW)
    before.press("I am safer now")
    assert not before.has_button("Put the lid on")


class CheckedLibrary:
    """The shipped library with numbers that a person has checked."""

    def __init__(self, checked: str) -> None:
        """Take the day they were checked, empty for never."""
        self._lines = msgspec.structs.replace(shipped_library().all_help_lines(), checked=checked)

    def sentence(self, area: str, sentence_id: str) -> str:
        """Return a shipped sentence."""
        return shipped_library().sentence(area, sentence_id)

    def all_help_lines(self) -> HelpLines:
        """Return the lines with that day."""
        return self._lines


@pytest.mark.parametrize(
    ("checked", "said"),
    [("", "No person has checked them yet."), ("2026-12-01", "These numbers were checked on")],
)
def test_the_page_says_honestly_how_far_numbers_were_checked(
    qtbot: QtBot, theme: Theme, checked: str, said: str
) -> None:
    library = CheckedLibrary(checked)
    lines = PublicLines(theme, library)  # type: ignore[arg-type]
    qtbot.addWidget(lines)
    lines.show_country(library.all_help_lines().country("ireland"))
    words = [getattr(each, "words", "") for each in lines.findChildren(QLabel)]
    assert any(said in str(each) for each in words)
    lines.show_country(None)


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_help_right_now_is_named_and_high_enough(now: Visit, room: Room, scale: float) -> None:
    room.theme.set_look(ThemeMode.DARK, scale)
    now.enter(NOW)
    now.press("Another country")
    now.press("Change these lines")
    assert unnamed(now.page) == []
    assert too_low(now.page) == []


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Visit:
    return Visit(qtbot, HelpPage(room))


def test_help_explains_what_is_private_in_the_persons_words(page: Visit) -> None:
    page.enter(Destination(Screen.HELP))
    assert focused().accessibleName() == "Private, and its limits"
    assert "one locked file" not in page.said()
    page.key(Qt.Key.Key_Return)
    assert "one locked file" in page.said()
    assert "{" not in page.said()


def test_help_explains_words_keys_and_what_this_is(page: Visit) -> None:
    page.enter(Destination(Screen.HELP))
    for part in ("What words mean", "Keys", "About Inventory", "This computer", "Speaking"):
        page.press(part)
    said = page.said()
    for word in GLOSSARY:
        assert shipped_library().sentence("words", word) in said
    assert "Help right now\nF2" in said
    assert __version__ in said
    assert "not affiliated with any fellowship" in said
    assert "MIT licence" in said
    assert "Some programs copy every key" in said
    assert page.page.title() == "Help"
    assert page.page.step_of() is Screen.HELP


@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_help_is_named_and_high_enough(page: Visit, room: Room, scale: float) -> None:
    room.theme.set_look(ThemeMode.LIGHT, scale)
    page.enter(Destination(Screen.HELP))
    page.press("Keys")
    assert unnamed(page.page) == []
    assert too_low(page.page) == []
