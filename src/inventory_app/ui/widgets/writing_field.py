"""The field for long answers: plain text only, generous leading, keys that leave and go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit
from typing_extensions import override

from inventory_app.ui.dress import dress
from inventory_app.ui.style import Part
from inventory_app.ui.theme_type import TextStep
from inventory_app.ui.widgets.keys import is_plain_enter
from inventory_app.ui.widgets.typed_text import LONGEST_PARAGRAPH, clean_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent

    from inventory_app.ui.theme import Theme

_LEADING = 1.58
_AFTER_PARAGRAPH = 6
_AROUND = 30
"""Pixels of the field's height that are not lines: edges, paddings, the document's margin."""
_LINES = 9
_LINES_WHEN_LARGE = 3
_PLAIN = "text/plain"


class WritingField(QTextEdit):
    """A person's own words, as long as they like.

    Enter begins a new line, Ctrl+Enter asks to go on, Tab leaves the field.
    """

    text_edited = Signal()
    """A person changed the words; not sent by `set_text`."""
    continue_asked = Signal()
    long_line_wrapped = Signal(int)
    """A pasted paragraph was too long; carries how many line ends were added."""

    def __init__(
        self,
        theme: Theme,
        accessible_name: str = "",
        accessible_description: str = "",
        lines: int | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._lines = lines
        self._is_loading = False
        self._leading = 0
        self.setAccessibleName(accessible_name)
        self.setAccessibleDescription(accessible_description)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._let_each_paragraph_choose_its_direction()
        dress(self, theme, Part.FIELDS, Part.BARS, Part.MENUS)
        # It paints its own ground: else each key paints the whole page under the words anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.textChanged.connect(self._note_change)
        theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        r"""Return the words with "\n" between lines; nothing else is changed."""
        # Not toPlainText(): it turns no-break spaces into spaces.
        return clean_text(self.document().toRawText()).text

    def set_text(self, text: str) -> None:
        """Show these words; undo cannot go back behind them. Sends no `text_edited`."""
        cleaned = clean_text(text)
        self._is_loading = True
        try:
            document = self.document()
            document.setUndoRedoEnabled(False)
            document.clear()
            cursor = QTextCursor(document)
            cursor.setBlockFormat(self._block_format())
            cursor.insertText(cleaned.text)
            document.setUndoRedoEnabled(True)
            document.setModified(False)
        finally:
            self._is_loading = False
        if cleaned.line_ends_added:
            self.long_line_wrapped.emit(cleaned.line_ends_added)

    def cursor_position(self) -> int:
        """Return where the cursor stands, in UTF-16 units from the start."""
        return self.textCursor().position()

    def set_cursor_position(self, position: int) -> None:
        """Put the cursor at `position` (held within the text) and show it."""
        cursor = self.textCursor()
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(max(position, 0), last))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @override
    def undo(self) -> None:
        self._step_in_history(super().undo, self.document().isUndoAvailable)

    @override
    def redo(self) -> None:
        self._step_in_history(super().redo, self.document().isRedoAvailable)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        tokens = self._theme.tokens
        ground = tokens.card if self.isEnabled() else tokens.disabled_fill
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(ground))
        painter.end()
        super().paintEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            step = {"edit-undo": self.undo, "edit-redo": self.redo}.get(action.objectName())
            if step is not None:
                action.triggered.disconnect()
                action.triggered.connect(step)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
            return
        if event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.continue_asked.emit()
            return
        if is_enter and not is_plain_enter(event):
            # Shift+Enter would put a line separator inside the paragraph: make it a plain line.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)
        self._mend_long_paragraph(self.textCursor().block())

    @override
    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return source.hasFormat(_PLAIN)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # Only plain text leaves the field: no markup with fonts and colours on the clipboard.
        data = QMimeData()
        data.setText(clean_text(self.textCursor().selectedText()).text)
        return data

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if not source.hasFormat(_PLAIN):
            return
        self._insert_clean(source.text())

    def _insert_clean(self, text: str) -> None:
        cursor = self.textCursor()
        cleaned = clean_text(text)
        first = self.document().findBlock(cursor.selectionStart())
        cursor.insertText(cleaned.text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if cleaned.line_ends_added:
            self.long_line_wrapped.emit(cleaned.line_ends_added)
        # What stood before and behind the cursor has joined the first and the last line.
        self._mend_long_paragraph(first)
        self._mend_long_paragraph(self.textCursor().block())

    def _mend_long_paragraph(self, block: QTextBlock) -> None:
        """Part a paragraph that has grown too long."""
        if block.length() <= LONGEST_PARAGRAPH:
            return
        cleaned = clean_text(block.text())
        if not cleaned.line_ends_added:
            return
        cursor = QTextCursor(block)
        cursor.joinPreviousEditBlock()
        for piece in cleaned.text.split("\n")[:-1]:
            cursor.setPosition(cursor.position() + _utf16_length(piece))
            cursor.insertBlock()
        cursor.endEditBlock()
        self.long_line_wrapped.emit(cleaned.line_ends_added)

    def _note_change(self) -> None:
        if not self._is_loading:
            self.text_edited.emit()

    def _step_in_history(self, step: Callable[[], None], can_step: Callable[[], bool]) -> None:
        """Undo or redo until words change.

        A new text size leads all lines anew, which Qt keeps as a change like any other: such
        changes are passed over, and the lines get the leading of today afterwards.
        """
        before = self.document().toRawText()
        self._is_loading = True
        while can_step():
            step()
            if self.document().toRawText() != before:
                break
        self._is_loading = False
        if self.textCursor().blockFormat().lineHeight() != self._leading:
            self._lead_lines()
        if self.document().toRawText() != before:
            self.text_edited.emit()

    def _dress(self) -> None:
        self.setFont(self._theme.font(TextStep.ANSWER))
        self._leading = round(self._theme.text_pixels(TextStep.ANSWER) * _LEADING)
        self.setCursorWidth(max(2, self._theme.size(1.4)))
        self._lead_lines()
        self._fit_height()
        self.ensureCursorVisible()

    def _lead_lines(self) -> None:
        self._is_loading = True
        document = self.document()
        has_history = document.isUndoAvailable() or document.isRedoAvailable()
        document.setUndoRedoEnabled(has_history)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._block_format())
        document.setUndoRedoEnabled(True)
        self._is_loading = False

    def _block_format(self) -> QTextBlockFormat:
        block_format = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block_format.setLineHeight(self._leading, kind)
        block_format.setBottomMargin(self._theme.space(_AFTER_PARAGRAPH))
        return block_format

    def _fit_height(self) -> None:
        lines = self._lines
        if lines is None:
            lines = _LINES_WHEN_LARGE if self._theme.is_large else _LINES
        self.setFixedHeight(lines * self._leading + self._theme.space(_AROUND))

    def _let_each_paragraph_choose_its_direction(self) -> None:
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
