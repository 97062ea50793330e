"""People: the list, one person's page as answers of the form ``people``, two made one."""

from __future__ import annotations

from typing import Final

import msgspec

from inventory_app.domain.answers import Answers, AnswerValue, Changes, is_empty
from inventory_app.domain.flow import shown_pages
from inventory_app.domain.forms import Form
from inventory_app.domain.people import Person, PrintedAs, Role, is_same_name
from inventory_app.services.ports import FormLibrary, Notebook

FORM: Final = "people"
NAME: Final = "ppl_name"
_ROLES: Final = "ppl_roles"
_PRINTED: Final = "ppl_print"
_ROLE_WORDS: Final = "ppl_role_words"
_QUIET: Final = "ppl_quiet"
_PHONE: Final = "ppl_call"


class People:
    """What a person does with the people in their notebook, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library

    def list(self) -> tuple[Person, ...]:
        """Return everybody, in name order: those written down, and names that stand on pages."""
        return self._notebook.people.list()

    def form(self) -> Form:
        """Return the form of one person with its words filled in."""
        wording = self._library.wording(self._notebook.choices().own_words)
        return wording.form(self._library.form(FORM))

    def find(self, person_id: int) -> Person | None:
        """Return a person written down, or None."""
        return next((one for one in self.list() if one.id == person_id and one.id), None)

    def named(self, name: str) -> Person | None:
        """Return the person of this name, or None."""
        return next((one for one in self.list() if is_same_name(one.name, name)), None)

    def write_down(self, name: str) -> Person:
        """Return the person of this name, written down now if need be. Raises NAME_MISSING."""
        present = self.named(name)
        if present is not None and present.id:
            return present
        return self._notebook.people.save(Person(id=0, name=name))

    def save(self, person: Person, changes: Changes) -> Person:
        """Keep changed answers of a person's page; an emptied name keeps the one before."""
        return self._notebook.people.save(changed(person, changes))

    def merge(self, kept: str, other: str) -> Person:
        """Make two people one, under the first name, on every page."""
        kept_one, other_one = self.write_down(kept), self.write_down(other)
        return self._notebook.people.merge(kept_one.id, other_one.id)

    def put_back(self, person: Person) -> Person:
        """Write a person down again who was taken off the list."""
        return self._notebook.people.save(msgspec.structs.replace(person, id=0))

    def delete(self, person_id: int) -> None:
        """Take a person off the list; pages keep their words."""
        self._notebook.people.delete(person_id)


def answers_of(person: Person) -> dict[str, AnswerValue]:
    """Return what is noted of a person as answers of the form."""
    answers: dict[str, AnswerValue] = {
        NAME: person.name,
        _ROLES: tuple(role.value for role in Role if role in person.roles),
        _PRINTED: person.printed_as.value,
        _ROLE_WORDS: person.role_words,
        _QUIET: person.is_quiet,
        _PHONE: person.phone,
    }
    return {key: value for key, value in answers.items() if not is_empty(value)}


def changed(person: Person, changes: Changes) -> Person:
    """Return the person with these answers of the form taken over."""
    roles = changes.get(_ROLES, tuple(person.roles))
    printed = changes.get(_PRINTED, person.printed_as.value)
    quiet = changes.get(_QUIET, person.is_quiet)
    return msgspec.structs.replace(
        person,
        name=_words(changes, NAME, person.name).strip() or person.name,
        roles=frozenset(map(Role, roles)) if isinstance(roles, tuple) else frozenset(),
        printed_as=PrintedAs(printed) if isinstance(printed, str) else PrintedAs.FULL,
        role_words=_words(changes, _ROLE_WORDS, person.role_words),
        is_quiet=quiet is True,
        phone=_words(changes, _PHONE, person.phone),
    )


def asked_ids(form: Form, answers: Answers) -> frozenset[str]:
    """Return the ids of the questions that are asked for these answers."""
    return frozenset(q.id for shown in shown_pages(form, answers) for q in shown.questions)


def _words(changes: Changes, question_id: str, before: str) -> str:
    if question_id not in changes:
        return before
    value = changes[question_id]
    return value if isinstance(value, str) else ""
