"""The one table from a kind of question to its editor."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.wizard.choice_editors import (
    ChoiceEditor,
    SafetyEditor,
    ScaleEditor,
    YesNoEditor,
)
from inventory_app.ui.wizard.editor import Desk, Editor
from inventory_app.ui.wizard.other_editors import EntriesEditor, StatementEditor
from inventory_app.ui.wizard.text_editors import (
    DateEditor,
    LongTextEditor,
    PersonEditor,
    TextEditor,
)
from inventory_app.ui.wizard.ticks_editor import TicksEditor

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question

EDITORS: Mapping[QuestionKind, type[Editor]] = MappingProxyType(
    {
        QuestionKind.TEXT: TextEditor,
        QuestionKind.LONG_TEXT: LongTextEditor,
        QuestionKind.CHOICE: ChoiceEditor,
        QuestionKind.TICKS: TicksEditor,
        QuestionKind.SCALE: ScaleEditor,
        QuestionKind.DATE: DateEditor,
        QuestionKind.PERSON: PersonEditor,
        QuestionKind.ENTRIES: EntriesEditor,
        QuestionKind.YES_NO: YesNoEditor,
        QuestionKind.STATEMENT: StatementEditor,
        QuestionKind.SAFETY: SafetyEditor,
    }
)


def make_editor(desk: Desk, question: Question) -> Editor:
    """Return a new editor for a question."""
    return EDITORS[question.kind](desk, question)
