"""The recovery words: shown, then three of them typed back, or put off where that is safe."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.choices import WordsKept
from inventory_app.services.doors import WORDS_ASKED, wrong_places
from inventory_app.ui.first_run.words_card import WordsCard
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.line_field import LabelledField, LineField

if TYPE_CHECKING:
    from inventory_app.services.ports import FormLibrary
    from inventory_app.ui.theme import Theme


class WordsPanel(QWidget):
    """Shows the 24 words and checks three; ``may_wait`` offers to do it later."""

    written_down = Signal()
    put_off = Signal(object)
    """Later: the :class:`WordsKept` to note, with or without a reminder."""

    def __init__(
        self, theme: Theme, library: FormLibrary, words: tuple[str, ...], *, may_wait: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._library = library
        self._words = words
        self._fields: dict[int, LineField] = {}
        self._column = Column(theme)
        self.setLayout(self._column)
        self._showing = self._show_words(may_wait=may_wait)
        self._checking: QWidget | None = None
        self._column.addWidget(self._showing)

    def focus_start(self) -> None:
        """Put the focus where the words begin, so that a screen reader speaks them."""
        self._card.setFocus()

    def _show_words(self, *, may_wait: bool) -> QWidget:
        whole = QWidget()
        column = Column(self._theme)
        whole.setLayout(column)
        for sentence_id in ("fr_words_1", "fr_words_2", "fr_words_4"):
            column.addWidget(Prose(self._theme, self._library.sentence("first_run", sentence_id)))
            column.add_gap(6)
        column.add_gap(10)
        self._card = WordsCard(self._theme, self._words)
        column.addWidget(self._card)
        column.add_gap(24)
        column.addWidget(self._buttons(may_wait=may_wait))
        return whole

    def _buttons(self, *, may_wait: bool) -> ButtonRow:
        labels = self._library.sentences("first_run", "fr_words_buttons")
        row = ButtonRow(self._theme)
        written = Button(self._theme, labels[1], ButtonKind.PRIMARY)
        written.clicked.connect(self._begin_check)
        row.add(written)
        if may_wait:
            later = Button(self._theme, labels[2])
            later.clicked.connect(lambda: self.put_off.emit(WordsKept.NOT_YET))
            never = Button(self._theme, labels[3], ButtonKind.QUIET)
            never.clicked.connect(lambda: self.put_off.emit(WordsKept.DO_NOT_REMIND))
            row.add(later)
            row.add(never)
        return row

    def _begin_check(self) -> None:
        self._showing.hide()
        if self._checking is not None:
            self._checking.deleteLater()
        self._checking = self._check()
        self._column.addWidget(self._checking)
        next(iter(self._fields.values())).setFocus()

    def _check(self) -> QWidget:
        whole = QWidget()
        column = Column(self._theme)
        whole.setLayout(column)
        column.addWidget(Heading(self._theme, self.tr("Type three of them back"), TextStep.LEAD))
        column.add_gap(6)
        column.addWidget(Prose(self._theme, self.tr("This shows that the paper can be read.")))
        column.add_gap(16)
        places = sorted(secrets.SystemRandom().sample(range(1, len(self._words) + 1), WORDS_ASKED))
        self._fields = {}
        for place in places:
            field = LineField(self._theme)
            field.enter_pressed.connect(self._finish_check)
            field.continue_asked.connect(self._finish_check)
            self._fields[place] = field
            label = self.tr("Word {place}").format(place=place)
            column.addWidget(LabelledField(self._theme, label, field))
            column.add_gap(12)
        self._caution = CautionBar(self._theme, "")
        self._caution.hide()
        column.addWidget(self._caution)
        column.add_gap(12)
        row = ButtonRow(self._theme)
        go_on = Button(self._theme, self.tr("Continue"), ButtonKind.PRIMARY)
        go_on.clicked.connect(self._finish_check)
        again = Button(self._theme, self.tr("Show the words again"))
        again.clicked.connect(self._show_again)
        row.add(go_on)
        row.add(again)
        column.addWidget(row)
        return whole

    def _show_again(self) -> None:
        if self._checking is not None:
            self._checking.hide()
        self._showing.show()
        self.focus_start()

    def _finish_check(self) -> None:
        typed = {place: field.words() for place, field in self._fields.items()}
        wrong = wrong_places(self._words, typed)
        if not wrong:
            self.written_down.emit()
            return
        listed = ", ".join(str(place) for place in wrong)
        self._caution.show()  # first: what is hidden is not spoken
        self._caution.set_text(
            self.tr("Not the same: word {places}. Look at your paper again.").format(places=listed)
        )
        self._fields[wrong[0]].setFocus()
