"""A person's first two visits without a window: planted words, planted errors, a real keyring.

Usage: python -m tests.privacy.story FOLDER

It prints the recovery words, which the test then looks for in every file that was written.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from inventory_app.desktop.folders import make_private_folder
from inventory_app.desktop.hardening import harden
from inventory_app.desktop.log import Event, EventLog
from inventory_app.desktop.places import Places
from inventory_app.desktop.scratch import make_empty_scratch
from inventory_app.desktop.shared_places import refuse_shared_place
from inventory_app.desktop.single_instance import SingleInstance
from inventory_app.domain.choices import Choices
from inventory_app.domain.wording import OwnWords
from inventory_app.vault import FirstRun, Opened, Outside, open_vault, system_password_store
from tests.builders import FixedClock, NotebookBuilder, shipped_library

NAME = "Quillhaven Brabblewick"
LABEL = "Snorkelfish at the lighthouse"
WORDS = "Thrumwinkle said that nobody may ever hear of Vexmoor. " * 400
POWER = "Grumblestone"
PLANTED = ("Quillhaven", "Brabblewick", "Snorkelfish", "Thrumwinkle", "Vexmoor", "Grumblestone")


def main(folder: Path) -> None:
    """Make the notebook, write, fail once, close; come back and change a word."""
    harden()
    places = Places(folder)
    refuse_shared_place(folder, os.environ)
    make_private_folder(folder)
    log = EventLog(places.log, FixedClock().now)
    with SingleInstance(places.lock):
        make_empty_scratch(places.scratch)
        log.note(Event.STARTED)
        _first_visit(folder, log)
        _second_visit(folder)
        log.note(Event.ENDED, saves=2)


def _first_visit(folder: Path, log: EventLog) -> None:
    outside = Outside(shipped_library(), FixedClock())
    making = FirstRun(folder, system_password_store(), outside)
    making.keeping.wait(60)
    with closing(making.finish()) as opened:
        _say(" ".join(opened.words()))
        builder = NotebookBuilder(opened.notebook)
        builder.resentment(NAME, r_happened=WORDS, r_part_words=LABEL)
        builder.harm_done_to_me(LABEL, p_words=WORDS)
        builder.chosen(Choices(own_words=OwnWords(higher_power=POWER)))
        opened.notebook.entries.search(NAME)
        try:
            builder.notebook.entries.save(10**6, {"r_happened": WORDS})
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not reach the log
            log.note_error(error)
        try:
            raise LookupError(WORDS)  # noqa: TRY301 - a bug that quotes
        except LookupError as error:
            log.note_error(error)


def _second_visit(folder: Path) -> None:
    outside = Outside(shipped_library(), FixedClock())
    opened = open_vault(folder, system_password_store(), outside, patience_s=60)
    assert isinstance(opened, Opened), opened
    with closing(opened):
        (row,) = opened.notebook.entries.search(NAME)
        opened.notebook.entries.save(row.id, {"r_happened": WORDS + NAME})
    _say("back")


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
