"""``window.toml`` is kept whole, and a broken one counts as none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory_app.desktop.window_file import WindowChoices, WindowFile

CHOSEN = WindowChoices(
    geometry='AdnQywAD"\\', text_size=1.75, colours="dark", language="ar", country="at"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file lies."""
    return tmp_path / "window.toml"


def test_without_a_file_the_defaults_stand(path: Path) -> None:
    assert WindowFile(path).choices == WindowChoices()


def test_what_was_chosen_is_kept(path: Path) -> None:
    file = WindowFile(path)
    file.choices = CHOSEN
    assert file.keep()
    assert file.choices == CHOSEN
    assert WindowFile(path).choices == CHOSEN
    assert [beside.name for beside in path.parent.iterdir()] == ["window.toml"]


@pytest.mark.parametrize(
    ("written", "size"), [("nan", 1.0), ("0.1", 1.0), ("9", 2.5), ("1.5", 1.5)]
)
def test_a_text_size_out_of_reach_is_brought_back(path: Path, written: str, size: float) -> None:
    path.write_text(f"text_size = {written}\n")
    assert WindowFile(path).choices.text_size == size


@given(content=st.binary(max_size=100))
def test_any_broken_file_counts_as_none(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "window.toml"
    path.write_bytes(b'text_size = "large"\n' + content)
    assert WindowFile(path).choices == WindowChoices()


def test_a_disk_that_refuses_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    file = WindowFile(tmp_path / "gone" / "window.toml")
    file.choices = CHOSEN
    assert not file.keep()
    assert file.choices == CHOSEN


@pytest.mark.parametrize("content", [b"a" * 1_000_000, b"geometry = " + b"[" * 60_000])
def test_a_giant_counts_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "window.toml"
    path.write_bytes(content)

    assert WindowFile(path).choices == WindowChoices()


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "window.toml"
    for name in ("window.toml", "window.new") if hasattr(os, "mkfifo") else ():
        os.mkfifo(tmp_path / name)

    window_file = WindowFile(path)

    assert window_file.choices == WindowChoices()
    window_file.choices.text_size = 1.5
    assert window_file.keep()
    assert WindowFile(path).choices.text_size == 1.5


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    another = tmp_path / "letter.txt"
    another.write_text("Dear Sam", encoding="utf-8")
    (tmp_path / "window.new").symlink_to(another)

    assert WindowFile(tmp_path / "window.toml").keep()

    assert another.read_text(encoding="utf-8") == "Dear Sam"
