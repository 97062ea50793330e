"""The sitting: reading aloud, one page at a time, what is shared with this listener, no more.

The listener may see the screen. A :class:`Sitting` is all the window gets: it returns pages that
are marked for its listener at the moment of asking, and knows no way to any other.
"""

from __future__ import annotations

from enum import StrEnum, unique
from typing import TYPE_CHECKING, Final

import msgspec

from inventory_app.domain.entries import Entry, Section
from inventory_app.domain.patterns import is_own_word
from inventory_app.domain.people import shown_name
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.subjects import entry_of, entry_subject
from inventory_app.services.patterns import Patterns
from inventory_app.services.printing import cards
from inventory_app.services.sharing import Sharing
from inventory_app.services.step_five import StepFive, Style
from inventory_app.services.visit import Visit, are_strong

if TYPE_CHECKING:
    from inventory_app.domain.answers import AnswerValue
    from inventory_app.domain.document import Answer
    from inventory_app.domain.sharing import ShareMark
    from inventory_app.services.ports import Clock, FormLibrary, Notebook

MARK: Final = "sit_mark"
HEARD: Final = "sit_back"
FEELINGS: Final = "sit_now"


@unique
class SittingMark(StrEnum):
    """What was done with a page."""

    READ = "shared"
    SKIPPED = "skipped"
    LATER = "later"


class SittingPage(PrivateRecord, frozen=True):
    """One page as it is read aloud.

    ``place`` counts from 1 among ``count`` shared pages. ``mark`` is what was done with it, in this
    sitting or one before; ``heard`` what the person heard back.
    """

    id: int
    place: int
    count: int
    number: str
    title: str
    section_title: str
    answers: tuple[Answer, ...]
    mark: SittingMark | None
    heard: str


class HabitSaid(PrivateRecord, frozen=True):
    """A habit as it is named to a listener: without names, numbers or details."""

    label: str
    times: int
    strength: str


class Sitting:
    """One listener's sitting; it begins where the one before stopped."""

    def __init__(
        self,
        notebook: Notebook,
        library: FormLibrary,
        clock: Clock,
        listener: ShareMark,
        *,
        style: Style = Style.FULL,
    ) -> None:
        """Take the open notebook, the forms, the clock, the listener's mark and the style.

        With *habits only* there are no pages.
        """
        self._notebook = notebook
        self._library = library
        self._listener = listener
        self._style = style
        self._step_five = StepFive(notebook)
        self._inventory_id = self._step_five.current().id
        self._visit = Visit(clock)
        self._last_section: Section | None = None
        self._at = self._resumed()

    # What is read

    @property
    def style(self) -> Style:
        """In full, or habits only."""
        return self._style

    def page(self) -> SittingPage | None:
        """Return the page at hand, or None when every page was read or skipped.

        A page that is no longer shared is never returned: the next one is at hand then.
        """
        shared = self._shared()
        place = self._place(shared)
        if place is None:
            return None
        entry = shared[place]
        kept = self._kept(entry.id)
        (card,) = cards(self._notebook, self._library, [entry], beside=shared)
        form = self._library.form(entry.section)
        wording = self._library.wording(self._notebook.choices().own_words)
        return SittingPage(
            id=entry.id,
            place=place + 1,
            count=len(shared),
            number=card.number,
            title=shown_name(card.title),
            section_title=wording.fill(form.title),
            answers=card.answers,
            mark=_mark_of(kept),
            heard=str(kept.answers.get(HEARD, "")) if kept else "",
        )

    def count(self) -> int:
        """Return how many pages are shared with this listener."""
        return len(self._shared())

    def left_for_later(self) -> int:
        """Return how many shared pages were left for later."""
        marks = self._marks()
        return sum(marks.get(entry.id) is SittingMark.LATER for entry in self._shared())

    def habits(self) -> tuple[HabitSaid, ...]:
        """Return the habits of Patterns as they may be named aloud.

        A word of the person's own is only among them where a page that holds it is shared.
        """
        shared = {entry.id for entry in self._sharing().shared_with(self._listener)}
        return tuple(
            HabitSaid(line.label, line.times, line.strength)
            for line in Patterns(self._notebook, self._library, self._sources()).habits()
            if not is_own_word(line.id) or shared.intersection(line.entry_ids)
        )

    # Moving

    def go_next(self) -> None:
        """Go to the page after; at the last one stay."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the page before; at the first one stay. After the end, go to the last."""
        self._step(-1)

    def go_to_later(self) -> bool:
        """Go to the first page left for later; return whether there is one."""
        marks = self._marks()
        later = [e.id for e in self._shared() if marks.get(e.id) is SittingMark.LATER]
        if later:
            self._stand_at(later[0])
        return bool(later)

    def mark(self, mark: SittingMark) -> None:
        """Keep what was done with the page at hand, and go to the next that is still to do.

        After the last one the sitting is through: there is no page at hand then.
        """
        shared = self._shared()
        place = self._place(shared)
        if place is None:
            return
        self._keep(shared[place], {MARK: mark.value})
        self._visit.finish_page()
        self._last_section = shared[place].section
        marks = self._marks()
        to_do = [e.id for e in (*shared[place + 1 :], *shared[:place]) if e.id not in marks]
        self._stand_at(to_do[0] if to_do else 0)

    def hear(self, words: str) -> None:
        """Keep what the person heard back about the page at hand."""
        here = self._here()
        if here is not None:
            self._keep(here, {HEARD: words})

    def keep_back(self) -> None:
        """Mark the page at hand for this listener no more; the next one is at hand then."""
        shared = self._shared()
        place = self._place(shared)
        if place is None:
            return
        beside = [*shared[place + 1 :], *reversed(shared[:place])]
        self._sharing().unmark(shared[place], self._listener)
        self._stand_at(beside[0].id if beside else 0)

    # How it goes

    def feel(self, feelings: int) -> bool:
        """Keep how strong feelings are now (0 to 10); return whether a minute comes first."""
        here = self._here()
        if here is not None:
            self._keep(here, {FEELINGS: feelings})
        return are_strong(feelings)

    def is_rest_due(self) -> bool:
        """Return whether the quiet timer the person chose has run out."""
        return self._visit.is_rest_due(self._notebook.choices().quiet_timer_minutes)

    def rest(self) -> None:
        """Let the quiet timer begin anew."""
        self._visit.start_over()

    def is_strength_due(self) -> bool:
        """Return whether a strength may be offered now: once a sitting, never after hard pages."""
        section = self._last_section
        return section is not None and self._visit.is_strength_due(section)

    def offer_strength(self) -> None:
        """Remember that a strength was offered."""
        self._visit.offer_strength()

    def add_strength(self, words: str) -> None:
        """Add a strength to the list; it is marked for nobody."""
        name = self._library.form(Section.STRENGTHS).name_question
        sources = self._sources()
        if words.strip() and name is not None and sources:
            self._notebook.entries.add(sources[-1], Section.STRENGTHS, {name.id: words})

    # Inside

    def _sources(self) -> tuple[int, ...]:
        return self._step_five.sources()

    def _sharing(self) -> Sharing:
        return Sharing(self._notebook, self._library, self._sources())

    def _shared(self) -> tuple[Entry, ...]:
        if self._style is Style.NATURES:
            return ()
        return self._sharing().shared_with(self._listener)

    def _here(self) -> Entry | None:
        shared = self._shared()
        place = self._place(shared)
        return None if place is None else shared[place]

    def _place(self, shared: tuple[Entry, ...]) -> int | None:
        """Return where the page at hand stands; one that left gives the first still to do."""
        ids = [entry.id for entry in shared]
        if self._at in ids:
            return ids.index(self._at)
        marks = self._marks()
        return next((place for place, each in enumerate(ids) if each not in marks), None)

    def _step(self, step: int) -> None:
        shared = self._shared()
        place = self._place(shared)
        if not shared:
            return
        if place is None:
            to = len(shared) - 1 if step < 0 else None
        else:
            to = min(max(place + step, 0), len(shared) - 1)
        if to is not None:
            self._stand_at(shared[to].id)

    def _resumed(self) -> int:
        """Return the page that was left, else the first still to do, else the first for later."""
        shared = self._shared()
        ids = [entry.id for entry in shared]
        left = self._notebook.choices().sitting_places.get(self._key(), 0)
        if left in ids:
            return left
        marks = self._marks()
        to_do = [entry_id for entry_id in ids if entry_id not in marks]
        later = [entry_id for entry_id in ids if marks.get(entry_id) is SittingMark.LATER]
        return next(iter([*to_do, *later]), 0)

    def _stand_at(self, entry_id: int) -> None:
        choices = self._notebook.choices()
        places = {**choices.sitting_places, self._key(): entry_id}
        self._notebook.choose(msgspec.structs.replace(choices, sitting_places=places))
        self._at = entry_id  # not before: a disk that refuses leaves the page that is shown

    def _key(self) -> str:
        return f"{self._inventory_id}/{self._listener}"

    def _subject(self, entry_id: int) -> str:
        return entry_subject(entry_id, self._listener)

    def _kept(self, entry_id: int) -> Entry | None:
        return self._notebook.entries.about(
            self._inventory_id, Section.STEP_FIVE_SITTING, self._subject(entry_id)
        )

    def _marks(self) -> dict[int, SittingMark]:
        """Return what was done with pages for this listener, by page."""
        rows = self._notebook.entries.entries(self._inventory_id, Section.STEP_FIVE_SITTING)
        return {
            entry_id: mark
            for row in rows
            if (entry_id := entry_of(row.subject)) is not None
            and row.subject == self._subject(entry_id)
            and (mark := _mark_of(row)) is not None
        }

    def _keep(self, entry: Entry, changes: dict[str, AnswerValue | None]) -> None:
        row = self._step_five.about(Section.STEP_FIVE_SITTING, self._subject(entry.id))
        self._notebook.entries.save(row.id, changes)


def _mark_of(kept: Entry | None) -> SittingMark | None:
    value = kept.answers.get(MARK) if kept else None
    return SittingMark(value) if isinstance(value, str) else None
