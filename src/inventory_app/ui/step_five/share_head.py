"""What stands above the table of what is shared: title, which pages, and a filter by section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.entries import Section
from inventory_app.domain.sharing import ShareMark
from inventory_app.ui.step_five.share_model import ShareFilter
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.chips import Chips
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, QuietLabel, Tone
from inventory_app.ui.widgets.layouts import Column, Margins
from inventory_app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from inventory_app.ui.step_five.share_words import ShareWords
    from inventory_app.ui.theme import Theme

_ALL, _NOBODY = "all", "nobody"


class ShareHead(QWidget):
    """The head of the page; `filter_changed` when other pages are to be shown."""

    filter_changed = Signal()
    filter_closed = Signal()

    def __init__(self, theme: Theme, words: ShareWords) -> None:
        """Begin with every page shown."""
        super().__init__()
        self._words = words
        self._title = HeadingLine(theme, self.tr("What I share"), step=TextStep.TITLE)
        self._hint = Prose(theme, words.question.hint + " " + words.question.why, tone=Tone.QUIET)
        self.which = Segments(theme, self.tr("Pages to show"))
        options = [(_ALL, self.tr("All pages"))]
        options += [(mark.value, words.mark(mark)) for mark in ShareMark]
        options.append((_NOBODY, self.tr("Nobody yet")))
        self.which.set_options(options, _ALL)
        self.which.chosen_changed.connect(self.filter_changed)
        self.panel = Card(theme, Margins(20, 14, 20, 14))
        self.sections = Chips(theme, self.tr("Sections to show"))
        self.sections.chosen_changed.connect(self.filter_changed)
        self._everything = Button(theme, self.tr("Show everything"), ButtonKind.LINK)
        self._everything.clicked.connect(self._show_everything)
        self.panel.column.addWidget(QuietLabel(theme, self.tr("Show only")))
        self.panel.column.add_gap(6)
        self.panel.column.addWidget(self.sections)
        self.panel.column.add_gap(8)
        self.panel.column.addWidget(self._everything, 0, Qt.AlignmentFlag.AlignLeading)
        self.panel.hide()
        column = Column(theme)
        for widget, gap in ((self._title, 6), (self._hint, 10), (self.which, 10)):
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self.panel)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Offer these sections in the filter."""
        chosen = self.sections.chosen()
        self.sections.set_options([(each.value, self._words.section(each)) for each in sections])
        self.sections.set_chosen(chosen)

    def say(self, hint: str, remark: str = "") -> None:
        """Say what the page is for, and how many pages there are."""
        self._title.set_words(self.tr("What I share"), remark)
        self._hint.set_words(hint)

    def choose(self, listener: ShareMark | None) -> None:
        """Show the pages of a listener, or all."""
        self.which.set_chosen(listener.value if listener else _ALL)

    def listener(self) -> ShareMark | None:
        """Return the listener whose pages are shown, None for all or nobody's."""
        chosen = self.which.chosen()
        return None if chosen in (_ALL, _NOBODY) else ShareMark(chosen)

    def filter(self) -> ShareFilter:
        """Return which pages are to be shown."""
        sections = frozenset(map(Section, self.sections.chosen()))
        return ShareFilter(self.listener(), self.which.chosen() == _NOBODY, sections)

    def open_filter(self) -> None:
        """Open the filter by section."""
        self.panel.show()
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tools(self, *, is_shown: bool) -> None:
        """Show or hide what belongs to the table of pages."""
        self.which.setVisible(is_shown)
        if not is_shown:
            self.panel.hide()

    def _show_everything(self) -> None:
        self.sections.set_chosen(())
        self.choose(None)
        self.panel.hide()
        self.filter_changed.emit()
        self.filter_closed.emit()
