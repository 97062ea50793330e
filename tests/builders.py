"""What tests build notebooks from.

A fixed time, the shipped forms, invented people and their words.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from inventory_app.content.library import Library
from inventory_app.content.shipped import resources
from inventory_app.domain.choices import Choices
from inventory_app.domain.entries import Entry, GateAnswer, Section
from inventory_app.domain.flow import split
from inventory_app.storage.connection import open_connection
from inventory_app.storage.notebook import Notebook

if TYPE_CHECKING:
    from pathlib import Path

    from inventory_app.domain.answers import Changes
    from inventory_app.domain.keeping import Parting
    from inventory_app.storage.driver import Connection

KEY = bytes(range(32))
"""A data key that protects nothing."""

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

INVENTED_PEOPLE = ("Pat", "Lena", "Sam", "Mr Bello", "Jo", "Mrs Adeyemi", "Zoë", "Łukasz")


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        """Stand at a time."""
        self._now = now

    def now(self) -> datetime:
        """Return the time it stands at."""
        return self._now

    def move(self, step: timedelta) -> None:
        """Go forward, or back, by a step."""
        self._now += step


@cache
def shipped_library() -> Library:
    """Return the library of the shipped files; each is decoded once in a run."""
    return Library(resources())


def open_file(path: Path) -> Connection:
    """Open a file with the key that protects nothing; make it where there is none."""
    return open_connection(path, KEY, new=not path.exists())


def open_notebook(
    path: Path, clock: FixedClock | None = None, *, parting: Parting = split
) -> Notebook:
    """Open a notebook over the shipped forms; make it where there is none."""
    return Notebook(open_file(path), shipped_library(), clock or FixedClock(), parting=parting)


class NotebookBuilder:
    """Fills a notebook with an invented person's work, an entry a call."""

    def __init__(self, notebook: Notebook) -> None:
        """Take an open notebook."""
        self.notebook = notebook
        self.inventory_id = notebook.inventory().id

    def entry(
        self, section: Section, changes: Changes, gate: GateAnswer | None = None, **more: str
    ) -> Entry:
        """Add an entry, answer its safety question, and save what comes after it."""
        entries = self.notebook.entries
        added = entries.add(self.inventory_id, section, changes)
        if gate is not None:
            added = entries.answer_gate(added.id, gate, {}).entry
        return entries.save(added.id, more) if more else added

    def resentment(
        self, who: str = "Pat", gate: GateAnswer | None = GateAnswer.OWN, **more: str
    ) -> Entry:
        """Add a resentment; ``more`` is saved after the safety question is answered."""
        label = {"r_who": who, "r_label": "Passed over for the job"}
        return self.entry(Section.RESENTMENTS, label, gate, **more)

    def fear(
        self, fear: str = "Losing the flat", gate: GateAnswer | None = GateAnswer.WORRY, **more: str
    ) -> Entry:
        """Add a fear."""
        return self.entry(Section.FEARS, {"f_fear": fear}, gate, **more)

    def relationship(
        self, who: str = "Sam", gate: GateAnswer | None = GateAnswer.OWN, **more: str
    ) -> Entry:
        """Add a relationship in which everybody was free to say yes or no."""
        added = self.entry(Section.RELATIONSHIPS, {"s_who": who, "s_agreement": "all_free"})
        if gate is not None:
            added = self.notebook.entries.answer_gate(added.id, gate, {}).entry
        return self.notebook.entries.save(added.id, more) if more else added

    def harm(
        self, who: str = "Lena", gate: GateAnswer | None = GateAnswer.OWN, **more: str
    ) -> Entry:
        """Add a harm I did."""
        label = {"h_who": who, "h_label": "Money I never paid back"}
        return self.entry(Section.HARMS, label, gate, **more)

    def secret(
        self, title: str = "The blue folder", gate: GateAnswer | None = None, **more: str
    ) -> Entry:
        """Add a secret."""
        return self.entry(Section.SECRETS, {"x_title": title}, gate, **more)

    def harm_done_to_me(self, label: str = "The yellow house", **more: str) -> Entry:
        """Add a *Harm done to me* page directly."""
        return self.entry(Section.HARM_DONE_TO_ME, {"p_label": label, **more})

    def strength(self, strength: str = "Patience with children", **more: str) -> Entry:
        """Add a strength."""
        return self.entry(Section.STRENGTHS, {"a_strength": strength, **more})

    def chosen(self, choices: Choices) -> None:
        """Keep what the person chose."""
        self.notebook.choose(choices)

    def a_few_weeks_of_work(self) -> None:
        """Write something in every section, with each answer the safety questions have."""
        self.strength(a_example="I helped the boy next door with his sums.")
        self.resentment(
            "Pat",
            r_happened="Pat gave the job to someone newer.",
            r_part_words="I told stories about her at lunch.",
        )
        self.resentment("Lena", GateAnswer.PARKED)
        self.resentment("Mr Bello", GateAnswer.HARMED)
        self.resentment("Jo", GateAnswer.BOTH)
        self.resentment("Mrs Adeyemi", None)
        self.fear(f_might="I will be on the street by winter.", f_about="Zoë")
        self.fear("The letter", GateAnswer.DANGER, f_danger_help="The advice office")
        self.relationship(s_part_words="I said I was at work when I was out.")
        self.harm(h_what="I borrowed her savings and did not pay them back.")
        self.secret(gate=GateAnswer.PRIVATE, x_how_long="Eleven years")
        self.harm_done_to_me(p_words="It went on for two winters.")
