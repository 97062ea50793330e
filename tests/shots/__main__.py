"""Writes a picture of every screen, in every look, to build/shots/.

Run it as `python dev.py shots`; words after it name the screens to write, "home" or "writing".
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QApplication

from inventory_app.ui.application import make_application
from inventory_app.ui.theme import ThemeMode
from tests.hands import say_nothing_of_the_missing_screen
from tests.shots.parts import picture
from tests.sight import Sight
from tests.sights import sights
from tests.stage import Look, stage

SHOTS = Path(__file__).resolve().parents[2] / "build" / "shots"
PARTS = "parts"
LOOKS = (
    Look("light"),
    Look("dark", ThemeMode.DARK),
    Look("200", scale=2.0),
    Look("rtl", direction=Qt.LayoutDirection.RightToLeft),
)


def shoot(application: QApplication, shots: Path, wanted: tuple[Sight, ...]) -> list[Path]:
    """Write a picture of each sight in each look; return the files."""
    written: list[Path] = []
    for look in LOOKS:
        with (
            tempfile.TemporaryDirectory() as folder,
            stage(application, look, Path(folder)) as staged,
        ):
            for sight in wanted:
                staged.show(sight)
                written.append(_save(staged.picture(), shots / f"{sight.name}-{look.name}.png"))
    return written


def shoot_parts(application: QApplication, shots: Path) -> list[Path]:
    """Write a picture of the sheet of parts in each look; return the files."""
    written: list[Path] = []
    for look in LOOKS:
        with (
            tempfile.TemporaryDirectory() as folder,
            stage(application, look, Path(folder)) as staged,
        ):
            written.append(_save(picture(staged.theme), shots / f"{PARTS}-{look.name}.png"))
    return written


def _save(taken: QPixmap, path: Path) -> Path:
    assert taken.save(str(path)), f"{path} was not written"
    return path


def main(named: list[str]) -> int:
    """Write the pictures and say how many."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application("inventory")
    application.setApplicationName("Inventory")
    application.setQuitOnLastWindowClosed(False)
    if application.platformName() == "offscreen":
        say_nothing_of_the_missing_screen()
        application.setFont(QFont("Inter", 10))
    SHOTS.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    wanted = tuple(each for each in sights() if not named or each.name.startswith(tuple(named)))
    written = shoot(application, SHOTS, wanted)
    if not named or PARTS.startswith(tuple(named)):
        written += shoot_parts(application, SHOTS)
    seconds = time.monotonic() - begun
    print(f"{len(written)} pictures in {SHOTS}, {seconds:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
