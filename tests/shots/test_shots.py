"""Every screen has its pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from inventory_app.domain.errors import WhatHappened
from inventory_app.ui.page import Screen
from tests.shots.__main__ import LOOKS, shoot, shoot_parts
from tests.sights import CLOSED, sights

NOT_AT_A_START = {
    WhatHappened.WORDS_WRONG_COUNT,
    WhatHappened.WORDS_UNKNOWN,
    WhatHappened.WORDS_CHECKSUM,
    WhatHappened.WORDS_OTHER_VAULT,
    WhatHappened.KEYRING_DROPPED_THE_KEY,
    WhatHappened.FORM_BROKEN,
    WhatHappened.ENTRY_GONE,
    WhatHappened.NAME_MISSING,
    WhatHappened.PDF_NOT_WRITTEN,
    WhatHappened.NO_PRINTER,
}
"""What is said on another page than the one for a notebook that did not open."""


def test_every_screen_can_be_seen() -> None:
    assert {sight.screen for sight in sights()} - {None} == set(Screen)


def test_every_reason_for_a_shut_notebook_can_be_seen() -> None:
    assert set(CLOSED) == set(WhatHappened) - NOT_AT_A_START


def test_no_two_sights_have_one_name() -> None:
    names = [sight.name for sight in sights()]
    assert len(names) == len(set(names))


def test_pictures_are_written_in_every_look(qapp: QApplication, tmp_path: Path) -> None:
    home = tuple(sight for sight in sights() if sight.name in {"home", "closed-already-open"})
    written = shoot(qapp, tmp_path, home)
    assert {path.name for path in written} == {
        f"{sight.name}-{look.name}.png" for sight in home for look in LOOKS
    }
    # No two looks of one sight are the same picture: each look was put on.
    assert len({path.read_bytes() for path in written}) == len(written)


def test_the_sheet_of_parts_is_written_in_every_look(qapp: QApplication, tmp_path: Path) -> None:
    written = shoot_parts(qapp, tmp_path)
    assert {path.name for path in written} == {f"parts-{look.name}.png" for look in LOOKS}
    assert len({path.read_bytes() for path in written}) == len(written)
