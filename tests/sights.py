"""Every screen of the program, and how to get there over the invented person's notebook.

Pictures and walks go through this one list; a test holds that no member of Screen is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.choices import WayOfWorking
from inventory_app.domain.entries import Section
from inventory_app.domain.errors import WayOut, WhatHappened
from inventory_app.services.doors import ClosedDoor
from inventory_app.services.route import Route, Stop
from inventory_app.ui.page import Destination, Screen
from tests.sight import Sight, go
from tests.sights_five import sights_five
from tests.stage import NoAnswer

if TYPE_CHECKING:
    from inventory_app.domain.entries import EntryRow
    from tests.stage import Stage

TRY, WORDS, QUIT = WayOut.TRY_AGAIN, WayOut.USE_WORDS, WayOut.QUIT
PLACE, FOLDER, WAIT = WayOut.CHOOSE_OTHER_PLACE, WayOut.SHOW_FOLDER, WayOut.KEEP_WAITING
CLOSED: dict[WhatHappened, tuple[WayOut, ...]] = {
    WhatHappened.ALREADY_OPEN: (TRY, QUIT),
    WhatHappened.CANNOT_READ: (TRY,),
    WhatHappened.CANNOT_WRITE: (TRY, PLACE),
    WhatHappened.DISK_FULL: (TRY, FOLDER),
    WhatHappened.FOLDER_IS_SYNCED: (PLACE, QUIT),
    WhatHappened.FOLDER_IS_ON_NETWORK: (PLACE, QUIT),
    WhatHappened.FOLDER_NOT_OURS: (PLACE,),
    WhatHappened.FILE_MISSING: (TRY, FOLDER),
    WhatHappened.FILE_DAMAGED: (TRY, FOLDER),
    WhatHappened.FILE_NOT_ENCRYPTED: (FOLDER,),
    WhatHappened.FILE_IS_NEWER: (QUIT,),
    WhatHappened.FILE_NOT_OURS: (FOLDER,),
    WhatHappened.POINTER_BROKEN: (WORDS, FOLDER),
    WhatHappened.KEY_DOES_NOT_FIT: (TRY, WORDS, QUIT),
    WhatHappened.KEYRING_ABSENT: (TRY, WORDS, QUIT),
    WhatHappened.KEYRING_LOCKED: (TRY, WORDS, QUIT),
    WhatHappened.KEYRING_SILENT: (WAIT, TRY, WORDS, QUIT),
    WhatHappened.KEYRING_ENTRY_GONE: (TRY, WORDS, QUIT),
    WhatHappened.KEYRING_OTHER_VAULT: (TRY, WORDS, QUIT),
    WhatHappened.WORDS_NEEDED: (WORDS, QUIT),
}
"""Why a notebook can be shut when the program starts, with the ways out that are offered then."""


def sights() -> tuple[Sight, ...]:
    """Return everything there is to be seen, in the order a person may meet it."""
    return (*_first_run(), *_closed(), *_notebook(), *_writing(), *_printing(), *sights_five())


# --- before the notebook -------------------------------------------------------------------


def _first_run() -> Iterator[Sight]:
    for number, name in enumerate(("welcome", "comfort", "words", "own-words", "start")):
        yield Sight(f"first-run-{number + 1}-{name}", partial(_first_run_page, number=number))
    yield Sight("first-run-3-words-check", _check_words)


def _first_run_page(stage: Stage, number: int) -> None:
    stage.open_door()
    buttons = ("Begin", "Continue", "Later", "Continue")[:number]
    for page, button in enumerate(buttons, start=2):
        stage.press(button)
        stage.wait_for(f"Page {page} of")


def _check_words(stage: Stage) -> None:
    _first_run_page(stage, 2)
    stage.press("I have written them down")


def _closed() -> Iterator[Sight]:
    for why, ways_out in CLOSED.items():
        name = f"closed-{why.value.replace('_', '-')}"
        yield Sight(name, partial(_stand_before, why=why, ways_out=ways_out))
    yield Sight("closed-by-words", _type_words)


def _stand_before(stage: Stage, why: WhatHappened, ways_out: tuple[WayOut, ...]) -> None:
    waiting = NoAnswer() if why is WhatHappened.KEYRING_SILENT else None
    stage.open_door(ClosedDoor(why, ways_out, waiting=waiting))


def _type_words(stage: Stage) -> None:
    stage.open_door(ClosedDoor(WhatHappened.WORDS_NEEDED, (WORDS, QUIT)))
    stage.press("Use my recovery words")
    stage.type("abandon ability able about above absent abbandon")
    stage.press("Open")


# --- in the notebook -----------------------------------------------------------------------


def _notebook() -> Iterator[Sight]:
    plain = {
        "home": Screen.HOME,
        "step-four": Screen.STEP_FOUR,
        "care": Screen.CARE,
        "pause": Screen.PAUSE,
        "closing": Screen.CLOSING,
        "people": Screen.PEOPLE,
        "search": Screen.SEARCH,
        "settings": Screen.SETTINGS,
        "help": Screen.HELP,
        "help-now": Screen.HELP_NOW,
        "recovery-words": Screen.RECOVERY_WORDS,
    }
    for name, screen in plain.items():
        yield Sight(name, partial(go, destination=Destination(screen)), screen)
    for section in (Section.RESENTMENTS, Section.HARM_DONE_TO_ME, Section.STRENGTHS):
        name = f"section-{section.value.replace('_', '-')}"
        there = Destination(Screen.SECTION, section)
        yield Sight(name, partial(go, destination=there), Screen.SECTION)
    yield Sight("section-repeated-name", _repeat_a_name, Screen.SECTION)
    yield Sight("section-filter", _filter, Screen.SECTION)
    yield Sight("section-deleted", _delete, Screen.SECTION)
    review = Destination(Screen.REVIEW, Section.RESENTMENTS)
    yield Sight("review", partial(go, destination=review), Screen.REVIEW)
    yield Sight("deleted", _see_deleted, Screen.DELETED)
    yield Sight("person", partial(_open_person, name="My brother Theo"), Screen.PERSON)
    yield Sight("search-found", _search, Screen.SEARCH)
    yield Sight("menu-folded", _open_folded_menu, Screen.HOME)
    yield Sight("trouble", _say_trouble, Screen.HOME)


def _repeat_a_name(stage: Stage) -> None:
    go(stage, Destination(Screen.SECTION, Section.RESENTMENTS))
    stage.type("My brother Theo")
    stage.press("Add")


def _filter(stage: Stage) -> None:
    go(stage, Destination(Screen.SECTION, Section.RESENTMENTS))
    stage.press("Filter")


def _delete(stage: Stage) -> None:
    go(stage, Destination(Screen.SECTION, Section.RESENTMENTS))
    stage.press("Delete The housing office")


def _see_deleted(stage: Stage) -> None:
    rows = _rows(stage, Section.RESENTMENTS)
    stage.notebook.entries.delete([rows[title].id for title in ("The parking warden", "Myself")])
    go(stage, Destination(Screen.DELETED))


def _open_person(stage: Stage, name: str) -> None:
    go(stage, Destination(Screen.PEOPLE))
    stage.open_row(name)


def _search(stage: Stage) -> None:
    go(stage, Destination(Screen.SEARCH))
    stage.type("choir")


def _open_folded_menu(stage: Stage) -> None:
    stage.open_notebook()
    if stage.theme.is_large:
        stage.press("Menu")


def _say_trouble(stage: Stage) -> None:
    stage.open_notebook()
    stage.window.say_trouble("Something went wrong here. Everything you wrote is kept.")
    stage.settle()


# --- writing -------------------------------------------------------------------------------


def _writing() -> Iterator[Sight]:
    theo = "My brother Theo"
    pages = {
        "name": ("r_name", "Who or what are you resentful about?"),
        "about": ("r_about", "Who were they to you then?"),
        "gate": ("r_sort", ""),
        "long-text": ("r_what", "What happened?"),
        "ticks": ("r_touch", ""),
        "own-part": ("r_mine", ""),
    }
    for name, (page_id, question) in pages.items():
        there = partial(_write, section=Section.RESENTMENTS, title=theo, page_id=page_id)
        yield Sight(f"writing-{name}", there, Screen.WRITING, question)
    harm = partial(
        _write, section=Section.HARM_DONE_TO_ME, title="The yellow house", page_id="p_first"
    )
    yield Sight("writing-harm", harm, Screen.WRITING, "What would you like to call this page?")
    others = {
        "harm-top": (Section.HARM_DONE_TO_ME, "The yellow house", ""),
        "secret": (Section.SECRETS, "The blue folder", ""),
        "fear": (Section.FEARS, "Losing the flat", ""),
        "relationship": (Section.RELATIONSHIPS, "Sam", ""),
        "strength": (Section.STRENGTHS, "Patience with children", ""),
    }
    for name, (section, title, question) in others.items():
        there = partial(_write, section=section, title=title, page_id="")
        yield Sight(f"writing-{name}", there, Screen.WRITING, question)
    yield Sight("writing-start", _write_start, Screen.WRITING)
    yield Sight("writing-all-on-one", _write_all_on_one, Screen.WRITING)
    yield Sight("writing-in-columns", _write_in_columns, Screen.WRITING)
    yield Sight("writing-end", _reach_the_end, Screen.WRITING)
    yield Sight("writing-why", _ask_why, Screen.WRITING)


def _write(stage: Stage, section: Section, title: str, page_id: str) -> None:
    entry = stage.notebook.entries.find(_rows(stage, section)[title].id)
    first = Route(stage.notebook, stage.library).start(entry)
    stop = Stop(entry.id, page_id) if page_id else first
    go(stage, Destination(Screen.WRITING, section, stop))


def _write_start(stage: Stage) -> None:
    go(stage, Destination(Screen.WRITING, Section.START))


def _write_all_on_one(stage: Stage) -> None:
    choices = stage.notebook.choices()
    stage.notebook.choose(msgspec.structs.replace(choices, all_on_one_page=True))
    _write(stage, Section.RESENTMENTS, "My brother Theo", "r_what")


def _write_in_columns(stage: Stage) -> None:
    choices = stage.notebook.choices()
    stage.notebook.choose(msgspec.structs.replace(choices, way=WayOfWorking.COLUMNS))
    go(stage, Destination(Screen.SECTION, Section.RESENTMENTS))
    stage.press("Go on down the columns")


def _reach_the_end(stage: Stage) -> None:
    _write(stage, Section.STRENGTHS, "Patience with children", "")
    for _ in range(9):
        if not any(each.accessibleName() == "Skip for now" for each in stage.buttons()):
            return
        stage.press("Continue")


def _ask_why(stage: Stage) -> None:
    _write(stage, Section.RESENTMENTS, "My brother Theo", "r_what")
    stage.press("Why this question?")


# --- paper ---------------------------------------------------------------------------------


def _printing() -> Iterator[Sight]:
    names = ("limits", "what", "preview", "paper")
    for number, name in enumerate(names):
        yield Sight(f"print-{number + 1}-{name}", partial(_print, pages=number), Screen.PRINT)
    yield Sight("print-2-what-open", _open_what, Screen.PRINT)
    yield Sight("print-3-as-text", _read_as_text, Screen.PRINT)


def _print(stage: Stage, pages: int) -> None:
    go(stage, Destination(Screen.PRINT))
    for heading in ("What should be printed?", "page 1 of", "Print or save")[:pages]:
        stage.press("Continue")
        stage.wait_for(heading)


def _open_what(stage: Stage) -> None:
    _print(stage, 1)
    stage.press("Choose single pages")
    stage.press("Add pages that are left out")


def _read_as_text(stage: Stage) -> None:
    _print(stage, 2)
    stage.press("Read as text")


def _rows(stage: Stage, section: Section) -> dict[str, EntryRow]:
    found = stage.notebook.entries.list(stage.notebook.inventory().id, section)
    return {row.title: row for row in found}
