"""A session bus of each test's own, and a real gnome-keyring on it."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session_bus import gnome_keyring, session_bus


@pytest.fixture
def bus(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give the test an empty session bus; return the folder of whatever runs on it."""
    folder = tmp_path_factory.mktemp("bus")
    with session_bus(folder, monkeypatch):
        yield folder
        # keyring's backend leaves its connection open when a call fails; it is no leak of ours.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()


@pytest.fixture
def unlocked_keyring(bus: Path) -> Iterator[Path]:
    """Run a real, unlocked gnome-keyring on the test's bus."""
    with gnome_keyring():
        yield bus
