"""One program at a time on one notebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.desktop.single_instance import SingleInstance
from inventory_app.domain.errors import ExpectedError, WhatHappened
from tests.programs import output_of, start

PROGRAM = """
import os, sys
from pathlib import Path
from inventory_app.desktop.single_instance import SingleInstance
from inventory_app.domain.errors import ExpectedError
try:
    with SingleInstance(Path(sys.argv[1])):
        print("open", flush=True)
        if sys.argv[2] == "die":
            os.kill(os.getpid(), 9)
        if sys.argv[2] == "stay":
            sys.stdin.read()
except ExpectedError as error:
    print(error.what.name)
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """Return where the lock lies."""
    return tmp_path / "app.lock"


def test_a_second_start_is_told(lock: Path) -> None:
    with SingleInstance(lock):
        assert output_of(PROGRAM, str(lock), "end") == "ALREADY_OPEN"
    assert output_of(PROGRAM, str(lock), "end") == "open"


def test_a_first_start_keeps_this_one_out(lock: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with start(program, str(lock), "stay") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        with pytest.raises(ExpectedError) as caught:
            SingleInstance(lock)
        assert caught.value.what is WhatHappened.ALREADY_OPEN
        first.communicate("")
    SingleInstance(lock).release()


def test_a_lock_left_by_a_dead_process_holds_nothing(lock: Path) -> None:
    with pytest.raises(AssertionError):
        output_of(PROGRAM, str(lock), "die")
    assert lock.exists()
    SingleInstance(lock).release()


def test_a_link_or_a_folder_in_its_place_is_refused(lock: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    lock.symlink_to(victim)
    with pytest.raises(ExpectedError) as caught:
        SingleInstance(lock)
    assert caught.value.what is WhatHappened.FOLDER_NOT_OURS
    assert not victim.exists()
    lock.unlink()
    lock.mkdir()
    with pytest.raises(ExpectedError) as caught:
        SingleInstance(lock)
    assert caught.value.what is WhatHappened.FOLDER_NOT_OURS


def test_a_place_where_nothing_can_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExpectedError) as caught:
        SingleInstance(tmp_path / "file" / "app.lock")
    assert caught.value.what is WhatHappened.CANNOT_WRITE
