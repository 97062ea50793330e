"""Editor for ticking what fits: a card of rows, or words side by side when they need no meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inventory_app.domain.forms import Option, own_words_id
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from inventory_app.ui.widgets.ticks import TicksCard
from inventory_app.ui.wizard.editor import Desk, Editor

if TYPE_CHECKING:
    from inventory_app.domain.answers import Answers, AnswerValue
    from inventory_app.domain.forms import Question

_FITS_CHIP = 30
"""Characters of a label that still read as one word beside others."""

ALONE = frozenset({"nobody_yet", "no_one", "none"})
"""Options that mean "none of the others": ticking one takes them away, and they it."""


class TicksEditor(Editor):
    """Any number of options. Further groups open under "More"; an own word opens a line."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__(desk, question)
        self._options = _in_order(question.options, desk.strengths_first)
        self._shows_all = False
        self._chosen: tuple[str, ...] = ()
        self._rows = self._make_rows()
        self.column.addWidget(self._rows)
        self._more = Button(desk.theme, self.tr("More"), ButtonKind.LINK, "chevron-down")
        self._more.clicked.connect(self._open_more)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._own_option = next((option for option in self._options if option.own_words), None)
        self._own = LineField(desk.theme)
        label = self._own_option.label if self._own_option else ""
        self._own_place = LabelledField(desk.theme, label, self._own)
        self._own.text_edited.connect(self.edited)
        self._own.continue_asked.connect(self.continue_asked)
        self.column.addWidget(self._own_place)
        self._show_options()
        self.setFocusProxy(self._rows)

    @override
    def value(self) -> AnswerValue | None:
        ticked = set(self._chosen)
        return tuple(option.id for option in self._options if option.id in ticked) or None

    @override
    def set_value(self, value: AnswerValue | None) -> None:
        self._chosen = value if isinstance(value, tuple) else ()
        self._show_options()

    @override
    def changes(self) -> dict[str, AnswerValue | None]:
        changes = super().changes()
        if self._own_option:
            changes[own_words_id(self.question.id)] = self._own.words() or None
        return changes

    @override
    def show_answers(self, answers: Answers) -> None:
        super().show_answers(answers)
        word = answers.get(own_words_id(self.question.id))
        self._own.set_words(word if isinstance(word, str) else "")

    @override
    def field(self) -> QWidget:
        proxy = self._rows.focusProxy()
        return proxy if proxy is not None else self._rows

    def _make_rows(self) -> TicksCard | Chips:
        labels = [option.label for option in self._options]
        is_words = all(len(label) <= _FITS_CHIP and ":" not in label for label in labels)
        rows = Chips(self.desk.theme) if is_words else TicksCard(self.desk.theme)
        rows.set_accessible_name(self.question.text, self.question.hint)
        rows.chosen_changed.connect(self._note_tick)
        return rows

    def _shown(self) -> list[Option]:
        groups, chosen = self.desk.groups_shown, set(self._chosen)
        has_groups = len({option.group for option in self._options}) > 1
        if self._shows_all or not has_groups:
            return list(self._options)
        return [o for o in self._options if o.group in groups or o.own_words or o.id in chosen]

    def _show_options(self) -> None:
        shown = self._shown()
        self._rows.set_options([(option.id, option.label) for option in shown])
        self._rows.set_chosen(self._chosen)
        self._more.setVisible(len(shown) < len(self._options))
        self._show_own_line()

    def _show_own_line(self) -> None:
        own = self._own_option
        self._own_place.setVisible(own is not None and own.id in self._chosen)

    def _open_more(self) -> None:
        first = next(o.id for o in self._options if o not in self._shown())
        self._shows_all = True
        self._show_options()
        row = self._rows.row(first) if isinstance(self._rows, TicksCard) else self._rows.chip(first)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_tick(self) -> None:
        before, now = set(self._chosen), set(self._rows.chosen())
        added = now - before
        if added & ALONE:
            now = added & ALONE
        elif added:
            now -= ALONE
        self._chosen = tuple(option.id for option in self._options if option.id in now)
        self._rows.set_chosen(self._chosen)
        self._show_own_line()
        self.edited.emit()


def _in_order(options: tuple[Option, ...], first: tuple[str, ...]) -> tuple[Option, ...]:
    """Return the options with those named in ``first`` before the others, an own word last."""
    ahead = [option for option in options if option.id in first and not option.own_words]
    own = [option for option in options if option.own_words]
    rest = [option for option in options if option not in ahead and option not in own]
    return (*ahead, *rest, *own)
