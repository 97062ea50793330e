"""The library of what ships: forms, words, sentences, programmes and help lines.

Every file is decoded strictly and checked when it is first needed, and only then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import msgspec

from inventory_app.content.faults import refuse_first
from inventory_app.domain.errors import FormError
from inventory_app.domain.forms import Form, Option
from inventory_app.domain.help_lines import HelpLines
from inventory_app.domain.printout import Printout
from inventory_app.domain.programmes import Programme
from inventory_app.domain.sample import Sample
from inventory_app.domain.wording import OwnWords, Pack, Wording, WordingPack, wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")
Lists: TypeAlias = dict[str, tuple[Option, ...]]
Sentences: TypeAlias = dict[str, str | tuple[str, ...]]

LISTS: Final = "lists"
"""The one file among the forms that is none."""


class _ProgrammeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    programmes: tuple[Programme, ...]


class Library:
    """Reads the shipped files of one language below ``resources``; each file once."""

    def __init__(self, resources: Path, language: str = "en") -> None:
        """Remember where the files lie; nothing is read yet."""
        self._resources = resources
        self._language = language
        self._forms: dict[str, Form] = {}
        self._lists: Lists | None = None
        self._packs: dict[Pack, WordingPack] = {}
        self._sentences: dict[str, Sentences] = {}
        self._printouts: dict[str, Printout] = {}
        self._programmes: tuple[Programme, ...] | None = None
        self._help_lines: HelpLines | None = None

    def form(self, form_id: str) -> Form:
        """Return the newest version of a form, lists filled in. Raises FormError."""
        if form_id not in self._forms:
            from inventory_app.content.check import form_faults
            from inventory_app.content.filling import filled

            file = f"forms/{self._language}/{form_id}.toml"
            form = filled(self._decoded(file, Form), self.lists(), file)
            refuse_first(file, form_faults(form, form_id))
            self._forms[form_id] = form
        return self._forms[form_id]

    def form_versions(self) -> dict[str, int]:
        """Return the newest version of every shipped form, by id. Reads all of them."""
        return {form_id: self.form(form_id).version for form_id in self._form_ids()}

    def lists(self) -> Lists:
        """Return the shared lists by name. Raises FormError."""
        if self._lists is None:
            from inventory_app.content.word_check import list_faults

            file = f"forms/{self._language}/{LISTS}.toml"
            lists = self._decoded(file, Lists)
            refuse_first(file, list_faults(lists))
            self._lists = lists
        return self._lists

    def wording(self, own: OwnWords) -> Wording:
        """Return the words in force for the person's choices. Raises FormError."""
        # An own word for a higher power borrows the lines of the spiritual or the secular pack.
        packs = {own.pack}
        if own.higher_power is not None:
            packs |= {Pack.SPIRITUAL, Pack.SECULAR}
        return wording({pack: self.pack(pack) for pack in packs}, own)

    def pack(self, pack: Pack) -> WordingPack:
        """Return a way of speaking as its file says it. Raises FormError."""
        if pack not in self._packs:
            from inventory_app.content.word_check import pack_faults

            file = f"wording/{pack.value}.toml"
            found = self._decoded(file, WordingPack)
            refuse_first(file, pack_faults(found, pack))
            self._packs[pack] = found
        return self._packs[pack]

    def sample(self) -> Sample:
        """Return the invented person's work for ``--sample``. Raises FormError."""
        return self._decoded(f"sample/{self._language}.toml", Sample)

    def programmes(self) -> tuple[Programme, ...]:
        """Return the programmes of the picker, in alphabetical order. Raises FormError."""
        if self._programmes is None:
            found = self._decoded("wording/programmes.toml", _ProgrammeFile)
            self._programmes = found.programmes
        return self._programmes

    def programme(self, name: str) -> Programme | None:
        """Return the programme of this name, or None for a person's own words. Raises FormError."""
        return next((one for one in self.programmes() if one.name == name), None)

    def sentence(self, area: str, sentence_id: str) -> str:
        """Return one sentence of an area (such as "step_four"), unfilled. Raises FormError."""
        found = self._of_area(area, sentence_id)
        if isinstance(found, str):
            return found
        raise FormError(self._area_file(area), sentence_id, "is a list, not one sentence")

    def sentences(self, area: str, sentence_id: str) -> tuple[str, ...]:
        """Return a list of an area, such as the labels of a row of buttons. Raises FormError."""
        found = self._of_area(area, sentence_id)
        if isinstance(found, tuple):
            return found
        raise FormError(self._area_file(area), sentence_id, "is one sentence, not a list")

    def area(self, area: str) -> Sentences:
        """Return every sentence of an area by id, in the file's order. Raises FormError."""
        if area not in self._sentences:
            self._sentences[area] = self._decoded(self._area_file(area), Sentences)
        return self._sentences[area]

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the files in a folder such as "forms", "sentences", "printouts"."""
        files = (self._resources / folder / self._language).glob("*.toml")
        return tuple(sorted(path.stem for path in files))

    def all_help_lines(self) -> HelpLines:
        """Return the lines of *Help right now* for all countries. Raises FormError."""
        if self._help_lines is None:
            self._help_lines = self._decoded(f"help/{self._language}/lines.toml", HelpLines)
        return self._help_lines

    def printout(self, name: str) -> Printout:
        """Return the labels and words of a printout (such as "step_four"). Raises FormError."""
        if name not in self._printouts:
            self._printouts[name] = self._decoded(
                f"printouts/{self._language}/{name}.toml", Printout
            )
        return self._printouts[name]

    def reading(self) -> Iterator[None]:
        """Read all that a page may ask for, one file at each step. Raises FormError."""
        for form_id in self._form_ids():
            self.form(form_id)
            yield
        for area in self.names("sentences"):
            self.area(area)
            yield
        for name in self.names("printouts"):
            self.printout(name)
            yield
        for pack in Pack:
            self.pack(pack)
            yield
        self.programmes()
        yield
        self.all_help_lines()

    def _form_ids(self) -> list[str]:
        # Older versions stay beside the newest one, as "fears.v1.toml".
        return [name for name in self.names("forms") if name != LISTS and "." not in name]

    def _of_area(self, area: str, sentence_id: str) -> str | tuple[str, ...]:
        found = self.area(area).get(sentence_id)
        if found is None:
            raise FormError(self._area_file(area), sentence_id, "is not there")
        return found

    def _area_file(self, area: str) -> str:
        return f"sentences/{self._language}/{area}.toml"

    def _decoded(self, file: str, kind: type[T]) -> T:
        from inventory_app.content.decode import decoded

        return decoded(self._resources / file, file, kind)
