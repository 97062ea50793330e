"""What can be opened about a question: why it is asked, and an example; both open in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Column, FlowLayout

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.ui.theme import Theme


Fill: TypeAlias = Callable[[Column], None]


class Explanations(QWidget):
    """What can be opened about a question; ``links`` is the row of links, to stand where it fits.

    ``example_note`` says under an example that it is invented. ``is_short`` makes one short link
    of both.
    """

    def __init__(
        self, theme: Theme, question: Question, example_note: str, *, is_short: bool = False
    ) -> None:
        super().__init__()
        self.links = QWidget()
        flow = FlowLayout(theme, gap=24, line_gap=0)
        self.links.setLayout(flow)
        self._column = Column(theme)
        self.setLayout(self._column)
        self.disclosures: list[Disclosure] = []
        self._theme = theme
        self._question = question
        self._example_note = example_note
        if is_short and question.why:
            why = self._add(self.tr("Why?"), self._fill_both, flow)
            name = self.tr("Why this question? {question}").format(question=question.text)
            why.link.setAccessibleName(name)
        else:
            if question.why:
                self._add(self.tr("Why this question?"), self._fill_why, flow)
            if question.example:
                self._add(self.tr("Show an example"), self._fill_example, flow)
        if not self.disclosures:
            self.links.hide()
        self.hide()
        _follow_width(self)
        _follow_width(self.links)

    def _add(self, title: str, fill: Fill, flow: FlowLayout) -> Disclosure:
        disclosure = _opened_once(self._theme, title, fill)
        # The link stands in the row of links; only what it opens stays here.
        flow.addWidget(disclosure.link)
        disclosure.opened_changed.connect(self._show_opened)
        self._column.addWidget(disclosure)
        self.disclosures.append(disclosure)
        return disclosure

    def _fill_why(self, column: Column) -> None:
        column.addWidget(Prose(self._theme, self._question.why))

    def _fill_example(self, column: Column) -> None:
        column.addWidget(Prose(self._theme, self._question.example))
        column.add_gap(4)
        column.addWidget(QuietLabel(self._theme, self._example_note))
        column.add_gap(4)

    def _fill_both(self, column: Column) -> None:
        self._fill_why(column)
        if self._question.example:
            title = self.tr("Show an example")
            column.addWidget(_opened_once(self._theme, title, self._fill_example))

    def _show_opened(self) -> None:
        for each in self.disclosures:
            each.setVisible(each.is_open)
        self.setVisible(any(each.is_open for each in self.disclosures))


def _opened_once(theme: Theme, title: str, fill: Fill) -> Disclosure:
    """Return a disclosure that is filled when it is first opened; most never are."""
    inside = QWidget()
    column = Column(theme)
    inside.setLayout(column)
    _follow_width(inside)
    disclosure = Disclosure(theme, title, inside)

    def fill_once() -> None:
        if not column.count():
            fill(column)

    disclosure.opened_changed.connect(fill_once)
    return disclosure


def _follow_width(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
