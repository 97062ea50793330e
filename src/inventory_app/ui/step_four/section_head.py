"""The head of a section's page: what it is called, how it is worked, and what is said once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from inventory_app.domain.choices import WayOfWorking
from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column, Row
from inventory_app.ui.widgets.segments import Segments

_WIDEST_PROSE = 640
"""Pixels at 100 %: about seventy letters a line."""


class SectionHead(QWidget):
    """Heading and count, the two ways of working, and the opening lines of a section."""

    way_chosen = Signal(object)
    """A person chose a :class:`WayOfWorking`."""

    def __init__(self, theme: Theme) -> None:
        """Build the head with no words yet."""
        super().__init__()
        self._theme = theme
        self._heading = HeadingLine(theme, "", step=TextStep.TITLE)
        self._ways = Segments(theme, self.tr("How to work"))
        self._ways.set_options(
            [
                (WayOfWorking.COLUMNS.value, self.tr("Down the columns")),
                (WayOfWorking.ENTRIES.value, self.tr("One at a time")),
            ],
            WayOfWorking.ENTRIES.value,
        )
        self._ways.chosen_changed.connect(self._tell_way)
        self._opening = Prose(theme, tone=Tone.QUIET)
        self._line = Row(theme, gap=16)
        self._line.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._ways)
        column = Column(theme, gap=8)
        column.addLayout(self._line)
        column.addWidget(self._opening)
        column.add_gap(4)
        self.setLayout(column)
        theme.changed.connect(self._arrange)
        self._arrange()

    def show_words(self, title: str, remark: str, opening: tuple[str, ...]) -> None:
        """Say what the section is called, how much is in it, and its opening lines."""
        self._heading.set_words(title, remark)
        self._opening.set_words("\n\n".join(opening))
        self._opening.setVisible(bool(opening))

    def show_way(self, way: WayOfWorking, *, can_change: bool) -> None:
        """Show which way is in use, where there are two."""
        self._ways.setVisible(can_change)
        self._ways.set_chosen(way.value)

    def _tell_way(self) -> None:
        self.way_chosen.emit(WayOfWorking(self._ways.chosen()))

    def _arrange(self) -> None:
        is_large = self._theme.is_large
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(below if is_large else beside)
        side = Qt.AlignmentFlag.AlignLeading if is_large else Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._ways, side)
        self._opening.setMaximumWidth(self._theme.size(_WIDEST_PROSE))
