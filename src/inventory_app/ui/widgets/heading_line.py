"""A heading with a quiet remark on the same baseline, or below it where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.labels import Heading, QuietLabel
from inventory_app.ui.widgets.paint import mirrored, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inventory_app.ui.theme import Theme

_GAP = 11


class HeadingLine(QWidget):
    """The heading of a page or of a group, with what is to be said beside it."""

    def __init__(
        self, theme: Theme, text: str, remark: str = "", step: TextStep = TextStep.LEAD
    ) -> None:
        super().__init__()
        self._theme = theme
        self._heading = Heading(theme, text, step)
        self._remark = QuietLabel(theme, remark)
        for label in (self._heading, self._remark):
            label.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    @property
    def text(self) -> str:
        """What the heading says."""
        return self._heading.words

    @property
    def remark(self) -> str:
        """What stands beside it."""
        return self._remark.words

    def set_words(self, text: str, remark: str = "") -> None:
        """Say something else."""
        self._heading.set_words(text)
        self._remark.set_words(remark)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        width = self._one_line_width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.size(120), self._heading_height(self._one_line_width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        height = self._heading_height(width)
        return height + (self._remark_height(width) if self._breaks(width) else 0)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self._heading_height(self.width())
        self._remark.setVisible(bool(self._remark.words))
        if self._breaks(width):
            self._heading.setGeometry(0, 0, width, height)
            self._remark.setGeometry(0, height, width, self._remark_height(width))
            return
        left = text_width(self._heading.words, self._heading.font()) + 1
        self._heading.setGeometry(mirrored(self, QRect(0, 0, left, height)))
        start = left + self._theme.space(_GAP)
        line = self._remark_height(width)
        # Both texts stand in the middle of their labels: bring the smaller to the same baseline.
        base = height / 2 + _below_middle(self._heading) - _below_middle(self._remark)
        place = QRect(start, round(base - line / 2), max(1, width - start), line)
        self._remark.setGeometry(mirrored(self, place))

    def _breaks(self, width: int) -> bool:
        return bool(self._remark.words) and width < self._one_line_width()

    def _one_line_width(self) -> int:
        heading = text_width(self._heading.words, self._heading.font()) + 1
        if not self._remark.words:
            return heading
        remark = text_width(self._remark.words, self._remark.font()) + 1
        return heading + self._theme.space(_GAP) + remark

    def _heading_height(self, width: int) -> int:
        return self._theme.text_height(self._heading.words or "X", self._heading.font(), width)

    def _remark_height(self, width: int) -> int:
        return self._theme.text_height(self._remark.words or "X", self._remark.font(), width)


def _below_middle(label: QWidget) -> float:
    """Return how far the baseline of one line lies below the middle of its label."""
    metrics = QFontMetrics(label.font())
    return metrics.height() / 2 - metrics.descent()
