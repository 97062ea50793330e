"""The foot of a section's review: other entries, done for now, back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class ReviewFoot(QWidget):
    """Buttons under the entries of a review."""

    turned = Signal(int)
    """The person wants the entries before (-1) or after (1) these."""
    section_marked = Signal(bool)
    """The person is done for now with the section, or takes it up again."""
    list_asked = Signal()

    def __init__(self, theme: Theme, sentence: str) -> None:
        """Take the look and what is said above the buttons."""
        super().__init__()
        self._turns = ButtonRow(theme)
        self._earlier = Button(theme, self.tr("The ten before"))
        self._later = Button(theme, self.tr("The next ten"))
        self._finish = Button(theme, self.tr("Done for now with this section"), ButtonKind.PRIMARY)
        self._again = Button(theme, self.tr("Take this section up again"))
        self._back = Button(theme, self.tr("Back to the list"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._turns.add(self._earlier)
        self._turns.add(self._later)
        buttons = ButtonRow(theme)
        for button in (self._finish, self._again, self._back):
            buttons.add(button)
        column = Column(theme, gap=12)
        column.addWidget(self._turns)
        column.addWidget(Prose(theme, sentence))
        column.addWidget(buttons)
        self.setLayout(column)
        self._earlier.clicked.connect(self._turn_back)
        self._later.clicked.connect(self._turn_on)
        self._finish.clicked.connect(self._mark_done)
        self._again.clicked.connect(self._mark_open)
        self._back.clicked.connect(self.list_asked)

    @property
    def done(self) -> Button:
        """The button that is done with the section, or takes it up again."""
        return self._again if self._finish.isHidden() else self._finish

    def show_state(self, *, earlier: int, later: int, is_done: bool) -> None:
        """Offer what there is: entries before and after these, done or taken up again."""
        self._earlier.setVisible(earlier > 0)
        self._later.setVisible(later > 0)
        self._turns.setVisible(earlier > 0 or later > 0)
        self._finish.setVisible(not is_done)
        self._again.setVisible(is_done)

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)

    def _mark_done(self) -> None:
        self.section_marked.emit(True)  # noqa: FBT003 - Qt's signal

    def _mark_open(self) -> None:
        self.section_marked.emit(False)  # noqa: FBT003 - Qt's signal
