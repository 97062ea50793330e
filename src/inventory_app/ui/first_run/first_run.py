"""The first run as one flow: welcome, comfort, a way back in, words I use, where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer, Signal
from typing_extensions import override

from inventory_app.domain.choices import WordsKept
from inventory_app.domain.errors import ExpectedError, WhatHappened
from inventory_app.ui.before_page import BeforePage
from inventory_app.ui.first_run.steps import AREA, StartStep, Step, WelcomeStep
from inventory_app.ui.first_run.words_panel import WordsPanel
from inventory_app.ui.messages import sentence_before_opening, sentence_for
from inventory_app.ui.widgets.bars import CautionBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from inventory_app.services.doors import Door, NewNotebook, OpenDoor
    from inventory_app.ui.first_run.own_words import OwnWordsStep
    from inventory_app.ui.room import Surroundings

_LOOK_AGAIN_MS = 50
PATIENCE_MS = 1000
"""How long the password store may take before it is said that it is waited for."""
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
        self._step: Step | None = None
        self._own_words: OwnWordsStep | None = None
        self._refusal: CautionBar | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_AGAIN_MS)
        self._looking.timeout.connect(self._look_again)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)

    def begin(self) -> None:
        """Show the welcome."""
        self._stop_waiting()
        step = WelcomeStep(self.theme, self._library)
        step.gone_on.connect(self._comfort)
        self._show(step, 1)

    @override
    def keep(self) -> bool:
        if self._own_words is None:
            return True
        try:
            self._own_words.panel.keep()
        except ExpectedError as error:
            self._refuse(sentence_for(error), self._leave_own_words)
            return False
        return True

    def abandon(self) -> None:
        """Close what was made so far; the next start goes on from there."""
        self._stop_waiting()
        if self._open is not None:
            self._open.close()
        elif self._new is not None:
            self._new.abandon()
        self._open = self._new = None

    def _show(self, step: Step, number: int) -> None:
        if self._step is not None:
            self._step.hide()
            self._step.deleteLater()
        self._step = step
        self._own_words = self._refusal = None
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
            self._refuse(sentence_before_opening(error.what, error.details), self._make)
            return
        self._wait()

    def _wait(self) -> None:
        """Stay on the page shown while the store answers as fast as it mostly does."""
        if not self._looking.isActive():
            self._looking.start()
            self._patience.start()

    def _stop_waiting(self) -> None:
        self._looking.stop()
        self._patience.stop()

    def _look_again(self) -> None:
        if self._new is not None and self._new.keeping.is_done:
            self._show_words()

    def _say_waiting(self) -> None:
        from inventory_app.ui.first_run.waiting import WaitingStep

        step = WaitingStep(self.theme, self._library)
        step.again_asked.connect(self._ask_store_again)
        step.words_chosen.connect(self._show_words)
        self._show(step, 3)

    def _ask_store_again(self) -> None:
        if self._new is not None:
            self._new.ask_store_again()
            self._wait()

    def _show_words(self) -> None:
        self._stop_waiting()
        if self._new is None:
            return
        keeping = self._new.keeping
        is_kept = keeping.is_done and keeping.failure is None
        step = Step(self.theme, self._library, self._library.sentence(AREA, "fr_words_title"))
        if keeping.failure is not None:
            self._say_not_kept(step, keeping.failure)
        panel = WordsPanel(self.theme, self._library, self._new.words(), may_wait=is_kept)
        panel.written_down.connect(lambda: self._finish_making(WordsKept.WRITTEN_DOWN))
        panel.put_off.connect(self._finish_making)
        step.column.addWidget(panel)
        self._show(step, 3)
        panel.focus_start()

    def _say_not_kept(self, step: Step, failure: WhatHappened) -> None:
        bar = CautionBar(self.theme, sentence_before_opening(failure))
        bar.add_action(self.tr("Try again")).clicked.connect(self._ask_store_again)
        step.column.addWidget(bar)
        step.column.add_gap(12)

    def _finish_making(self, kept: WordsKept) -> None:
        if self._new is None:
            return
        self._stop_waiting()
        try:
            self._open = self._open or self._new.finish()
            notebook = self._open.notebook
            notebook.choose(msgspec.structs.replace(notebook.choices(), words_kept=kept))
        except ExpectedError as error:
            said = sentence_before_opening(error.what, error.details)
            self._refuse(said, lambda: self._finish_making(kept))
            return
        self._ask_for_own_words()

    def _ask_for_own_words(self) -> None:
        from inventory_app.ui.first_run.own_words import OwnWordsStep

        if self._open is None:
            return
        step = OwnWordsStep(self.theme, self._library, self._open.notebook)
        step.gone_on.connect(self._leave_own_words)
        self._show(step, 4)
        self._own_words = step

    def _leave_own_words(self) -> None:
        if self.keep():
            self._where_to_start()

    def _where_to_start(self) -> None:
        step = StartStep(self.theme, self._library)
        step.gone_back.connect(self._ask_for_own_words)
        step.gone_on.connect(lambda: self._start(step))
        self._show(step, 5)

    def _start(self, step: StartStep) -> None:
        if step.choices.chosen() == "look":
            step.say_example_opens()
            self.example_asked.emit()
            return
        door, self._open, self._new = self._open, None, None
        self.finished.emit(door)

    def _refuse(self, sentence: str, again: Callable[[], None]) -> None:
        """Say on the page shown what went wrong; everything on it stays as it is."""
        if self._step is None:
            return
        if self._refusal is not None:
            self._refusal.hide()
            self._refusal.deleteLater()
        bar = self._refusal = CautionBar(self.theme, sentence)
        button = bar.add_action(self.tr("Try again"))
        button.setAccessibleDescription(sentence)
        button.clicked.connect(again)
        self._step.column.addWidget(bar)
        bar.show()
        button.setFocus()
        self.sheet.show_widget(bar)
