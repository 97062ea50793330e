"""The person's own people to ring: a name and a number each, added and taken away in place."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from inventory_app.domain.choices import OwnHelpLine
from inventory_app.services.ports import Notebook
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import PlainLabel
from inventory_app.ui.widgets.layouts import Column, Row
from inventory_app.ui.widgets.line_field import LabelledField, LineField
from inventory_app.ui.widgets.typed_text import isolated


class OwnLines(QWidget):
    """Shows own people with a button to take each away, and two fields to add one."""

    changed = Signal()

    def __init__(self, theme: Theme, notebook: Notebook) -> None:
        """Take the look and the notebook in which the lines are kept."""
        super().__init__()
        self._theme = theme
        self._notebook = notebook
        self._list: QWidget | None = None
        self._name = LineField(theme)
        self._number = LineField(theme)
        self._add = Button(theme, self.tr("Add"), icon="plus")
        self._column = Column(theme, gap=8)
        fields = Column(theme, gap=8)
        fields.addWidget(LabelledField(theme, self.tr("A first name"), self._name))
        fields.addWidget(LabelledField(theme, self.tr("A number"), self._number))
        fields.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(fields)
        self.setLayout(self._column)
        self._add.clicked.connect(self._add_line)
        self._number.enter_pressed.connect(self._add_line)
        self._name.enter_pressed.connect(self._number.setFocus)

    def show_lines(self) -> None:
        """Show what is kept now."""
        if self._list is not None:
            self._column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget()
        column = Column(self._theme, gap=4)
        for line in self._notebook.choices().own_help_lines:
            column.addLayout(self._row(line))
        self._list.setLayout(column)
        self._column.insertWidget(0, self._list)

    def keep(self) -> None:
        """Add what was typed and not added yet."""
        if self._name.words().strip() or self._number.words().strip():
            self._add_line()

    def _row(self, line: OwnHelpLine) -> Row:
        row = Row(self._theme, gap=12)
        name = isolated(line.name) if line.name else ""
        words = "   ".join(part for part in (name, line.number) if part)
        row.addWidget(PlainLabel(self._theme, words), 1)
        take = Button(self._theme, self.tr("Take away"), ButtonKind.QUIET, "trash")
        take.setAccessibleName(self.tr("Take {name} away").format(name=line.name or line.number))
        take.clicked.connect(partial(self._take_away, line))
        row.addWidget(take)
        return row

    def _add_line(self) -> None:
        name, number = self._name.words().strip(), self._number.words().strip()
        if not (name or number):
            return
        lines = self._notebook.choices().own_help_lines
        self._keep_lines((*lines, OwnHelpLine(name, number)))
        self._name.set_words("")
        self._number.set_words("")
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, line: OwnHelpLine) -> None:
        lines = self._notebook.choices().own_help_lines
        self._keep_lines(tuple(each for each in lines if each is not line and each != line))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_lines(self, lines: tuple[OwnHelpLine, ...]) -> None:
        choices = self._notebook.choices()
        self._notebook.choose(msgspec.structs.replace(choices, own_help_lines=lines))
        self.show_lines()
        self.changed.emit()
