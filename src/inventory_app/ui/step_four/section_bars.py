"""What a list says was just done, with the way back; each bar stays until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.entries import Entry, EntryRow
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.bars import UndoBar, announce
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.typed_text import isolated

Action = Callable[[], None]


class SectionBars(QWidget):
    """One bar at a time under the add line."""

    said = Signal()
    """A bar says something new."""

    def __init__(self, theme: Theme) -> None:
        """Begin with no bar."""
        super().__init__()
        self._theme = theme
        self._bar: UndoBar | None = None
        self._column = Column(theme)
        self.setLayout(self._column)
        self.hide()

    @property
    def words(self) -> str:
        """What the bar says; empty when there is none."""
        return self._bar.accessibleName() if self._bar else ""

    def clear(self) -> None:
        """Close the bar."""
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self.hide()

    def say(self, words: str, *actions: tuple[str, str | None, Action]) -> None:
        """Say something, with buttons as (words, icon, what they do)."""
        self.clear()
        bar = UndoBar(self._theme, words, self.tr("Close"))
        for text, icon, action in actions:
            bar.add_action(text, icon).clicked.connect(action)
        bar.closed.connect(self.clear)
        self._bar = bar
        self._column.addWidget(bar)
        self.show()
        announce(bar, words)
        self.said.emit()

    def say_added(self, entries: Sequence[Entry], repeated: Sequence[str], undo: Action) -> None:
        """Say how many pasted lines became entries, and how many were there before."""
        said = [self._added(len(entries))] if entries else []
        if repeated:
            said.append(self._left_out(len(repeated)))
        actions = [(self.tr("Undo"), "undo", undo)] if entries else []
        self.say(" ".join(said), *actions)

    def say_deleted(self, rows: Sequence[EntryRow], undo: Action, erase: Action) -> None:
        """Say what went to *Recently deleted*, with the ways back and on."""
        if len(rows) == 1:
            name = isolated(rows[0].title or str(rows[0].number))
            words = self.tr("Entry for {name} moved to Recently deleted.").format(name=name)
        else:
            words = self.tr("%n entries moved to Recently deleted.", "", len(rows))
        actions = ((self.tr("Undo"), "undo", undo), (self.tr("Erase now"), None, erase))
        self.say(words, *actions)

    def _added(self, count: int) -> str:
        if count == 1:
            return self.tr("1 name was added.")
        return self.tr("%n names were added.", "", count)

    def _left_out(self, count: int) -> str:
        if count == 1:
            return self.tr("1 was on your list already and was left out.")
        return self.tr("%n were on your list already and were left out.", "", count)
