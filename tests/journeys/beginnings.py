"""What every story begins with: the first run, and the way to a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tests.desktop.screen import Node
    from tests.journeys.person import Person

WHO: Final = "Who or what are you resentful about?"
WORDS_ASKED: Final = 3
WORDS_CARD: Final = "Your 24 recovery words"


def reach_the_words(person: Person) -> tuple[str, ...]:
    """Go through the first pages of a first run; return the 24 words as they are read out."""
    person.sit_down()
    person.wait_for_focus("Begin")
    person.press("Return")
    person.wait_for_focus("Text size")
    person.use("Continue")
    card = person.wait_for_focus(WORDS_CARD)
    return tuple(re.findall(r"\d+ (\w+)", card.description))


def type_three_words_back(person: Person, words: tuple[str, ...]) -> None:
    """Type the three words that are asked for on the page that checks them."""
    person.wait_for("Type three of them back")
    seen = person.wait(lambda root: len(_asked(root)) == WORDS_ASKED, "three words to be asked for")
    for place in _asked(seen):
        person.go_to(f"Word {place}")
        person.answer(f"Word {place}", words[place - 1])
    person.press("Return")


def _asked(root: Node) -> list[int]:
    """Return the places of the words that are asked for."""
    fields = [node for node in root if node.role == "text" and node.name.startswith("Word ")]
    return [int(field.name.removeprefix("Word ")) for field in fields]


def go_on_to_home(person: Person) -> None:
    """Leave the last two pages of a first run as they are offered."""
    person.wait_for("Words you use")
    person.use("Continue")
    person.wait_for("Where would you like to start?")
    person.choose(
        "Step Four. Most people have done Steps One to Three first, with someone beside them."
    )
    person.use("Continue")
    person.wait_for("Home", "label")


def first_run(person: Person) -> tuple[str, ...]:
    """Go through a whole first run, the words put off; return them."""
    words = reach_the_words(person)
    person.use("Later")
    go_on_to_home(person)
    return words


def open_resentments(person: Person) -> None:
    """Go from Home through the page about care to the list of resentments."""
    person.use("List and look at my resentments, Not started")
    person.wait_for("Go on", "push button")
    person.use("Go on")
    person.wait_for_focus(WHO)
