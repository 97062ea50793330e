"""Entries of an inventory: the sections they stand in, their numbers, states and list rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import IntEnum, StrEnum, unique

import msgspec
from typing_extensions import override

from inventory_app.domain.answers import Answers, AnswerValue, is_empty
from inventory_app.domain.forms import Form, QuestionKind
from inventory_app.domain.people import shown_name
from inventory_app.domain.records import PrivateRecord


@unique
class Section(StrEnum):
    """A part of an inventory; each value is the id of its form."""

    START = "step_four_start"
    RESENTMENTS = "resentments"
    FEARS = "fears"
    RELATIONSHIPS = "relationships"
    RELATIONSHIPS_END = "relationships_end"
    HARMS = "harms"
    STRENGTHS = "strengths"
    SECRETS = "secrets"
    HARM_DONE_TO_ME = "harm_done_to_me"
    CLOSING = "closing"
    PATTERNS = "patterns"
    PATTERN_HABIT = "pattern_habit"
    STEP_FIVE_BEFORE = "step_five_before"
    STEP_FIVE_LISTENER = "step_five_listener"
    STEP_FIVE_PLAN = "step_five_plan"
    STEP_FIVE_SITTING = "step_five_sitting"
    STEP_FIVE_RECORD = "step_five_record"
    STEP_FIVE_AFTER = "step_five_after"
    STEP_SIX = "step_six"
    STEP_SEVEN = "step_seven"
    STEP_EIGHT = "step_eight"
    STEP_EIGHT_ME = "step_eight_me"
    INVENTORY_END = "inventory_end"
    AMENDS = "amends"


UNNAMED_SECTIONS = frozenset({Section.SECRETS, Section.HARM_DONE_TO_ME})
"""Sections whose entries are never named outside their own list."""

UNRESUMED_SECTIONS = UNNAMED_SECTIONS
"""Sections the program never reopens on."""

SECTION_ORDER: tuple[Section, ...] = (
    Section.STRENGTHS,
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.SECRETS,
    Section.HARM_DONE_TO_ME,
)
"""The suggested order; ``traditional`` is the older one."""

TRADITIONAL_ORDER: tuple[Section, ...] = (
    Section.RESENTMENTS,
    Section.FEARS,
    Section.RELATIONSHIPS,
    Section.HARMS,
    Section.STRENGTHS,
    Section.SECRETS,
    Section.HARM_DONE_TO_ME,
)


@unique
class GateAnswer(StrEnum):
    """Every answer a safety question can have, in any form."""

    OWN = "own"
    HARMED = "harmed"
    BOTH = "both"
    PARKED = "parked"
    WORRY = "worry"
    DANGER = "danger"
    FROM_HARM = "from_harm"
    PRIVATE = "private"


OPENING_ANSWERS = frozenset({GateAnswer.OWN, GateAnswer.WORRY})
"""The answers behind which the pages about the own side stand."""

OPEN_CARDS = frozenset({GateAnswer.OWN, GateAnswer.BOTH})
"""How the question about harm stands on an amends card that may be worked on."""

QUIET_ANSWERS = frozenset({GateAnswer.PARKED, GateAnswer.DANGER, GateAnswer.FROM_HARM})
"""Gate answers that keep an entry's name out of Home, search, suggestions and titles."""


@unique
class EntryState(IntEnum):
    """Where an entry stands, in the order a list sorts by."""

    NOT_STARTED = 0
    IN_PROGRESS = 1
    DONE = 2
    SET_ASIDE = 3


class EntryNumber(msgspec.Struct, frozen=True, order=True):
    """An entry's letter and number, such as R-012; never used twice in a notebook."""

    prefix: str
    number: int

    @override
    def __str__(self) -> str:
        """Return the number as it is read and printed."""
        return f"{self.prefix}-{self.number:03d}" if self.prefix else ""


class Entry(PrivateRecord, frozen=True):
    """One entry as it may be read: only what its gate leaves reachable.

    What is hidden is not in it.

    ``has_hidden`` says that words are kept out of sight. ``linked`` names an entry's other page, on
    screen only. ``origin`` is the section a *Harm done to me* entry came from. ``has_held`` says
    that words wait which can be brought back now. ``subject`` is what it is about
    (``domain/subjects.py``).
    """

    id: int
    inventory_id: int
    section: Section
    number: EntryNumber
    form_version: int
    answers: dict[str, AnswerValue]
    gate: GateAnswer | None
    state: EntryState
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None = None
    has_hidden: bool = False
    linked: tuple[int, ...] = ()
    origin: Section | None = None
    has_held: bool = False
    subject: str = ""

    @property
    def is_set_aside(self) -> bool:
        """Whether the person set it aside, or would rather not say."""
        return self.gate is GateAnswer.PARKED

    @property
    def is_quiet(self) -> bool:
        """Whether its name is never shown outside its own list."""
        return is_quiet(self.section, self.gate)


class EntryRow(PrivateRecord, frozen=True):
    """One line of a list: number, who, the first words of what happened, pages answered, state."""

    id: int
    section: Section
    number: EntryNumber
    title: str
    snippet: str
    answered: int
    gate: GateAnswer | None
    state: EntryState
    changed_at: datetime
    deleted_at: datetime | None = None
    subject: str = ""


@unique
class InventoryKind(StrEnum):
    """What an inventory is; amends and the Step Eight list stand together, apart from the rest."""

    STEP_FOUR = "step_four"
    STEP_FIVE = "step_five"
    AMENDS = "amends"


class Inventory(msgspec.Struct, frozen=True):
    """One inventory of a notebook, such as a Step Four.

    ``is_sealed`` keeps it out of sight until it is opened on purpose. ``ended_on`` is the day a
    Step Five ended. ``sources`` are the Step Four inventories that a Step Five is about.
    """

    id: int
    kind: InventoryKind
    created_at: datetime
    is_sealed: bool = False
    ended_on: date | None = None
    sources: tuple[int, ...] = ()


class SectionCount(msgspec.Struct, frozen=True):
    """How many entries of a section may be counted on Home.

    ``begun`` counts those begun or done, ``done`` those done.
    """

    section: Section
    entries: int
    begun: int
    done: int


class GateChange(PrivateRecord, frozen=True):
    """What came of an answer to the gate.

    The entry as it stands now, entries made beside it, and what went out of sight.
    """

    entry: Entry
    opened: tuple[Entry, ...] = ()
    is_own_part_out_of_sight: bool = False


SNIPPET_LENGTH = 60
"""How much of what happened a list shows, in characters."""

TITLE_LENGTH = 120
"""How much of a name a list shows, in characters; the whole name stands in the answers."""


def is_quiet(section: Section, gate: GateAnswer | None) -> bool:
    """Return whether an entry is named nowhere outside its own list unless asked for.

    An amends card is, until its own question about harm opens it.
    """
    if section is Section.AMENDS:
        return gate not in OPEN_CARDS
    return section in UNNAMED_SECTIONS or gate in QUIET_ANSWERS


def gate_of(form: Form, answers: Answers) -> GateAnswer | None:
    """Return how the safety question is answered, or None."""
    question = form.gate
    value = answers.get(question.id) if question else None
    return GateAnswer(value) if isinstance(value, str) and value else None


def title_of(form: Form, answers: Answers) -> str:
    """Return what the entry is called: its name, else a person named on it, else nothing."""
    for question_id in _naming_ids(form):
        value = answers.get(question_id)
        title = shown_name(value) if isinstance(value, str) else ""
        if title:
            return title[:TITLE_LENGTH].rstrip()
    return ""


def _naming_ids(form: Form) -> Iterator[str]:
    """Yield the questions an entry may be called by; a list of hundreds seldom asks for two."""
    name = form.name_question
    if name:
        yield name.id
    yield from (
        question.id for question in form.questions() if question.kind is QuestionKind.PERSON
    )


def snippet_of(form: Form, answers: Answers) -> str:
    """Return the first words of what was told at length, else of another line such as the label."""
    name = form.name_question
    for kind in (QuestionKind.LONG_TEXT, QuestionKind.TEXT):
        for question in form.questions():
            value = answers.get(question.id)
            is_name = name is not None and question.id == name.id
            if question.kind is kind and not is_name and isinstance(value, str):
                words = shown_name(value[: SNIPPET_LENGTH * 4])
                if words:
                    return words[:SNIPPET_LENGTH].rstrip()
    return ""


def state_of(form: Form, answers: Answers, *, is_done: bool) -> EntryState:
    """Return where the entry stands.

    Done is what the person said, never what the program counts.
    """
    if gate_of(form, answers) is GateAnswer.PARKED:
        return EntryState.SET_ASIDE
    if is_done:
        return EntryState.DONE
    name = form.name_question
    written = {key for key, value in answers.items() if not is_empty(value)}
    is_begun = bool(written - {name.id if name else ""})
    return EntryState.IN_PROGRESS if is_begun else EntryState.NOT_STARTED
