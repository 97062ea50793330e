"""People: whom a person writes about or can ring, and how each appears."""

from __future__ import annotations

import unicodedata
from enum import StrEnum, unique

import msgspec


@unique
class PrintedAs(StrEnum):
    """How a person appears on paper."""

    ROLE = "role"
    NUMBER = "number"
    INITIALS = "initials"
    FIRST = "first"
    FULL = "full"


@unique
class Role(StrEnum):
    """Who somebody is to the writer."""

    FAMILY = "family"
    PARTNER = "partner"
    FRIEND = "friend"
    WORK = "work"
    GROUP = "group"
    SPONSOR = "sponsor"
    THERAPIST = "therapist"
    OTHER = "other"


class Person(msgspec.Struct, frozen=True):
    """One person in the notebook. ``code`` is the number behind N1; 0 until it is given one.

    ``is_written_down`` is False for a name that only stands on entries so far. ``pages`` counts the entries that may be named.
    """

    id: int
    name: str
    code: int = 0
    roles: frozenset[Role] = frozenset()
    printed_as: PrintedAs = PrintedAs.FULL
    role_words: str = ""
    is_quiet: bool = False
    phone: str = ""
    note: str = ""
    is_written_down: bool = False
    pages: int = 0


def folded(text: str) -> str:
    """Return text for comparing and searching: without case, accents and doubled white space."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.split())


def is_same_name(one: str, other: str) -> bool:
    """Return whether two typed names are the same but for case, accents and spaces."""
    return folded(one) == folded(other)
