"""Keeping what is typed on the page shown: when it is saved, the place, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inventory_app.domain.choices import Place
from inventory_app.domain.errors import ExpectedError
from inventory_app.domain.forms import QuestionKind
from inventory_app.ui.wizard.autosave import Autosave

if TYPE_CHECKING:
    from inventory_app.services.writing import Saved
    from inventory_app.ui.wizard.page_view import PageView
    from inventory_app.ui.wizard.pager import Pager


class Keeping(QObject):
    """Saves the page that is shown."""

    steered = Signal()
    """An answer changed that opens or shuts other questions."""

    def __init__(self, pager: Pager, parent: QObject) -> None:
        super().__init__(parent)
        self._pager = pager
        self._view: PageView | None = None
        self._autosave = Autosave(self._save, self)
        self._autosave.saved.connect(self._note_saved)
        self._autosave.failed.connect(self.show_problem)

    @property
    def is_unsaved(self) -> bool:
        """Tell whether something typed is not in the file yet."""
        return self._autosave.is_unsaved

    def hold(self, view: PageView | None) -> None:
        """Keep this page from now on; the one before must be kept already."""
        self._view = view
        if view:
            view.sheet.edited.connect(self._note_edit)
            view.try_again_asked.connect(self._try_again)

    def save_now(self) -> bool:
        """Save what is unsaved; return whether everything is in the file now."""
        return self._autosave.save_now()

    def remember_place(self) -> bool:
        """Keep where the person is, though nothing was typed; return whether it was kept."""
        try:
            self._pager.writing.remember(self._place())
        except ExpectedError as error:
            self.show_problem(error)
            return False
        return True

    def show_problem(self, error: object) -> None:
        """Say why something is not in the file; every word stays on the screen."""
        if isinstance(error, ExpectedError) and self._view:
            self._view.show_problem(error)

    def _try_again(self) -> None:
        # Without unsaved words, the place is what is written to see whether writing goes again.
        is_kept = self.save_now() if self.is_unsaved else self.remember_place()
        if is_kept and self._view:
            self._view.show_no_problem()

    def _note_edit(self, question_id: str) -> None:
        block = self._view.sheet.block(question_id) if self._view else None
        if block is None:
            return
        block.say("")
        if block.question.kind is QuestionKind.SAFETY:
            return
        if block.question.is_kept:
            self._autosave.note_edit()
        if question_id in self._pager.steering():
            self.steered.emit()

    def _save(self) -> Saved:
        sheet = self._view.sheet if self._view else None
        saved = self._pager.save(sheet.changes() if sheet else {}, self._place())
        if sheet:
            sheet.forget_edits()
        return saved

    def _place(self) -> Place:
        stop = self._pager.stop
        question_id, cursor = self._view.sheet.focused() if self._view else ("", 0)
        page_id = self._pager.page_of(question_id) or stop.page_id
        return Place(stop.entry_id, page_id, question_id, cursor, stop.column_pass)

    def _note_saved(self, saved: Saved) -> None:
        if self._view:
            self._view.show_no_problem()
            self._view.foot.show_saved(saved.at)
