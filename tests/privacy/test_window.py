"""The story in a real window: what is on the screen reaches no file, no network, no other program.

A copy that is printed on purpose is the only exception.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import pytest

from tests.journeys.beginnings import WHO, first_run, open_resentments
from tests.journeys.person import Person
from tests.journeys.printing import save_pdf, words_of
from tests.journeys.running import Running, running
from tests.privacy.watching import found, strace, written_in

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.needs("strace", "unshare", "xprop", "pdftotext", "dbus-daemon"),
]
NAME: Final = "Quillhaven"
LABEL: Final = "Snorkelfish"
EVENT: Final = "Thrumwinkle said that nobody may ever hear of Vexmoor."
OWN: Final = "I can look at my own side of this. Others may have been in the wrong too."
HAPPENED: Final = "What happened?"
PLANTED: Final = (NAME, LABEL, "Thrumwinkle", "Vexmoor")
NETWORKED: Final = re.compile(r"Qt6(Network|Qml|Quick|WebEngine)")


class Story(msgspec.Struct, frozen=True):
    """What could be seen of the program from outside while the words were on the screen."""

    trace: str
    written: dict[str, bytes]
    paper: Path
    mapped: str
    told: str


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a home for the whole module: the story is played once, and looked at often."""
    before = dict(os.environ)
    made = tmp_path_factory.mktemp("home")
    os.environ["HOME"] = str(made)
    for name, place in (("DATA", ".local/share"), ("CONFIG", ".config"), ("CACHE", ".cache")):
        os.environ[f"XDG_{name}_HOME"] = str(made / place)
    yield made
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="module")
def story(home: Path) -> Story:
    """Play the story once under strace, two visits long, and look at the program from outside."""
    log = home / "strace.log"
    folder = home / "notebook"
    # Detached, so that the process that is started is the program itself.
    watched = [*strace(log), "-D"]
    with running(folder, before=watched) as program, Person(program) as person:
        _write(person)
        mapped = Path(f"/proc/{program.process_id}/maps").read_text(encoding="utf-8")
        told = _told_by(program)
        program.ask_to_end()
    trace = log.read_text()
    with running(folder, before=watched) as program, Person(program) as person:
        person.sit_down()
        person.wait_for_words(HAPPENED, EVENT)
        paper = save_pdf(person, home / "paper.pdf")
        told += _told_by(program)
        program.ask_to_end()
    trace += log.read_text()
    return Story(trace, written_in(trace), paper, mapped, told)


def _write(person: Person) -> None:
    first_run(person)
    open_resentments(person)
    person.answer(WHO, NAME)
    person.press("Return")
    person.use(f"Open {NAME}")
    about = "In five words or so, what was it about?"
    person.go_to(about)
    person.answer(about, LABEL)
    person.go_on()
    person.choose(OWN)
    person.go_on()
    person.answer(HAPPENED, EVENT)


def _told_by(program: Running) -> str:
    """Return what any other program may read of this one: command, environment, titles, output."""
    process = Path(f"/proc/{program.process_id}")
    command = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    windows = subprocess.run(
        ["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=True
    ).stdout
    listed = re.findall(r"0x[0-9a-f]+", windows)
    # A window may go away while it is asked.
    titles = [
        subprocess.run(["xprop", "-id", each], capture_output=True, text=True, check=False).stdout
        for each in listed
    ]
    return "\n".join([command.decode(errors="replace"), windows, *titles, program.output])


def test_no_planted_word_stands_in_any_file_but_the_printed_copy(story: Story) -> None:
    files = {name: content for name, content in story.written.items() if name != str(story.paper)}
    assert any(name.endswith("vault-0001.db") for name in files)
    assert any(name.endswith("window.toml") for name in files)
    assert {name: found(content, PLANTED) for name, content in files.items()} == {
        name: [] for name in files
    }


def test_no_planted_word_stands_in_any_file_of_the_home(story: Story, home: Path) -> None:
    own = {story.paper, home / "strace.log"}
    files = [path for path in home.rglob("*") if path.is_file() and path not in own]
    assert {path.name: found(path.read_bytes(), PLANTED) for path in files} == {
        path.name: [] for path in files
    }


def test_control_the_printed_copy_has_the_words_and_was_seen_to_be_written(story: Story) -> None:
    assert str(story.paper) in story.written
    for word in PLANTED:
        assert word in words_of(story.paper)


def test_the_name_of_no_file_tells_a_word(story: Story) -> None:
    assert found(story.trace.encode(), PLANTED) == []


def test_neither_title_nor_command_nor_environment_tells_a_word(story: Story) -> None:
    assert "Inventory" in story.told
    assert "inventory_app" in story.told
    assert found(story.told.encode(), PLANTED) == []


def test_no_socket_reaches_further_than_this_computer(story: Story) -> None:
    families = set(re.findall(r"socket\((\w+)", story.trace))
    assert families == {"AF_UNIX"}


def test_nothing_that_talks_to_a_network_is_loaded(story: Story) -> None:
    assert "libQt6Widgets" in story.mapped
    assert not NETWORKED.search(story.mapped)


def test_no_other_program_is_started(story: Story) -> None:
    started = re.findall(r'execve\("([^"]+)".*\) = 0', story.trace)
    assert {Path(each).resolve() for each in started} == {Path(sys.executable).resolve()}


def test_the_story_can_be_played_where_there_is_no_network(home: Path) -> None:
    folder = home / "without-network"
    with running(folder, before=_without_network()) as program, Person(program) as person:
        _write(person)
        devices = Path(f"/proc/{program.process_id}/net/dev").read_text(encoding="utf-8")
        assert re.findall(r"^ *(\w+):", devices, re.MULTILINE) == ["lo"]
        assert program.ask_to_end() == 0


def test_control_a_program_that_calls_out_is_seen(tmp_path: Path) -> None:
    log = tmp_path / "strace.log"
    calls = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    subprocess.run([*strace(log), sys.executable, "-c", calls], capture_output=True, check=False)
    assert "socket(AF_INET" in log.read_text()


def _without_network() -> list[str]:
    """Return the command that takes the network away; a person who is not root stays oneself."""
    return ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "--map-current-user", "-n"]
