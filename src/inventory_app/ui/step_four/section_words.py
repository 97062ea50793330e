"""What sections, tasks, counts and states are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from inventory_app.domain.entries import EntryState, Section
from inventory_app.ui.wizard.whereabouts import PlaceNames


class SectionWords(QObject):
    """Says a section's small words in the window's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with what the other parts of the program are called."""
        super().__init__(parent)
        self._names = PlaceNames(self)

    def title(self, section: Section) -> str:
        """Return what a section is called."""
        titles = {
            Section.START: self.tr("Before you begin"),
            Section.RESENTMENTS: self.tr("Resentments"),
            Section.FEARS: self.tr("Fears"),
            Section.RELATIONSHIPS: self.tr("Relationships"),
            Section.RELATIONSHIPS_END: self.tr("How I want to be with people I am close to"),
            Section.HARMS: self.tr("Harms I did"),
            Section.STRENGTHS: self.tr("Strengths"),
            Section.SECRETS: self.tr("Secrets"),
            Section.HARM_DONE_TO_ME: self.tr("Harm done to me"),
            Section.CLOSING: self.tr("Put the lid on"),
        }
        return titles.get(section) or self._names.place(section)

    def task(self, section: Section) -> str:
        """Return what a person does in a section, beginning with a verb."""
        tasks = {
            Section.RESENTMENTS: self.tr("List and look at my resentments"),
            Section.FEARS: self.tr("List and look at my fears"),
            Section.RELATIONSHIPS: self.tr("Look at my relationships"),
            Section.HARMS: self.tr("Look at harm I have done"),
            Section.STRENGTHS: self.tr("List my strengths"),
            Section.SECRETS: self.tr("Keep my secrets"),
        }
        return tasks.get(section) or self.title(section)

    def count(self, section: Section, number: int) -> str:
        """Return how many entries a section holds, in its own word; nothing for none."""
        if not number:
            return ""
        ones = {
            Section.RESENTMENTS: self.tr("1 name"),
            Section.FEARS: self.tr("1 fear"),
            Section.RELATIONSHIPS: self.tr("1 person"),
            Section.STRENGTHS: self.tr("1 strength"),
        }
        many = {
            Section.RESENTMENTS: self.tr("%n names", "", number),
            Section.FEARS: self.tr("%n fears", "", number),
            Section.RELATIONSHIPS: self.tr("%n people", "", number),
            Section.STRENGTHS: self.tr("%n strengths", "", number),
        }
        if number == 1:
            return ones.get(section) or self.tr("1 entry")
        return many.get(section) or self.tr("%n entries", "", number)

    def state(self, state: EntryState) -> str:
        """Return what a state is called."""
        states = {
            EntryState.NOT_STARTED: self.tr("Not started"),
            EntryState.IN_PROGRESS: self.tr("In progress"),
            EntryState.DONE: self.tr("Done for now"),
            EntryState.SET_ASIDE: self.tr("Set aside"),
        }
        return states[state]


class ListWords(QObject):
    """Says the small words of a section's list."""

    def placeholder(self, section: Section) -> str:
        """Return what stands in the empty add line."""
        placeholders = {
            Section.FEARS: self.tr("Type a fear and press Enter"),
            Section.STRENGTHS: self.tr("Type a strength and press Enter"),
            Section.SECRETS: self.tr("Type a code word and press Enter"),
            Section.HARM_DONE_TO_ME: self.tr("Type a word or a code and press Enter"),
        }
        return placeholders.get(section) or self.tr("Type a name and press Enter")

    def hint(self, section: Section) -> str:
        """Return the hint under the add line."""
        hints = {
            Section.FEARS: self.tr("Start with a few words for each. The rest can wait."),
            Section.STRENGTHS: self.tr("One word for each is enough."),
            Section.SECRETS: self.tr("Nothing more is needed. The rest can wait."),
            Section.HARM_DONE_TO_ME: self.tr("Nothing more is needed. You can stop here."),
        }
        return hints.get(section) or self.tr("Start with names only. The rest can wait.")

    def nothing_yet(self, section: Section) -> str:
        """Return what an empty list says."""
        named = {Section.RESENTMENTS, Section.RELATIONSHIPS, Section.HARMS}
        if section in named:
            return self.tr(
                "Nothing here yet. Start with one name. You do not have to do it all today."
            )
        if section is Section.HARM_DONE_TO_ME:
            return self.tr("Nothing here. Nothing has to be here.")
        return self.tr("Nothing here yet. Start with one. You do not have to do it all today.")

    def nothing_found(self) -> str:
        """Return what a list says when the filter leaves no row."""
        return self.tr("No entry fits. Choose Show everything to see the whole list.")

    def set_aside(self, name: str) -> str:
        """Return what is said after an entry was set aside; ``name`` is isolated."""
        return self.tr("{name} is set aside. The words are kept and nothing is printed.").format(
            name=name
        )
