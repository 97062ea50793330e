"""The question what becomes of the pages; destroying asks for a typed word first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.forms import Page as FormPage
from inventory_app.domain.forms import Question
from inventory_app.services.ending import CHOICE, EndChoice
from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.choices import ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.labels import Heading, Prose, QuietLabel, Tone, Words
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.line_field import LabelledField, LineField

_BEFORE = ("keep_text_1", "keep_text_2")
_CHECK = "keep_check"


class EndingQuestion(QWidget):
    """Nothing is done before the button under the question is pressed."""

    decided = Signal(object)
    """The person decided: an :class:`EndChoice`."""
    put_off = Signal()
    """The person decides nothing today."""

    def __init__(self, theme: Theme, page: FormPage) -> None:
        """Take the page of the form, its words filled in."""
        super().__init__()
        self._questions = {question.id: question for question in page.questions}
        asked = self._questions[CHOICE]
        self._choices = ChoiceList(theme, asked.text)
        self._choices.set_accessible_name(asked.text, asked.hint)
        self._choices.set_options([(option.id, option.label) for option in asked.options])
        self._erase = QWidget()
        self.word = LineField(theme)
        self._remark = Words(theme, tone=Tone.CAUTION)
        self._remark.hide()
        self.go_on_button = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        self.later_button = Button(theme, self.tr("Not now"))
        self._lay_out(theme, page.title, asked)
        self._choices.chosen_changed.connect(self._follow)
        self.go_on_button.clicked.connect(self.go_on)
        self.word.enter_pressed.connect(self.go_on)
        self.later_button.clicked.connect(self.put_off)
        self._follow()

    def set_chosen(self, choice: EndChoice | None) -> None:
        """Show what was chosen before."""
        self._choices.set_chosen(choice.value if choice else None)
        self._follow()

    def focus_start(self) -> None:
        """Put the focus on what is chosen, or on the first choice."""
        self._choices.card(self._choices.chosen() or EndChoice.KEEP.value).setFocus()

    def go_on(self) -> None:
        """Decide, once something is chosen and, to destroy, once the word is typed."""
        chosen = self._choices.chosen()
        if chosen is None:
            self._say(self.tr("Choose one of the three, or choose Not now."))
            self.focus_start()
        elif EndChoice(chosen) is EndChoice.DESTROY and not self._is_word_typed():
            self._say(
                self.tr("Nothing is destroyed yet. Type {word} to go on.").format(
                    word=self.erase_word()
                )
            )
            self.word.setFocus()
        else:
            self.decided.emit(EndChoice(chosen))

    def erase_word(self) -> str:
        """Return the word to type before anything is destroyed."""
        return self.tr("ERASE")

    def _is_word_typed(self) -> bool:
        return self.word.words().strip().upper() == self.erase_word()

    def _lay_out(self, theme: Theme, title: str, asked: Question) -> None:
        column = Column(theme)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column.addWidget(Heading(theme, title))
        column.add_gap(8)
        column.addWidget(Prose(theme, "\n\n".join(self._questions[i].text for i in _BEFORE)))
        column.add_gap(20)
        column.addWidget(Heading(theme, asked.text, TextStep.LEAD))
        column.add_gap(4)
        column.addWidget(QuietLabel(theme, asked.hint))
        column.add_gap(10)
        column.addWidget(self._choices)
        column.add_gap(8)
        column.addWidget(Disclosure(theme, self.tr("Why this question?"), asked.why))
        column.addWidget(self._erase)
        self._lay_out_erase(theme)
        column.add_gap(8)
        column.addWidget(self._remark)
        column.add_gap(12)
        buttons = ButtonRow(theme)
        buttons.add(self.go_on_button)
        buttons.add(self.later_button)
        column.addWidget(buttons)

    def _lay_out_erase(self, theme: Theme) -> None:
        column = Column(theme, gap=10)
        self._erase.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._erase.setSizePolicy(policy)
        said = self.tr(
            "This removes these pages from this notebook and from backups made later. "
            "Backups made before, copies on paper, USB sticks or in the cloud stay."
        )
        words = f"{self._questions[_CHECK].text}\n\n{said}"
        column.addWidget(Prose(theme, words))
        label = self.tr("Type {word} to go on").format(word=self.erase_word())
        self.word.setAccessibleName(label)
        self.word.setAccessibleDescription(words.replace("\n\n", " "))
        column.addWidget(LabelledField(theme, label, self.word))

    def _follow(self) -> None:
        chosen = self._choices.chosen()
        labels = {
            None: self.tr("Continue"),
            EndChoice.KEEP.value: self.tr("Keep these pages"),
            EndChoice.SEAL.value: self.tr("Seal these pages"),
            EndChoice.DESTROY.value: self.tr("Destroy these pages"),
        }
        self.go_on_button.set_text(labels[chosen])
        is_destroying = chosen == EndChoice.DESTROY.value
        self._erase.setVisible(is_destroying)
        if not is_destroying:
            self.word.set_words("")
        self._remark.hide()

    def _say(self, words: str) -> None:
        self._remark.set_words(words)
        self._remark.show()
        announce(self._remark, words)
