"""Every state of the computer's password store reaches its own calm page and loses nothing."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest
import secretstorage

from tests.desktop.screen import Node
from tests.journeys.beginnings import (
    first_run,
    go_on_to_home,
    reach_the_words,
    type_three_words_back,
)
from tests.journeys.person import Person
from tests.journeys.running import running
from tests.programs import ROOT, start
from tests.session_bus import gnome_keyring

pytestmark = [
    pytest.mark.usefixtures("own_bus"),
    pytest.mark.needs("dbus-daemon", "gnome-keyring-daemon"),
]
ABSENT: Final = (
    "This computer has no password store that we can use. Your recovery words open your notebook."
)
WORDS_NEEDED: Final = "This notebook opens with your 24 recovery words."
GONE: Final = (
    "Your computer's password store no longer has the key. Your notebook is still here."
    " Your recovery words open it."
)
LOCKED: Final = "Your computer's password store is locked. Unlock it, or use your recovery words."
SILENT: Final = (
    "Your computer's password store has not answered yet. Perhaps it waits for its own password."
    " Nothing is lost."
)
ALREADY_OPEN: Final = "Inventory is open already. Look for its window. Nothing was changed."
POINTER_BROKEN: Final = (
    "The small file that points to your notebook cannot be read. Your notebook was not touched."
    " Your recovery words can find it again."
)
CHECKSUM: Final = (
    "These words do not fit together. One may be wrong, or two may have changed places."
)
USE_WORDS: Final = "Use my recovery words"
FIELD: Final = "Your 24 recovery words"
PATIENCE_S: Final = 1.0
STRENGTH: Final = "What is one strength of yours?"


def test_without_a_keyring_the_words_are_confirmed_and_open_the_notebook(folder: Path) -> None:
    with running(folder) as program, Person(program) as person:
        words = reach_the_words(person)
        person.wait_for(ABSENT)
        assert not _offers(person.look(), "Later")
        person.use("I have written them down")
        type_three_words_back(person, ("nothing",) * len(words))
        person.wait(_says("Not the same: word"), "what is wrong with the words")
        person.use("Show the words again")
        person.use("I have written them down")
        type_three_words_back(person, words)
        go_on_to_home(person)
        _write_a_strength(person, "Patience with children")
        assert program.ask_to_end() == 0
    with running(folder) as program, Person(program) as person:
        _is_closed(person, WORDS_NEEDED, USE_WORDS, "Close")
        _open_with(person, (*words[1:], words[0]))
        person.wait_for(CHECKSUM)
        _retype(person, words)
        _has_the_strength(person)


def test_an_entry_that_is_gone_is_put_back_by_the_words(folder: Path) -> None:
    with gnome_keyring():
        with running(folder) as program, Person(program) as person:
            words = first_run(person)
            _write_a_strength(person, "Patience with children")
            program.ask_to_end()
        _delete_the_entry()
        with running(folder) as program, Person(program) as person:
            _is_closed(person, GONE, "Try again", USE_WORDS)
            _open_with(person, words)
            _has_the_strength(person)
            person.wait(lambda _: _is_kept(), "the key to be in the password store again")
            program.ask_to_end()
        with running(folder) as program, Person(program) as person:
            _has_the_strength(person)


def test_a_locked_keyring_is_said_to_be_locked(folder: Path) -> None:
    with gnome_keyring():
        with running(folder) as program, Person(program) as person:
            words = first_run(person)
            _write_a_strength(person, "Patience with children")
            program.ask_to_end()
        _lock()
        with running(folder) as program, Person(program) as person:
            # Nobody answers the keyring's own question: for the program it was dismissed.
            _is_closed(person, LOCKED, "Try again", USE_WORDS)
            person.use("Try again")
            _is_closed(person, LOCKED, "Try again", USE_WORDS)
            _open_with(person, words)
            _has_the_strength(person)


def test_a_keyring_that_never_answers_is_waited_for_and_can_be_left(folder: Path) -> None:
    with gnome_keyring(), running(folder) as program, Person(program) as person:
        words = first_run(person)
        _write_a_strength(person, "Patience with children")
        program.ask_to_end()
    with _silent_service():
        with running(folder) as program, Person(program) as person:
            begun = time.monotonic()
            _is_closed(person, SILENT, "Keep waiting", "Try again", USE_WORDS, "Close")
            assert time.monotonic() - begun < PATIENCE_S + 4
            person.use("Keep waiting")
            _is_closed(person, SILENT, "Keep waiting", "Try again", USE_WORDS, "Close")
            _open_with(person, words)
            _has_the_strength(person)
            assert program.ask_to_end() == 0
        with running(folder) as program, Person(program) as person:
            _is_closed(person, SILENT, "Keep waiting", "Try again", USE_WORDS, "Close")
            person.use("Close")
            assert program.wait() == 0
    with gnome_keyring(), running(folder) as program, Person(program) as person:
        _has_the_strength(person)


def test_a_keyring_that_never_answers_does_not_stop_a_first_run(folder: Path) -> None:
    with _silent_service(), running(folder) as program, Person(program) as person:
        person.sit_down()
        person.wait_for_focus("Begin")
        person.press("Return")
        person.use("Continue")
        person.wait_for("Try again")
        person.use("Go on with the words alone")
        person.wait_for_focus(FIELD)
        assert not _offers(person.look(), "Later")


def test_a_second_start_says_that_it_is_open_already(folder: Path) -> None:
    with gnome_keyring(), running(folder) as first, Person(first) as person:
        first_run(person)
        with running(folder) as second, Person(second) as other:
            _is_closed(other, ALREADY_OPEN, "Try again", "Close")
            other.use("Close")
            assert second.wait() == 0
        person.sit_down()
        _write_a_strength(person, "Patience with children")


@pytest.mark.parametrize("broken", ["", "{", '{"file": "../../etc/passwd"}'])
def test_the_words_find_a_notebook_whose_pointer_is_broken(folder: Path, broken: str) -> None:
    with gnome_keyring():
        with running(folder) as program, Person(program) as person:
            words = first_run(person)
            _write_a_strength(person, "Patience with children")
            program.ask_to_end()
        (folder / "vault.json").write_text(broken)
        with running(folder) as program, Person(program) as person:
            _is_closed(person, POINTER_BROKEN, USE_WORDS)
            _open_with(person, words)
            _has_the_strength(person)
            person.wait(lambda _: '"keyring"' in _pointer(folder), "the key to be put back")
            program.ask_to_end()
        with running(folder) as program, Person(program) as person:
            _has_the_strength(person)


def _pointer(folder: Path) -> str:
    return (folder / "vault.json").read_text(encoding="utf-8")


def _write_a_strength(person: Person, strength: str) -> None:
    person.use("List my strengths, Not started")
    person.wait(lambda root: _offers(root, "Go on") or bool(root.find(STRENGTH)), "the list")
    if _offers(person.look(), "Go on"):
        person.use("Go on")
    person.answer(STRENGTH, strength)
    person.press("Return")
    person.wait_for(strength, "table cell")


def _has_the_strength(person: Person) -> None:
    person.sit_down()
    person.use("Step Four")
    person.wait(_says("List my strengths, 1 strength"), "the strength that was written")


def _is_closed(person: Person, sentence: str, *buttons: str) -> None:
    """Check that the page says why, offers these ways out, and that the first has the keyboard."""
    person.sit_down()
    person.wait_for(sentence, "label")
    for button in buttons:
        person.wait_for(button, "push button")
    person.wait_for_focus(buttons[0])


def _open_with(person: Person, words: tuple[str, ...]) -> None:
    person.use(USE_WORDS)
    person.answer(FIELD, " ".join(words))
    person.press("ctrl+Return")


def _retype(person: Person, words: tuple[str, ...]) -> None:
    person.wait_for_focus(FIELD)
    person.press("ctrl+a")
    person.answer(FIELD, " ".join(words))
    person.press("ctrl+Return")


def _says(words: str) -> Callable[[Node], bool]:
    return lambda root: any(words in node.name for node in root)


def _offers(root: Node | None, button: str) -> bool:
    return root is not None and root.find(button, "push button") is not None


def _is_kept() -> bool:
    with closing(secretstorage.dbus_init()) as bus:
        return bool(list(secretstorage.get_default_collection(bus).get_all_items()))


def _delete_the_entry() -> None:
    with closing(secretstorage.dbus_init()) as bus:
        items = list(secretstorage.get_default_collection(bus).get_all_items())
        assert len(items) == 1
        items[0].delete()


def _lock() -> None:
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


@contextmanager
def _silent_service() -> Iterator[subprocess.Popen[str]]:
    """Run a password store that takes every question and answers none."""
    service = start(ROOT / "tests" / "contracts" / "odd_secret_service.py", "silent")
    assert service.stdout is not None
    assert service.stdout.readline() == "ready\n"
    try:
        yield service
    finally:
        service.kill()
        service.communicate()
