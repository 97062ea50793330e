"""Fields of one line, with the label above and words offered while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QSizePolicy, QWidget
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.labels import QuietLabel, Words
from inventory_app.ui.widgets.layouts import Column
from inventory_app.ui.widgets.typed_text import clean_line, clean_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from inventory_app.ui.theme import Theme

_NO_LIMIT = 2**31 - 1
"""Qt's own limit leaves out the end of a longer paste, and nothing says so."""

_SPELLED_DATES = ("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd")


class LineField(QLineEdit):
    """One line of a person's words."""

    text_edited = Signal()
    """A person changed the words; not sent by `set_text`."""
    enter_pressed = Signal()
    continue_asked = Signal()
    lines_pasted = Signal(list)
    """Several lines came in at once (their texts); the field is left as it was before."""

    def __init__(
        self, theme: Theme, accessible_name: str = "", placeholder: str = "", *, text: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._takes_many_lines = False
        self._before = ""
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(_NO_LIMIT)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self._before = self.text()
        self.textEdited.connect(self._note_edit)
        dress(self, theme, Part.FIELDS, Part.MENUS)
        theme.changed.connect(self._dress)
        self._dress()

    def words(self) -> str:
        """Return the words, without line ends or what no file can hold."""
        return clean_line(self.text())

    def set_words(self, text: str) -> None:
        """Show these words. Sends no `text_edited`."""
        self.setText(clean_line(text))
        self._before = self.text()

    def take_many_lines(self) -> None:
        """Send pasted lists as `lines_pasted` instead of joining their lines."""
        self._takes_many_lines = True

    def set_completions(self, words: Sequence[str]) -> None:
        """Offer these words while typing; matched anywhere in them, whatever their case."""
        completer = self.completer()
        if completer is None:
            completer = QCompleter(self)
            completer.setModel(QStringListModel(self))
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            pop_up = QListView()
            dress(pop_up, self._theme, Part.OFFERS, Part.BARS)
            completer.setPopup(pop_up)
            self.setCompleter(completer)
            self._dress()
        model = completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList(list(words))

    def hide_completions(self) -> None:
        """Close the list of offered words."""
        completer = self.completer()
        if completer is not None:
            pop_up = completer.popup()
            if pop_up is not None:
                pop_up.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter is taken here, so that the list of offered words would stay open.
            self.hide_completions()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.continue_asked.emit()
            else:
                self.enter_pressed.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _note_edit(self) -> None:
        typed = clean_text(self.text(), longest=len(self.text())).text
        if "\n" in typed.strip("\n") and self._takes_many_lines:
            lines = [line.strip() for line in typed.split("\n") if line.strip()]
            self.setText(self._before)
            self.lines_pasted.emit(lines)
            return
        if self.text() != clean_line(self.text()):
            position = self.cursorPosition()
            self.setText(clean_line(self.text()))
            self.setCursorPosition(position)
        self._before = self.text()
        self.text_edited.emit()

    def _dress(self) -> None:
        font = self._theme.font(TextStep.BODY)
        self.setFont(font)
        completer = self.completer()
        if completer is not None:
            pop_up = completer.popup()
            if pop_up is not None:
                pop_up.setFont(font)


class LabelledField(QWidget):
    """A field with its label above and, if there is one, a hint between them."""

    def __init__(self, theme: Theme, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.label = Words(theme, label, is_strong=True)
        self.field = field
        column = Column(theme, gap=6)
        column.addWidget(self.label)
        if hint:
            column.addWidget(QuietLabel(theme, hint))
            field.setAccessibleDescription(hint)
        column.addWidget(field)
        self.setLayout(column)
        self.label.set_buddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.setFocusProxy(field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class DateField(LineField):
    """A date typed in the person's own way; what cannot be read as a date is kept as words."""

    def date(self) -> QDate | None:
        """Return the date typed, None when it cannot be read as one."""
        typed = self.words().strip()
        if not typed:
            return None
        locale = QLocale()
        forms = [locale.dateFormat(kind) for kind in QLocale.FormatType]
        for form in (*forms, *_SPELLED_DATES):
            found = locale.toDate(typed, form)
            if found.isValid():
                return _in_this_century(found, typed)
        return None

    def set_date(self, date: QDate | None) -> None:
        """Show a date in the person's own way, or nothing."""
        short = QLocale.FormatType.ShortFormat
        self.set_words(QLocale().toString(date, short) if date else "")


def _in_this_century(date: QDate, typed: str) -> QDate:
    """Read years typed with two figures as this century's, not the last one's."""
    has_whole_year = str(date.year()) in typed
    is_old = date.year() < 2000  # noqa: PLR2004 - Qt reads "24" as 1924
    return date if has_whole_year or not is_old else date.addYears(100)
