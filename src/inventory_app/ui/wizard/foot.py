"""The foot of a writing page: what is saved, the four buttons, and the two links below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.layouts import ButtonRow, Column, FlowLayout
from inventory_app.ui.widgets.saved_line import SavedLine

if TYPE_CHECKING:
    from datetime import datetime

    from inventory_app.ui.theme import Theme


class Foot(QWidget):
    """Continue, Skip for now, Back, Save and take a break; one page or all; put the lid on."""

    continue_asked = Signal()
    skip_asked = Signal()
    back_asked = Signal()
    break_asked = Signal()
    lid_asked = Signal()
    view_asked = Signal()
    """The person wants all questions on one page, or one page at a time again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = Column(theme)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.saved_line = SavedLine(theme)
        self.go_on = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        self.skip = Button(theme, self.tr("Skip for now"))
        self.back = Button(theme, self.tr("Back"))
        self.pause = Button(theme, self.tr("Save and take a break"), ButtonKind.QUIET, "pause")
        self.view = Button(theme, "", ButtonKind.LINK)
        self.lid = Button(theme, self.tr("Put the lid on for today"), ButtonKind.LINK)
        buttons = ButtonRow(theme)
        for button in (self.go_on, self.skip, self.back, self.pause):
            buttons.add(button)
        links = QWidget()
        flow = FlowLayout(theme, gap=32, line_gap=0)
        links.setLayout(flow)
        links.setSizePolicy(policy)
        flow.addWidget(self.view)
        flow.addWidget(self.lid)
        column.addWidget(self.saved_line)
        column.add_gap(20)
        column.addWidget(buttons)
        column.add_gap(24)
        column.addWidget(links)
        self._connect()

    def show_saved(self, at: datetime) -> None:
        """Say when the words were saved; only after they are in the file."""
        clock_face = QTime(at.hour, at.minute)
        time = QLocale().toString(clock_face, QLocale.FormatType.ShortFormat)
        self.saved_line.set_saved(self.tr("Saved {time}").format(time=time))

    def show_unsaved(self) -> None:
        """Say that the last words are not in the file."""
        self.saved_line.set_saved(self.tr("Not saved yet"), is_saved=False)

    def show_nothing_unsaved(self) -> None:
        """Take back that the last words are not in the file."""
        if self.saved_line.accessibleName() == self.tr("Not saved yet"):
            self.saved_line.set_saved("")

    def hide_saved_line(self) -> None:
        """Show no line above the buttons: nothing here is saved as it is typed."""
        self.saved_line.hide()

    def show_key(self, *, is_shown: bool) -> None:
        """Show or hide which key goes on."""
        hint = self.tr("{key} + Enter continues").format(key=_control_key()) if is_shown else ""
        self.saved_line.set_key_hint(hint)

    def show_view(self, *, is_all_on_one: bool, is_offered: bool) -> None:
        """Offer the other way of showing the questions, where there is one."""
        other = self.tr("Show one question at a time")
        self.view.set_text(other if is_all_on_one else self.tr("Show all questions on one page"))
        self.view.setVisible(is_offered)

    def _connect(self) -> None:
        self.go_on.clicked.connect(self.continue_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.back.clicked.connect(self.back_asked)
        self.pause.clicked.connect(self.break_asked)
        self.view.clicked.connect(self.view_asked)
        self.lid.clicked.connect(self.lid_asked)


def _control_key() -> str:
    """Return the name of the key that Qt calls Control on this system."""
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_A).toString(native).rstrip("A").rstrip("+")
