"""The public help lines of one country, by what they are for, with how far they were checked."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QWidget

from inventory_app.domain.help_lines import HelpCountry, HelpKind, HelpLine
from inventory_app.services.ports import FormLibrary
from inventory_app.ui.theme import Theme
from inventory_app.ui.widgets.card import Card
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, QuietLabel, Words
from inventory_app.ui.widgets.layouts import Column, Margins


class PublicLines(QWidget):
    """One card of lines; empty until a country is shown."""

    def __init__(self, theme: Theme, library: FormLibrary) -> None:
        """Take the look and where sentences come from."""
        super().__init__()
        self._theme = theme
        self._library = library
        self._inner: QWidget | None = None
        self._column = Column(theme)
        self.setLayout(self._column)

    def show_country(self, country: HelpCountry | None) -> None:
        """Show the lines of a country, or nothing."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._made(country) if country else QWidget()
        self._column.addWidget(self._inner)

    def _made(self, country: HelpCountry) -> QWidget:
        inner = QWidget()
        column = Column(self._theme)
        column.addWidget(HeadingLine(self._theme, self.tr("Lines to call"), country.name))
        column.add_gap(10)
        if not country.lines:
            column.addWidget(Prose(self._theme, self._sentence("help_no_lines")))
        else:
            column.addWidget(self._card(country))
            column.add_gap(10)
            column.addWidget(QuietLabel(self._theme, self._checked()))
        inner.setLayout(column)
        return inner

    def _card(self, country: HelpCountry) -> Card:
        card = Card(self._theme, Margins(20, 14, 20, 14))
        for kind in HelpKind:
            lines = [line for line in country.lines if line.kind is kind]
            if not lines:
                continue
            card.column.addWidget(QuietLabel(self._theme, self._sentence(f"help_kind_{kind}")))
            for line in lines:
                card.column.addWidget(Words(self._theme, self._line(line), is_strong=True))
            card.column.add_gap(10)
        return card

    @staticmethod
    def _line(line: HelpLine) -> str:
        return f"{line.number}   {line.note}" if line.note else line.number

    def _checked(self) -> str:
        checked = self._library.all_help_lines().checked
        if not checked:
            return self._sentence("help_not_checked")
        day = QDate.fromString(checked, Qt.DateFormat.ISODate)
        shown = QLocale().toString(day, QLocale.FormatType.LongFormat)
        return self._sentence("help_checked").replace("{checked}", shown)

    def _sentence(self, sentence_id: str) -> str:
        return self._library.sentence("help", sentence_id)
