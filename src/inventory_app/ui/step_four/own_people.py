"""The person's own people, behind a button: nothing is shown until it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from inventory_app.ui.room import Room
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.labels import NumberLabel, PlainLabel, Prose, QuietLabel
from inventory_app.ui.widgets.layouts import Column, Margins, Row
from inventory_app.ui.widgets.typed_text import isolated


class OwnPeople(QWidget):
    """Says first that names come, then shows whom the person could ring."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._column = Column(room.theme, gap=12)
        self.setLayout(self._column)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside: QWidget | None = None
        self.hide()

    def show_people(self) -> None:
        """Show the people as they stand in the notebook now."""
        self.put_away()
        inside = QWidget()
        column = Column(self._room.theme, gap=12)
        inside.setLayout(column)
        theme, library = self._room.theme, self._room.library
        people = self.people()
        if people:
            column.addWidget(QuietLabel(theme, library.sentence("pause", "pa_people_note")))
            card = Card(theme, Margins(20, 14, 20, 14))
            for name, number in people:
                card.column.addLayout(self._line(name, number))
            column.addWidget(card)
        else:
            column.addWidget(Prose(theme, library.sentence("help", "help_people_empty")))
        self._inside = inside
        self._column.addWidget(inside)
        self.show()

    def put_away(self) -> None:
        """Show no names."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.hide()

    def people(self) -> tuple[tuple[str, str], ...]:
        """Return names and numbers: the lines added for help first, then people with a number."""
        lines = [(line.name, line.number) for line in self._room.notebook.choices().own_help_lines]
        known = [(person.name, person.phone) for person in self._room.notebook.people.list()]
        reachable = [(name, number) for name, number in known if number]
        return tuple(dict.fromkeys((*lines, *reachable)))

    def _line(self, name: str, number: str) -> Row:
        row = Row(self._room.theme, gap=24, margins=Margins(0, 6, 0, 6))
        row.addWidget(PlainLabel(self._room.theme, isolated(name), is_strong=True), 1)
        row.addWidget(NumberLabel(self._room.theme, isolated(number), TextStep.BODY))
        return row
