"""A notebook's folder is taken as a whole or not at all."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from inventory_app.desktop.claim import Claim
from inventory_app.desktop.folders import notebook_folder_in
from inventory_app.desktop.places import Places
from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from tests.programs import output_of

ELSEWHERE = """
import sys
from pathlib import Path
from inventory_app.desktop.claim import Claim
from inventory_app.domain.errors import ExpectedError
try:
    Claim(Path(sys.argv[1]), {})
    print("taken")
except ExpectedError as error:
    print(error.what.name)
"""


def what_refused(folder: Path) -> WhatHappened:
    """Return why a folder cannot be taken."""
    with pytest.raises(ExpectedError) as caught:
        Claim(folder, {})
    return caught.value.what


def test_a_folder_is_made_taken_and_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "notebook"

    claim = Claim(folder, {})

    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert output_of(ELSEWHERE, str(folder)) == "ALREADY_OPEN"
    claim.release()
    assert output_of(ELSEWHERE, str(folder)) == "taken"


def test_scratch_is_swept_when_taken_and_when_let_go(tmp_path: Path) -> None:
    scratch = Places(tmp_path).scratch
    claim = Claim(tmp_path, {})
    (scratch / "job.pdf").write_bytes(b"%PDF")

    claim.release()
    assert not list(scratch.iterdir())

    (scratch / "job.pdf").write_bytes(b"%PDF")
    Claim(tmp_path, {}).release()
    assert not list(scratch.iterdir())


def test_the_files_in_anothers_tmp_are_never_swept(tmp_path: Path) -> None:
    diary = tmp_path / "tmp" / "diary.txt"
    diary.parent.mkdir()
    diary.write_text("mine", encoding="utf-8")

    assert what_refused(tmp_path) is WhatHappened.FOLDER_NOT_OURS
    assert what_refused(tmp_path) is WhatHappened.FOLDER_NOT_OURS
    assert diary.read_text(encoding="utf-8") == "mine"
    assert [item.name for item in tmp_path.iterdir()] == ["tmp"]


def test_tmp_beside_a_notebook_is_ours(tmp_path: Path) -> None:
    (tmp_path / "vault.json").write_text("{}", encoding="utf-8")
    left = tmp_path / "tmp" / "job.pdf"
    left.parent.mkdir()
    left.write_bytes(b"%PDF")

    Claim(tmp_path, {}).release()

    assert not left.exists()


def test_nothing_is_held_when_the_scratch_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tmp").write_text("a file", encoding="utf-8")

    assert what_refused(tmp_path) is WhatHappened.FOLDER_NOT_OURS

    (tmp_path / "tmp").unlink()
    assert output_of(ELSEWHERE, str(tmp_path)) == "taken"


def test_a_synchronised_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "notebook"

    with pytest.raises(ExpectedError) as caught:
        Claim(folder, {})

    assert caught.value.what is WhatHappened.FOLDER_IS_SYNCED
    assert WayOut.CHOOSE_OTHER_PLACE in caught.value.ways_out
    assert not folder.exists()


def test_a_notebook_goes_into_a_folder_of_its_own_beside_other_things(tmp_path: Path) -> None:
    empty, busy, known = (tmp_path / name for name in ("empty", "busy", "known"))
    for folder in (empty, busy, known):
        folder.mkdir()
    for folder in (busy, known):
        (folder / "letter.odt").write_bytes(b"x")
    (known / "vault.json").write_text("{}", encoding="utf-8")

    assert notebook_folder_in(empty) == empty
    assert notebook_folder_in(busy) == busy / "Inventory"
    assert notebook_folder_in(known) == known
    assert notebook_folder_in(tmp_path / "gone") == tmp_path / "gone"
