"""Listeners: candidates side by side, whom the person chooses, and two roles in one person."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum, unique
from typing import Final

from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.forms import Option
from inventory_app.domain.people import Person, Role, is_same_name, name_key
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.sharing import ShareMark
from inventory_app.services.ports import FormLibrary, Notebook
from inventory_app.services.step_five import StepFive

WHO: Final = "l_who"
ROLE: Final = "l_role"
CHECKS: Final = "l_checks"
NOTE: Final = "l_note"
CHOSEN: Final = ("sv_first", "sv_second")


@unique
class ListenerRole(StrEnum):
    """Who a listener is to the person."""

    SPONSOR = "sponsor"
    THERAPIST = "therapist"
    FAITH = "faith"
    DOCTOR = "doctor"
    FRIEND = "friend"
    FAMILY = "family"
    OTHER = "other"


class Candidate(PrivateRecord, frozen=True):
    """Somebody who could listen, with what is true of them (ids of the listener's list)."""

    entry_id: int
    name: str
    role: ListenerRole | None
    checks: frozenset[str]
    note: str


class Listener(PrivateRecord, frozen=True):
    """Somebody the person will ask; ``marks`` are the share marks they may be read to under.

    It is one mark, or two for a person who is both sponsor and therapist: each sitting has one.
    """

    name: str
    marks: tuple[ShareMark, ...]


class Listeners:
    """What a person does to choose who listens, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library
        self._step_five = StepFive(notebook)

    def candidates(self) -> tuple[Candidate, ...]:
        """Return everybody written down so far, in the order they were added."""
        inventory_id = self._step_five.current().id
        found = self._notebook.entries.entries(inventory_id, Section.STEP_FIVE_LISTENER)
        return tuple(_candidate(entry) for entry in sorted(found, key=lambda entry: entry.id))

    def checks(self) -> tuple[Option, ...]:
        """Return the listener's list with its words filled in."""
        return self._options(CHECKS)

    def roles(self) -> tuple[Option, ...]:
        """Return the roles with their words filled in."""
        return self._options(ROLE)

    def add(self, name: str = "") -> Entry:
        """Add somebody who could listen."""
        inventory_id = self._step_five.current().id
        changes = {WHO: name} if name.strip() else {}
        return self._notebook.entries.add(inventory_id, Section.STEP_FIVE_LISTENER, changes)

    def remove(self, entry_id: int) -> None:
        """Take somebody off; they lie in *Recently deleted* of this Step Five."""
        self._notebook.entries.delete([entry_id])

    def put_back(self, entry_id: int) -> None:
        """Bring somebody back who was taken off."""
        self._notebook.entries.restore([entry_id])

    def choose(self, first: str, second: str = "") -> None:
        """Keep whom the person will ask."""
        page = self._step_five.once(Section.STEP_FIVE_BEFORE)
        self._notebook.entries.save(page.id, dict(zip(CHOSEN, (first, second), strict=True)))

    def chosen(self) -> tuple[Listener, ...]:
        """Return whom the person will ask, the first one first; nobody before they choose."""
        inventory_id = self._step_five.current().id
        page = self._notebook.entries.once(inventory_id, Section.STEP_FIVE_BEFORE)
        names = [str(page.answers.get(question, "")).strip() for question in CHOSEN] if page else []
        return tuple(Listener(name, self.marks_of(name)) for name in names if name)

    def marks_of(self, name: str) -> tuple[ShareMark, ...]:
        """Return the share marks of a person by the roles they were entered with."""
        roles = self._roles_of(name)
        marks = tuple(mark for role, mark in _MARKS.items() if role in roles)
        return marks or (ShareMark.OTHER,)

    def two_roles(self) -> tuple[str, ...]:
        """Return the names of people entered both as sponsor and as therapist."""
        names = [*(c.name for c in self.candidates()), *(p.name for p in self._people())]
        by_key = {name_key(name): name for name in reversed(names) if name}
        both = frozenset(_MARKS)
        found = [name for name in by_key.values() if both <= self._roles_of(name)]
        return tuple(sorted(found, key=name_key))

    def two_roles_line(self) -> str:
        """Return the kind sentence for one person in two roles; nothing where there is none."""
        if not self.two_roles():
            return ""
        wording = self._library.wording(self._notebook.choices().own_words)
        return wording.fill(self._library.sentence("step_five", "sv_two_roles"))

    def _roles_of(self, name: str) -> frozenset[Role]:
        roles = {role for p in self._people() if is_same_name(p.name, name) for role in p.roles}
        for candidate in self.candidates():
            if candidate.role in _ROLES and is_same_name(candidate.name, name):
                roles.add(_ROLES[candidate.role])
        return frozenset(roles)

    def _people(self) -> Iterable[Person]:
        return (person for person in self._notebook.people.list() if person.id)

    def _options(self, question_id: str) -> tuple[Option, ...]:
        wording = self._library.wording(self._notebook.choices().own_words)
        question = self._library.form(Section.STEP_FIVE_LISTENER).question(question_id)
        return tuple(map(wording.option, question.options)) if question else ()


_MARKS: Final = {Role.SPONSOR: ShareMark.SPONSOR, Role.THERAPIST: ShareMark.THERAPIST}
_ROLES: Final = {
    ListenerRole.SPONSOR: Role.SPONSOR,
    ListenerRole.THERAPIST: Role.THERAPIST,
}


def _candidate(entry: Entry) -> Candidate:
    role = entry.answers.get(ROLE)
    checks = entry.answers.get(CHECKS)
    return Candidate(
        entry_id=entry.id,
        name=str(entry.answers.get(WHO, "")).strip(),
        role=ListenerRole(role) if isinstance(role, str) else None,
        checks=frozenset(checks) if isinstance(checks, tuple) else frozenset(),
        note=str(entry.answers.get(NOTE, "")),
    )
