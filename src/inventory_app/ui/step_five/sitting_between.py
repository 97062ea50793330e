"""The small pages of the sitting: before it, between two pages, and at its end. No names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column
from inventory_app.ui.widgets.line_field import LineField

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class Way(msgspec.Struct, frozen=True):
    """A button of a small page and what it does."""

    text: str
    act: Callable[[], None]


class Between(QWidget):
    """A heading, lines, something to fill in where there is something, and the ways on."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        lines: Sequence[str],
        ways: Sequence[Way],
        inside: QWidget | None = None,
    ) -> None:
        """Show these; the first way is the main one."""
        super().__init__()
        column = Column(theme)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if heading:
            column.addWidget(Heading(theme, heading))
            column.add_gap(14)
        said = "\n\n".join(line for line in lines if line)
        column.addWidget(Prose(theme, said, step=TextStep.ANSWER, leading=1.58))
        column.add_gap(20)
        self.inside = inside
        if inside is not None:
            column.addWidget(inside)
            column.add_gap(24)
        row = ButtonRow(theme)
        self.buttons: list[Button] = []
        for at, way in enumerate(ways):
            kind = ButtonKind.PLAIN if at else ButtonKind.PRIMARY
            button = Button(theme, way.text, kind)
            button.clicked.connect(way.act)
            row.add(button)
            self.buttons.append(button)
        self.buttons[0].setAccessibleDescription(said.replace("\n\n", " "))
        column.addWidget(row)

    def first(self) -> QWidget:
        """Return what takes the focus: a line to write in, else the main way on.

        A scale does not: Enter there would choose a number nobody meant.
        """
        return self.inside if isinstance(self.inside, LineField) else self.buttons[0]
