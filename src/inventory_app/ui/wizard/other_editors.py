"""Editors that pick from the person's own lists, and the one that only speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.people import folded
from inventory_app.ui.widgets.labels import Prose, QuietLabel
from inventory_app.ui.widgets.line_field import LineField
from inventory_app.ui.widgets.ticks import TicksCard
from inventory_app.ui.widgets.typed_text import isolated
from inventory_app.ui.wizard.editor import Desk, Editor

if TYPE_CHECKING:
    from inventory_app.domain.answers import AnswerValue
    from inventory_app.domain.entries import EntryRow
    from inventory_app.domain.forms import Question

_SHOWN_AT_ONCE = 8


class EntriesEditor(Editor):
    """Own entries, picked by number and name; kept as their numbers."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._all = desk.rows()
        self._picked: tuple[str, ...] = ()
        self._search = LineField(
            desk.theme, self.tr("Find in your list"), self.tr("Find in your list")
        )
        self._search.text_edited.connect(self._show_rows)
        self._card = TicksCard(desk.theme)
        self._card.set_accessible_name(question.text, question.hint)
        self._card.chosen_changed.connect(self._note_tick)
        self._nothing = QuietLabel(desk.theme, self.tr("There is nothing to choose from yet."))
        for widget in (self._search, self._card, self._nothing):
            self.column.addWidget(widget)
        self._search.setVisible(len(self._all) > _SHOWN_AT_ONCE)
        self._card.setVisible(bool(self._all))
        self._nothing.setVisible(not self._all)
        self._show_rows()

    @override
    def value(self) -> AnswerValue | None:
        return self._picked or None

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        self._picked = value if isinstance(value, tuple) else ()
        self._show_rows()

    @override
    def field(self) -> QWidget:
        if self._search.isVisibleTo(self):
            return self._search
        return self._card.focusProxy() or self

    def _show_rows(self) -> None:
        rows = self._found()
        self._card.set_options([(str(row.number), _label(row)) for row in rows])
        self._card.set_chosen(self._picked)
        if self._all:
            self.setFocusProxy(self.field())

    def _found(self) -> list[EntryRow]:
        words = folded(self._search.words())
        picked = [row for row in self._all if str(row.number) in self._picked]
        others = [row for row in self._all if row not in picked and words in folded(_label(row))]
        return picked + others[:_SHOWN_AT_ONCE]

    def _note_tick(self) -> None:
        shown = {str(row.number) for row in self._found()}
        ticked = self._card.chosen()
        kept = [number for number in self._picked if number in ticked or number not in shown]
        self._picked = (*kept, *(number for number in ticked if number not in kept))
        self.edited.emit()


class StatementEditor(Editor):
    """Words of the program; nothing is answered."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self.column.addWidget(Prose(desk.theme, question.text))

    @override
    def changes(self) -> dict[str, AnswerValue | None]:
        return {}


def _label(row: EntryRow) -> str:
    return f"{row.number}: {isolated(row.title)}"
