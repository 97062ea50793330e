"""The one place where an expected error becomes a sentence.

What happened, what is safe, what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened

if TYPE_CHECKING:
    from collections.abc import Sequence

_TR_NOOP = str  # marks the sentences below for Qt Linguist; they are translated when they are shown

_SENTENCES = {
    WhatHappened.ALREADY_OPEN: _TR_NOOP(
        "Inventory is open already. Look for its window. Nothing was changed."
    ),
    WhatHappened.DISK_FULL: _TR_NOOP(
        "Your last words are not saved yet. The disk is full. Free some space and choose Try "
        "again. "
        "Your text is still on this screen."
    ),
    WhatHappened.CANNOT_WRITE: _TR_NOOP(
        "Your last words are not saved yet. The folder cannot be written to. Your text is still on "
        "this screen. Choose Try again when the folder is there."
    ),
    WhatHappened.CANNOT_READ: _TR_NOOP(
        "Your file cannot be read just now. Nothing was changed. Choose Try again when the disk "
        "is there."
    ),
    WhatHappened.FOLDER_IS_SYNCED: _TR_NOOP(
        "This folder is copied to other places by a cloud service. Your writing is safer in "
        "another "
        "folder. Nothing was changed."
    ),
    WhatHappened.FOLDER_IS_ON_NETWORK: _TR_NOOP(
        "This folder is on another computer. Your writing is safer on this one. Nothing was "
        "changed."
    ),
    WhatHappened.FOLDER_NOT_OURS: _TR_NOOP(
        "This folder cannot be used. It belongs to someone else, or it is not a folder. Nothing "
        "was changed."
    ),
    WhatHappened.FILE_MISSING: _TR_NOOP(
        "Your notebook's file is not where it was. Nothing was changed. Was it moved, or is a "
        "disk not "
        "plugged in?"
    ),
    WhatHappened.FILE_DAMAGED: _TR_NOOP(
        "We could not open your writing. The file may be damaged. Nothing was changed."
    ),
    WhatHappened.FILE_NOT_ENCRYPTED: _TR_NOOP(
        "The file where your notebook should be is not locked. It is not ours. Nothing was changed."
    ),
    WhatHappened.FILE_IS_NEWER: _TR_NOOP(
        "A newer version of Inventory wrote this notebook. Open it with that version. Nothing "
        "was changed."
    ),
    WhatHappened.FILE_NOT_OURS: _TR_NOOP(
        "The file where your notebook should be is not ours. Nothing was changed."
    ),
    WhatHappened.POINTER_BROKEN: _TR_NOOP(
        "The small file that points to your notebook cannot be read. Your notebook was not "
        "touched. Your "
        "recovery words can find it again."
    ),
    WhatHappened.KEY_DOES_NOT_FIT: _TR_NOOP(
        "The key on this computer does not fit your notebook. Nothing was changed. Your recovery "
        "words "
        "open it."
    ),
    WhatHappened.KEYRING_ABSENT: _TR_NOOP(
        "This computer has no password store that we can use. Your recovery words open your "
        "notebook."
    ),
    WhatHappened.KEYRING_LOCKED: _TR_NOOP(
        "Your computer's password store is locked. Unlock it, or use your recovery words."
    ),
    WhatHappened.KEYRING_SILENT: _TR_NOOP(
        "Your computer's password store has not answered yet. Perhaps it waits for its own "
        "password. "
        "Nothing is lost."
    ),
    WhatHappened.KEYRING_DROPPED_THE_KEY: _TR_NOOP(
        "Your computer's password store did not keep the key. Your recovery words will open your "
        "notebook."
    ),
    WhatHappened.KEYRING_ENTRY_GONE: _TR_NOOP(
        "Your computer's password store no longer has the key. Your notebook is still here. Your "
        "recovery "
        "words open it."
    ),
    WhatHappened.KEYRING_OTHER_VAULT: _TR_NOOP(
        "Your computer's password store holds the key of another notebook. Both are safe. Your "
        "recovery "
        "words open this one."
    ),
    WhatHappened.WORDS_NEEDED: _TR_NOOP("This notebook opens with your 24 recovery words."),
    WhatHappened.WORDS_WRONG_COUNT: _TR_NOOP(
        "There should be 24 words. Look for one left out or doubled."
    ),
    WhatHappened.WORDS_UNKNOWN: _TR_NOOP(
        "One of the words is not on the list. Look at its spelling on your paper."
    ),
    WhatHappened.WORDS_CHECKSUM: _TR_NOOP(
        "These words do not fit together. One may be wrong, or two may have changed places."
    ),
    WhatHappened.WORDS_OTHER_VAULT: _TR_NOOP(
        "These words belong to another notebook, or one word is wrong. Nothing was changed."
    ),
    WhatHappened.FORM_BROKEN: _TR_NOOP(
        "A file of the program is damaged. Install the program again. Your notebook was not "
        "touched."
    ),
    WhatHappened.ENTRY_GONE: _TR_NOOP(
        "This page is no longer here. It may lie in Recently deleted."
    ),
    WhatHappened.NAME_MISSING: _TR_NOOP(
        "Give this page a name first. One word or a code is enough."
    ),
    WhatHappened.PDF_NOT_WRITTEN: _TR_NOOP(
        "The PDF could not be written there. Your notebook is safe. Choose another folder and "
        "try again."
    ),
    WhatHappened.NO_PRINTER: _TR_NOOP(
        "This computer knows no printer. You can save a PDF and print it elsewhere."
    ),
}

_BEFORE_OPENING = {
    WhatHappened.DISK_FULL: _TR_NOOP(
        "The disk is full. Nothing is lost. Free some space and choose Try again."
    ),
    WhatHappened.CANNOT_WRITE: _TR_NOOP(
        "The folder cannot be written to. Nothing is lost. Choose Try again when the folder is "
        "there."
    ),
}
"""What is said where no words can be unsaved yet."""

_BUTTONS = {
    WayOut.TRY_AGAIN: _TR_NOOP("Try again"),
    WayOut.KEEP_WAITING: _TR_NOOP("Keep waiting"),
    WayOut.USE_WORDS: _TR_NOOP("Use my recovery words"),
    WayOut.CHOOSE_OTHER_PLACE: _TR_NOOP("Choose another folder"),
    WayOut.SHOW_FOLDER: _TR_NOOP("Where are my files?"),
    WayOut.QUIT: _TR_NOOP("Close"),
}


def sentence_of(what: WhatHappened, details: Sequence[str] = ()) -> str:
    """Return the sentences for what happened, with the facts that help to put it right."""
    sentence = _translated(_SENTENCES[what])
    if what is WhatHappened.WORDS_UNKNOWN and details:
        return f"{sentence} {_places(details)}"
    if what is WhatHappened.WORDS_WRONG_COUNT and details:
        return f"{sentence} {_translated(_FOUND).format(count=details[0])}"
    if what is WhatHappened.FORM_BROKEN and details:
        return f"{sentence} ({': '.join(details)})"
    return sentence


def sentence_before_opening(what: WhatHappened, details: Sequence[str] = ()) -> str:
    """Return the sentences for what happened before there was anything to write in."""
    if what in _BEFORE_OPENING:
        return _translated(_BEFORE_OPENING[what])
    return sentence_of(what, details)


def sentence_for(error: ExpectedError) -> str:
    """Return the sentences a person reads for an expected error."""
    return sentence_of(error.what, error.details)


def sentence_for_bug() -> str:
    """Return the sentences for an error nobody expected."""
    return _translated(
        _TR_NOOP(
            "Something went wrong in the program. What was saved stays saved. "
            "Look at your last words on this page before you go on."
        )
    )


def sentence_for_no_example() -> str:
    """Return the sentences for an example whose window could not be opened."""
    return _translated(_TR_NOOP("The example could not be opened. Your notebook was not touched."))


def button_for(way_out: WayOut) -> str:
    """Return the words on the button of a way out."""
    return _translated(_BUTTONS[way_out])


def _places(places: Sequence[str]) -> str:
    """Say where in the row the words stand that are not on the list."""
    if len(places) == 1:
        return _translated(_ONE_PLACE).format(place=places[0])
    return _translated(_MORE_PLACES).format(places=", ".join(places))


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("Messages", sentence)


_FOUND = _TR_NOOP("Found here: {count}.")
_ONE_PLACE = _TR_NOOP("It is word {place}.")
_MORE_PLACES = _TR_NOOP("There is more than one: look at words {places}.")
