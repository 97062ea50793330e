"""One visit to the writing pages: when a pause is suggested, and when a strength is offered."""

from __future__ import annotations

from datetime import timedelta

from inventory_app.domain.answers import Answers
from inventory_app.domain.entries import Section
from inventory_app.services.ports import Clock

PAGES_BEFORE_STRENGTH = 5
"""Finished pages after which a strength is offered, once a visit."""

HIGH_FEELINGS = 7
"""From here on, 0 to 10, feelings count as strong."""

RISEN_BY = 3
"""Feelings that have risen by so much count as strong as well."""

FEELINGS_BEFORE = "sf_now"
"""The question of the page before Step Four about feelings."""

FEELINGS_AFTER = "qh_now"
"""The question of the quiet hour about feelings."""

NO_STRENGTH_AFTER = frozenset(
    {Section.HARM_DONE_TO_ME, Section.SECRETS, Section.RELATIONSHIPS, Section.STRENGTHS}
)
"""Sections after whose pages no strength is offered."""


class Visit:
    """What happened on the writing pages since the person sat down; kept nowhere."""

    def __init__(self, clock: Clock) -> None:
        """Begin now."""
        self._clock = clock
        self._since = clock.now()
        self._pages = 0
        self._has_offered_strength = False

    def finish_page(self) -> None:
        """Count a page that was gone on from."""
        self._pages += 1

    def is_rest_due(self, minutes: int) -> bool:
        """Return whether the quiet timer of so many minutes has run out; 0 is no timer."""
        return minutes > 0 and self._clock.now() - self._since >= timedelta(minutes=minutes)

    def start_over(self) -> None:
        """Let the quiet timer begin anew."""
        self._since = self._clock.now()

    def is_strength_due(self, section: Section) -> bool:
        """Return whether a strength may be offered after a page of this section."""
        if self._has_offered_strength or section in NO_STRENGTH_AFTER:
            return False
        return self._pages >= PAGES_BEFORE_STRENGTH

    def offer_strength(self) -> None:
        """Remember that a strength was offered; it is offered once a visit."""
        self._has_offered_strength = True


def are_strong(now: int, before: int | None = None) -> bool:
    """Return whether feelings (0 to 10) are so strong.

    Or have risen so far, that company comes before writing.
    """
    return now >= HIGH_FEELINGS or (before is not None and now - before >= RISEN_BY)


def feelings_in(answers: Answers, question_id: str = FEELINGS_BEFORE) -> int | None:
    """Return the feelings given on a scale, None where it was skipped."""
    value = answers.get(question_id)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
