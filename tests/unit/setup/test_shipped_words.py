"""The check of shipped words names what is wrong, one line each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from devtools import shipped_words
from inventory_app.content.library import Library
from inventory_app.content.shipped import resources


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of what ships, for a test to break."""
    return Path(shutil.copytree(resources(), tmp_path / "resources"))


def test_what_ships_is_well() -> None:
    assert shipped_words.main() == 0


def test_a_sentence_that_is_not_as_it_should_be_is_named(copied: Path) -> None:
    path = copied / "sentences" / "en" / "harm.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("effect.", "effect!"), "utf-8")

    assert shipped_words.complaints(Library(copied)) == [
        "sentences/harm, p_both_link: has an exclamation mark"
    ]


def test_a_file_of_no_use_is_named(copied: Path) -> None:
    (copied / "forms" / "en" / "fears.toml").write_text("[", encoding="utf-8")

    [complaint] = shipped_words.complaints(Library(copied))

    assert complaint.startswith("forms/en/fears.toml: ")
