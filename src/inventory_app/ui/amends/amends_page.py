"""Amends: the list of cards, and the way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

from inventory_app.domain.amends import WHO
from inventory_app.domain.entries import EntryRow, Section
from inventory_app.services.amends import AmendsCards, AmendsRow
from inventory_app.services.listing import Listing
from inventory_app.services.route import Route
from inventory_app.services.step_eight import EightLine
from inventory_app.ui.amends.card_words import CardWords
from inventory_app.ui.amends.waiting_names import WaitingNames
from inventory_app.ui.lists.foot import FootBar
from inventory_app.ui.lists.reading_width import ReadingWidth
from inventory_app.ui.lists.rows import PlainRow, PlainRows
from inventory_app.ui.lists.sheet import ListSheet
from inventory_app.ui.page import Destination, Page, Screen
from inventory_app.ui.room import Room
from inventory_app.ui.step_four.add_line import AddLine
from inventory_app.ui.step_four.section_bars import SectionBars
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.buttons import Button, ButtonKind
from inventory_app.ui.widgets.disclosure import Disclosure
from inventory_app.ui.widgets.heading_line import HeadingLine
from inventory_app.ui.widgets.labels import Prose, Tone
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.table import CellLook, Table, TableColumn
from inventory_app.ui.widgets.typed_text import isolated
from inventory_app.ui.wizard.page_help import KIND_LINES

_COLUMNS = (
    TableColumn(200),
    TableColumn(None),
    TableColumn(120, CellLook.NUMBER, is_spare=True),
    TableColumn(190, CellLook.STATE),
)


class AmendsPage(Page):
    """One card for each person: who, what was done, and how the card stands."""

    def __init__(self, room: Room) -> None:
        """Build the page; it is filled by :meth:`enter`."""
        super().__init__()
        self._room = room
        self._cards = AmendsCards(room.notebook, room.library)
        self._route = Route(room.notebook, room.library)
        self._listing = Listing(room.notebook, room.library, room.clock)
        self._words = CardWords(self)
        self._rows: dict[int, EntryRow] = {}
        self._deleted: list[EntryRow] = []
        theme = room.theme
        self._heading = HeadingLine(theme, self._sentence("am_title"), step=TextStep.TITLE)
        self._said = Prose(theme, tone=Tone.QUIET)
        self._kinds = Disclosure(theme, self.tr("The kinds of amends"), self._kind_lines())
        self._add = AddLine(theme, room.notebook.people.suggestions)
        self._bars = SectionBars(theme)
        self._waiting = WaitingNames(theme)
        self._empty = Prose(theme, self.tr("No cards yet. They can wait."), tone=Tone.QUIET)
        heads = (self.tr("Who"), self.tr("What I did"), self.tr("Pages"), self.tr("State"))
        self._model = PlainRows(heads, self)
        self._table = Table(theme, self.title(), _COLUMNS)
        self._table.setModel(self._model)
        self._table.fit_columns()
        self._foot = FootBar(theme)
        self._open_button = Button(theme, self.tr("Open"), ButtonKind.PRIMARY)
        self._aside = Button(theme, self.tr("Set aside"), ButtonKind.QUIET, "set-aside")
        self._delete_button = Button(theme, self.tr("Delete"), ButtonKind.QUIET, "trash")
        self._foot.set_buttons([self._open_button], [self._aside, self._delete_button])
        self._sheet = ListSheet(theme, self._table)
        self._lay_out()
        self._connect()

    @override
    def enter(self, destination: Destination) -> None:
        form = self._listing.form(Section.AMENDS)
        question = form.question(WHO)
        if question is not None:
            placeholder = self.tr("Type a name and press Enter")
            self._add.ask(question.text, question.hint, placeholder, completes=True)
        self._deleted.clear()
        self._bars.clear()
        self._refresh()
        self._waiting.open(is_open=not self._rows)
        if destination.stop is not None:
            self._table.choose_row(self._model.place_of(destination.stop.entry_id))
        self._add.focus()

    @override
    def keep(self) -> bool:
        if self._add.words().strip():
            self._cards.add(self._add.words())
            self._add.clear()
        return True

    @override
    def title(self) -> str:
        return self.tr("Amends")

    @override
    def step_of(self) -> Screen:
        return Screen.AMENDS

    @override
    def event(self, event: QEvent, /) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and event.matches(QKeySequence.StandardKey.New):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.New):
            self._add.focus()
        elif event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self._delete()
        else:
            super().keyPressEvent(event)

    def _sentence(self, sentence_id: str) -> str:
        return self._room.library.sentence("amends", sentence_id)

    def _kind_lines(self) -> str:
        return "\n\n".join(self._sentence(each) for each in KIND_LINES.values())

    def _lay_out(self) -> None:
        lines = ("am_words_1", "am_words_2")
        self._said.set_words("\n\n".join(self._sentence(each) for each in lines))
        column = self._sheet.column
        gaps = (
            (self._heading, 8),
            (ReadingWidth(self._room.theme, self._said), 4),
            (self._kinds, 8),
            (self._add, 10),
            (self._bars, 8),
            (self._waiting, 8),
        )
        for widget, gap in gaps:
            column.addWidget(widget)
            column.add_gap(gap)
        column.addWidget(self._foot.overflow)
        column.addWidget(self._empty)
        outer = Column(self._room.theme)
        outer.addWidget(self._sheet, 1)
        outer.addWidget(self._foot)
        self.setLayout(outer)

    def _connect(self) -> None:
        self._add.lines_given.connect(self._add_cards)
        self._waiting.card_asked.connect(self._add_from)
        self._table.row_opened.connect(self._open_chosen)
        self._table.row_chosen.connect(self._show_chosen)
        self._open_button.clicked.connect(self._open_chosen)
        self._aside.clicked.connect(self._set_aside)
        self._delete_button.clicked.connect(self._delete)

    def _refresh(self, entry_id: int | None = None) -> None:
        chosen = entry_id if entry_id is not None else self._model.key(self._table.currentIndex())
        found = self._room.notebook.entries.list(self._cards.inventory(), Section.AMENDS)
        rows = {row.id: row for row in found}
        cards = [card for card in self._cards.rows() if card.id in rows]
        self._rows = {card.id: rows[card.id] for card in cards}
        self._model.show([PlainRow(card.id, self._cells(card)) for card in cards])
        self._heading.set_words(self._sentence("am_title"), self._words.count(len(cards)))
        self._waiting.show_lines(self._cards.waiting())
        self._empty.setVisible(not cards)
        self._foot.setVisible(bool(cards))
        self._sheet.show_table(is_shown=bool(cards))
        self._table.choose_row(max(0, self._model.place_of(chosen)))
        self._show_chosen()

    def _cells(self, card: AmendsRow) -> tuple[str, ...]:
        row = self._rows[card.id]
        is_shut = card.is_set_aside or card.is_not_owed
        what, numbers = ("", "") if is_shut else (row.snippet, ", ".join(card.numbers))
        state = self._words.state(self._listing.form(Section.AMENDS), card, row)
        return (card.who, what, numbers, state)

    def _chosen(self) -> EntryRow | None:
        key = self._model.key(self._table.currentIndex())
        return self._rows.get(key) if isinstance(key, int) else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is None:
            return
        name = row.title or self.tr("this card")
        short = isolated(self._foot.fitted(name, self._open_button))
        self._open_button.set_text(self.tr("Open {name}").format(name=short))
        self._open_button.setAccessibleName(self.tr("Open {name}").format(name=name))
        self._aside.setAccessibleName(self.tr("Set aside {name}").format(name=name))
        self._delete_button.setAccessibleName(self.tr("Delete {name}").format(name=name))
        self._foot.fit()

    def _add_cards(self, lines: Sequence[str]) -> None:
        names = [" ".join(line.split()) for line in lines]
        added = [self._cards.add(name).id for name in names if name]
        self._add.clear()
        self._bars.clear()
        self._refresh(added[-1] if added else None)
        is_harmed = [card for card in self._cards.rows() if card.has_harm_page]
        if any(card.id in added for card in is_harmed):
            self._bars.say(self._cards.no_amends_line())
        self._add.focus()

    def _add_from(self, line: EightLine) -> None:
        self._open(self._cards.add_from(line).id)

    def _open_chosen(self) -> None:
        row = self._chosen()
        if row is not None:
            self._open(row.id)

    def _open(self, entry_id: int) -> None:
        stop = self._route.first(self._room.notebook.entries.find(entry_id))
        self.left_for.emit(Destination(Screen.WRITING, Section.AMENDS, stop))

    def _set_aside(self) -> None:
        row = self._chosen()
        if row is None:
            return
        self._cards.set_aside(row.id)
        self._refresh()
        name = isolated(row.title or self.tr("This card"))
        self._bars.say(self.tr("{name} is set aside. The words are kept.").format(name=name))

    def _delete(self) -> None:
        row = self._chosen()
        if row is None:
            return
        self._cards.delete([row.id])
        self._deleted.append(row)
        self._refresh()
        self._bars.say_deleted(self._deleted, self._undo_delete, self._erase)

    def _undo_delete(self) -> None:
        ids = [row.id for row in self._deleted]
        self._cards.undo_delete(ids)
        self._deleted.clear()
        self._bars.clear()
        self._refresh(ids[-1])
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _erase(self) -> None:
        self._listing.erase([row.id for row in self._deleted])
        self._deleted.clear()
        self._bars.clear()
