"""Plays an invented person's story in the real window, without a screen, and leaves its pictures.

Usage: python -m tests.story.play [FOLDER]

`python dev.py run` starts it where there is no screen. The pictures and the printed PDF go to
build/story/, with an index. The notebook is thrown away and the keyring is in memory.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inventory_app.app import Program
from inventory_app.desktop.command_line import Start
from inventory_app.ui.application import make_application
from tests.hands import Hands, say_nothing_of_the_missing_screen
from tests.password_stores import memory_store

STORY = Path(__file__).resolve().parents[2] / "build" / "story"
PAPER = "Document.pdf"
SIZE = (1180, 800)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
OWN = "I can look at my own side of this."
HARMED = "I was harmed, and it was not my doing."
HAPPENED = (
    "Pat promised me the free Saturday and then wrote me down for the late shift. "
    "I heard it from the list on the door."
)
MY_PART = "I said nothing to Pat, and told three people at lunch what I thought of her."


class Player(Hands):
    """Plays the story and keeps what there was to see."""

    def __init__(self, application: QApplication, program: Program, story: Path) -> None:
        """Take the program that was begun, and where the pictures go."""
        super().__init__(application)
        self._story = story
        self._lines: list[str] = []
        self.window = program.window
        self.window.resize(*SIZE)
        self.window.activateWindow()
        self.settle()

    def keep_picture(self, name: str, what: str) -> None:
        """Keep a picture of the window, and what there is to see on it."""
        file = f"{len(self._lines) + 1:02d}-{name}.png"
        assert self.picture().save(str(self._story / file)), f"{file} was not written"
        self._lines.append(f"{file}  {what}")

    def keep_index(self) -> None:
        """Write down which picture shows what."""
        paper = f"{PAPER}  The copy that was printed."
        text = "\n".join(["An invented person's story.", "", *self._lines, paper, ""])
        (self._story / "index.txt").write_text(text, encoding="utf-8")

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press one key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        QTest.keyClick(widget, key, modifier)
        self.settle()

    def go_on(self) -> None:
        """Continue with the keys that continue on every page."""
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def play(player: Player, story: Path) -> None:
    """Play the whole story: first run, entries, the safety question, a printed copy."""
    _say("First run: a window, a place for the notebook, 24 recovery words.")
    _first_run(player)
    _say("Step Four: three names, and one page about Pat.")
    _list_names(player)
    _write_about_pat(player)
    _say("Zoë's page: the safety question is answered with harm, and nothing more is asked.")
    _write_about_zoe(player)
    _say("Paper: a copy of what was written is saved as a PDF.")
    _print_a_copy(player, story / PAPER)


def _first_run(player: Player) -> None:
    player.keep_picture("welcome", "The first page of the first start.")
    player.press("Begin")
    player.keep_picture("comfort", "Text size, light or dark.")
    player.press("Continue")
    player.wait_for("Page 3 of")
    player.keep_picture("words", "The way back in. These words opened a notebook that is gone now.")
    player.press("Later")
    player.wait_for("Page 4 of")
    player.keep_picture("own-words", "Words a person uses.")
    player.press("Continue")
    player.wait_for("Page 5 of")
    player.press("Step Four")
    player.press("Continue")
    player.wait_for("My inventory")
    player.keep_picture("home", "Home of an empty notebook.")


def _list_names(player: Player) -> None:
    player.press("List and look at my resentments")
    player.keep_picture("care", "The page about care, before the first page of Step Four.")
    player.press("Go on")
    for name in ("Pat", "Mr Bello", "Zoë"):
        player.type(name)
        player.key(Qt.Key.Key_Return)
    player.keep_picture("list", "Three names, one after another.")


def _write_about_pat(player: Player) -> None:
    player.open_row("Pat")
    player.wait_for("In five words or so, what was it about?")
    player.key(Qt.Key.Key_Tab)
    player.press("18 or older")
    player.press("Continue")
    player.keep_picture("safety-question", "The safety question, before anything else is asked.")
    player.press(OWN)
    player.press("Continue")
    player.wait_for("What happened?")
    player.type(HAPPENED)
    player.keep_picture("writing", "A writing page.")
    for heading in ("What did it touch in you?", "How did it feel?"):
        player.go_on()
        player.wait_for(heading)
    player.press("Hurt")
    player.keep_picture("feelings", "Ticks in place of words.")
    player.press("Show all questions on one page")
    player.focus("What did you do, or leave undone?")
    player.type(MY_PART)
    player.keep_picture("all-on-one-page", "All questions of one name on one page.")
    player.press("Show one question at a time")


def _write_about_zoe(player: Player) -> None:
    player.press("Step Four")
    player.press("List and look at my resentments")
    player.open_row("Zoë")
    player.press("Continue")
    if any(each.accessibleName() == "Write a strength" for each in player.buttons()):
        player.press("Go on")  # an offer that comes now and then
    player.press(HARMED)
    player.keep_picture("harmed", "The answer that closes every question about one's own part.")
    player.press("Continue")
    player.wait_for("It will never ask for your part.")
    player.keep_picture("harm-done-to-me", "What the program says then.")
    player.press("Home")
    player.wait_for("My inventory")
    player.keep_picture("home-again", "Home, which names no harm.")


def _print_a_copy(player: Player, paper: Path) -> None:
    player.press("Print")
    player.wait_for("Private, and its limits")
    player.keep_picture("limits", "What is private, and where that ends.")
    player.press("Continue")
    player.wait_for("What should be printed?")
    player.keep_picture("what", "What should be printed.")
    player.press("Continue")
    player.wait_for("page 1 of")
    player.keep_picture("preview", "The true pages.")
    player.press("Continue")
    player.wait_for("Print or save")
    player.press("Save as PDF")
    player.type_in_dialog(str(paper))
    player.wait_for(f"Saved as {paper.name}.")
    player.keep_picture("saved", "The copy is in its file.")


def main(arguments: list[str]) -> int:
    """Play the story into a folder; the answer is the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    named = [each for each in arguments if not each.startswith("-")]
    story = Path(named[0]).resolve() if named else STORY
    shutil.rmtree(story, ignore_errors=True)
    story.mkdir(parents=True)
    application = make_application("inventory")
    application.setApplicationName("Inventory")
    if application.platformName() == "offscreen":
        say_nothing_of_the_missing_screen()
        application.setFont(QFont("Inter", 10))
    with tempfile.TemporaryDirectory(prefix="story-") as folder:
        program = Program(application, Start(Path(folder) / "notebook"), memory_store)
        program.begin()
        # The program would tell the person; here nobody looks at the window.
        sys.excepthook = sys.__excepthook__
        player = Player(application, program, story)
        play(player, story)
        player.keep_index()
        program.window.close()
        program.end()
    print(f"Done: the pictures and {PAPER} are in {story}; index.txt says what they show.")
    return 0


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
