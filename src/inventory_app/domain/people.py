"""People: whom a person writes about or can ring, and how each appears."""

from __future__ import annotations

import unicodedata
from enum import StrEnum, unique

import msgspec

from inventory_app.domain.answers import Answers
from inventory_app.domain.forms import Form, QuestionKind
from inventory_app.domain.records import PrivateRecord


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


class Person(PrivateRecord, frozen=True):
    """One person in the notebook. ``code`` is the number behind N1; 0 until it is given one.

    ``is_written_down`` is False for a name that only stands on entries so far. ``pages`` counts the
    entries that may be named.
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


# Direction and joining marks, soft hyphens: they shape how a line looks and say nothing.
_UNSEEN = "Cf"

_KIND_OF_NAME = "r_kind"
_IS_A_PERSON = "person"


def folded(text: str) -> str:
    """Return text for comparing and searching: without case, accents and doubled white space."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(
        char
        for char in decomposed
        if not unicodedata.combining(char) and unicodedata.category(char) != _UNSEEN
    )
    return " ".join(bare.split())


def name_key(name: str) -> str:
    """Return what a name is compared by; a name made of marks alone is compared as it is."""
    return folded(name) or name.strip()


def is_same_name(one: str, other: str) -> bool:
    """Return whether two typed names are the same but for case, accents and spaces."""
    return name_key(one) == name_key(other)


def shown_name(text: str) -> str:
    """Return text for one line of a list, without marks that turn the line round.

    Such a mark without its end would turn round what the program writes after it.
    """
    return " ".join(text.translate(_TURNING_MARKS).split())


_TURNING_MARKS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def people_named(form: Form, answers: Answers) -> dict[str, str]:
    """Return the people named in these answers by question id.

    Groups, ideas and oneself are none.
    """
    if answers.get(_KIND_OF_NAME, _IS_A_PERSON) != _IS_A_PERSON:
        return {}
    return {
        question.id: shown_name(value)
        for question in form.questions()
        if question.kind is QuestionKind.PERSON
        and isinstance(value := answers.get(question.id), str)
        and shown_name(value)
    }


def joined_people(kept: Person, other: Person) -> Person:
    """Return two people as one: the kept one, with the other's words where it has none."""
    notes = [note for note in (kept.note, other.note) if note.strip()]
    return msgspec.structs.replace(
        kept,
        roles=kept.roles | other.roles,
        role_words=kept.role_words or other.role_words,
        is_quiet=kept.is_quiet or other.is_quiet,
        phone=kept.phone or other.phone,
        note="\n".join(dict.fromkeys(notes)),
    )
