"""Recovery words: 24 English words that are the key itself: file and words are always enough.

``mnemonic`` (the BIP-39 list and checksum) is imported only when words are shown or typed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from inventory_app.domain.errors import ExpectedError, WayOut, WhatHappened
from inventory_app.vault.keys import DataKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mnemonic import Mnemonic

WORD_COUNT: Final = 24
POSITIONS_ASKED: Final = 3
_RUN_OF_LETTERS: Final = re.compile(r"[^\W\d_]+")


@cache
def _word_list() -> Mnemonic:
    """Return the English list, read once."""
    from mnemonic import Mnemonic

    return Mnemonic("english")


def words_of(key: DataKey) -> tuple[str, ...]:
    """Return the 24 words of a key, in order."""
    return tuple(_word_list().to_mnemonic(key.raw).split(" "))


def split_words(typed: str) -> tuple[str, ...]:
    """Return the words in what was typed: any case, spacing, numbering and width of letters."""
    plain = unicodedata.normalize("NFKD", typed)
    plain = "".join(
        sign for sign in plain if not unicodedata.category(sign).startswith(("M", "Cf"))
    )
    return tuple(_RUN_OF_LETTERS.findall(plain.casefold()))


def key_from_words(typed: str) -> DataKey:
    """Return the key that the words are.

    Raises ExpectedError: WORDS_WRONG_COUNT with the number found, WORDS_UNKNOWN with the places
    (from 1) of words not on the list, WORDS_CHECKSUM when each is a word of the list but together
    they are not a key. The checksum has 8 bits; the key-check value says whose key it is.
    """
    words = split_words(typed)
    if len(words) != WORD_COUNT:
        raise _refused(WhatHappened.WORDS_WRONG_COUNT, str(len(words)))
    known = frozenset(_word_list().wordlist)
    unknown = tuple(str(place) for place, word in enumerate(words, 1) if word not in known)
    if unknown:
        raise _refused(WhatHappened.WORDS_UNKNOWN, *unknown)
    try:
        return DataKey(bytes(_word_list().to_entropy(list(words))))
    except ValueError:
        raise _refused(WhatHappened.WORDS_CHECKSUM) from None


def places_to_confirm() -> tuple[int, ...]:
    """Return three different places (from 1) whose words are to be typed back, in order."""
    import secrets

    return tuple(sorted(secrets.SystemRandom().sample(range(1, WORD_COUNT + 1), POSITIONS_ASKED)))


def wrong_places(key: DataKey, typed: Mapping[int, str]) -> tuple[int, ...]:
    """Return the places whose typed word is not the one shown; empty when all are right."""
    words = words_of(key)
    return tuple(
        place
        for place, answer in sorted(typed.items())
        if split_words(answer) != (words[place - 1],)
    )


def _refused(what: WhatHappened, *details: str) -> ExpectedError:
    return ExpectedError(what, WayOut.TRY_AGAIN, details=details)
