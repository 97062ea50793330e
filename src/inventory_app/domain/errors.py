"""Errors the world can cause, told apart so that a person can be told what is safe and what to do.

An :class:`ExpectedError` is never a bug: a locked keyring, a full disk, a newer file. It carries no
private text, only what happened and the ways out; the sentence for each stands in
``ui/messages.py``. Everything else that is raised is a bug.
"""

from __future__ import annotations

from enum import Enum, unique
from typing import Final

from typing_extensions import override


@unique
class WhatHappened(Enum):
    """What the world did, one member for each sentence a person may read."""

    ALREADY_OPEN = "already_open"
    DISK_FULL = "disk_full"
    CANNOT_WRITE = "cannot_write"
    CANNOT_READ = "cannot_read"
    FOLDER_IS_SYNCED = "folder_is_synced"
    FOLDER_IS_ON_NETWORK = "folder_is_on_network"
    FOLDER_NOT_OURS = "folder_not_ours"
    FILE_MISSING = "file_missing"
    FILE_DAMAGED = "file_damaged"
    FILE_NOT_ENCRYPTED = "file_not_encrypted"
    FILE_IS_NEWER = "file_is_newer"
    FILE_NOT_OURS = "file_not_ours"
    POINTER_BROKEN = "pointer_broken"
    KEY_DOES_NOT_FIT = "key_does_not_fit"
    KEYRING_ABSENT = "keyring_absent"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_SILENT = "keyring_silent"
    KEYRING_DROPPED_THE_KEY = "keyring_dropped_the_key"
    KEYRING_ENTRY_GONE = "keyring_entry_gone"
    KEYRING_OTHER_VAULT = "keyring_other_vault"
    WORDS_NEEDED = "words_needed"
    WORDS_WRONG_COUNT = "words_wrong_count"
    WORDS_UNKNOWN = "words_unknown"
    WORDS_CHECKSUM = "words_checksum"
    WORDS_OTHER_VAULT = "words_other_vault"
    FORM_BROKEN = "form_broken"
    ENTRY_GONE = "entry_gone"
    NAME_MISSING = "name_missing"
    PDF_NOT_WRITTEN = "pdf_not_written"
    NO_PRINTER = "no_printer"


@unique
class WayOut(Enum):
    """What a person can do next, one member for each button offered."""

    TRY_AGAIN = "try_again"
    KEEP_WAITING = "keep_waiting"
    USE_WORDS = "use_words"
    CHOOSE_OTHER_PLACE = "choose_other_place"
    SHOW_FOLDER = "show_folder"
    QUIT = "quit"


class ExpectedError(Exception):
    """The world's doing, with what happened, the ways out, and details safe to show.

    ``details`` are program facts (a version number, a word's position), never a person's words.
    """

    def __init__(
        self,
        what: WhatHappened,
        *ways_out: WayOut,
        details: tuple[str, ...] = (),
    ) -> None:
        """Say what happened, which ways lead out, and any facts a sentence needs."""
        super().__init__(what.value)
        self.what: Final = what
        self.ways_out: Final = ways_out
        self.details: Final = details


class FormError(ExpectedError):
    """A shipped form, list or wording file that cannot be used, with file, place and reason."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        """Name the file, the place in it and why it is refused."""
        super().__init__(WhatHappened.FORM_BROKEN, details=(file, place, reason))
        self.file: Final = file
        self.place: Final = place
        self.reason: Final = reason

    @override
    def __str__(self) -> str:
        """Return file, place and reason in one line."""
        return f"{self.file}: {self.place}: {self.reason}"
