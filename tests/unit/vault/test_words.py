"""Recovery words: the key itself, read leniently and checked strictly."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.vault.header import new_header
from inventory_app.vault.keys import DataKey
from inventory_app.vault.words import (
    WORD_COUNT,
    key_from_words,
    places_to_confirm,
    split_words,
    words_of,
    wrong_places,
)

KEY = DataKey(bytes(range(32)))
WORDS = words_of(KEY)
LIST = Mnemonic("english").wordlist

keys = st.binary(min_size=32, max_size=32).map(DataKey)


def _refusal(typed: str) -> ExpectedError:
    with pytest.raises(ExpectedError) as caught:
        key_from_words(typed)
    return caught.value


@given(keys)
def test_words_are_the_key(key: DataKey) -> None:
    assert key_from_words(" ".join(words_of(key))) == key


def test_the_words_are_those_of_the_published_vectors() -> None:
    """BIP-39's own vectors: all zero, all one."""
    assert words_of(DataKey(bytes(32))) == ("abandon",) * 23 + ("art",)
    assert words_of(DataKey(b"\xff" * 32)) == ("zoo",) * 23 + ("vote",)


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(WORDS).upper(),
        "\n".join(f"{number}. {word}" for number, word in enumerate(WORDS, 1)),
        "\t".join(f"{number:02d}) {word.title()}," for number, word in enumerate(WORDS, 1)),
        "  " + "   \r\n".join(WORDS) + "  ",
        "\ufeff" + "\u00a0".join(WORDS) + "\u200b",
        " ".join("".join(chr(ord(sign) + 0xFEE0) for sign in word) for word in WORDS),
        ";".join(f"{number}{word}" for number, word in enumerate(WORDS, 1)),
        "\u2022 " + " \u2022 ".join(WORDS),
    ],
    ids=["upper", "numbered", "numbered-2", "spaces", "invisible", "full-width", "glued", "dots"],
)
def test_words_are_read_however_they_are_typed(typed: str) -> None:
    assert key_from_words(typed) == KEY


@given(st.text())
def test_any_text_is_split_or_refused_as_ours(typed: str) -> None:
    for word in split_words(typed):
        assert not any(sign.isspace() or sign.isdigit() for sign in word)
    assert _refusal(typed).what in {
        WhatHappened.WORDS_WRONG_COUNT,
        WhatHappened.WORDS_UNKNOWN,
        WhatHappened.WORDS_CHECKSUM,
    }


@pytest.mark.parametrize("count", [0, 1, 12, 23, 25])
def test_another_count_says_how_many_were_found(count: int) -> None:
    error = _refusal(" ".join((WORDS * 2)[:count]))
    assert error.what is WhatHappened.WORDS_WRONG_COUNT
    assert error.details == (str(count),)


def test_an_unknown_word_is_named_by_its_place_and_never_quoted() -> None:
    typed = list(WORDS)
    typed[2], typed[23] = "secretname", "żółw"
    error = _refusal(" ".join(typed))
    assert error.what is WhatHappened.WORDS_UNKNOWN
    assert error.details == ("3", "24")
    assert "secretname" not in repr(error)


@given(key=keys, place=st.integers(0, WORD_COUNT - 1), word=st.sampled_from(LIST))
def test_a_slip_in_one_word_is_refused(key: DataKey, place: int, word: str) -> None:
    """The checksum lets one slip in 256 pass; the check value catches those."""
    typed = list(words_of(key))
    if typed[place] == word:
        return
    typed[place] = word
    header = new_header(key, "vault-0001.db", is_in_keyring=False)
    with suppress(ExpectedError):
        assert not header.fits(key_from_words(" ".join(typed)))


def test_control_the_checksum_alone_lets_some_slips_pass() -> None:
    passed = sum(
        Mnemonic("english").check(" ".join((word, *WORDS[1:]))) for word in LIST if word != WORDS[0]
    )
    assert passed > 0


def test_two_words_in_the_wrong_order_are_refused() -> None:
    typed = " ".join((WORDS[1], WORDS[0], *WORDS[2:]))
    assert _refusal(typed).what is WhatHappened.WORDS_CHECKSUM


def test_three_different_places_are_asked_back() -> None:
    seen: set[int] = set()
    for _ in range(200):
        places = places_to_confirm()
        assert len(set(places)) == 3
        assert list(places) == sorted(places)
        seen.update(places)
    assert seen == set(range(1, WORD_COUNT + 1))


def test_words_typed_back_rightly_leave_nothing_wrong() -> None:
    assert wrong_places(KEY, {1: f" 1. {WORDS[0].upper()} ", 24: WORDS[23]}) == ()


def test_words_typed_back_wrongly_are_named_by_place() -> None:
    assert wrong_places(KEY, {9: "zoo", 1: WORDS[0], 4: ""}) == (4, 9)


def test_two_words_for_one_place_are_wrong() -> None:
    assert wrong_places(KEY, {1: " ".join(WORDS[:2])}) == (1,)
