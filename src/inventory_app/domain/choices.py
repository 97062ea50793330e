"""What a person chose about their notebook.

Kept inside the encrypted file, typed, never a loose dictionary.
"""

from __future__ import annotations

from enum import StrEnum, unique

import msgspec

from inventory_app.domain.entries import Section
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.wording import OwnWords


@unique
class WayOfWorking(StrEnum):
    """Down the columns, or one entry at a time, over the same answers."""

    COLUMNS = "columns"
    ENTRIES = "entries"


@unique
class WordsKept(StrEnum):
    """Where the recovery words stand."""

    NOT_YET = "not_yet"
    WRITTEN_DOWN = "written_down"
    DO_NOT_REMIND = "do_not_remind"


class OwnHelpLine(PrivateRecord, frozen=True):
    """A person or line the writer added for *Help right now*."""

    name: str
    number: str


class Choices(msgspec.Struct, frozen=True):
    """Everything chosen inside one notebook."""

    own_words: OwnWords = OwnWords()
    way: WayOfWorking = WayOfWorking.ENTRIES
    order: str = "suggested"
    left_out: frozenset[Section] = frozenset()
    all_on_one_page: bool = False
    words_kept: WordsKept = WordsKept.NOT_YET
    has_read_care_page: bool = False
    done_sections: frozenset[Section] = frozenset()
    quiet_timer_minutes: int = 0
    own_help_lines: tuple[OwnHelpLine, ...] = ()
    has_hide_note_been_shown: bool = False
    has_read_privacy_limits: bool = False
    step_four: int = 0
    """The Step Four at hand where the person chose one; 0 is the newest that is not sealed."""
    sitting_places: dict[str, int] = {}
    """Where each sitting stopped: the page's id, by Step Five and listener."""


class Place(msgspec.Struct, frozen=True):
    """Where the person was: an entry, its page, the question and the cursor in it.

    ``column_pass`` is 0 outside column mode.
    """

    entry_id: int
    page_id: str
    question_id: str = ""
    cursor: int = 0
    column_pass: int = 0
