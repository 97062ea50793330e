"""After Step Five: the record, the quiet hour, then Six and Seven for each habit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from inventory_app.domain.entries import Entry, Inventory, Section
from inventory_app.domain.records import PrivateRecord
from inventory_app.domain.subjects import habit_subject
from inventory_app.services.patterns import PatternLine, Patterns
from inventory_app.services.step_five import StepFive

if TYPE_CHECKING:
    from inventory_app.domain.answers import AnswerValue
    from inventory_app.services.ports import Clock, FormLibrary, Notebook

REST_FIRST: Final = "rest"


class EveningPlan(PrivateRecord, frozen=True):
    """What the person planned by day for the evening after; empty lines were left empty."""

    person: str
    place: str
    kindness: str
    if_an_urge_comes: str


class HabitRow(PrivateRecord, frozen=True):
    """A habit of Patterns with what was written about it in Step Six; None before."""

    line: PatternLine
    entry: Entry | None


class QuietHour:
    """The hour after, with its optional timer; it can be stopped at any time."""

    LENGTH: Final = timedelta(minutes=60)

    def __init__(self, clock: Clock) -> None:
        """Begin now."""
        self._clock = clock
        self._since = clock.now()

    def left(self) -> timedelta:
        """Return how much of the hour is left, never less than nothing."""
        return max(self.LENGTH - (self._clock.now() - self._since), timedelta())

    def is_over(self) -> bool:
        """Return whether the hour has passed."""
        return not self.left()


class After:
    """What follows the sittings, without any window."""

    def __init__(self, notebook: Notebook, library: FormLibrary, clock: Clock) -> None:
        """Take the open notebook, the forms and the clock."""
        self._notebook = notebook
        self._library = library
        self._clock = clock
        self._step_five = StepFive(notebook)

    def record(self) -> Entry:
        """Return the record, made when first asked for."""
        return self._step_five.once(Section.STEP_FIVE_RECORD)

    def quiet_hour(self) -> Entry:
        """Return the page of the quiet hour, made when first asked for."""
        return self._step_five.once(Section.STEP_FIVE_AFTER)

    def end(self) -> Inventory:
        """Say that Step Five ended today; a later day takes the place of an earlier one."""
        inventory_id = self._step_five.current().id
        return self._notebook.inventories.end(inventory_id, self._clock.now().date())

    def evening(self) -> EveningPlan:
        """Return the plan for the evening after."""
        inventory_id = self._step_five.current().id
        plan = self._notebook.entries.once(inventory_id, Section.STEP_FIVE_PLAN)
        answers: dict[str, AnswerValue] = plan.answers if plan else {}
        said = [str(answers.get(question, "")).strip() for question in _EVENING]
        return EveningPlan(*said)

    def is_waiting(self) -> bool:
        """Return whether Six, Seven and the Step Eight list wait on Home: Step Five has ended."""
        found = self._step_five.found()
        return found is not None and found.ended_on is not None

    def habits(self) -> tuple[HabitRow, ...]:
        """Return every habit of Patterns with what was written about it in Step Six."""
        inventory_id = self._step_five.current().id
        return tuple(
            HabitRow(
                line,
                self._notebook.entries.about(
                    inventory_id, Section.STEP_SIX, habit_subject(line.id)
                ),
            )
            for line in Patterns(self._notebook, self._library, self._step_five.sources()).habits()
        )

    def six(self, habit_id: str) -> Entry:
        """Return the page of Step Six for a habit, made when first asked for."""
        return self._step_five.about(Section.STEP_SIX, habit_subject(habit_id))

    def seven(self) -> Entry:
        """Return the page of Step Seven, made when first asked for."""
        return self._step_five.once(Section.STEP_SEVEN)


_EVENING: Final = ("sv_evening_person", "sv_evening_place", "sv_evening_kind", "sv_urge_plan")
