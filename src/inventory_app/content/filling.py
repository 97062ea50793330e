"""Puts the options of shared lists into the questions that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from inventory_app.domain.errors import FormError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inventory_app.domain.forms import Form, Option, Page, Question


def filled(form: Form, lists: Mapping[str, tuple[Option, ...]], file: str) -> Form:
    """Return the form with every list filled in. Raises FormError when a list is not there."""
    pages = tuple(_page_filled(page, lists, file) for page in form.pages)
    return msgspec.structs.replace(form, pages=pages)


def _page_filled(page: Page, lists: Mapping[str, tuple[Option, ...]], file: str) -> Page:
    if not any(question.list for question in page.questions):
        return page
    questions = tuple(_question_filled(question, lists, file) for question in page.questions)
    return msgspec.structs.replace(page, questions=questions)


def _question_filled(
    question: Question, lists: Mapping[str, tuple[Option, ...]], file: str
) -> Question:
    if not question.list:
        return question
    place = f"question {question.id}, list"
    if question.list not in lists:
        raise FormError(file, place, f"there is no list {question.list!r}")
    if question.options:
        raise FormError(file, place, "a question has a list or options of its own, not both")
    return msgspec.structs.replace(question, options=lists[question.list])
