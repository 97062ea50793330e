"""A plain account of what was answered on each entry, and the questions about the own side.

It knows nothing of forms, conditions or the split: it only writes down what a person would
remember.
"""

from __future__ import annotations

import msgspec

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.entries import Section

NAMES = {
    Section.RESENTMENTS: "r_who",
    Section.FEARS: "f_about",
    Section.RELATIONSHIPS: "s_who",
    Section.HARMS: "h_who",
    Section.SECRETS: "x_title",
    Section.HARM_DONE_TO_ME: "p_who",
}
OWN_PART_WORDS = {
    Section.RESENTMENTS: ("r_part_words", "r_keeping", "r_instead", "r_part.own", "r_ask"),
    Section.FEARS: ("f_made_do", "f_toward_who", "f_part.own"),
    Section.RELATIONSHIPS: ("s_part_words", "s_instead", "s_part.own"),
    Section.HARMS: ("h_what", "h_instead", "h_part.own"),
}
OWN_PART_CHOICES: dict[str, AnswerValue] = {
    "r_owe": "yes",
    "r_part": ("proud", "own_word"),
    "r_strength": ("kind",),
    "f_part": ("dishonest", "own_word"),
    "s_part": ("hiding", "own_word"),
    "s_owe": "maybe",
    "h_part": ("harsh", "own_word"),
    "h_eight": "yes",
    "x_eight": "yes",
}
OWN_PART_IDS = frozenset(OWN_PART_CHOICES).union(*OWN_PART_WORDS.values())
ANSWERS = {
    Section.RESENTMENTS: ("own", "own", "harmed", "both", "parked"),
    Section.FEARS: ("worry", "worry", "danger", "from_harm", "parked"),
    Section.RELATIONSHIPS: ("own", "own", "harmed", "both", "parked"),
    Section.HARMS: ("own", "own", "harmed", "both", "parked"),
    Section.SECRETS: ("own", "harmed", "both", "private", "parked"),
}
QUIET = {"parked", "danger", "from_harm"}
PEOPLE = ("Pat", "PAT", "Lena", "Sam", "Zoë")


class Account(msgspec.Struct):
    """What was answered on one entry, as the person would remember it."""

    section: Section
    answer: str = ""
    is_agreement_passed: bool = False
    is_deleted: bool = False
    origin: Section | None = None

    @property
    def is_open(self) -> bool:
        """Whether the answer that opens the own side stands."""
        if self.section is Section.RELATIONSHIPS and not self.is_agreement_passed:
            return False
        return self.answer in {"own", "worry"}

    @property
    def is_quiet(self) -> bool:
        """Whether it is never named outside its own list."""
        unnamed = self.section in {Section.SECRETS, Section.HARM_DONE_TO_ME}
        return unnamed or self.answer in QUIET
