"""The head of a writing page: where I am, the entry's name, its safety answer and *Change*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import PlainLabel, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import Column, FlowLayout

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme

_HEIGHT = 40
_HEIGHT_WHEN_LARGE = 25
"""At very large text the line is as high as its words: Continue stays in sight."""
_FITS_LINE = 40
"""Characters of a name that fit one line beside nothing else."""


_ZERO_WIDTH_SPACE = "\u200b"
_LONGEST_PIECE = 20


class EntryLine(QWidget):
    """Where the person is, and whose page this is."""

    change_asked = Signal()
    """The person wants to change the answer to the safety question."""

    def __init__(self, theme: Theme, where: str) -> None:
        super().__init__()
        self._theme = theme
        self._one_line_high: list[Words] = []
        self._change: Button | None = None
        self._column = Column(theme, gap=8)
        self.setLayout(self._column)
        if where:
            self._column.addWidget(QuietLabel(theme, where))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._fit)

    def show_entry(self, named: tuple[str, str], answer: str, *, can_change: bool) -> None:
        """Add a line with the entry's name and label, and its safety answer's first sentence."""
        name, about = named
        if not name and not answer:
            return
        line = QWidget()
        flow = FlowLayout(self._theme, gap=12, line_gap=0)
        line.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        if name:
            label = PlainLabel(self._theme, breakable(name), tone=Tone.ACCENT, is_strong=True)
            label.setAccessibleName(name)
            label.setWordWrap(len(name) > _FITS_LINE)
            self._add(flow, label)
        if name and about:
            told = QuietLabel(self._theme, breakable(about))
            told.setAccessibleName(about)
            told.setWordWrap(len(about) > _FITS_LINE)
            self._add(flow, told)
        if answer:
            said = QuietLabel(self._theme, answer)
            said.setWordWrap(len(answer) > _FITS_LINE)
            self._add(flow, said)
        if answer and can_change:
            change = Button(self._theme, self.tr("Change"), ButtonKind.LINK, "pen")
            change.setAccessibleName(self.tr("Change the answer to the safety question"))
            change.clicked.connect(self.change_asked)
            self._change = change
            flow.addWidget(change)
        self._column.addWidget(line)
        self._fit()

    def _add(self, flow: FlowLayout, label: Words) -> None:
        self._one_line_high.append(label)
        flow.addWidget(label)

    def _fit(self) -> None:
        height = _HEIGHT_WHEN_LARGE if self._theme.is_large else _HEIGHT
        pixels = self._theme.size(height)
        if self._change:
            self._change.set_height(height)
            self._change.setFont(self._theme.font(TextStep.NOTE))
            pixels = max(pixels, self._change.sizeHint().height())
        for label in self._one_line_high:
            label.setMinimumHeight(pixels)


def first_sentence(text: str) -> str:
    """Return the first sentence of an answer, with its full stop."""
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else text


def breakable(name: str) -> str:
    """Return a name in which a very long word may break, so that it never runs off the page."""
    words = name.split(" ")
    return " ".join(_ZERO_WIDTH_SPACE.join(_pieces(word)) for word in words)


def _pieces(word: str) -> list[str]:
    return [word[at : at + _LONGEST_PIECE] for at in range(0, len(word), _LONGEST_PIECE)]
