"""The page before Step Four: what its answers choose."""

from __future__ import annotations

from typing import Final

import msgspec

from inventory_app.domain.answers import Answers
from inventory_app.domain.choices import WayOfWorking
from inventory_app.services.ports import Notebook

FEELINGS: Final = "sf_now"
"""How strong the feelings were before writing, 0 to 10."""

_WAY: Final = "sf_way"
_ORDER: Final = "sf_order"


def apply_start_answers(notebook: Notebook, answers: Answers) -> None:
    """Choose the way of working and the order of sections as answered; what was not answered stays."""
    choices = notebook.choices()
    way, order = answers.get(_WAY), answers.get(_ORDER)
    chosen = msgspec.structs.replace(
        choices,
        way=WayOfWorking(way) if isinstance(way, str) else choices.way,
        order=order if isinstance(order, str) else choices.order,
    )
    if chosen != choices:
        notebook.choose(chosen)


def feelings_in(answers: Answers, question_id: str = FEELINGS) -> int | None:
    """Return the feelings given on a scale, None when it was skipped."""
    value = answers.get(question_id)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
