"""Step Four as a whole: its sections in the person's order, and how they chose to work."""

from __future__ import annotations

from typing import Final

import msgspec

from inventory_app.domain.choices import Choices, WayOfWorking
from inventory_app.domain.entries import SECTION_ORDER, TRADITIONAL_ORDER, Section
from inventory_app.domain.forms import Option
from inventory_app.services.home import section_order
from inventory_app.services.ports import FormLibrary, Notebook

WAY_QUESTION: Final = "sf_way"
ORDER_QUESTION: Final = "sf_order"


class Overview:
    """What the page of Step Four shows and changes, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library

    def sections(self) -> tuple[Section, ...]:
        """Return the sections shown, in the person's order.

        What is written once about close relationships follows their section.
        """
        shown: list[Section] = []
        for section in section_order(self._notebook.choices()):
            shown.append(section)
            if section is Section.RELATIONSHIPS:
                shown.append(Section.RELATIONSHIPS_END)
        return tuple(shown)

    def all_sections(self) -> tuple[Section, ...]:
        """Return every section in the person's order, those left out as well."""
        is_traditional = self._notebook.choices().order == "traditional"
        return TRADITIONAL_ORDER if is_traditional else SECTION_ORDER

    def orders(self) -> tuple[Option, ...]:
        """Return the orders to choose from, as the page before Step Four asks for them."""
        question = self._library.form(Section.START).question(ORDER_QUESTION)
        return question.options if question else ()

    def choose_order(self, order: str) -> None:
        """Show the sections in this order from now on."""
        with self._notebook.together():
            _choose(self._notebook, order=order)
            _answer_start(self._notebook, ORDER_QUESTION, order)

    def choose_way(self, way: WayOfWorking) -> None:
        """Work this way from now on, in every section that allows it."""
        choose_way(self._notebook, way)

    def leave_out(self, sections: frozenset[Section]) -> None:
        """Show all sections but these; what is written in them is kept."""
        _choose(self._notebook, left_out=sections)


def choose_way(notebook: Notebook, way: WayOfWorking) -> None:
    """Keep the way of working, also where the page before Step Four asked for it."""
    with notebook.together():
        _choose(notebook, way=way)
        _answer_start(notebook, WAY_QUESTION, way.value)


def follow_start(notebook: Notebook) -> Choices:
    """Take over what was answered on the page before Step Four, and return the choices in force."""
    choices = notebook.choices()
    start = notebook.entries.once(notebook.inventory().id, Section.START)
    if start is None:
        return choices
    way = start.answers.get(WAY_QUESTION, choices.way.value)
    order = start.answers.get(ORDER_QUESTION, choices.order)
    answered = msgspec.structs.replace(choices, way=WayOfWorking(str(way)), order=str(order))
    if answered != choices:
        notebook.choose(answered)
    return answered


def _choose(notebook: Notebook, **changes: object) -> None:
    notebook.choose(msgspec.structs.replace(notebook.choices(), **changes))


def _answer_start(notebook: Notebook, question_id: str, answer: str) -> None:
    start = notebook.entries.once(notebook.inventory().id, Section.START)
    if start is not None and question_id in start.answers:
        notebook.entries.save(start.id, {question_id: answer})
