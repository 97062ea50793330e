"""A disk that fails under a save: nothing acknowledged is lost, and the next try works."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from inventory_app.domain.entries import Section
from inventory_app.storage.checks import faults_in
from tests.builders import open_file, open_notebook
from tests.faults.saving import SAVES, words
from tests.programs import ROOT, environment

pytestmark = pytest.mark.needs("strace")


def _save_with(path: Path, fault: str) -> list[str]:
    """Save while strace injects a fault; return what the program said after "ready"."""
    call = fault.split(":", maxsplit=1)[0]
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
    done = subprocess.run(
        [*strace, "-e", f"inject={fault}", sys.executable, "-m", "tests.faults.saving", str(path)],
        env=environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    ready, *said = done.stdout.splitlines()
    assert ready == "ready"
    return said


def _number_in(path: Path) -> int:
    """Return which save the whole file holds, once the disk works again."""
    with closing(open_file(path)) as connection:
        assert faults_in(connection, path) == frozenset()
    with closing(open_notebook(path)) as notebook:
        (fear,) = notebook.entries.entries(notebook.inventory().id, Section.FEARS)
        text = str(fear.answers["f_might"])
    number = int(text.split(":", maxsplit=1)[0])
    assert text == words(number)
    return number


def _last_saved(said: list[str]) -> int:
    return max(int(line.split()[1]) for line in said if line.startswith("saved"))


def test_control_without_a_fault_everything_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "vault-0001.db"
    said = _save_with(path, "pwrite64:error=ENOSPC:when=60000")
    assert said == [f"saved {number}" for number in range(1, SAVES + 1)]
    assert _number_in(path) == SAVES


@pytest.mark.parametrize("when", [170, 220, 300])  # after the schema is written
def test_a_disk_that_is_full_for_a_moment_costs_one_save(tmp_path: Path, when: int) -> None:
    path = tmp_path / "vault-0001.db"
    said = _save_with(path, f"pwrite64:error=ENOSPC:when={when}")
    failed = [line for line in said if line.startswith("failed")]
    assert len(failed) == 1
    assert failed[0].endswith("DISK_FULL")
    assert said[-1] == f"saved {SAVES}"
    assert _number_in(path) == SAVES


@pytest.mark.parametrize("when", [200, 300])
def test_on_a_disk_that_stays_full_what_was_saved_stays(tmp_path: Path, when: int) -> None:
    path = tmp_path / "vault-0001.db"
    said = _save_with(path, f"pwrite64:error=ENOSPC:when={when}+")
    assert said[-1] == f"failed {SAVES} DISK_FULL"
    assert _number_in(path) == _last_saved(said)


@pytest.mark.parametrize(
    "fault",
    [
        "fsync:error=EIO:when=40",
        "fsync:error=EIO:when=41",
        "fsync:error=EIO:when=42",
        "fsync:error=EIO:when=43",
        "pwrite64:error=EIO:when=170",
        "pwrite64:error=EIO:when=171",
    ],
)
def test_an_error_of_the_disk_costs_one_save(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "vault-0001.db"
    said = _save_with(path, fault)
    failed = [line for line in said if line.startswith("failed")]
    assert len(failed) == 1
    assert failed[0].endswith("CANNOT_WRITE")
    assert said[-1] == f"saved {SAVES}"
    assert _number_in(path) == SAVES


@pytest.mark.parametrize("fault", ["fsync:error=EIO:when=60+", "pwrite64:error=EROFS:when=250+"])
def test_on_a_broken_disk_what_was_saved_stays(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "vault-0001.db"
    said = _save_with(path, fault)
    assert said[-1].startswith(f"failed {SAVES} ")
    assert _number_in(path) >= _last_saved(said)
