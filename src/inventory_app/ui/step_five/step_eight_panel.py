"""One name of the Step Eight list: whether it stays, and a word of care where there is one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.domain.forms import Question
from inventory_app.services.step_eight import Staying
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.choices import ChoiceList
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.help_panel import NotePanel
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.widgets.layouts import Column

_COLUMNS = 3


class NamePanel(QWidget):
    """Asks about the name that is chosen in the list."""

    decided = Signal(object)
    """The person said whether the name stays: a :class:`Staying`."""

    def __init__(self, theme: Theme, question: Question) -> None:
        """Take the question, its words filled in."""
        super().__init__()
        self._question = question
        self._care = NotePanel(theme, "")
        self._care.hide()
        self._asked = Words(theme, is_strong=True)
        self._choices = ChoiceList(theme, question.text, columns=_COLUMNS)
        self._choices.set_options([(option.id, option.label) for option in question.options])
        self._choices.chosen_changed.connect(self._tell)
        column = Column(theme, gap=8)
        column.addWidget(self._care)
        column.addWidget(self._asked)
        column.addWidget(QuietLabel(theme, question.hint))
        column.addWidget(self._choices)
        column.addWidget(Disclosure(theme, self.tr("Why this question?"), question.why))
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ask(self, name: str, staying: Staying | None, care: str) -> None:
        """Ask about a name; ``care`` is said above it, on screen only, where it is not empty."""
        said = self.tr("{name}: {question}").format(name=name, question=self._question.text)
        self._asked.set_words(said)
        hint = f"{self._question.hint} {care}".strip()
        self._choices.set_accessible_name(said, hint)
        self._choices.set_chosen(staying.value if staying else None)
        self._care.set_text(care)
        self._care.setVisible(bool(care))

    def focus_choice(self) -> None:
        """Put the focus on what is chosen, or on the first choice."""
        chosen = self._choices.chosen() or self._question.options[0].id
        self._choices.card(chosen).setFocus()

    def _tell(self) -> None:
        chosen = self._choices.chosen()
        if chosen is not None:
            self.decided.emit(Staying(chosen))
