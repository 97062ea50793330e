"""What can be opened about a question: why it is asked, and an example; side by side, each opening in place below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Column, FlowLayout, Margins

if TYPE_CHECKING:
    from inventory_app.domain.forms import Question
    from inventory_app.ui.theme import Theme


class Explanations(QWidget):
    """What can be opened about a question; ``links`` is the row of links, to stand where it fits.

    ``example_note`` says under an example that it is invented. ``is_short`` makes one short link of both.
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
        example = _example(theme, question.example, example_note) if question.example else None
        if is_short and question.why:
            self._add(self._both(theme, question, example), flow)
        else:
            if question.why:
                self._add(Disclosure(theme, self.tr("Why this question?"), question.why), flow)
            if example:
                self._add(Disclosure(theme, self.tr("Show an example"), example), flow)
        if not self.disclosures:
            self.links.hide()
        self.hide()
        _follow_width(self)
        _follow_width(self.links)

    def _both(self, theme: Theme, question: Question, example: QWidget | None) -> Disclosure:
        inside = QWidget()
        column = Column(theme)
        column.addWidget(Prose(theme, question.why))
        if example:
            column.addWidget(Disclosure(theme, self.tr("Show an example"), example))
        inside.setLayout(column)
        _follow_width(inside)
        why = Disclosure(theme, self.tr("Why?"), inside)
        name = self.tr("Why this question? {question}").format(question=question.text)
        why.link.setAccessibleName(name)
        return why

    def _add(self, disclosure: Disclosure, flow: FlowLayout) -> None:
        # The link stands in the row of links; only what it opens stays here.
        flow.addWidget(disclosure.link)
        disclosure.opened_changed.connect(self._show_opened)
        self._column.addWidget(disclosure)
        self.disclosures.append(disclosure)

    def _show_opened(self) -> None:
        for each in self.disclosures:
            each.setVisible(each.is_open)
        self.setVisible(any(each.is_open for each in self.disclosures))


def _example(theme: Theme, example: str, note: str) -> QWidget:
    inside = QWidget()
    column = Column(theme, gap=4, margins=Margins(0, 0, 0, 4))
    column.addWidget(Prose(theme, example))
    column.addWidget(QuietLabel(theme, note))
    inside.setLayout(column)
    _follow_width(inside)
    return inside


def _follow_width(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
