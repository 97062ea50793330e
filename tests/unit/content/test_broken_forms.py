"""Every broken form in tests/data/broken_forms is refused, and says where and why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.errors import FormError, WhatHappened

DATA = Path(__file__).parents[2] / "data"
BROKEN = sorted((DATA / "broken_forms").glob("*.toml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of forms that holds the shipped lists and nothing else."""
    forms = tmp_path / "forms" / "en"
    forms.mkdir(parents=True)
    shutil.copy(resources() / "forms" / "en" / "lists.toml", forms)
    return forms


def expected(path: Path) -> tuple[str, str]:
    """Return the place and reason that a broken form says of itself in its first two lines."""
    place, reason = path.read_text(encoding="utf-8").splitlines()[:2]
    return place.removeprefix("# place: "), reason.removeprefix("# reason: ")


@pytest.mark.parametrize("path", BROKEN, ids=[path.stem for path in BROKEN])
def test_a_broken_form_is_refused_with_file_place_and_reason(path: Path, folder: Path) -> None:
    shutil.copy(path, folder / "broken.toml")

    with pytest.raises(FormError) as refused:
        Library(folder.parents[1]).form("broken")

    assert refused.value.file == "forms/en/broken.toml"
    assert (refused.value.place, refused.value.reason) == expected(path)
    assert refused.value.what is WhatHappened.FORM_BROKEN


def test_a_form_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "broken.toml").write_bytes(b'id = "\xe9t\xe9"')

    with pytest.raises(FormError) as refused:
        Library(folder.parents[1]).form("broken")

    assert (refused.value.place, refused.value.reason) == ("byte 6", "is not UTF-8")


def test_a_form_that_is_not_there_is_refused(folder: Path) -> None:
    with pytest.raises(FormError) as refused:
        Library(folder.parents[1]).form("broken")

    assert (refused.value.place, refused.value.reason) == ("the file", "cannot be read")
    assert str(refused.value) == "forms/en/broken.toml: the file: cannot be read"


def test_the_same_bones_without_a_fault_are_accepted(folder: Path) -> None:
    shutil.copy(DATA / "sound_form.toml", folder / "broken.toml")

    form = Library(folder.parents[1]).form("broken")

    assert [page.id for page in form.pages] == ["b_page", "b_mine", "b_more"]
