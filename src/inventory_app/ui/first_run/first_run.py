"""The first run as one flow: welcome, comfort, a way back in, words I use, where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer, Signal

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.errors import ExpectedError
from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.first_run.steps import AREA, StartStep, Step, WelcomeStep
from inventory_app.ui.first_run.words_panel import WordsPanel
from inventory_app.ui.messages import sentence_for, sentence_of
from inventory_app.ui.widgets.bars import CautionBar
from inventory_app.ui.widgets.buttons import Button
from inventory_app.ui.widgets.labels import Prose
from inventory_app.ui.widgets.layouts import ButtonRow

if TYPE_CHECKING:
    from inventory_app.services.doors import Door, NewNotebook, OpenDoor
    from inventory_app.ui.room import Surroundings

_LOOK_AGAIN_MS = 50
_PAGES = 5


class FirstRun(BeforePage):
    """Leads through the first run; the notebook is made before its words are shown."""

    finished = Signal(object)
    """The notebook is open: an :class:`OpenDoor`."""
    example_asked = Signal()

    def __init__(self, around: Surroundings, door: Door) -> None:
        super().__init__(around.theme)
        self._around = around
        self._door = door
        self._library = around.library
        self._new: NewNotebook | None = None
        self._open: OpenDoor | None = None
        self._kept = WordsKept.NOT_YET
        self._step: Step | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)

    def begin(self) -> None:
        """Show the welcome."""
        step = WelcomeStep(self.theme, self._library)
        step.gone_on.connect(self._comfort)
        self._show(step, 1)

    def _show(self, step: Step, number: int) -> None:
        if self._step is not None:
            self._step.hide()
            self._step.deleteLater()
        self._step = step
        step.where.set_words(
            self.tr("Page {number} of {count}").format(number=number, count=_PAGES)
        )
        self.column.addWidget(step)
        self.sheet.scroll_to_top()
        step.show()
        step.focus_start()

    def _comfort(self) -> None:
        from inventory_app.ui.first_run.comfort import ComfortStep

        step = ComfortStep(self.theme, self._library, self._around.look)
        step.gone_back.connect(self.begin)
        step.gone_on.connect(self._make)
        self._show(step, 2)

    def _make(self) -> None:
        try:
            self._new = self._new or self._door.make()
        except ExpectedError as error:
            self._refuse(sentence_for(error))
            return
        step = Step(self.theme, self._library, self._library.sentence(AREA, "fr_words_title"))
        step.column.addWidget(
            Prose(self.theme, self.tr("Your computer's password store is asked to keep the key."))
        )
        step.column.add_gap(16)
        row = ButtonRow(self.theme)
        again = Button(self.theme, self.tr("Try again"))
        again.clicked.connect(self._new.ask_store_again)
        without = Button(self.theme, self.tr("Go on with the words alone"))
        without.clicked.connect(self._show_words)
        row.add(again)
        row.add(without)
        step.column.addWidget(row)
        self._show(step, 3)
        self._timer.start()

    def _refuse(self, sentence: str) -> None:
        if self._step is not None:
            bar = CautionBar(self.theme, sentence)
            bar.add_action(self.tr("Try again")).clicked.connect(self._make)
            self._step.column.addWidget(bar)
            bar.show()

    def _look_again(self) -> None:
        if self._new is not None and self._new.keeping.is_done:
            self._show_words()

    def _show_words(self) -> None:
        self._timer.stop()
        if self._new is None:
            return
        keeping = self._new.keeping
        is_kept = keeping.is_done and keeping.failure is None
        step = Step(self.theme, self._library, self._library.sentence(AREA, "fr_words_title"))
        if not is_kept and keeping.failure is not None:
            step.column.addWidget(CautionBar(self.theme, sentence_of(keeping.failure)))
            step.column.add_gap(12)
        panel = WordsPanel(self.theme, self._library, self._new.words(), may_wait=is_kept)
        panel.written_down.connect(lambda: self._finish_making(WordsKept.WRITTEN_DOWN))
        panel.put_off.connect(self._finish_making)
        step.column.addWidget(panel)
        self._show(step, 3)
        panel.focus_start()

    def _finish_making(self, kept: WordsKept) -> None:
        if self._new is None:
            return
        try:
            self._open = self._new.finish()
            choices = self._open.notebook.choices()
            self._open.notebook.choose(msgspec.structs.replace(choices, words_kept=kept))
        except ExpectedError as error:
            self._refuse(sentence_for(error))
            return
        self._own_words()

    def _own_words(self) -> None:
        from inventory_app.ui.first_run.own_words import OwnWordsStep

        if self._open is None:
            return
        step = OwnWordsStep(self.theme, self._library, self._open.notebook)
        step.gone_on.connect(self._where_to_start)
        self._show(step, 4)

    def _where_to_start(self) -> None:
        step = StartStep(self.theme, self._library)
        step.gone_on.connect(lambda: self._start(step))
        self._show(step, 5)

    def _start(self, step: StartStep) -> None:
        if step.choices.chosen() == "look":
            self.example_asked.emit()
            return
        door, self._open, self._new = self._open, None, None
        self.finished.emit(door)

    def abandon(self) -> None:
        """Close what was made so far; the next start goes on from there."""
        if self._open is not None:
            self._open.close()
        elif self._new is not None:
            self._new.abandon()
