"""Searching the open notebook; nothing of a search is kept."""

from __future__ import annotations

from inventory_app.domain.entries import Entry, EntryRow
from inventory_app.domain.keeping import words_on
from inventory_app.domain.people import folded
from inventory_app.services.ports import FormLibrary, Notebook
from inventory_app.services.route import Route, Stop, open_pages


class Searching:
    """Finds entries by words, and the page on which the words stand."""

    def __init__(self, notebook: Notebook, library: FormLibrary) -> None:
        """Take the open notebook and the forms."""
        self._notebook = notebook
        self._library = library
        self._route = Route(notebook, library)

    def find(self, words: str, *, with_quiet: bool = False) -> tuple[EntryRow, ...]:
        """Return rows whose reachable words hold every word typed, newest first.

        Harm done to the person, secrets and set-aside entries are searched only ``with_quiet``.
        """
        return self._notebook.entries.search(words, with_quiet=with_quiet)

    def stop(self, entry_id: int, words: str) -> Stop:
        """Return the entry's first page on which one of the words stands, else where it goes on."""
        entry = self._notebook.entries.find(entry_id)
        return self._page_with(entry, words) or self._route.first(entry)

    def _page_with(self, entry: Entry, words: str) -> Stop | None:
        wanted = folded(words).split()
        for shown in open_pages(self._library.form(entry.section), entry.answers):
            for question in shown.questions:
                text = "\n".join(words_on(question, entry.answers))
                if any(word in text for word in wanted):
                    return Stop(entry.id, shown.page.id)
        return None
