"""The throw-away desktop is one: keyring, window manager, keyboard, and a reader that sees it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.desktop.screen import Screen

pytestmark = pytest.mark.desktop

WORDS = "a tree: Öl, blüht, Дерево, عمر, 木, 🌿"
WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
program = QApplication(sys.argv)
program.setApplicationName("desktop-probe")
window = QWidget()
line = QLineEdit()
line.setAccessibleName("What do you see?")
layout = QVBoxLayout(window)
layout.addWidget(line)
layout.addWidget(QPushButton("Continue"))
window.show()
sys.exit(program.exec())
"""


@pytest.fixture
def screen() -> Iterator[Screen]:
    """Show a window with a field and a button."""
    program = subprocess.Popen([sys.executable, "-c", WINDOW])
    try:
        with Screen("desktop-probe") as looking:
            yield looking
    finally:
        program.terminate()
        program.wait()


def test_typed_text_reaches_the_field_with_the_focus(screen: Screen) -> None:
    screen.wait_for_focus("What do you see?")
    screen.write("a tree, blüht im Mai")
    screen.wait(
        lambda root: bool(root.focused and root.focused.text == "a tree, blüht im Mai"),
        "the typed words",
    )
    screen.press("Tab")
    assert screen.wait_for_focus("Continue").role in {"push button", "button"}


def test_what_does_not_come_is_said_with_what_is_there(screen: Screen) -> None:
    screen.wait_for("Continue")
    with pytest.raises(AssertionError, match=r"(?s)'Back'.*What do you see\?"):
        screen.wait_for("Back", seconds=0.2)


def test_secrets_are_kept_by_a_real_and_open_keyring() -> None:
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_default_collection(bus)
        assert not collection.is_locked()
        kept = collection.create_item("a label", {"for": "this test"}, b"a secret")
        assert kept.get_secret() == b"a secret"
        kept.delete()
