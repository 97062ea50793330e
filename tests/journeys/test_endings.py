"""The computer ends the program, or the person does: every word typed is there again."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.journeys.beginnings import WHO, first_run, open_resentments
from tests.journeys.person import Person
from tests.journeys.running import running

if TYPE_CHECKING:
    from tests.desktop.screen import Node

HAPPENED: Final = "What happened?"
OWN: Final = "I can look at my own side of this. Others may have been in the wrong too."
PARKED: Final = "I am not sure, or I would rather not say now."
SENTENCE: Final = (
    "Pat read a line of my report out loud, and the whole table laughed while I looked for my coat."
)
SLOW_S: Final = 0.03


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_asked_to_end_in_mid_sentence_it_keeps_every_letter(
    folder: Path, number: signal.Signals
) -> None:
    with running(folder) as program, Person(program) as person:
        first_run(person)
        _open_an_entry(person)
        person.choose(OWN)
        person.go_on()
        person.wait_for_focus(HAPPENED)
        with person.writing_slowly(SENTENCE, SLOW_S):
            seen = person.wait(lambda root: len(_written(root)) > len(SENTENCE) // 3, "some words")
            assert program.ask_to_end(number) == 0
    with running(folder) as program, Person(program) as person:
        person.sit_down()
        field = person.wait_for_focus(HAPPENED)
        assert SENTENCE.startswith(field.text)
        assert len(_written(seen)) <= len(field.text) < len(SENTENCE)
        assert field.caret == len(field.text)


def test_closed_by_its_own_key_it_opens_on_the_same_page(folder: Path) -> None:
    with running(folder) as program, Person(program) as person:
        first_run(person)
        _open_an_entry(person)
        person.choose(OWN)
        person.go_on()
        person.wait_for_focus(HAPPENED)
        person.answer(HAPPENED, "The whole table laughed.")
        person.press("Left", "Left", "Left", "ctrl+q")
        assert program.wait() == 0
    with running(folder) as program, Person(program) as person:
        person.sit_down()
        field = person.wait_for_focus(HAPPENED)
        assert field.text == "The whole table laughed."
        assert field.caret == len(field.text) - 3


@pytest.mark.parametrize(
    ("row", "name_it", "name"),
    [
        ("Harm done to me", "What would you like to call this page?", "The yellow house"),
        ("Keep my secrets", "What would you like to call it?", "The blue folder"),
    ],
)
def test_a_harm_or_a_secret_is_not_opened_by_a_start(
    folder: Path, row: str, name_it: str, name: str
) -> None:
    with running(folder) as program, Person(program) as person:
        first_run(person)
        person.use("Step Four")
        person.use(row)
        person.use("Go on")
        person.wait_for_focus(name_it)
        person.answer(name_it, name)
        person.press("Return")
        person.wait_for(name, "table cell")
        person.use(f"Open {name}")
        person.wait_for("Continue", "push button")
        program.kill()
    _opens_on_a_home_that_is_silent_about(folder, name)


def test_what_is_set_aside_is_not_opened_by_a_start(folder: Path) -> None:
    with running(folder) as program, Person(program) as person:
        first_run(person)
        _open_an_entry(person)
        person.choose(PARKED)
        person.go_on()
        person.use("Back to the list")
        person.wait_for_focus(WHO)
        person.use("Open Pat")
        person.wait_for("Continue", "push button")
        program.kill()
    _opens_on_a_home_that_is_silent_about(folder, "Pat")


def _opens_on_a_home_that_is_silent_about(folder: Path, name: str) -> None:
    with running(folder) as program, Person(program) as person:
        person.sit_down()
        person.wait_for("Home", "label")
        seen = person.look()
        assert seen
        assert not [node for node in seen if name in node.name + node.description + node.text]


def _open_an_entry(person: Person) -> None:
    """Write down one name and go to its safety question, one entry at a time."""
    open_resentments(person)
    person.answer(WHO, "Pat")
    person.press("Return")
    person.wait_for("Pat", "table cell")
    person.use("Open Pat")
    person.wait_for_focus("About when was it?")
    person.go_on()
    person.wait_for("I was harmed, and it was not my doing.")


def _written(root: Node) -> str:
    field = root.find(HAPPENED, "text")
    return field.text if field else ""
