"""The line under the add line: one hint, and what opens from here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import Column, FlowLayout, Row
from inventory_app.ui.widgets.paint import forward_chevron, text_width


class SectionLinks(QWidget):
    """A hint at the start, links at the end; *Jog my memory* opens under them."""

    columns_asked = Signal()
    review_asked = Signal()

    def __init__(self, theme: Theme, jog_title: str) -> None:
        """Build the line; ``jog_title`` names the link that opens in place."""
        super().__init__()
        self._theme = theme
        self._hint = QuietLabel(theme, step=TextStep.BODY)
        link = ButtonKind.LINK
        self._columns = Button(theme, self.tr("Go on down the columns"), link, "arrow-right")
        self._review = Button(theme, self.tr("Look it over"), link, "page")
        self._jog = Button(theme, jog_title, link, "chevron-right")
        self._jog.setCheckable(True)
        self._panel = NotePanel(theme, "")
        self._panel.hide()
        self._links = QWidget()
        flow = FlowLayout(theme, gap=24, line_gap=0)
        for button in (self._columns, self._review, self._jog):
            flow.addWidget(button)
        self._links.setLayout(flow)
        self._line = Row(theme, gap=16)
        self._line.addWidget(self._hint, 1)
        self._line.addWidget(self._links)
        column = Column(theme)
        column.addLayout(self._line)
        column.addWidget(self._panel)
        self.setLayout(column)
        self._columns.clicked.connect(self.columns_asked)
        self._review.clicked.connect(self.review_asked)
        self._jog.toggled.connect(self._show_jog)
        theme.changed.connect(self._arrange)
        self._arrange()

    def show_words(self, hint: str, jog: str) -> None:
        """Say the section's hint and what may jog a memory; an empty text is not shown."""
        self._hint.set_words(hint)
        self._jog.setVisible(bool(jog))
        self._jog.setChecked(False)
        self._show_jog(is_open=False)
        self._panel.set_text(jog)

    def show_ways(self, *, in_columns: bool, has_entries: bool) -> None:
        """Offer to go on down the columns, and to look the section over."""
        self._columns.setVisible(in_columns and has_entries)
        self._columns.set_icon_name(
            "arrow-left" if forward_chevron(self) == "chevron-left" else "arrow-right"
        )
        self._review.setVisible(has_entries)
        self._arrange()

    def _show_jog(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        self._panel.setVisible(is_open)
        self._jog.set_icon_name("chevron-down" if is_open else forward_chevron(self))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._show_jog(self._jog.isChecked())
        below = QBoxLayout.Direction.TopToBottom
        beside = QBoxLayout.Direction.LeftToRight
        self._line.setDirection(below if self._is_narrow() else beside)

    def _is_narrow(self) -> bool:
        hint = text_width(self._hint.words, self._hint.font())
        needed = hint + self._links.sizeHint().width() + self._theme.space(16)
        return self._theme.is_large or needed > self.width()
