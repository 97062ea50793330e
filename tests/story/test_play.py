"""Where there is no screen, a person still gets to see what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from tests.programs import ROOT, environment
from tests.story.play import HAPPENED, MY_PART, PAPER


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Play the story once, as `dev.py run` does without a screen."""
    folder = tmp_path_factory.mktemp("played") / "story"
    variables = environment() | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder.parent)}
    played = subprocess.run(
        [sys.executable, "-m", "tests.story.play", str(folder)],
        env=variables,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert played.returncode == 0, played.stderr
    assert played.stderr == ""
    assert len(played.stdout.splitlines()) <= 8
    return folder


def test_every_picture_of_the_index_is_there_and_shows_something(story: Path) -> None:
    index = (story / "index.txt").read_text(encoding="utf-8")
    named = re.findall(r"^(\S+\.png)", index, re.MULTILINE)
    assert sorted(named) == sorted(path.name for path in story.glob("*.png"))
    assert len(named) >= 10
    for name in named:
        picture = QImage(str(story / name))
        assert (picture.width(), picture.height()) == (1180, 800)
    assert len({(story / name).read_bytes() for name in named}) == len(named)


def test_the_printed_copy_has_the_words_and_nothing_of_the_harm(story: Path) -> None:
    text = " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(story / PAPER).pages
    )
    assert HAPPENED in text
    assert MY_PART in text
    assert "Zoë" not in text


def test_the_notebook_of_the_story_is_thrown_away(story: Path) -> None:
    left = {path.name for path in story.parent.rglob("*") if path.is_file()}
    assert not [name for name in left if name.endswith((".db", ".json"))]
