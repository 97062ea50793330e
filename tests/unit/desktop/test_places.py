"""Where a notebook lies when nobody chose a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory_app.desktop.places import Places, default_folder

HOME = Path("/home/lena")


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, HOME / ".local/share/inventory"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/inventory")),
        ("linux", {"XDG_DATA_HOME": ""}, HOME / ".local/share/inventory"),
        ("linux", {"XDG_DATA_HOME": "relative"}, HOME / ".local/share/inventory"),
        ("darwin", {}, HOME / "Library/Application Support/Inventory"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/Inventory")),
        ("win32", {}, HOME / "AppData/Local/Inventory"),
    ],
)
def test_each_system_has_its_local_place(
    platform: str, environ: dict[str, str], folder: Path
) -> None:
    assert default_folder(environ, HOME, platform) == folder


def test_windows_roaming_profile_is_never_used() -> None:
    environ = {"APPDATA": "/roaming", "LOCALAPPDATA": "/local"}
    assert not default_folder(environ, HOME, "win32").is_relative_to("/roaming")


def test_the_names_beside_the_notebook() -> None:
    places = Places(HOME)
    names = (places.window_settings, places.log, places.lock, places.scratch)
    assert [path.name for path in names] == ["window.toml", "log.txt", "app.lock", "tmp"]
    assert all(path.parent == HOME for path in names)
