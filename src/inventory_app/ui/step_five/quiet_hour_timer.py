"""The hour counted quietly: minutes in words, nothing moves, and it can be stopped or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.services.after import QuietHour
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import QuietLabel
from inventory_app.ui.widgets.layouts import ButtonRow, Column

if TYPE_CHECKING:
    from inventory_app.services.ports import Clock
    from inventory_app.ui.theme import Theme

_LOOK_EVERY = 60_000
"""Milliseconds between two looks at the clock."""
_STEP = 5
"""The minutes that are left are said in steps of so many, so that nothing counts down."""


class HourTimer(QObject):
    """One quiet hour, for every page that shows it; it makes no sound and is kept nowhere."""

    changed = Signal()
    """What is said about the hour may have changed."""

    def __init__(self, clock: Clock) -> None:
        """Begin with no hour being counted."""
        super().__init__()
        self._clock = clock
        self._hour: QuietHour | None = None
        self._is_put_away = False
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY)
        self._look.timeout.connect(self.look_again)

    @property
    def is_counting(self) -> bool:
        """Whether an hour is being counted."""
        return self._hour is not None

    @property
    def is_over(self) -> bool:
        """Whether the hour that is counted has passed."""
        return self._hour is not None and self._hour.is_over()

    @property
    def is_put_away(self) -> bool:
        """Whether the person wants no timer."""
        return self._is_put_away

    def start(self) -> None:
        """Begin to count an hour now."""
        self._hour = QuietHour(self._clock)
        self._is_put_away = False
        self._look.start()
        self.changed.emit()

    def put_away(self) -> None:
        """Stop counting, or leave the timer out; nothing more is said about it."""
        self._hour = None
        self._is_put_away = True
        self._look.stop()
        self.changed.emit()

    def offer_again(self) -> None:
        """Offer the timer again, as at the beginning."""
        self._is_put_away = False
        self.changed.emit()

    def look_again(self) -> None:
        """Look at the clock."""
        if self.is_over:
            self._look.stop()
        self.changed.emit()

    def words(self) -> str:
        """Return what is said about the hour."""
        if self._hour is None:
            return self.tr("A quiet hour: sixty minutes that belong to you.")
        if self._hour.is_over():
            return self.tr("The hour has passed. You can stay as long as you like.")
        minutes = self._hour.left().total_seconds() / 60
        rounded = max(_STEP, round(minutes / _STEP) * _STEP)
        return self.tr("About %n minutes of your quiet hour are left.", "", rounded)


class HourLine(QWidget):
    """Says how the hour stands, with the buttons to count it, stop it or do without."""

    def __init__(self, theme: Theme, timer: HourTimer) -> None:
        super().__init__()
        self._timer = timer
        self._words = QuietLabel(theme, timer.words())
        self.start = Button(theme, self.tr("Count an hour"), ButtonKind.LINK)
        self.leave_out = Button(theme, self.tr("No timer"), ButtonKind.LINK)
        self.stop = Button(theme, self.tr("Stop the timer"), ButtonKind.LINK)
        column = Column(theme)
        column.addWidget(self._words)
        row = ButtonRow(theme)
        for button in (self.start, self.leave_out, self.stop):
            row.add(button)
        column.addWidget(row)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.start.clicked.connect(self._start)
        self.leave_out.clicked.connect(self._put_away)
        self.stop.clicked.connect(self._put_away)
        timer.changed.connect(self.refresh)
        self.refresh()

    @property
    def words(self) -> str:
        """What is said about the hour."""
        return self._words.words

    def refresh(self) -> None:
        """Show how the hour stands now."""
        timer = self._timer
        if self._words.words != timer.words():
            self._words.set_words(timer.words())
        for button in (self.start, self.stop):
            button.setAccessibleDescription(timer.words())
        self.start.setVisible(not timer.is_counting)
        self.leave_out.setVisible(not timer.is_counting)
        self.stop.setVisible(timer.is_counting and not timer.is_over)
        if self.parentWidget() is not None:  # before, it would be a window of its own
            self.setVisible(not timer.is_put_away)

    def _start(self) -> None:
        self._timer.start()
        self.stop.setFocus()

    def _put_away(self) -> None:
        # The focus goes on by itself to what comes next, not back to the start of the page.
        self.focusNextChild()
        self._timer.put_away()
