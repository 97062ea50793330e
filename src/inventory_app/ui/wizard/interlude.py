"""A small page between two pages: something said once, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.labels import Heading, Prose
from inventory_app.ui.widgets.layouts import ButtonRow, Column

if TYPE_CHECKING:
    from inventory_app.ui.theme import Theme


class Way(msgspec.Struct, frozen=True):
    """A button of an interlude and what it does."""

    text: str
    act: Callable[[], None]


class Interlude(msgspec.Struct, frozen=True):
    """What is said between two pages, and the ways on; the first way is the main one."""

    lines: tuple[str, ...]
    ways: tuple[Way, ...]
    heading: str = ""


class InterludeView(QWidget):
    """Draws an interlude."""

    def __init__(self, theme: Theme, interlude: Interlude) -> None:
        super().__init__()
        column = Column(theme)
        self.setLayout(column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if interlude.heading:
            column.addWidget(Heading(theme, interlude.heading))
            column.add_gap(8)
        said = Prose(theme, "\n\n".join(line for line in interlude.lines if line))
        column.addWidget(said)
        column.add_gap(24)
        self.buttons: list[Button] = []
        row = ButtonRow(theme)
        for index, way in enumerate(interlude.ways):
            kind = ButtonKind.PLAIN if index else ButtonKind.PRIMARY
            button = Button(theme, way.text, kind)
            button.clicked.connect(way.act)
            if not index:
                # A screen reader that lands on the button hears what was said.
                button.setAccessibleDescription(said.words.replace("\n\n", " "))
            row.add(button)
            self.buttons.append(button)
        column.addWidget(row)

    def first_button(self) -> Button:
        """Return the button that takes the focus."""
        return self.buttons[0]
