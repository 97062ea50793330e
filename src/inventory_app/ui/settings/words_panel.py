"""Words I use: the form ``words`` with a picker for the programme and a sample of each pack."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.answers import AnswerValue
from inventory_app.domain.forms import Question, own_words_id
from inventory_app.domain.wording import Pack
from inventory_app.services.own_words import PACK, PROGRAMME, WordsInUse
from inventory_app.services.ports import FormLibrary, Notebook
from inventory_app.ui.settings.question_list import QuestionList
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.line_field import LabelledField, LineField

KEPT_AFTER = 300
"""Milliseconds from the last change until it is kept."""


class WordsPanel(QWidget):
    """What is chosen and typed is kept at once; a programme when its line is left."""

    words_changed = Signal()
    """Other words are in force now."""

    def __init__(self, theme: Theme, library: FormLibrary, notebook: Notebook) -> None:
        """Take the look, the forms and the open notebook."""
        super().__init__()
        self._words = WordsInUse(notebook, library)
        self._library = library
        self._answers: dict[str, AnswerValue] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER)
        self._timer.timeout.connect(self._keep_answers)
        self._programme = LineField(theme)
        self._programme.set_completions(self._words.programme_names())
        question = self._words.form().question(PROGRAMME)
        label, hint = (question.text, question.hint) if question else ("", "")
        self._under_18 = NotePanel(theme, library.sentence("first_run", "fr_under_18"))
        self._under_18.hide()
        note = library.sentence("words", "example_note")
        self._questions = QuestionList(theme, self._asked(), note)
        column = Column(theme, gap=8)
        column.addWidget(LabelledField(theme, label, self._programme, hint))
        column.addWidget(self._under_18)
        column.addWidget(self._questions)
        self.setLayout(column)
        self._programme.editingFinished.connect(self._take_programme)
        self._programme.enter_pressed.connect(self._take_programme)
        self._questions.edited.connect(self._timer.start)
        self.show_words()

    def show_words(self) -> None:
        """Show the words in force."""
        self._answers = self._words.answers()
        name = self._answers.get(own_words_id(PROGRAMME), "")
        self._programme.set_words(str(name))
        self._questions.show_answers(self._answers)
        self._under_18.setVisible(self._words.is_for_under_18(str(name)))

    def keep(self) -> None:
        """Keep everything that was chosen and typed."""
        self._take_programme()
        self._keep_answers()

    def _keep_answers(self) -> None:
        self._timer.stop()
        changes = self._questions.changes()
        kept = {**self._answers, **{k: v for k, v in changes.items() if v is not None}}
        for key, value in changes.items():
            if value is None:
                kept.pop(key, None)
        if kept != self._answers:
            # First the file: what it refused must still count as not kept.
            self._words.save(kept)
            self._answers = kept
            self.words_changed.emit()

    def _take_programme(self) -> None:
        typed = self._programme.words().strip()
        if typed == self._answers.get(own_words_id(PROGRAMME), ""):
            return
        self._keep_answers()
        self._words.save(self._words.with_programme(self._answers, typed))
        self.show_words()
        self.words_changed.emit()

    def _asked(self) -> tuple[Question, ...]:
        questions = self._words.form().questions()
        return tuple(
            self._with_samples(question) if question.id == PACK else question
            for question in questions
            if question.id != PROGRAMME
        )

    def _with_samples(self, question: Question) -> Question:
        options = tuple(
            msgspec.structs.replace(option, note=self._words.sample(Pack(option.id)))
            for option in question.options
        )
        return msgspec.structs.replace(question, options=options)
