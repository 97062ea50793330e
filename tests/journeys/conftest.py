"""What the journeys share: a place for a notebook, and a session bus with a keyring or without."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session_bus import session_bus

_ASK_FOR_READERS = (
    "dbus-send --session --print-reply=literal --dest=org.a11y.Bus /org/a11y/bus"
    " org.a11y.Bus.GetAddress"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a notebook will be; nothing is there yet."""
    return tmp_path / "notebook"


@pytest.fixture
def own_bus(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Give the test a session bus with no keyring on it; screen and screen reader stay."""
    display = os.environ["DISPLAY"]
    asked = subprocess.run(_ASK_FOR_READERS.split(), capture_output=True, text=True, check=True)
    with session_bus(tmp_path_factory.mktemp("bus"), monkeypatch):
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("AT_SPI_BUS_ADDRESS", asked.stdout.strip())
        yield
