"""Step Five told aloud by keys alone: two sittings, a power cut between, the Step Eight list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.journeys.inventory_of_sixty import (
    ADDED,
    DANGERS,
    HARMED,
    KEPT_OUT,
    LOVED,
    READ_ALOUD,
    RESENTED,
    SET_ASIDE,
    STRENGTHS,
    WORRIES,
    add_between,
    prepare,
)
from tests.journeys.person import CELL, Person
from tests.journeys.running import running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.desktop.screen import Node

LISTENER: Final = "Imre"
SPONSOR: Final = "My sponsor"
WHOLE_SECTION: Final = "my sponsor"
HEARD: Final = "What did you hear back?"
HEARD_WORDS: Final = "You were nineteen then."
FIRST_KEYS: Final = "RSLR"
"""What is done with the pages of the first sitting: read, skipped, left for later, read."""
TO_READ: Final = len(READ_ALOUD)
OFFER: Final = "Would you like to add a strength before you go on?"
RESTING: Final = "Rest. That is enough for today"


class Listening:
    """A listener who sees the screen of a sitting: every word that ever stands on it."""

    def __init__(self, person: Person) -> None:
        """Listen to what this person's screen shows."""
        self._person = person
        self.said: list[str] = []

    def until(self, is_there: Callable[[Node], bool], what: str) -> Node:
        """Wait for something of the sitting; remember all that stands there meanwhile."""

        def noted(root: Node) -> bool:
            self.said += [f"{node.name} {node.description} {node.text}" for node in root]
            return is_there(root)

        return self._person.wait(noted, what)

    def page(self, place: int, count: int) -> Node:
        """Wait for a page by its place among those to read."""
        words = f"Page {place} of {count} "
        seen = self.until(lambda root: _says(root, words) or _says(root, OFFER), f"{words!r}")
        if _says(seen, OFFER):
            self._person.press("Return")
            seen = self.until(lambda root: _says(root, words), f"{words!r}")
        return seen


def test_step_five_is_told_in_two_sittings_and_leads_to_step_eight(folder: Path) -> None:
    prepare(folder)
    with running(folder) as program, Person(program) as person:
        person.sit_down()
        _choose_a_listener(person)
        _mark_pages(person)
        first = _sit_first(person)
        program.kill()
    add_between(folder)
    with running(folder) as program, Person(program) as person:
        person.sit_down()
        second = _sit_again(person)
        _write_the_record(person)
        _rest(person)
        eight = _step_eight(person)
    said = "\n".join([*first.said, *second.said])
    assert [words for words in KEPT_OUT if words in said] == []
    assert [words for words in READ_ALOUD if words not in said] == []
    assert ADDED in "\n".join(second.said)
    assert {RESENTED[0], RESENTED[1], HARMED[0]} <= eight
    assert RESENTED[2] not in eight, "somebody with a page of harm came to the list by itself"


def _choose_a_listener(person: Person) -> None:
    person.use("Step Five")
    person.use("Compare people who could listen")
    person.answer("Who could listen?", LISTENER)
    person.press("Return")
    person.wait_for(LISTENER)
    person.go_to("Add")
    person.press("Tab")
    person.wait(lambda root: bool(root.focused and LISTENER in root.focused.name), "their row")
    person.press("Return")
    person.choose(SPONSOR)
    person.use("Step Five")
    person.use("Choose whom to ask, and how, Not started")
    person.wait_for_focus("Whom will you ask?")
    person.answer("Whom will you ask?", LISTENER)
    person.press("Escape")
    person.use("Step Five")


def _mark_pages(person: Person) -> None:
    """Mark two pages and a harm by themselves, and all fears together."""
    person.use("Choose what I share")
    person.wait(lambda root: bool(root.focused and root.focused.name == "A-001"), "the table")
    resented = STRENGTHS
    fears = resented + len(RESENTED) + len(SET_ASIDE)
    harms = fears + len(WORRIES) + len(DANGERS) + len(LOVED)
    here = 0
    for place, number, chip in (
        (resented, "R-001", SPONSOR),
        (resented + 2, "R-003", SPONSOR),
        (fears, "F-001", WHOLE_SECTION),
        (harms, "H-001", SPONSOR),
    ):
        person.press(*["Down"] * (place - here))
        here = place
        person.wait_for_focus(number)
        person.press("Return")
        person.tick(chip)
        person.press("Escape")
        person.wait_for_focus(number)
    seen = person.wait(lambda root: _says(root, f"{SPONSOR}: {TO_READ} "), "all marks to stand")
    assert not any(node.name.startswith("X-") for node in seen if "checked" in node.states)


def _begin_sitting(person: Person) -> Listening:
    person.use("Step Five")
    person.use("Read aloud")
    person.wait_for_focus("Begin reading")
    person.press("Return")
    listening = Listening(person)
    listening.until(lambda root: _has_focus(root, "Begin"), "the beginning")
    person.press("Return")
    return listening


def _sit_first(person: Person) -> Listening:
    listening = _begin_sitting(person)
    for place, key in enumerate(FIRST_KEYS, start=1):
        listening.page(place, TO_READ)
        if place == 1:
            person.press("h")
            person.answer(HEARD, HEARD_WORDS)
            person.press("Escape")
        listening.until(lambda root: _has_focus(root, "Read it"), "the page's keys")
        person.press(key.lower())
    listening.page(len(FIRST_KEYS) + 1, TO_READ)
    person.press("t")
    listening.until(lambda root: _says(root, "opens at the same page"), "the end for today")
    person.press("Return")
    person.wait_for("Home")
    return listening


def _sit_again(person: Person) -> Listening:
    """Begin where the first sitting stopped; the page written since has its place."""
    listening = _begin_sitting(person)
    count = TO_READ + 1
    listening.page(len(FIRST_KEYS) + 1, count)
    for _ in FIRST_KEYS:
        person.press("Left")
    seen = listening.page(1, count)
    field = seen.find(HEARD, "text")
    assert field
    assert field.text == HEARD_WORDS
    for place in range(2, len(FIRST_KEYS) + 2):
        person.press("Right")
        listening.page(place, count)
    for place in range(len(FIRST_KEYS) + 1, count + 1):
        seen = listening.page(place, count)
        is_added = seen.find(ADDED) is not None
        assert is_added == (place == count - 1), "the new page is not after the other fears"
        person.press("r")
    again = "Read what was left for later"
    listening.until(lambda root: _has_focus(root, again), "the last page to be over")
    person.press("Return")
    listening.page(FIRST_KEYS.index("L") + 1, count)
    person.press("r")
    listening.until(lambda root: _has_focus(root, "Close"), "nothing to be left")
    person.press("Return")
    person.wait_for("Home")
    return listening


def _write_the_record(person: Person) -> None:
    person.use("Step Five")
    person.use("Write the record")
    person.go_to("To another person: their initials")
    person.answer("To another person: their initials", "I.")
    person.go_on()
    person.use("Step Five")
    person.use("Take a quiet hour")
    person.wait_for("How strong are your feelings right now?")


def _rest(person: Person) -> None:
    person.go_on()
    person.choose(RESTING)
    person.go_on()
    person.wait_for("Rest, and close Inventory")
    person.use("Go to Home")


def _step_eight(person: Person) -> set[str]:
    """Return the names on the list."""
    person.use("Look at the Step Eight list")
    seen = person.wait(
        lambda root: any(node.role == CELL and node.name == RESENTED[0] for node in root),
        "the Step Eight list",
    )
    return {node.name for node in seen if node.role == CELL}


def _says(root: Node, words: str) -> bool:
    return any(words in node.name for node in root if node.role == "label")


def _has_focus(root: Node, name: str) -> bool:
    return bool(root.focused and root.focused.name == name)
