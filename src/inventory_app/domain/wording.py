"""Words that change: placeholders and whole lines by pack, and the person's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum, unique

import msgspec

from inventory_app.domain.forms import Form, Option, Page, Question


@unique
class Pack(StrEnum):
    """A way of speaking about the same steps."""

    TRADITIONAL = "traditional"
    SPIRITUAL = "spiritual"
    SECULAR = "secular"
    GENTLE = "gentle"
    CLINICIAN = "clinician"


HIGHER_POWER = "higher_power"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class WordingPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack as its file says it: words for placeholders, and whole lines by id.

    An empty higher-power word means there is none.
    """

    id: Pack
    title: str
    words: dict[str, str]
    lines: dict[str, str] = {}


class OwnWords(msgspec.Struct, frozen=True):
    """The words the person chose over the pack's.

    ``higher_power`` None keeps the pack's; "" takes it out everywhere.
    """

    pack: Pack = Pack.SPIRITUAL
    programme: str = ""
    higher_power: str | None = None
    words: dict[str, str] = {}


class Wording(msgspec.Struct, frozen=True):
    """The words in force: fills placeholders and picks lines."""

    words: dict[str, str]
    lines: dict[str, str]

    def fill(self, text: str, facts: Mapping[str, str] | None = None) -> str:
        """Return the text with its placeholders filled.

        It is empty when the text speaks of a higher power and there is none.

        ``facts`` are filled in by the program, such as a name. A brace that names nothing known
        stays as it is.
        """
        known = {**self.words, **(facts or {})}
        if f"{{{HIGHER_POWER}}}" in text and not known.get(HIGHER_POWER):
            return ""
        return _PLACEHOLDER.sub(lambda found: known.get(found.group(1), found.group(0)), text)

    def text_of(self, question: Question) -> str:
        """Return the question as it is asked: in the pack's line, else the form's own text."""
        line = self.lines.get(question.line, "") if question.line else ""
        return self.fill(line) or self.fill(question.text)

    def question(self, question: Question) -> Question:
        """Return the question with every word filled.

        Safety questions keep their answers and order.
        """
        return msgspec.structs.replace(
            question,
            text=self.text_of(question),
            hint=self.fill(question.hint),
            why=self.fill(question.why),
            example=self.fill(question.example),
            options=tuple(self.option(option) for option in question.options),
        )

    def option(self, option: Option) -> Option:
        """Return the option with its words filled."""
        return msgspec.structs.replace(
            option, label=self.fill(option.label), note=self.fill(option.note)
        )

    def page(self, page: Page) -> Page:
        """Return the page with every word filled.

        What is left empty by "no higher power" is gone.
        """
        questions = tuple(self.question(question) for question in page.questions)
        return msgspec.structs.replace(
            page, title=self.fill(page.title), questions=tuple(q for q in questions if q.text)
        )

    def form(self, form: Form) -> Form:
        """Return the form with every word filled."""
        return msgspec.structs.replace(
            form, title=self.fill(form.title), pages=tuple(self.page(page) for page in form.pages)
        )


def wording(packs: Mapping[Pack, WordingPack], own: OwnWords) -> Wording:
    """Return the words in force for the person's choices.

    An own word for a higher power takes the *spiritual* lines with that word; none takes the
    *secular* lines.
    """
    pack = packs[own.pack]
    words = {**pack.words, **{key: value for key, value in own.words.items() if value.strip()}}
    lines = pack.lines
    if own.higher_power is not None:
        words[HIGHER_POWER] = own.higher_power.strip()
        own_lines = Pack.SPIRITUAL if words[HIGHER_POWER] else Pack.SECULAR
        is_changed = words[HIGHER_POWER] != pack.words.get(HIGHER_POWER, "")
        lines = packs[own_lines].lines if is_changed else lines
    return Wording(words=words, lines=dict(lines))
