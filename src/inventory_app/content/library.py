"""The library of what ships: forms, wording packs, sentences, programmes and help lines, read when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import msgspec

from inventory_app.content.decode import decoded
from inventory_app.domain.errors import FormError
from inventory_app.domain.forms import Form, Option, Page, Question
from inventory_app.domain.wording import OwnWords, Pack, Wording, WordingPack, wording

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
Lists: TypeAlias = dict[str, tuple[Option, ...]]
Sentences: TypeAlias = dict[str, str | tuple[str, ...]]

LISTS: Final = "lists"


class Library:
    """Reads the shipped files of one language below ``resources``; each file once, when it is first needed."""

    def __init__(self, resources: Path, language: str = "en") -> None:
        """Remember where the files lie; nothing is read yet."""
        self._resources = resources
        self._language = language
        self._forms: dict[str, Form] = {}
        self._lists: Lists | None = None
        self._packs: dict[Pack, WordingPack] = {}
        self._sentences: dict[str, Sentences] = {}

    def form(self, form_id: str) -> Form:
        """Return the newest version of a form, lists filled in. Raises FormError."""
        if form_id not in self._forms:
            name = f"forms/{self._language}/{form_id}.toml"
            form = self._decoded(name, Form)
            self._forms[form_id] = filled(form, self._shared_lists(), name)
        return self._forms[form_id]

    def wording(self, own: OwnWords) -> Wording:
        """Return the words in force for the person's choices. Raises FormError."""
        for pack in {own.pack, Pack.SPIRITUAL, Pack.SECULAR}:
            if pack not in self._packs:
                self._packs[pack] = self._decoded(f"wording/{pack.value}.toml", WordingPack)
        return wording(self._packs, own)

    def sentence(self, area: str, sentence_id: str) -> str:
        """Return one sentence of an area (such as "step_four"), placeholders unfilled. Raises FormError."""
        found = self._of_area(area, sentence_id)
        if isinstance(found, str):
            return found
        raise FormError(self._area_file(area), sentence_id, "is a list, not one sentence")

    def sentences(self, area: str, sentence_id: str) -> tuple[str, ...]:
        """Return a list of an area, such as the labels of a row of buttons. Raises FormError."""
        found = self._of_area(area, sentence_id)
        return (found,) if isinstance(found, str) else found

    def _of_area(self, area: str, sentence_id: str) -> str | tuple[str, ...]:
        if area not in self._sentences:
            self._sentences[area] = self._decoded(self._area_file(area), Sentences)
        found = self._sentences[area].get(sentence_id)
        if found is None:
            raise FormError(self._area_file(area), sentence_id, "is not there")
        return found

    def _area_file(self, area: str) -> str:
        return f"sentences/{self._language}/{area}.toml"

    def _shared_lists(self) -> Lists:
        if self._lists is None:
            self._lists = self._decoded(f"forms/{self._language}/{LISTS}.toml", Lists)
        return self._lists

    def _decoded(self, name: str, kind: type[T]) -> T:
        return decoded(self._resources / name, name, kind)


def filled(form: Form, lists: Lists, file: str) -> Form:
    """Return the form with the options of shared lists put into its questions. Raises FormError."""
    pages = tuple(_page_filled(page, lists, file) for page in form.pages)
    return msgspec.structs.replace(form, pages=pages)


def _page_filled(page: Page, lists: Lists, file: str) -> Page:
    if not any(question.list for question in page.questions):
        return page
    questions = tuple(_question_filled(question, lists, file) for question in page.questions)
    return msgspec.structs.replace(page, questions=questions)


def _question_filled(question: Question, lists: Lists, file: str) -> Question:
    if not question.list:
        return question
    if question.list not in lists:
        raise FormError(file, f"question {question.id}", f"there is no list {question.list!r}")
    if question.options:
        raise FormError(file, f"question {question.id}", "has a list and options of its own")
    return msgspec.structs.replace(question, options=lists[question.list])
