"""What reaches the disk, the network and the bus while a person writes: nothing readable."""

from __future__ import annotations

import base64
import re
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.storage.driver import connect, database_errors
from inventory_app.vault.words import key_from_words
from tests.privacy.story import PLANTED
from tests.privacy.watching import found, strace, written_in
from tests.programs import ROOT, environment

pytestmark = pytest.mark.needs("strace", "dbus-daemon", "gnome-keyring-daemon")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the notebook will lie."""
    return tmp_path / "notebook"


@pytest.fixture
def trace(folder: Path, tmp_path: Path, unlocked_keyring: Path) -> str:
    """Play the story under strace, with a real keyring; return what strace saw."""
    assert unlocked_keyring.is_dir()
    log = tmp_path / "strace.log"
    done = subprocess.run(
        [*strace(log), sys.executable, "-m", "tests.privacy.story", str(folder)],
        env=environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    words, back = done.stdout.splitlines()
    assert back == "back"
    (tmp_path / "words").write_text(words)
    return log.read_text()


@pytest.fixture
def written(trace: str, tmp_path: Path) -> dict[str, bytes]:
    """Return every regular file that the program opened for writing and that is still there."""
    files = written_in(trace)
    files.pop(str(tmp_path / "words"), None)
    return files


def test_no_planted_word_stands_in_any_file_that_was_written(written: dict[str, bytes]) -> None:
    names = {Path(name).name for name in written}
    assert {"vault-0001.db", "vault.json", "log.txt", "app.lock"} <= names
    assert {name: found(content, PLANTED) for name, content in written.items()} == {
        name: [] for name in written
    }


def test_neither_key_nor_words_stand_in_any_file(
    written: dict[str, bytes], tmp_path: Path, unlocked_keyring: Path
) -> None:
    words = (tmp_path / "words").read_text()
    key = key_from_words(words).raw
    everything = {**written}
    for path in unlocked_keyring.rglob("*.keyring"):
        everything[str(path)] = path.read_bytes()
    assert any(name.endswith(".keyring") for name in everything)
    for content in everything.values():
        assert key not in content
        assert not found(content, (key.hex(), base64.b64encode(key).decode()))
        assert words.encode() not in content


def test_control_the_search_finds_words_in_an_unencrypted_file(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with closing(connect(f"{path.as_uri()}?mode=rwc", wait_s=0)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("INSERT INTO words VALUES (?)", (" ".join(PLANTED),))
    assert found(path.read_bytes(), PLANTED) == list(PLANTED)
    for lead in range(4):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            text = ("x" * lead + PLANTED[0] + "yyy").encode(encoding)
            assert found(text, PLANTED[:1]) == [PLANTED[0]]
            assert found(base64.b64encode(text), PLANTED[:1]) == [PLANTED[0]]


@pytest.mark.usefixtures("trace")
def test_plain_sqlite_cannot_read_the_file(folder: Path) -> None:
    uri = f"{(folder / 'vault-0001.db').as_uri()}?mode=ro"
    with closing(connect(uri, wait_s=0)) as connection:
        with pytest.raises(ExpectedError) as caught, database_errors():
            connection.execute("SELECT * FROM sqlite_master")
        assert caught.value.what is WhatHappened.KEY_DOES_NOT_FIT


@pytest.mark.usefixtures("trace")
def test_every_file_is_the_owners_alone(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 3
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_only_the_notebooks_folder_is_written_in(written: dict[str, bytes], folder: Path) -> None:
    elsewhere = [name for name in written if not Path(name).is_relative_to(folder)]
    assert [name for name in elsewhere if not name.endswith(".pyc")] == []


def test_no_socket_but_the_session_bus(trace: str) -> None:
    sockets = re.findall(r"socket\((\w+)", trace)
    assert "AF_UNIX" in sockets
    assert set(sockets) == {"AF_UNIX"}


def test_no_other_program_is_started(trace: str) -> None:
    assert len(re.findall(r"execve\(.*\) = 0", trace)) == 1


def test_the_log_tells_types_and_places_only(trace: str, folder: Path) -> None:
    assert trace
    lines = (folder / "log.txt").read_text().splitlines()
    assert len(lines) == 4
    assert "ExpectedError ENTRY_GONE at" in lines[1]
    assert "builtins.LookupError at __main__:" in lines[2]
    assert not re.search(r"/|SELECT|INSERT|UPDATE", "\n".join(lines))
