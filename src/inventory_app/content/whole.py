"""The full check of everything that ships, each file against the others; not run at start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from inventory_app.content.faults import Fault
from inventory_app.content.gate_check import OWN_PART_LISTS
from inventory_app.content.style import style_faults
from inventory_app.domain.forms import QuestionKind
from inventory_app.domain.wording import Pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inventory_app.content.library import Library
    from inventory_app.domain.forms import Form, Option, Question

HARM_FORM: Final = "harm_done_to_me"
WORDS_FORM: Final = "words"
WORDS_AREA: Final = "own_words"
"""Sentences of one word: what a choice of the form puts into a placeholder."""

_FILLED_BY: Final = {
    "w_power": ("higher_power",),
    "w_sponsor": ("sponsor",),
    "w_shortcomings": ("shortcoming", "shortcomings"),
    "w_sober": ("sober",),
}
_WITHOUT_WORD: Final = frozenset({"none", "own"})

_FITS: Final = {
    QuestionKind.PERSON: (QuestionKind.PERSON, QuestionKind.TEXT),
    QuestionKind.TEXT: (QuestionKind.TEXT, QuestionKind.LONG_TEXT),
    QuestionKind.LONG_TEXT: (QuestionKind.LONG_TEXT,),
}
"""What an answer may become when it moves to the page of harm: never a smaller field."""


def all_faults(library: Library) -> Iterator[Fault]:
    """Yield everything that is wrong in what ships. Raises FormError for a file of no use."""
    forms = [library.form(form_id) for form_id in library.form_versions()]
    yield from _shared_id_faults(forms)
    yield from _line_faults(library, forms)
    yield from _harm_form_faults(forms)
    for form in forms:
        yield from _form_style_faults(form)
    yield from _list_style_faults(library)
    yield from _sentence_faults(library)
    yield from _choice_faults(library)
    yield from _picker_faults(library)
    yield from _help_faults(library)
    yield from _printout_faults(library, forms)


def _shared_id_faults(forms: Iterable[Form]) -> Iterator[Fault]:
    home: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for form in forms:
        for question in form.questions():
            other = home.setdefault(question.id, form.id)
            if other != form.id:
                yield Fault(f"{form.id}, question {question.id}", f"stands in {other} too")
        if form.prefix and prefixes.setdefault(form.prefix, form.id) != form.id:
            yield Fault(f"{form.id}, prefix", f"is the letter of {prefixes[form.prefix]} too")


def _line_faults(library: Library, forms: Iterable[Form]) -> Iterator[Fault]:
    packs = [library.pack(pack) for pack in Pack]
    ids = {line_id for pack in packs for line_id in pack.lines}
    for pack in packs:
        for line_id in sorted(ids - set(pack.lines)):
            yield Fault(f"{pack.id.value}, lines", f"has no line {line_id!r}")
        for line_id, line in pack.lines.items():
            yield from style_faults(f"{pack.id.value}, {line_id}", line)
    for form in forms:
        for question in form.questions():
            if question.line and question.line not in ids:
                yield Fault(
                    f"{form.id}, question {question.id}, line",
                    f"no pack has a line {question.line!r}",
                )


def _harm_form_faults(forms: Iterable[Form]) -> Iterator[Fault]:
    harm = next((form for form in forms if form.id == HARM_FORM), None)
    if harm is None:
        yield Fault(HARM_FORM, "is not there")
        return
    for question in harm.questions():
        if question.list in OWN_PART_LISTS or question.kind is QuestionKind.SAFETY:
            yield Fault(f"{HARM_FORM}, question {question.id}", "asks for an own part")
    for form in forms:
        for here, there in form.harm_moves.items():
            yield from _move_faults(form, here, harm.question(there))


def _move_faults(form: Form, here: str, target: Question | None) -> Iterator[Fault]:
    source = form.question(here)
    place = f"{form.id}, harm_moves, {here}"
    if target is None:
        yield Fault(place, f"{HARM_FORM} has no such question")
    elif source is not None and target.kind not in _FITS.get(source.kind, ()):
        yield Fault(place, f"{source.kind.value} does not fit into {target.kind.value}")


def _form_style_faults(form: Form) -> Iterator[Fault]:
    for page in form.pages:
        yield from style_faults(f"{form.id}, page {page.id}, title", page.title)
    for question in form.questions():
        place = f"{form.id}, question {question.id}"
        for part in ("text", "hint", "why", "example"):
            yield from style_faults(f"{place}, {part}", getattr(question, part))
        if not question.list:
            yield from _option_style_faults(place, question.options)


def _list_style_faults(library: Library) -> Iterator[Fault]:
    for name, options in library.lists().items():
        yield from _option_style_faults(f"list {name}", options)


def _option_style_faults(place: str, options: Iterable[Option]) -> Iterator[Fault]:
    for option in options:
        yield from style_faults(f"{place}, option {option.id}, label", option.label)
        yield from style_faults(f"{place}, option {option.id}, note", option.note)


def _sentence_faults(library: Library) -> Iterator[Fault]:
    home: dict[str, str] = {}
    for area in library.names("sentences"):
        for sentence_id, found in library.area(area).items():
            place = f"sentences/{area}, {sentence_id}"
            if home.setdefault(sentence_id, area) != area:
                yield Fault(place, f"stands in {home[sentence_id]} too")
            for text in (found,) if isinstance(found, str) else found:
                yield from style_faults(place, text)


def _choice_faults(library: Library) -> Iterator[Fault]:
    form = library.form(WORDS_FORM)
    words = library.area(WORDS_AREA)
    for question_id, placeholders in _FILLED_BY.items():
        question = form.question(question_id)
        for option in question.options if question else ():
            for placeholder in placeholders:
                word_id = f"{placeholder}_{option.id}"
                if option.id not in _WITHOUT_WORD and word_id not in words:
                    yield Fault(f"sentences/{WORDS_AREA}", f"has no word {word_id!r}")


def _picker_faults(library: Library) -> Iterator[Fault]:
    names = [programme.name for programme in library.programmes()]
    if names != sorted(names, key=str.casefold):
        yield Fault("programmes", "are not in alphabetical order")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Fault(f"programmes, {name}", "stands twice")


def _help_faults(library: Library) -> Iterator[Fault]:
    countries = library.all_help_lines().countries
    ids = [country.id for country in countries]
    for country in countries:
        if ids.count(country.id) > 1:
            yield Fault(f"help, {country.id}", "stands twice")
        if country.lines and not country.emergency:
            yield Fault(f"help, {country.id}", "has lines and no emergency number")
        if any(not line.number.strip() for line in country.lines):
            yield Fault(f"help, {country.id}", "has a line without a number")


def _printout_faults(library: Library, forms: Iterable[Form]) -> Iterator[Fault]:
    ids = {question.id for form in forms for question in form.questions()}
    for name in library.names("printouts"):
        found = library.printout(name)
        for named in sorted({*found.labels, *found.always, *found.beside, *found.left_out} - ids):
            yield Fault(f"printouts/{name}, {named}", "there is no such question")
