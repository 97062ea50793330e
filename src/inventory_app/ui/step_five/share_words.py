"""The small words of what is shared: whom a page is marked for, and why one cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inventory_app.domain.sharing import SHARE_LIST, ShareMark, share_question
from inventory_app.services.sharing import ShareRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inventory_app.domain.entries import Section
    from inventory_app.domain.forms import Form, Question
    from inventory_app.ui.room import Room

_FORM = "step_five_share"


class ShareWords(QObject):
    """Says marks and reasons, in the words the person uses for their sponsor and therapist."""

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        """Take the room; :meth:`refresh` reads the words now in force."""
        super().__init__(parent)
        self._room = room
        self.refresh()

    def refresh(self) -> None:
        """Read the words in force now."""
        self._wording = self._room.library.wording(self._room.notebook.choices().own_words)
        question = share_question(self._share_form())
        if question is None:
            msg = f"the form {_FORM} asks nothing of {SHARE_LIST}"
            raise LookupError(msg)
        self._question = question
        self._sections: dict[Section, str] = {}
        self._labels = {option.id: option.label for option in question.options}

    @property
    def question(self) -> Question:
        """The question of who may hear or see a page."""
        return self._question

    def sentence(self, sentence_id: str, **values: str) -> str:
        """Return a sentence of Step Five, filled in."""
        text = self._wording.fill(self._room.library.sentence("step_five", sentence_id))
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def bulk(self) -> tuple[str, ...]:
        """Return what stands before the marks of a whole section, and the marks."""
        found = self._room.library.sentences("step_five", "share_bulk")
        return tuple(self._wording.fill(each) for each in found)

    def mark(self, mark: ShareMark) -> str:
        """Return what a listener is called."""
        return self._labels[mark.value]

    def section(self, section: Section) -> str:
        """Return what a section is called."""
        if section not in self._sections:
            self._sections[section] = self._wording.fill(self._room.library.form(section).title)
        return self._sections[section]

    def marks(self, row: ShareRow) -> str:
        """Return what stands in the last column: the listeners, nobody yet, or that it stays."""
        if not row.may_be_marked:
            return self.tr("Stays with you")
        return self.listeners(row.marks) or self._labels["nobody_yet"]

    def listeners(self, marks: Iterable[ShareMark]) -> str:
        """Return listeners one after the other."""
        chosen = set(marks)
        labels = [self.mark(mark) for mark in ShareMark if mark in chosen]
        return ", ".join(label if not at else _small(label) for at, label in enumerate(labels))

    def why_not(self, row: ShareRow) -> str:
        """Return why a page cannot be marked."""
        if row.is_set_aside:
            return self.tr("This page is set aside. It stays with you and cannot be marked.")
        return self.tr(
            "This page stays with you. It cannot be marked as its safety question stands now."
        )

    def _share_form(self) -> Form:
        return self._wording.form(self._room.library.form(_FORM))


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
