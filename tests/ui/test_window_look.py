"""The look of the window: chosen at once, kept at once, and never a reason not to start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from inventory_app.desktop.window_file import BorrowedWindowFile, WindowFile
from inventory_app.ui.theme import Theme, ThemeMode
from inventory_app.ui.window_look import TEXT_SIZES, WindowLook


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the look is kept."""
    return tmp_path / "window.toml"


def test_what_is_chosen_stands_in_the_file_at_once(theme: Theme, file: Path) -> None:
    look = WindowLook(theme, WindowFile(file))
    changes: list[bool] = []
    look.changed.connect(lambda: changes.append(True))

    look.set_text_size(1.75)
    look.set_mode(ThemeMode.DARK)
    look.set_country("de")
    look.set_geometry(QByteArray(b"\x00\x01place"))

    again = WindowLook(theme, WindowFile(file))
    assert (again.text_size, again.mode, again.country) == (1.75, ThemeMode.DARK, "de")
    assert again.geometry() == QByteArray(b"\x00\x01place")
    assert len(changes) == 3


def test_a_step_goes_to_the_next_size_and_stays_at_the_ends(theme: Theme, file: Path) -> None:
    look = WindowLook(theme, WindowFile(file))

    look.step_text_size(-1)
    assert look.text_size == TEXT_SIZES[0]
    for expected in (*TEXT_SIZES[1:], TEXT_SIZES[-1]):
        look.step_text_size(1)
        assert look.text_size == expected


def test_a_geometry_nobody_wrote_counts_as_none(theme: Theme, file: Path) -> None:
    file.write_text('geometry = "ü&%"\ncolours = "purple"\n', encoding="utf-8")

    look = WindowLook(theme, WindowFile(file))

    assert look.geometry().isEmpty()
    assert look.mode is ThemeMode.SYSTEM


def test_a_borrowed_file_is_read_and_left_as_it_is(theme: Theme, file: Path) -> None:
    file.write_text("text_size = 2.0\n", encoding="utf-8")
    look = WindowLook(theme, BorrowedWindowFile(file))

    assert look.text_size == 2.0
    look.set_text_size(1.5)

    assert look.text_size == 1.5
    assert file.read_text(encoding="utf-8") == "text_size = 2.0\n"


def test_the_look_can_move_to_another_folder(theme: Theme, file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text("text_size = 1.5\n", encoding="utf-8")
    look = WindowLook(theme, BorrowedWindowFile(file))

    look.keep_in(WindowFile(elsewhere))

    assert look.text_size == theme.scale == 1.5
    look.set_mode(ThemeMode.DARK)
    assert not file.exists()
    assert 'colours = "dark"' in elsewhere.read_text(encoding="utf-8")
