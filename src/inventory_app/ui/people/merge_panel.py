"""Making two people one: who else is meant, and what will happen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from inventory_app.domain.people import is_same_name
from inventory_app.ui.theme import Theme
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.bars import announce
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import Prose, Tone, Words
from inventory_app.ui.widgets.layouts import ButtonRow, Margins
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from inventory_app.ui.widgets.typed_text import isolated


class MergePanel(Card):
    """Opens in place over the list; nothing happens until its button is pressed."""

    merge_asked = Signal(str, str)
    """A person asked to keep the first name for both people."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Build the panel; :meth:`ask` opens it."""
        super().__init__(theme, Margins(20, 16, 20, 16))
        self._name = ""
        self._names: tuple[str, ...] = ()
        self._field = LineField(theme, "", self.tr("Type the other name"))
        self._label = LabelledField(theme, self.tr("Who else is this person?"), self._field)
        self._what = Prose(theme, tone=Tone.QUIET)
        self._remark = Words(theme, tone=Tone.CAUTION, step=TextStep.NOTE)
        self._remark.hide()
        self._merge = Button(theme, self.tr("Make them one"), ButtonKind.PRIMARY)
        self._leave = Button(theme, self.tr("Leave it as it is"))
        buttons = ButtonRow(theme)
        buttons.add(self._merge)
        buttons.add(self._leave)
        for widget in (self._label, self._remark, self._what, buttons):
            self.column.addWidget(widget)
            self.column.add_gap(0 if widget is buttons else 10)
        self._merge.clicked.connect(self._ask)
        self._field.enter_pressed.connect(self._ask)
        self._leave.clicked.connect(self._close)

    def ask(self, name: str, names: Sequence[str]) -> None:
        """Ask who else this person is; ``names`` are the others."""
        self._name, self._names = name, tuple(names)
        said = self.tr(
            "Both become {name}. Every page that names the other says {name} from then on. "
            "This cannot be taken back."
        )
        self._what.set_words(said.format(name=isolated(name)))
        self._remark.hide()
        self._field.set_words("")
        self._field.set_completions(self._names)
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        typed = self._field.words()
        other = next((name for name in self._names if is_same_name(name, typed)), None)
        if other is None:
            self._remark.set_words(self.tr("This name is not on the list. Nothing was changed."))
            self._remark.show()
            announce(self._remark, self._remark.words)
            return
        self.merge_asked.emit(self._name, other)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
